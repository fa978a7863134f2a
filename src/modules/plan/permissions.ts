import type { Grants } from '#kernel/permission.ts'

/** The plan is known to everybody who works under it. */
export const planGrants = {
  'plan.read': {
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
} satisfies Grants
