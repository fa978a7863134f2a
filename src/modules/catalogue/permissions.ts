import type { Grants } from '#kernel/permission.ts'

/** Everybody signed in looks solutions up; the public sees those that were published. The focal agency keeps the list. */
export const catalogueGrants = {
  'catalogue.read': {
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
  },
  'catalogue.write': { focalOfficer: 'all', focalLeader: 'all' },
} satisfies Grants
