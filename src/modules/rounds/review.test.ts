import { beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { reportOn } from '#test/report-round.ts'
import { openReview, openYear } from './open-round.ts'
import { getRound, listRounds } from './service.ts'
import { roundsToDo } from './to-do.ts'
import { openSection } from './write-section.ts'

let db: Database
let idOf: (key: string) => string
const at = (moment: string) => new Date(`${moment}T09:00:00+07:00`)
const focal = (day = '2026-11-23'): Context =>
  as(db, someone('Chi', ['focalOfficer', 'agencyOfficer'], idOf('so-khcn')), at(day))

beforeAll(async () => {
  db = await freshDatabase()
  idOf = await loadExamplePlan(db)
})

test('a review takes its years from phases, its day from the plan, and its words speak of the phase', async () => {
  expect((await listRounds(focal())).reviews).toEqual([
    {
      id: 'review-p1',
      title: 'Sơ kết giai đoạn 2024 - 2026 của đơn vị',
      years: { from: 2024, to: 2026 },
      lastDay: '2026-12-05',
    },
  ])
  const id = await openReview(focal(), { review: 'review-p1' })
  const round = await getRound(focal(), id)
  expect(round).toMatchObject({
    kind: 'review',
    years: { from: 2024, to: 2026 },
    lastDay: '2026-12-05',
    dueAt: '2026-12-05T17:00:00.000Z',
    data: { from: '2024-01-01', actualTo: '2026-12-05', to: '2026-12-31', regime: null },
  })
  expect(round.counts.asked).toBeGreaterThan(1)
  expect((await listRounds(focal())).reviews).toEqual([])
})

test('a review and the yearly round of its last year stand beside each other; each opens once', async () => {
  const year = await openYear(focal(), 2026)
  const review = await openReview(focal(), { review: 'review-p1', lastDay: '2026-12-01' })
  expect(year).not.toBe(review)
  expect((await getRound(focal(), review)).lastDay).toBe('2026-12-05')
})

test('after the day of the plan a review asks for a last day, and none in the past is taken', async () => {
  const later = focal('2031-02-03')
  expect((await listRounds(later)).reviews).toMatchObject([{ id: 'review-all', lastDay: null }])
  await expect(openReview(later, { review: 'review-all' })).rejects.toMatchObject({
    code: 'LAST_DAY_PAST',
    field: 'lastDay',
  })
  await expect(openReview(later, { review: 'none' })).rejects.toMatchObject({ code: 'REVIEW_UNKNOWN' })
  expect(() =>
    openReview(as(db, someone('An', ['agencyOfficer'], idOf('so-tai-chinh'))), { review: 'review-all' }),
  ).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
})

test('from the first reminder on the focal officer is told to open a review, and late once its day has passed', async () => {
  const items = async (day: string) =>
    (await roundsToDo(focal(day))).filter(({ what }) => what.vi.includes('2024 - 2030'))
  expect(await items('2030-10-05')).toEqual([])
  expect(await items('2030-10-07')).toMatchObject([{ late: false, by: '2030-12-19' }])
  expect(await items('2031-01-05')).toMatchObject([{ late: true }])
})

test('tasks beside the text say their year, in the order of the years, and never mix them', async () => {
  const roundId = await openReview(focal(), { review: 'review-p1' })
  const { id } = await reportOn(focal(), roundId, 'Sở Công Thương')
  const { drawn } = await openSection(focal(), { id, section: 'I' })
  const said = drawn.lines.map(({ label }) => label.vi.slice(0, 4))
  expect(said).toEqual([...said].sort())
  expect(new Set(said)).toEqual(new Set(['2024', '2025', '2026']))
})
