import type { Grants } from '#kernel/permission.ts'

/** Bodies are looked up by all agencies; the focal agency keeps them, others those that they brought in. */
export const conformityGrants = {
  'conformity.read': {
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
  },
  'conformity.write': { focalOfficer: 'all', agencyOfficer: 'own' },
} satisfies Grants
