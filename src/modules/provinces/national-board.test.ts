import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { history } from '#modules/audit/schema.ts'
import { consolidatedReport } from '#modules/reports/schema.ts'
import { type Database, transaction } from '#platform/database/database.ts'
import { serveProvince } from '#platform/settings.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { nationalBoard, nationalReport } from './national-board.ts'

let db: Database
const observer = () => as(db, { ...someone('Bộ Mẫu', ['nationalObserver']), personId: newId() })
const draftId = newId()
const signedId = newId()

/** A report of a province with one target, as far as the board reads it. */
const report = (province: string, id: string, state: 'drafting' | 'signed', value: string) => ({
  ...{ id, province, roundId: newId(), planVersionId: newId(), edition: 1, state, asOf: '2026-11-20' },
  ...{ yearFrom: 2026, yearTo: 2026, title: `Báo cáo của ${province}`, letterhead: {} },
  ...{ number: '45/BC-SKHCN', documentDate: '2026-11-25', signedAt: new Date('2026-11-25T02:00:00Z') },
  material: {} as never,
  content: {
    annexes: [
      {
        table: 'targets',
        rows: [
          { cells: { label: 'Chuyên gia', unit: 'người', phaseGoal: '≥ 10', actual: value, state: 'Đạt' } },
        ],
      },
    ],
  } as never,
  files: { docx: 'a'.repeat(64), pdf: 'b'.repeat(64), xlsx: 'c'.repeat(64) },
})

beforeAll(async () => {
  db = await freshDatabase()
  for (const code of ['mau-son', 'tinh-khac', 'tinh-ba'])
    await serveProvince(db, { code, sample: code === 'mau-son', host: null })
  await transaction(db, async (tx) => {
    // The rounds that the reports belong to do not matter here.
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx
      .insert(consolidatedReport)
      .values([report('mau-son', signedId, 'signed', '12'), report('tinh-khac', draftId, 'drafting', '99')])
  })
})

test('the Ministry sees what each province has signed, and nothing that stands unsigned', async () => {
  const board = await nationalBoard(observer(), {})
  expect(board.chosen).toEqual({ from: 2026, to: 2026 })
  expect(
    board.provinces.map(({ province, report: one }) => [province.code, province.sample, one?.number]),
  ).toEqual([
    ['mau-son', true, '45/BC-SKHCN'],
    ['tinh-khac', false, undefined],
    ['tinh-ba', false, undefined],
  ])
  expect(board.provinces[0]?.report?.targets).toEqual([
    { label: 'Chuyên gia', unit: 'người', goal: '≥ 10', value: '12', state: 'Đạt' },
  ])
})

test('a signed report comes as it was kept, and that it was read stands in the history of its province', async () => {
  const file = await nationalReport(observer(), { province: 'mau-son', id: signedId, kind: 'pdf' })
  expect(file.type).toBe('application/pdf')
  expect(await db.select().from(history)).toMatchObject([
    { province: 'mau-son', action: 'read-by-ministry', recordId: signedId, personName: 'Bộ Mẫu' },
  ])
})

test('a draft is not found, nor a report under another province', async () => {
  for (const [province, id] of [
    ['tinh-khac', draftId],
    ['tinh-khac', signedId],
    ['khong-co', signedId],
  ] as const)
    await expect(nationalReport(observer(), { province, id, kind: 'docx' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
})

test('nobody of a province looks at the national board', async () => {
  const leader = as(db, someone('An', ['focalLeader', 'committeeLeader', 'administrator', 'inspector']))
  await expect(nationalBoard(leader, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(
    nationalReport(leader, { province: 'mau-son', id: signedId, kind: 'pdf' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
