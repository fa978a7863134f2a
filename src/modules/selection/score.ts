import { compare, type Fraction, fractionOf, plus, scaled, zero } from '#kernel/fraction.ts'

/** What is looked at, how heavily it weighs (of 100), and how many points can be given for it. */
export interface Weighing {
  readonly id: string
  readonly weight: number
  readonly maxPoints: number
}

/** Points of one member for one candidate, by criterion, as plain decimals. */
export type Points = Readonly<Record<string, string>>

/** The criteria for which a paper lacks points. */
export const missingIn = (criteria: readonly Weighing[], points: Points): Weighing[] =>
  criteria.filter(({ id }) => points[id] === undefined)

/** A member's score out of 100: each criterion counts weight × points ÷ maximum points, exactly. */
export const scoreOf = (criteria: readonly Weighing[], points: Points): Fraction =>
  criteria.reduce(
    (sum, { id, weight, maxPoints }) =>
      plus(sum, scaled(fractionOf(points[id] ?? '0'), BigInt(weight), BigInt(maxPoints))),
    zero,
  )

/** What the scores of several members come to. */
export interface Tally {
  readonly mean: Fraction
  readonly lowest: Fraction
  readonly highest: Fraction
  readonly ballots: number
}

/** The mean over those who scored, and how far they lay apart; undefined when nobody did. */
export const tally = (scores: readonly Fraction[]): Tally | undefined => {
  const [lowest, ...others] = [...scores].sort(compare)
  if (lowest === undefined) return undefined
  return {
    mean: scaled(scores.reduce(plus, zero), 1n, BigInt(scores.length)),
    lowest,
    highest: others.at(-1) ?? lowest,
    ballots: scores.length,
  }
}
