import type { Grants } from '#kernel/permission.ts'

/** Bodies are looked up by all agencies; the focal agency keeps them, others those that they brought in, a body its own part. */
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
    bodyRepresentative: 'body',
  },
  'conformity.write': { focalOfficer: 'all', agencyOfficer: 'own' },
  'conformity.amend': { bodyRepresentative: 'body' },
} satisfies Grants
