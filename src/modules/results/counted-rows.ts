import { holds, permit } from '#kernel/permission.ts'
import { defineRefusals, Refusal, refuseIf } from '#kernel/refusal.ts'
import type { Phase, Plan } from '#modules/plan/document.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { getPlan } from '#modules/plan/service.ts'
import type { Target } from '#modules/plan/targets-and-tasks.ts'
import type { Context } from '#platform/context.ts'
import type { CountedRow, CountedRows, RowsQuery } from './contract.ts'
import { type CountedRecord, type Counting, figureOf, pageOfRows } from './counted-rows-store.ts'
import { levelsFrom } from './judge-milestone.ts'
import { askOf, type Measures } from './judge-plan.ts'
import { resultsGrants } from './permissions.ts'
import { cutOffOf } from './service.ts'

export const countedRefusals = defineRefusals({
  TARGET_UNKNOWN: {
    status: 404,
    vi: 'Kế hoạch không có chỉ tiêu này. Hãy mở lại từ bảng chỉ tiêu.',
    en: 'The plan has no such target. Open it from the board again.',
  },
  TARGET_UNMEASURED: {
    status: 404,
    vi: 'Hệ thống chưa có cách đo chỉ tiêu này nên chưa có dòng nào để mở.',
    en: 'Nothing measures this target yet, so there are no rows to open.',
  },
  YEAR_OUTSIDE: {
    status: 422,
    vi: 'Năm {year} không thuộc giai đoạn của chỉ tiêu. Hãy chọn một năm trong giai đoạn {from}–{to}.',
    en: 'The year {year} is not in the phase of the target. Choose one of {from}–{to}.',
  },
})

/** A target of a plan with its phase. @throws Refusal TARGET_UNKNOWN */
const getTarget = (plan: Plan, id: string): { target: Target; phase: Phase } => {
  const target = plan.targets.find((one) => one.id === id)
  const phase = plan.phases.find((one) => one.id === target?.phase)
  if (target === undefined || phase === undefined)
    throw new Refusal(countedRefusals.TARGET_UNKNOWN, {}, 'target')
  return { target, phase }
}

/** What a target's figure counts, over its phase or in one year of it. @throws Refusal YEAR_OUTSIDE */
export const countingOf = (
  { target, phase }: { target: Target; phase: Phase },
  asOf: string,
  year?: number,
): Counting => {
  const ask = askOf(target, phase)
  const { from, to } = phase
  if (year !== undefined)
    refuseIf(year < from || year > to, countedRefusals.YEAR_OUTSIDE, { year, from, to }, 'year')
  return {
    ...ask,
    ...(year === undefined ? {} : { from: year, to: year }),
    levels: 'reached' in target.goal ? levelsFrom(target, target.goal.reached) : undefined,
    asOf,
  }
}

const present = (row: CountedRecord): CountedRow => ({
  subject: row.subject,
  id: row.id,
  label: row.label,
  onDay: row.on_day,
  fromYear: row.from_year,
  year: row.year,
  value: row.value,
  kind: row.kind,
  level: row.level,
  flag: row.flag,
  counts: row.counts,
  evidenceCount: row.evidence_count,
})

/** What the drill-down and its Excel file have alike: the target, its measure, and what is counted. */
export const prepareCounting = async (
  context: Context,
  measures: Measures,
  query: Pick<RowsQuery, 'planId' | 'target' | 'year' | 'asOf'>,
): Promise<{ target: Target; phase: Phase; measure: Measure; counting: Counting }> => {
  const { province } = permit(context.actor, resultsGrants, 'results.read')
  const asOf = cutOffOf(context, query.asOf)
  const { plan } = await getPlan(context.db, province, query.planId)
  const found = getTarget(plan, query.target)
  const measure = measures.get(found.target.measure)
  if (measure === undefined) throw new Refusal(countedRefusals.TARGET_UNMEASURED, {}, 'target')
  return { ...found, measure, counting: countingOf(found, asOf, query.year) }
}

/**
 * The rows that a figure of the board counts, exactly those: as many as are marked `counts` make the figure, and the
 * others stand for a person or enterprise that another row already counts. Somebody without a right on all rows gets
 * the figure, the rows of their own agencies, and how many rows belong to others.
 * @throws Refusal FORBIDDEN, NO_PLAN, TARGET_UNKNOWN, TARGET_UNMEASURED, YEAR_OUTSIDE, AS_OF_AHEAD
 */
export const countedRows = async (
  context: Context,
  measures: Measures,
  query: RowsQuery,
): Promise<CountedRows> => {
  const { measure, counting } = await prepareCounting(context, measures, query)
  const { page, size } = query
  const mayOpen = holds(context.actor, resultsGrants, 'results.rows')
  const within = permit(context.actor, resultsGrants, mayOpen ? 'results.rows' : 'results.read')
  const totals = await figureOf(context.db, measure, within, counting)
  const figure = measure.shape === 'series' ? null : (totals.figure ?? '0')
  if (!mayOpen) return { rows: [], total: 0, page, size, actions: [], figure, hidden: totals.rows }
  const at = { limit: size, offset: (page - 1) * size }
  const rows = await pageOfRows(context.db, measure, within, counting, at)
  return {
    rows: rows.map(present),
    total: totals.shown,
    page,
    size,
    actions: [],
    figure,
    hidden: totals.rows - totals.shown,
  }
}
