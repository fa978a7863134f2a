import type { Grants } from '#kernel/permission.ts'

/** Figures are for everybody signed in; the rows behind them go as far as the person's own agencies. */
export const resultsGrants = {
  'results.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    financeAppraiser: 'all',
    planner: 'all',
    agencyOfficer: 'all',
    agencyLeader: 'all',
    associationOfficer: 'all',
    communeOfficer: 'all',
    committeeLeader: 'all',
    enterpriseRepresentative: 'all',
    bodyRepresentative: 'all',
    inspector: 'all',
    administrator: 'all',
  },
  'results.rows': {
    focalOfficer: 'all',
    focalLeader: 'all',
    committeeLeader: 'all',
    inspector: 'all',
    financeAppraiser: 'own',
    planner: 'own',
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
  /** Stating the estimate for a year and confirming its count as final. */
  'results.state': {
    focalOfficer: 'all',
  },
  'results.freeze': {
    focalOfficer: 'all',
    focalLeader: 'all',
  },
} satisfies Grants
