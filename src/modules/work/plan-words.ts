import { type Text, text } from '#kernel/text.ts'
import { type Agencies, agencyKinds, type Day, duties } from '#modules/agencies/document.ts'
import { findVersionOn, heirsOf } from '#modules/agencies/rules.ts'
import type { Plan } from '#modules/plan/document.ts'
import { resolveSelector } from '#modules/plan/rules.ts'
import { parties, type Selector } from '#modules/plan/selector.ts'
import { textOf } from './rules.ts'

const namesOf = (agencies: Agencies, keys: readonly string[], day: Day): Text[] =>
  keys.flatMap((key) => {
    const agency = agencies.agencies.find((one) => one.key === key)
    const name = agency && findVersionOn(agency, day)?.name
    return name ? [text(name, name)] : []
  })

/** Whom a selector means, in the words of a paper: agencies by their names of the day, groups by the plan's name for them. */
export const wordsOf = (plan: Plan, agencies: Agencies, selector: Selector, day: Day): Text[] => {
  if ('agency' in selector) return namesOf(agencies, heirsOf(agencies, selector.agency, day), day)
  if ('kind' in selector) return [agencyKinds[selector.kind]]
  if ('party' in selector) return [parties[selector.party]]
  if ('duty' in selector) {
    const names = namesOf(agencies, resolveSelector(plan, agencies, selector, day), day)
    return names.length > 0 ? names : [duties[selector.duty]]
  }
  const group = plan.groups.find(({ id }) => id === selector.group)
  return group ? [textOf(group.label)] : []
}
