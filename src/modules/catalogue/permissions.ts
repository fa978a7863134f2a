import type { Grants } from '#kernel/permission.ts'

/** Everybody looks solutions up, the public too; the focal agency keeps the list. */
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
    inspector: 'all',
    public: 'published',
  },
  'catalogue.write': { focalOfficer: 'all', focalLeader: 'all' },
} satisfies Grants
