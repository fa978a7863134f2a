import { beforeAll, expect, test } from 'vitest'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import type { Context } from '#platform/context.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { EntryInput } from './contract.ts'
import { awardsMeasures } from './measures.ts'
import { regimeOf } from './regime.ts'
import { awardsForYear, entries } from './service.ts'

const agencyA = '00000000-0000-7000-8000-00000000000a'
const agencyB = '00000000-0000-7000-8000-00000000000b'

let db: Database
let officer: Context
let salt: string
let shrimp: string
beforeAll(async () => {
  db = await freshDatabase()
  officer = as(db, someone('An', ['focalOfficer'], agencyA))
  salt = await enterpriseNamed('Hợp tác xã Muối Mẫu')
  shrimp = await enterpriseNamed('Tổ hợp tác Tôm Mẫu')
})

const enterpriseNamed = async (name: string) => {
  const input = EnterpriseInput.parse({ name, kind: 'cooperative-group' })
  return (await enterprises.create(officer, input)).id
}

const entryOf = (enterprise: string, awardYear: number, more: object = {}) =>
  EntryInput.parse({ enterprise, awardYear, entrant: 'small-production', ...more })

const decided = { decisionNumber: '12/QĐ-TTg', decisionDate: '2026-03-02' }

const counted = async (name: string) => {
  const measure = awardsMeasures.find((one) => one.name === name)
  if (measure === undefined) throw new Error(name)
  return rowsOf<{ year: number; counted_as: string; label: string }>(db, measure.rows(province, '2026-11-23'))
}

test('which prizes there are is said by the regime of the award year', () => {
  expect(regimeOf(2017)?.prizes).toEqual(['gold', 'silver'])
  expect(regimeOf(2018)?.prizes).toEqual(['gold', 'award'])
  expect(regimeOf(2025)?.prizes).toEqual(['gold', 'award'])
  expect(regimeOf(2026)?.prizes).toEqual(['gold', 'silver'])
  expect(regimeOf(1990)).toBeUndefined()
})

test('silver is refused for 2025 and says what there is; the award is refused for 2026', async () => {
  await expect(
    entries.create(officer, entryOf(salt, 2025, { result: 'silver', ...decided })),
  ).rejects.toMatchObject({ code: 'PRIZE_NOT_IN_REGIME', field: 'result' })
  await expect(
    entries.create(officer, entryOf(salt, 2026, { result: 'award', ...decided })),
  ).rejects.toMatchObject({ code: 'PRIZE_NOT_IN_REGIME' })
})

test('a prize needs its decision, a score has its most, and no day comes before the award year', async () => {
  const refused = (more: object) => expect(entries.create(officer, entryOf(salt, 2025, more))).rejects
  await refused({ result: 'gold' }).toMatchObject({
    code: 'PRIZE_WITHOUT_DECISION',
    field: 'decisionNumber',
  })
  await refused({ preliminaryScore: '1000.5' }).toMatchObject({ code: 'SCORE_TOO_HIGH' })
  await refused({ ceremonyDate: '2024-12-31' }).toMatchObject({
    code: 'BEFORE_AWARD_YEAR',
    field: 'ceremonyDate',
  })
  await expect(entries.create(officer, entryOf(salt, 2027))).rejects.toMatchObject({
    code: 'YEAR_WITHOUT_AWARD',
  })
})

test('gold counts as winning and as gold, by award year though the ceremony came a year later', async () => {
  const gold = { result: 'gold', preliminaryScore: '812.5', ceremonyDate: '2026-05-10', ...decided }
  await entries.create(officer, entryOf(salt, 2025, gold))
  expect(await counted('awards.winners')).toMatchObject([{ year: 2025, counted_as: salt }])
  expect(await counted('awards.gold')).toMatchObject([{ year: 2025, counted_as: salt }])
})

test('taking part without a prize counts as an entrant and not as a winner', async () => {
  await entries.create(officer, entryOf(shrimp, 2025, { result: 'no-prize' }))
  expect(await counted('awards.entrants')).toHaveLength(2)
  expect(await counted('awards.winners')).toHaveLength(1)
})

test('an enterprise that wins twice in a phase is counted under one name', async () => {
  await entries.create(
    officer,
    entryOf(salt, 2024, { result: 'award', decisionNumber: '9', decisionDate: '2025-01-02' }),
  )
  const winners = await counted('awards.winners')
  expect(winners).toHaveLength(2)
  expect(new Set(winners.map((row) => row.counted_as)).size).toBe(1)
})

test('an enterprise has one entry a year', async () => {
  await expect(entries.create(officer, entryOf(shrimp, 2025))).rejects.toMatchObject({
    code: 'ENTRY_TAKEN',
  })
})

test('an entry is found by the name of its enterprise, with or without accents', async () => {
  const query = { q: 'muoi mau', filter: {}, sort: 'enterprise', page: 1, size: 50, removed: false }
  expect((await entries.list(officer, query)).total).toBe(2)
})

test('annex 06 has every entry of the award year, the losers too', async () => {
  const rows = await awardsForYear(officer, 2025)
  expect(rows.map(({ enterprise, result }) => [enterprise, result])).toEqual([
    ['Hợp tác xã Muối Mẫu', 'gold'],
    ['Tổ hợp tác Tôm Mẫu', 'no-prize'],
  ])
  expect(rows[0]?.preliminaryScore).toBe('812.50')
})

test('an agency reads all entries and changes only those that it brought in; a removed one counts no more', async () => {
  const clerk = as(db, someone('Bình', ['agencyOfficer'], agencyB))
  const query = { q: '', filter: { result: 'no-prize' }, sort: '', page: 1, size: 50, removed: false }
  const lost = (await entries.list(clerk, query)).rows[0]
  if (lost === undefined) throw new Error('no entry')
  expect(lost.actions).toEqual([])
  const change = { id: lost.id, version: lost.version, reason: 'Nhập nhầm' }
  await expect(entries.remove(clerk, change)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await entries.remove(officer, change)
  expect(await counted('awards.entrants')).toHaveLength(2)
})
