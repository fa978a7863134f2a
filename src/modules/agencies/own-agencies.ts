import type { Agencies, AgencyKind, Day } from './document.ts'
import { findVersionOn } from './rules.ts'

// Units that are run as a part of the agency above them; a department under the People's Committee is not.
const partsOf: ReadonlySet<AgencyKind> = new Set<AgencyKind>(['sub-department', 'technical-centre'])

/**
 * The agencies whose rows somebody of an agency may treat as their own on a day: the agency, the units run as a part
 * of it, and all that they took over from, however far back, since rights follow the successor.
 */
export const ownAgenciesOf = (document: Agencies, key: string, day: Day): string[] => {
  const own = new Set<string>([key])
  for (const agency of document.agencies) {
    const version = findVersionOn(agency, day)
    if (version?.parent === key && partsOf.has(version.kind)) own.add(agency.key)
  }
  for (let before = 0; before !== own.size; ) {
    before = own.size
    for (const event of document.successions)
      if (event.on <= day && event.kind !== 'transfer' && event.to.some((to) => own.has(to)))
        for (const from of event.from) own.add(from)
  }
  return [...own]
}
