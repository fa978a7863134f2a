import { judgeEveryYear, judgePhaseSum } from './judge-count.ts'
import { judgeMilestone } from './judge-milestone.ts'
import { judgeAverageRate, judgeShare } from './judge-series.ts'
import { bare, type Case, type Given, type Judgement } from './judgement.ts'

/**
 * How a target stands on a day, from what its measure gives. The way follows from how the target accrues; a measure
 * of another shape than the target needs gives no figure, and says so.
 */
export const judge = (one: Case, given: Given | undefined): Judgement => {
  const { goal, accrual } = one.target
  if (given === undefined) return bare('no-data', ['no-measure'])
  if ('reached' in goal)
    return given.shape === 'milestone'
      ? judgeMilestone(one, goal, given.steps)
      : bare('no-data', ['no-measure'])
  if (given.shape === 'count' && accrual === 'phase-sum') return judgePhaseSum(one, goal, given)
  if (given.shape === 'count' && accrual === 'every-year') return judgeEveryYear(one, goal, given)
  if (given.shape === 'series' && accrual === 'period-average-rate')
    return judgeAverageRate(one, goal, given.points)
  if (given.shape === 'series' && accrual === 'share') return judgeShare(one, goal, given.points)
  return bare('no-data', ['no-measure'])
}

/** A part cannot be greater than the whole ("trong đó"): the judgement of the part is marked where it is. */
export const checkPart = (part: Judgement, whole: Judgement | undefined): Judgement => {
  const exceeds =
    (part.value ?? 0) > (whole?.value ?? Number.POSITIVE_INFINITY) ||
    part.years.some((year) => {
      const above = whole?.years.find((other) => other.year === year.year)?.value
      return above != null && (year.value ?? 0) > above
    })
  return exceeds ? { ...part, notes: [...part.notes, 'part-exceeds-whole'] } : part
}
