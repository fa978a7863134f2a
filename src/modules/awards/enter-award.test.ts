import { beforeAll, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { OwnEntryInput } from './contract.ts'
import { rounds } from './council.ts'
import { enterAward, openAward } from './enter-award.ts'
import { RoundInput } from './round-contract.ts'
import { entries } from './service.ts'
import { awardsToDo } from './to-do.ts'

const agency = '00000000-0000-7000-8000-00000000000a'
const own = OwnEntryInput.parse({ entrant: 'small-production', workers: 40, foundedOn: '2015-01-01' })
let db: Database
let officer: Context
let enterprise: string

const ownerOn = (day: string) =>
  as(
    db,
    { ...someone('Chi', ['enterpriseRepresentative']), enterpriseId: enterprise },
    new Date(`${day}T09:00:00+07:00`),
  )

beforeAll(async () => {
  db = await freshDatabase()
  officer = as(db, someone('An', ['focalOfficer'], agency))
  const input = EnterpriseInput.parse({ name: 'Hợp tác xã Tôm Mẫu', kind: 'cooperative-group' })
  enterprise = (await enterprises.create(officer, input)).id
  const dues = { announcedOn: '2026-03-16', registerBy: '2026-05-01', dossierBy: '2026-05-31' }
  await rounds.create(officer, RoundInput.parse({ awardYear: 2026, ...dues }))
})

test('before the announcement and after the last day nobody registers', async () => {
  for (const day of ['2026-03-15', '2026-05-02']) {
    expect(await openAward(ownerOn(day))).toBeNull()
    await expect(enterAward(ownerOn(day), own)).rejects.toMatchObject({ code: 'REGISTRATION_CLOSED' })
  }
  await expect(enterAward(officer, own)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('an enterprise enters itself while registration is open, once, and cannot write its result', async () => {
  const owner = ownerOn('2026-05-01')
  expect(await openAward(owner)).toEqual({ awardYear: 2026, registerBy: '2026-05-01' })
  expect(await awardsToDo(owner)).toMatchObject([{ by: '2026-05-01', path: '/awards/enter' }])
  const { id } = await enterAward(owner, own)
  const entered = await entries.get(owner, id)
  expect(entered).toMatchObject({ state: 'registered', registeredOn: '2026-05-01', awardYear: 2026 })
  expect(entered.actions).toContain('submit')
  expect(entered.actions).not.toContain('update')
  expect((await entries.list(officer, ListQuery.parse({}))).total).toBe(1)
  await expect(enterAward(owner, own)).rejects.toMatchObject({ code: 'REGISTRATION_CLOSED' })
  expect((await awardsToDo(owner)).map(({ path }) => path)).toEqual([`/awards/entries/${id}`])
})
