import type { Grants } from '#kernel/permission.ts'

/** Whoever leads a project keeps it (V.4.b); the focal agency keeps all of them, its leader decides. */
export const supportGrants = {
  'support.read': {
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
    enterpriseRepresentative: 'enterprise',
  },
  'support.write': { focalOfficer: 'all', agencyOfficer: 'own' },
  'support.decide': { focalLeader: 'all', agencyLeader: 'own' },
} satisfies Grants
