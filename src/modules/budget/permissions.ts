import type { Grants } from '#kernel/permission.ts'

/**
 * The focal agency and finance prepare decisions, the People's Committee decides; agencies spend what they were given, their
 * leaders send the settlement, and finance accepts it (IV.2, V.1.e, V.3).
 */
export const budgetGrants = {
  'budget.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    financeAppraiser: 'all',
    planner: 'all',
    committeeLeader: 'all',
    inspector: 'all',
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
  'budget.prepare': { focalOfficer: 'all', financeAppraiser: 'all' },
  'budget.submit': { focalLeader: 'all' },
  'budget.decide': { committeeLeader: 'all' },
  'budget.spend': {
    focalOfficer: 'own',
    agencyOfficer: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
  'budget.close': { focalLeader: 'own', agencyLeader: 'own' },
  'budget.accept': { financeAppraiser: 'all' },
} satisfies Grants
export type BudgetRight = keyof typeof budgetGrants
