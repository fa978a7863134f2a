import type { Grants } from '#kernel/permission.ts'

/** Whoever brought a need in keeps it; the focal agency keeps all of them and decides. */
export const needGrants = {
  'need.read': {
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
  'need.write': {
    focalOfficer: 'all',
    agencyOfficer: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
    enterpriseRepresentative: 'enterprise',
  },
  'need.introduce': {
    focalOfficer: 'own',
    agencyOfficer: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
  'need.decide': { focalOfficer: 'all', focalLeader: 'all' },
} satisfies Grants
