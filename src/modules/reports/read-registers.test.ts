import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { CommendationInput } from '#modules/awards/commendation-contract.ts'
import { commendation } from '#modules/awards/schema.ts'
import { commendations } from '#modules/awards/service.ts'
import { getPlan } from '#modules/plan/service.ts'
import { openYear } from '#modules/rounds/open-round.ts'
import { CourseInput } from '#modules/training/course.ts'
import { trainingMeasures } from '#modules/training/measures.ts'
import { courses } from '#modules/training/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { startReport } from './draft.ts'
import { readRegisters } from './read-registers.ts'
import { getReport } from './service.ts'

let db: Database
let focal: Context
const read = readRegisters(new Map(trainingMeasures.map((measure) => [measure.name, measure])))
const course = (title: string, endsOn: string) =>
  CourseInput.parse({ title, kind: 'knowledge', startsOn: endsOn, endsOn })

beforeAll(async () => {
  db = await freshDatabase()
  const idOf = await loadExamplePlan(db)
  focal = as(db, someone('Chi', ['focalOfficer', 'agencyOfficer'], idOf('so-khcn')))
  await courses.create(focal, course('Lớp trước kỳ chốt', '2026-05-13'))
  await courses.create(focal, course('Lớp sau kỳ chốt', '2026-10-02'))
})

test('rows after the cut-off stay out of the annexes, and the figures of targets know what they count', async () => {
  const { plan } = await getPlan(db, focal.actor.province)
  const { annexes, figures } = await read(focal, {
    plan,
    years: { from: 2026, to: 2026 },
    asOf: '2026-08-31',
  })
  expect(annexes.training.map(({ cells }) => cells.title)).toEqual(['Lớp trước kỳ chốt'])
  expect(annexes.targets.find(({ from }) => from?.id === 'classes-p1')?.cells).toMatchObject({
    phaseGoal: '≥ 2',
    yearGoal: '≥ 2',
    actual: '1',
  })
  expect(annexes.targets.find(({ from }) => from?.id === 'attendances-p1')?.cells.phaseGoal).toBe('> 120')
  expect(annexes.targets.find(({ from }) => from?.id === 'conformity-p1')?.cells.phaseGoal).toBe(
    '1 đã hình thành',
  )
  expect(figures.find(({ id }) => id === 'target:classes-p1')).toMatchObject({
    value: '1',
    measure: 'training.classes',
    asOf: '2026-08-31',
    records: [{ subject: 'training.course' }],
  })
})

test('a report drawn from the registers says what they hold, with or without an annex', async () => {
  const honoured = await commendations.create(
    focal,
    CommendationInput.parse({
      ...{ name: 'Tập thể Phòng Mẫu', kind: 'collective', year: 2026, level: 'province' },
      achievement: 'Đưa 5S vào 12 hợp tác xã mẫu',
    }),
  )
  const decided = { state: 'decided', decisionNumber: '45/QĐ-MAU', decisionDate: '2026-05-20' } as const
  await db.update(commendation).set(decided).where(eq(commendation.id, honoured.id))
  const id = await startReport(focal, read, { roundId: await openYear(focal, 2026) })
  const { sections } = await getReport(focal, id)
  const training = sections.find((section) => section.id === 'I.2')
  expect(training?.paragraphs[0]?.text).toContain('Đã tổ chức 01 lớp đào tạo, tập huấn')
  const other = sections.find((section) => section.id === 'I.4')?.paragraphs.map(({ text }) => text)
  expect(other).toContain('Chưa phát sinh cuộc kiểm tra, giám sát trong kỳ.')
  expect(other).toContain('Đã khen thưởng 01 tập thể, cá nhân.')
})
