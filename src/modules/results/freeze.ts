import type { CalendarDate, YearSpan } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { plainNumber } from '#kernel/vietnamese/number-text.ts'
import { phasesIn } from '#modules/plan/rules.ts'
import { getPlan } from '#modules/plan/service.ts'
import type { Context } from '#platform/context.ts'
import { fingerprintOf } from '#platform/fingerprint.ts'
import { countingOf } from './counted-rows.ts'
import { traceOf } from './counted-rows-store.ts'
import { type JudgedTarget, judgePlan, type Measures } from './judge-plan.ts'
import { resultsGrants } from './permissions.ts'
import { ruleVersion, type State } from './rules.ts'
import { cutOffOf } from './service.ts'
import { statedOf } from './stated-store.ts'

// Beyond this a trace keeps the fingerprint of its rows and their number, and no longer each record.
const mostRecords = 2_000

/** One year of a target, whatever years a report is on. */
export interface FrozenYear {
  readonly value: string | null
  readonly final: string | null
  readonly state: State | null
}

/** A figure as a report keeps it: what it was, how it was judged, and what it was made of. */
export interface FrozenFigure {
  readonly target: string
  readonly clause: string
  readonly state: State
  readonly value: string | null
  readonly kind: string | null
  /** The year that a yearly report is on; null in a review, which is on many. */
  readonly inYear: {
    readonly value: string | null
    readonly kind: string | null
    readonly state: State | null
    readonly estimate: string | null
    readonly final: string | null
    readonly annex: readonly { task: string; level: number; met: boolean }[]
  } | null
  readonly years: Readonly<Record<string, FrozenYear>>
  readonly pace: string | null
  readonly forecast: { readonly value: string; readonly method: string } | null
  readonly covers: { readonly from: number; readonly to: number } | null
  readonly notes: readonly string[]
  readonly trace: {
    readonly measure: string
    readonly rows: number
    /** Fingerprint of all rows of the phase: record, day, year, value, kind, level and flag of each. */
    readonly sha256: string | null
    /** Subject and id of each row; null when there are too many to list. */
    readonly records: readonly (readonly [string, string])[] | null
  } | null
}

export interface FrozenFigures {
  readonly plan: { readonly id: string; readonly version: number; readonly versionId: string }
  readonly years: YearSpan
  readonly asOf: CalendarDate
  readonly ruleVersion: string
  readonly figures: readonly FrozenFigure[]
}

const decimal = (value: number | null | undefined): string | null =>
  value == null ? null : plainNumber(value)

const freeze = (
  { target, judgement, annex }: JudgedTarget,
  { from, to }: YearSpan,
  trace: FrozenFigure['trace'],
): FrozenFigure => {
  const inYear = from === to ? judgement.years.find((one) => one.year === from) : undefined
  return {
    target: target.id,
    clause: target.clause,
    state: judgement.state,
    value: decimal(judgement.value),
    kind: judgement.kind,
    inYear: inYear
      ? {
          value: decimal(inYear.value),
          kind: inYear.kind,
          state: inYear.state,
          estimate: decimal(inYear.estimate),
          final: decimal(inYear.final),
          annex: annex
            .filter((one) => one.year === from)
            .map(({ task, level, met }) => ({ task, level, met })),
        }
      : null,
    years: Object.fromEntries(
      judgement.years.map(({ year, value, final, state }) => [
        String(year),
        { value: decimal(value), final: decimal(final), state },
      ]),
    ),
    pace: decimal(judgement.pace),
    forecast: judgement.forecast && {
      value: plainNumber(judgement.forecast.value),
      method: judgement.forecast.method,
    },
    covers: judgement.covers,
    notes: judgement.notes,
    trace,
  }
}

/**
 * All figures of the phases that the years touch as they stand on a day, with what each was made of, as plain JSON and its
 * SHA-256: what a report keeps, so that last year's report never changes (domain trap 21).
 * @throws Refusal FORBIDDEN, NO_PLAN, AS_OF_AHEAD
 */
export const freezeFigures = async (
  context: Context,
  measures: Measures,
  {
    planId,
    years,
    asOf: asked,
  }: { planId?: string | undefined; years: YearSpan; asOf?: CalendarDate | undefined },
): Promise<{ frozen: FrozenFigures; sha256: string }> => {
  const { province } = permit(context.actor, resultsGrants, 'results.freeze')
  const asOf = cutOffOf(context, asked)
  const { plan, version, versionId } = await getPlan(context.db, province, planId)
  const phases = phasesIn(plan, years)
  const stated = await statedOf(context.db, province, plan.id)
  const judged = await judgePlan(context.db, province, measures, { plan, phases, asOf, stated })
  const figures: FrozenFigure[] = []
  for (const one of judged) {
    const measure = measures.get(one.target.measure)
    const counting = countingOf(one, asOf)
    const trace = measure && (await traceOf(context.db, measure, province, counting, mostRecords))
    figures.push(freeze(one, years, trace ? { measure: one.target.measure, ...trace } : null))
  }
  const frozen = { plan: { id: plan.id, version, versionId }, years, asOf, ruleVersion, figures }
  return { frozen, sha256: fingerprintOf(frozen) }
}
