import type { Finding } from '#kernel/finding.ts'
import type { Agencies } from '#modules/agencies/document.ts'
import { findVersionOn, holdsDuty } from '#modules/agencies/rules.ts'
import type { Plan } from './document.ts'
import { resolveSelector } from './rules.ts'
import type { Selector } from './selector.ts'

interface Placed {
  readonly selector: Selector
  readonly path: Finding['path']
}

const list = (selectors: readonly Selector[], path: Finding['path']): Placed[] =>
  selectors.map((selector, n) => ({ selector, path: [...path, n] }))

/** Every selector of the plan with its path. */
const selectorsOf = (plan: Plan): Placed[] => [
  ...plan.groups.flatMap((group, n) => [
    ...list(group.members, ['groups', n, 'members']),
    ...list(group.except, ['groups', n, 'except']),
  ]),
  ...plan.tasks.flatMap((task, n) => [
    { selector: task.lead, path: ['tasks', n, 'lead'] },
    ...list(task.coordinating, ['tasks', n, 'coordinating']),
  ]),
  ...plan.duties.map((duty, n) => ({ selector: duty.holder, path: ['duties', n, 'holder'] })),
  ...plan.dueDates.flatMap((due, n) => [
    { selector: due.from, path: ['dueDates', n, 'from'] },
    ...list(due.optionalFrom, ['dueDates', n, 'optionalFrom']),
    ...list(due.to, ['dueDates', n, 'to']),
  ]),
]

const isInCycle = (plan: Plan, id: string, seen: readonly string[] = []): boolean => {
  if (seen.includes(id)) return true
  const group = plan.groups.find((one) => one.id === id)
  return [...(group?.members ?? []), ...(group?.except ?? [])].some(
    (one) => 'group' in one && isInCycle(plan, one.group, [...seen, id]),
  )
}

const selectorFault = (plan: Plan, agencies: Agencies, { selector, path }: Placed): Finding[] => {
  if ('agency' in selector && !agencies.agencies.some((agency) => agency.key === selector.agency))
    return [{ path: [...path, 'agency'], message: `there is no agency "${selector.agency}"` }]
  if ('group' in selector) {
    if (!plan.groups.some((group) => group.id === selector.group))
      return [{ path: [...path, 'group'], message: `there is no group "${selector.group}"` }]
    if (isInCycle(plan, selector.group))
      return [{ path: [...path, 'group'], message: `group "${selector.group}" contains itself` }]
  }
  return []
}

/** The day of issue and every later day on which agencies changed. */
const turningDays = (plan: Plan, agencies: Agencies): string[] => {
  const days = agencies.successions.map((event) => event.on).filter((day) => day > plan.issued)
  return [plan.issued, ...new Set(days.sort())]
}

const dutyFaults = (plan: Plan, agencies: Agencies): Finding[] =>
  plan.duties.flatMap((duty, n) => {
    const path = ['duties', n, 'holder']
    for (const day of turningDays(plan, agencies)) {
      const holders = resolveSelector(plan, agencies, duty.holder, day)
      if (holders.length === 0) return [{ path, message: `nobody holds the duty "${duty.duty}" on ${day}` }]
      const without = holders.filter((key) => !holdsDuty(agencies, key, duty.duty, day))
      if (without.length > 0)
        return [{ path, message: `not given the duty "${duty.duty}" on ${day}: ${without.join(', ')}` }]
    }
    return []
  })

/** A lead, a sender or a receiver that is nobody on the day of issue or on a later day of change. */
const emptyFaults = (plan: Plan, agencies: Agencies): Finding[] => {
  const needed: Placed[] = [
    ...plan.tasks.map((task, n) => ({ selector: task.lead, path: ['tasks', n, 'lead'] })),
    ...plan.dueDates.flatMap((due, n) => [
      { selector: due.from, path: ['dueDates', n, 'from'] },
      ...list(due.to, ['dueDates', n, 'to']),
    ]),
  ]
  return needed.flatMap(({ selector, path }) => {
    const day = turningDays(plan, agencies).find(
      (one) => resolveSelector(plan, agencies, selector, one).length === 0,
    )
    return day === undefined ? [] : [{ path, message: `means no agency on ${day}` }]
  })
}

/** What is wrong between `plan.yaml` and `agencies.yaml`: whom the plan means, and whether they are there. */
export const holderFaults = (plan: Plan, agencies: Agencies): Finding[] => {
  const issuer = agencies.agencies.find((agency) => agency.key === plan.issuer)
  const unknown = selectorsOf(plan).flatMap((placed) => selectorFault(plan, agencies, placed))
  return [
    ...(issuer && findVersionOn(issuer, plan.issued)
      ? []
      : [{ path: ['issuer'], message: `there is no agency "${plan.issuer}" on ${plan.issued}` }]),
    ...unknown,
    // A name that is not known would be told again as a duty without a holder.
    ...(unknown.length > 0 ? [] : [...emptyFaults(plan, agencies), ...dutyFaults(plan, agencies)]),
  ]
}
