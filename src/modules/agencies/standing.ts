import type { CalendarDate } from '#kernel/period.ts'
import { type Duty, Duty as DutyShape } from './document.ts'
import { ownAgenciesOf } from './own-agencies.ts'
import { findVersionOn, heirsOf, holdsDuty } from './rules.ts'
import type { Directory } from './store.ts'

/** What somebody who was put into an agency stands in on a day: the agency that carries it on, its kind and its duties. */
export interface Standing {
  readonly key: string | undefined
  readonly agencyKind: string | undefined
  readonly duties: ReadonlySet<string>
}

/** Where an agency named in a role, or in a key of an integration, leads on a day; nowhere when none is named. */
export const standingOn = (
  { document, keyOf }: Directory,
  agencyId: string | null,
  day: CalendarDate,
): Standing => {
  const named = agencyId === null ? undefined : keyOf.get(agencyId)
  if (named === undefined) return { key: undefined, agencyKind: undefined, duties: new Set() }
  const key = heirsOf(document, named, day)[0] ?? named
  const agency = document.agencies.find((one) => one.key === key)
  return {
    key,
    agencyKind: agency && findVersionOn(agency, day)?.kind,
    duties: new Set(DutyShape.options.filter((duty: Duty) => holdsDuty(document, key, duty, day))),
  }
}

/** The agency in which somebody acts, and those whose rows are their own, by id. */
export const placeOf = ({ document, idOf }: Directory, key: string | undefined, day: CalendarDate) => ({
  agencyId: key && idOf.get(key),
  ownAgencies:
    key === undefined ? [] : ownAgenciesOf(document, key, day).flatMap((one) => idOf.get(one) ?? []),
})
