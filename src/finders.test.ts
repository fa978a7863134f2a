import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { findRecords } from '#modules/registers/find-records.ts'
import type { Context } from '#platform/context.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'

let focal: Context
let company: Context
let stranger: Context
const finders = [enterprises.finder]

beforeAll(async () => {
  const db = await freshDatabase()
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  const input = { name: 'Hợp tác xã Tôm Mẫu', kind: 'household' }
  const made = await enterprises.create(focal, EnterpriseInput.parse(input))
  await enterprises.create(focal, EnterpriseInput.parse({ ...input, name: 'Hợp tác xã Muối Mẫu' }))
  company = as(db, { ...someone('Mai', ['enterpriseRepresentative']), enterpriseId: made.id })
  stranger = as(db, someone('Lạ', []))
})

test('records are found without accents, each kind under its name', async () => {
  expect(await findRecords(focal, finders, 'tom mau')).toMatchObject([
    { subject: 'enterprise', rows: [{ label: expect.stringContaining('Hợp tác xã Tôm Mẫu') }] },
  ])
  expect(await findRecords(focal, finders, 'khong co')).toEqual([])
})

test('a single letter finds nothing, rather than everything', async () => {
  expect(await findRecords(focal, finders, 'h')).toEqual([])
})

test('nobody finds what they may not read', async () => {
  const found = await findRecords(company, finders, 'hop tac xa')
  expect(found.flatMap(({ rows }) => rows.map(({ label }) => label)).join()).not.toContain('Muối')
  expect(await findRecords(stranger, finders, 'hop tac xa')).toEqual([])
})
