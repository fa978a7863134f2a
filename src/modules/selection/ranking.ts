import { compare, type Fraction } from '#kernel/fraction.ts'
import type { Outcome } from './workflow.ts'

/** What decides where a candidate stands. */
export interface Contender {
  readonly id: string
  /** None when every member was tied to it. */
  readonly mean: Fraction | undefined
  /** To how many priority groups it belongs (I.2.b). */
  readonly priorities: number
  /** The day on which its need was registered. */
  readonly wantedOn: string
}

const byMean = (a: Contender, b: Contender): number => {
  if (a.mean === undefined || b.mean === undefined)
    return Number(a.mean === undefined) - Number(b.mean === undefined)
  return compare(b.mean, a.mean)
}

/** The order of a list: the higher mean; then more priority groups; then the earlier need; then the order of entry. */
export const inOrder = <C extends Contender>(contenders: readonly C[]): C[] =>
  contenders.toSorted(
    (a, b) =>
      byMean(a, b) ||
      b.priorities - a.priorities ||
      a.wantedOn.localeCompare(b.wantedOn) ||
      a.id.localeCompare(b.id),
  )

/** A candidate in its place on the list. */
export interface Placed {
  readonly id: string
  /** Reaches the least score of the round. */
  readonly qualified: boolean
  readonly dropped: boolean
  /** Money asked of the budget, in whole đồng. */
  readonly asked: bigint
}

/** How many can be selected: so many, or up to so much money, or both. */
export interface Room {
  readonly places: number | null
  readonly ceiling: bigint | null
}

/**
 * Who is selected, reserve or not, down the list. Once one does not fit, everybody below is reserve: a smaller request
 * never jumps a better place. Who dropped out takes no room, so the first reserve moves up.
 */
export const decideOutcomes = (list: readonly Placed[], { places, ceiling }: Room): Map<string, Outcome> => {
  const outcomes = new Map<string, Outcome>()
  let [taken, spent, isFull] = [0, 0n, false]
  for (const { id, qualified, dropped, asked } of list) {
    if (dropped || !qualified) {
      outcomes.set(id, dropped ? 'dropped' : 'not-selected')
      continue
    }
    isFull ||= (places !== null && taken >= places) || (ceiling !== null && spent + asked > ceiling)
    outcomes.set(id, isFull ? 'reserve' : 'selected')
    if (isFull) continue
    taken += 1
    spent += asked
  }
  return outcomes
}

/** The list with one candidate put in another place, the others closing up. */
export const moved = (ids: readonly string[], id: string, place: number): string[] => {
  const others = ids.filter((one) => one !== id)
  return others.toSpliced(place - 1, 0, id)
}
