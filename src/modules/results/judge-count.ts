import { daysBetween, yearOf, yearsIn } from '#kernel/period.ts'
import { bare, type Case, type Count, type Judgement, type YearJudgement } from './judgement.ts'
import { elapsedShare, type Level, leastCount, type Note, type State, standing, weakest } from './rules.ts'

interface Counts {
  readonly years: ReadonlyMap<number, Count>
  readonly phase: Count | undefined
}

const yearFigure = ({ stated, asOf }: Case, { years }: Counts, year: number): YearJudgement => {
  const counted = years.get(year)
  const { estimate = null, final = null } = stated.get(year) ?? {}
  const isConfirmed = final !== null && final === (counted?.value ?? 0)
  return {
    year,
    value: year > yearOf(asOf) ? null : (counted?.value ?? 0),
    kind: isConfirmed ? 'final' : (counted?.kind ?? (year > yearOf(asOf) ? null : 'actual')),
    estimate,
    final,
    state: null,
  }
}

const changedSinceFinal = (years: readonly YearJudgement[]): Note[] =>
  years.some(({ final, value }) => final !== null && final !== value) ? ['changed-since-final'] : []

const kindOf = (years: readonly YearJudgement[], rows: Counts): Judgement['kind'] =>
  rows.phase === undefined
    ? null
    : (weakest(years.flatMap(({ kind }) => (kind === null ? [] : [kind]))) ?? rows.phase.kind)

/** The years left, by days; less than one year counts as one, since the rest must come in what is left. */
const yearsLeft = (to: number, asOf: string): number => Math.max(1, daysBetween(asOf, `${to}-12-31`) / 365.25)

/**
 * A count that adds up over the phase: distinct over the whole phase, reached as soon as it is enough. On track means
 * at least what the elapsed share of the phase asks for, to the nearest whole. Where an estimate for the running year is
 * stated, the year's end is looked at with it instead.
 */
export const judgePhaseSum = (one: Case, goal: Level, rows: Counts): Judgement => {
  const { phase, asOf, stated } = one
  const years = yearsIn(phase).map((year) => yearFigure(one, rows, year))
  const value = rows.phase?.value ?? 0
  const needed = leastCount(goal)
  const when = standing(phase.from, phase.to, asOf)
  if (when === 'ahead') return { ...bare('not-due'), years }
  const known = { value, kind: kindOf(years, rows), years, notes: changedSinceFinal(years) }
  if (value >= needed) return { ...bare('reached'), ...known }
  if (when === 'over')
    return rows.phase === undefined
      ? { ...bare('no-data'), years: years.map((year) => ({ ...year, value: null, kind: null })) }
      : { ...bare('not-reached'), ...known }
  const year = yearOf(asOf)
  const estimate = stated.get(year)?.estimate
  const elapsed = elapsedShare(phase.from, phase.to, estimate === undefined ? asOf : `${year}-12-31`)
  const looked = estimate === undefined ? value : value - (rows.years.get(year)?.value ?? 0) + estimate
  const method = estimate === undefined ? 'linear' : 'estimate'
  return {
    ...bare(looked >= Math.round(needed * elapsed) ? 'on-track' : 'behind'),
    ...known,
    basis: estimate === undefined ? 'counted' : 'estimate',
    pace: Math.ceil((needed - value) / yearsLeft(phase.to, asOf)),
    forecast: looked === 0 ? null : { value: Math.floor(looked / elapsed), method },
  }
}

const stateOfYear = (one: Case, goal: Level, figure: YearJudgement, hasRows: boolean): State => {
  const needed = leastCount(goal)
  const when = standing(figure.year, figure.year, one.asOf)
  if (when === 'ahead') return 'not-due'
  const value = figure.value ?? 0
  if (value >= needed) return 'reached'
  if (when === 'over') return hasRows ? 'not-reached' : 'no-data'
  if (figure.estimate !== null) return figure.estimate >= needed ? 'on-track' : 'behind'
  const share = elapsedShare(figure.year, figure.year, one.asOf)
  return value >= Math.round(needed * share) ? 'on-track' : 'behind'
}

/**
 * A count that every year must bring by itself: more in one year never mends another, so one year that is over and
 * was not reached decides the phase. The phase is reached when all its years are.
 */
export const judgeEveryYear = (one: Case, goal: Level, rows: Counts): Judgement => {
  const hasRows = rows.phase !== undefined
  const years = yearsIn(one.phase).map((year) => {
    const figure = yearFigure(one, rows, year)
    const state = stateOfYear(one, goal, figure, hasRows)
    return state === 'no-data' ? { ...figure, value: null, kind: null, state } : { ...figure, state }
  })
  const has = (state: State) => years.some((year) => year.state === state)
  const running = years.find(({ year }) => year === yearOf(one.asOf))
  const state: State =
    standing(one.phase.from, one.phase.to, one.asOf) === 'ahead'
      ? 'not-due'
      : has('not-reached')
        ? 'not-reached'
        : has('no-data')
          ? 'no-data'
          : years.every((year) => year.state === 'reached')
            ? 'reached'
            : has('behind')
              ? 'behind'
              : 'on-track'
  return {
    ...bare(state, changedSinceFinal(years)),
    value: rows.phase?.value ?? (state === 'no-data' || state === 'not-due' ? null : 0),
    kind: kindOf(years, rows),
    basis: running?.estimate != null && running.state !== 'reached' ? 'estimate' : 'counted',
    years,
  }
}
