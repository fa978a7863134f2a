import type { Agencies, Basis, Day, Duty, Succession } from './document.ts'
import { dayBefore, holdsDuty, isWithin } from './rules.ts'

/** Why an agency holds a duty on a day: given to it by name, or taken over in an act of reorganisation. */
export interface DutyOrigin {
  readonly duty: Duty
  readonly since: Day
  /** Keys of those it was taken over from; empty when given by name. */
  readonly from: readonly string[]
  readonly basis: Basis | undefined
  readonly verified: boolean
  readonly note: string | undefined
}

const passes = (event: Succession, duty: Duty) => event.duties === 'all' || event.duties.includes(duty)

/** How the agency came to hold the duty on the day; undefined when it does not hold it. */
export const originOf = (document: Agencies, key: string, duty: Duty, day: Day): DutyOrigin | undefined => {
  if (!holdsDuty(document, key, duty, day)) return undefined
  const given = document.agencies
    .find((agency) => agency.key === key)
    ?.duties.find((held) => held.duty === duty && isWithin(held, day))
  if (given) {
    const { from: since, basis, verified, note } = given
    return { duty, since, from: [], basis, verified, note }
  }
  const taken = document.successions
    .filter((event) => event.on <= day && event.to.includes(key) && passes(event, duty))
    .map((event) => ({
      event,
      from: event.from.filter((from) => from !== key && holdsDuty(document, from, duty, dayBefore(event.on))),
    }))
    .findLast(({ from }) => from.length > 0)
  if (taken === undefined) return undefined
  const { on: since, basis, verified, note } = taken.event
  return { duty, since, from: taken.from, basis, verified, note }
}

/** Every act of reorganisation that led to an agency or on from it, in the order of time. */
export const lineageOf = (document: Agencies, key: string): Succession[] => {
  const found = new Set<Succession>()
  const walk = (one: string, side: 'from' | 'to', other: 'from' | 'to') => {
    for (const event of document.successions)
      if (event[side].includes(one) && !found.has(event)) {
        found.add(event)
        // A transfer hands over duties, not descent: what became of the other side is its own story.
        if (event.kind === 'transfer') continue
        for (const next of event[other]) walk(next, side, other)
      }
  }
  walk(key, 'to', 'from')
  walk(key, 'from', 'to')
  return [...found].sort((a, b) => a.on.localeCompare(b.on))
}
