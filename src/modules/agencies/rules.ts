import { addDays } from '#kernel/period.ts'
import type { Agencies, Agency, AgencyVersion, Day, Duty, Succession } from './document.ts'

/** The day before: both are YYYY-MM-DD. */
export const dayBefore = (day: Day): Day => addDays(day, -1)

/** Whether a day lies in a span of days; both ends count, and no end means still running. */
export const isWithin = (span: { readonly from: Day; readonly to?: Day | undefined }, day: Day): boolean =>
  span.from <= day && (span.to === undefined || day <= span.to)

/** The version of an agency on a day: a paper of 2024 prints the name of 2024. Undefined when there was none. */
export const findVersionOn = (agency: Agency, day: Day): AgencyVersion | undefined =>
  agency.versions.find((version) => isWithin(version, day))

/** What an agency is called on a day: its version of the day, else the nearest one (as `agency_name` in SQL). */
export const nameOn = (document: Agencies, key: string, day: Day): string => {
  const versions = document.agencies.find((agency) => agency.key === key)?.versions ?? []
  return (versions.findLast(({ from }) => from <= day) ?? versions[0])?.name ?? key
}

const existsOn = (document: Agencies, key: string, day: Day): boolean =>
  document.agencies.some((agency) => agency.key === key && findVersionOn(agency, day) !== undefined)

const passes = (succession: Succession, duty: Duty): boolean =>
  succession.duties === 'all' || succession.duties.includes(duty)

/**
 * Who carries on an agency on a day: itself while it lives, else those that it became, through every
 * merger and split until that day. A transfer of duties changes nobody's identity.
 */
export const heirsOf = (document: Agencies, key: string, day: Day): string[] => {
  const heirs = new Set<string>()
  const seen = new Set<string>()
  const follow = (one: string) => {
    if (seen.has(one)) return
    seen.add(one)
    if (existsOn(document, one, day)) heirs.add(one)
    else
      for (const event of document.successions)
        if (event.on <= day && event.kind !== 'transfer' && event.from.includes(one)) event.to.forEach(follow)
  }
  follow(key)
  return [...heirs].sort()
}

/** Keys of the agencies whose people and work an agency carries on that day, itself among them. */
export const carriedOnBy = (document: Agencies, key: string, day: Day): string[] =>
  document.agencies.map((one) => one.key).filter((one) => heirsOf(document, one, day)[0] === key)

/**
 * Whether an agency holds a duty on a day: given by name, or passed on to it, and not given away since.
 * Rights follow duties, so this is asked with the day of the act.
 */
export const holdsDuty = (document: Agencies, key: string, duty: Duty, day: Day): boolean => {
  const agency = document.agencies.find((one) => one.key === key)
  if (!agency || findVersionOn(agency, day) === undefined) return false
  const isKeptSince = (since: Day) =>
    !document.successions.some(
      (event) =>
        event.on > since &&
        event.on <= day &&
        passes(event, duty) &&
        event.from.includes(key) &&
        !event.to.includes(key),
    )
  const isGiven = agency.duties.some(
    (held) => held.duty === duty && isWithin(held, day) && isKeptSince(held.from),
  )
  return (
    isGiven ||
    document.successions.some(
      (event) =>
        event.on <= day &&
        event.to.includes(key) &&
        passes(event, duty) &&
        isKeptSince(event.on) &&
        event.from.some((from) => from !== key && holdsDuty(document, from, duty, dayBefore(event.on))),
    )
  )
}

// A document never changes once it is read, and a page of the plan asks for the same holders hundreds of times.
const holders = new WeakMap<Agencies, Map<string, readonly string[]>>()

/** Keys of all agencies that hold a duty on a day, in order of key. */
export const holdersOf = (document: Agencies, duty: Duty, day: Day): readonly string[] => {
  const known = holders.get(document) ?? new Map<string, readonly string[]>()
  holders.set(document, known)
  const asked = `${duty} ${day}`
  const found =
    known.get(asked) ??
    document.agencies
      .map((agency) => agency.key)
      .filter((key) => holdsDuty(document, key, duty, day))
      .sort()
  known.set(asked, found)
  return found
}
