import { type CalendarDate, yearOf } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import { plainNumber } from '#kernel/vietnamese/number-text.ts'
import type { Phase, Plan } from '#modules/plan/document.ts'
import { isGoalMet } from '#modules/plan/rules.ts'
import { getPlan } from '#modules/plan/service.ts'
import { type Context, today } from '#platform/context.ts'
import type { Board, BoardTarget, BoardYear, StatedFigure } from './contract.ts'
import { type JudgedTarget, judgePlan, type Measures } from './judge-plan.ts'
import { resultsGrants } from './permissions.ts'
import { elapsedShare, leastCount, levelOf, ruleVersion, shownDecimals } from './rules.ts'
import { type StatedRow, statedOf } from './stated-store.ts'

export const resultRefusals = defineRefusals({
  AS_OF_AHEAD: {
    status: 422,
    vi: 'Ngày chốt số liệu chưa đến. Hãy chọn hôm nay hoặc một ngày đã qua.',
    en: 'The cut-off lies ahead. Choose today or a day in the past.',
  },
})

/** The day to which rows count: the one asked for, else today. @throws Refusal AS_OF_AHEAD */
export const cutOffOf = (context: Context, asOf: CalendarDate | undefined): CalendarDate => {
  refuseIf(asOf !== undefined && asOf > today(context), resultRefusals.AS_OF_AHEAD, {}, 'asOf')
  return asOf ?? today(context)
}

/** The phase of a day and the one before it, the newer first; before the plan begins, its first phase. */
const phasesOn = (plan: Plan, asOf: CalendarDate): Phase[] => {
  const begun = plan.phases.filter((phase) => phase.from <= yearOf(asOf)).slice(-2)
  return begun.length > 0 ? begun.reverse() : plan.phases.slice(0, 1)
}

const decimal = (value: number | null): string | null => (value === null ? null : plainNumber(value))

/** A stated figure as it goes out. */
export const presentStated = (row: StatedRow): StatedFigure => ({
  id: row.id,
  kind: row.kind,
  value: row.value,
  counted: row.counted,
  countedTo: row.countedTo,
  basis: row.basis,
  reason: row.reason,
  statedBy: row.statedBy,
  statedAt: row.statedAt.toISOString(),
  version: row.version,
})

const shareOf = ({ target, judgement }: JudgedTarget): number | null => {
  const { goal } = target
  const { value, years } = judgement
  if (value === null) return null
  const within = (share: number) => Math.min(1, Math.max(0, share))
  if (target.accrual === 'every-year')
    return within(years.filter(({ state }) => state === 'reached').length / years.length)
  if ('reached' in goal) return within(value / goal.count)
  return within(value / (target.accrual === 'phase-sum' ? leastCount(goal) : levelOf(goal)))
}

const presentYears = (one: JudgedTarget, stated: readonly StatedRow[]): BoardYear[] =>
  one.judgement.years.map(({ year, value, kind, state }) => ({
    year,
    value: decimal(value),
    kind,
    state,
    stated: stated.filter((row) => row.targetId === one.target.id && row.year === year).map(presentStated),
    annex: one.annex
      .filter((verdict) => verdict.year === year)
      .map(({ task, clause, contradiction, level, met }) => ({ task, clause, contradiction, level, met })),
  }))

const presentTarget = (plan: Plan, one: JudgedTarget, stated: readonly StatedRow[]): BoardTarget => {
  const { target, judgement } = one
  const { goal } = target
  const nameOf = (level: string | undefined) => target.levels?.find(({ id }) => id === level)?.label ?? null
  const decimals =
    judgement.value === null || 'reached' in goal
      ? target.decimals
      : shownDecimals(judgement.value, target.decimals, (figure) => isGoalMet(goal, figure))
  return {
    id: target.id,
    clause: target.clause,
    label: target.label,
    text: target.text,
    unit: target.unit,
    note: target.note ?? null,
    measure: target.measure,
    shape: one.shape ?? null,
    accrual: target.accrual,
    goal,
    level: 'reached' in goal ? nameOf(goal.reached) : null,
    aim: 'reached' in goal ? nameOf(goal.aim) : null,
    partOf: target.partOf ?? null,
    decimals,
    state: judgement.state,
    value: decimal(judgement.value),
    kind: judgement.kind,
    basis: judgement.basis,
    share: shareOf(one),
    pace: decimal(judgement.pace),
    forecast: judgement.forecast && {
      value: plainNumber(judgement.forecast.value),
      method: judgement.forecast.method,
    },
    covers: judgement.covers,
    aimed: decimal(judgement.aimed),
    notes: [...judgement.notes],
    years: presentYears(one, stated),
    contradictions: plan.contradictions
      .filter((contradiction) => contradiction.targets.includes(target.id))
      .map(({ id, issue, ruling }) => ({ id, issue, ruling })),
  }
}

/**
 * The targets of the phase of a day and of the phase before, each with its figure, its years and how it stands
 * (I.3.2; design §3). Nothing on it is typed: every figure is counted from the rows of the registers up to the day.
 * It costs four statements, and one more for each measure whose rows changed since it was last asked.
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN, NO_PLAN, AS_OF_AHEAD
 */
export const targetsBoard = async (
  context: Context,
  measures: Measures,
  asked: { planId?: string | undefined; asOf?: CalendarDate | undefined } = {},
): Promise<Board> => {
  const { province } = permit(context.actor, resultsGrants, 'results.read')
  const asOf = cutOffOf(context, asked.asOf)
  const { plan, version } = await getPlan(context.db, province, asked.planId)
  const stated = await statedOf(context.db, province, plan.id)
  const phases = phasesOn(plan, asOf)
  const judged = await judgePlan(context.db, province, measures, { plan, phases, asOf, stated })
  return {
    plan: { id: plan.id, number: plan.number, title: plan.title, version },
    asOf,
    ruleVersion,
    phases: phases.map((phase) => ({
      id: phase.id,
      label: phase.label,
      from: phase.from,
      to: phase.to,
      elapsed: elapsedShare(phase.from, phase.to, asOf),
      targets: judged
        .filter((one) => one.phase.id === phase.id)
        .map((one) => presentTarget(plan, one, stated)),
    })),
    actions: holds(context.actor, resultsGrants, 'results.state') ? ['state'] : [],
  }
}
