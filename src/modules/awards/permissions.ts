import type { Grants } from '#kernel/permission.ts'

/** Results of the award are looked up by all agencies; the focal agency keeps them. */
export const awardsGrants = {
  'awards.read': {
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
    enterpriseRepresentative: 'enterprise',
  },
  'awards.write': { focalOfficer: 'all', agencyOfficer: 'own', associationOfficer: 'own' },
} satisfies Grants
