import type { Capacity, Role } from '#kernel/actor.ts'

/** What is known of one role of a person on a day. */
export interface Holding {
  readonly role: Role
  readonly agencyKind: string | undefined
  readonly duties: ReadonlySet<string>
  /** Whom a representative acts for. */
  readonly represents?: 'enterprise' | 'body' | undefined
}

const byDuty: readonly { duty: string; officer: Capacity; leader: Capacity }[] = [
  { duty: 'focal', officer: 'focalOfficer', leader: 'focalLeader' },
  { duty: 'appraise-estimates', officer: 'financeAppraiser', leader: 'financeAppraiser' },
  { duty: 'balance-development', officer: 'planner', leader: 'planner' },
  { duty: 'commend', officer: 'commendationAppraiser', leader: 'commendationAppraiser' },
]

const byKind: Readonly<Record<string, Capacity>> = {
  association: 'associationOfficer',
  'commune-committee': 'communeOfficer',
}

/**
 * What a role in an agency amounts to, given the kind of the agency and the duties that it holds on the day: rights
 * follow duties, so a department that took over the duty to appraise has appraisers from that day on, and an agency
 * may hold several. The leader of the provincial People's Committee decides; leaders elsewhere lead their agency.
 */
export const capacitiesOf = ({ role, agencyKind, duties, represents }: Holding): Capacity[] => {
  if (role === 'inspector') return ['inspector']
  if (role === 'administrator') return ['administrator']
  if (role === 'observer') return ['nationalObserver']
  if (role === 'representative') return represents === undefined ? [] : [`${represents}Representative`]
  const fromDuties = byDuty.filter(({ duty }) => duties.has(duty)).map((entry) => entry[role])
  if (agencyKind === 'peoples-committee-province')
    return role === 'leader' ? ['committeeLeader', ...fromDuties] : ['agencyOfficer', ...fromDuties]
  if (role === 'leader') return ['agencyLeader', ...fromDuties]
  return [(agencyKind && byKind[agencyKind]) || 'agencyOfficer', ...fromDuties]
}
