import type { Grants } from '#kernel/permission.ts'

/**
 * Whoever leads a project keeps it (V.4.b); the focal agency keeps all of them, its leader decides. An enterprise fills in
 * and submits its own dossier.
 */
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
  'support.write': { focalOfficer: 'all', agencyOfficer: 'own', enterpriseRepresentative: 'enterprise' },
  'support.lead': { focalOfficer: 'all', agencyOfficer: 'own' },
  'support.check': { focalOfficer: 'all', focalLeader: 'all', agencyOfficer: 'own', agencyLeader: 'own' },
  'support.decide': { focalLeader: 'all', agencyLeader: 'own' },
  /** How a dossier stands, for whoever knows its code and the tax code of its enterprise. */
  'support.askByCode': { public: 'published' },
  'supportNorm.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    financeAppraiser: 'all',
    planner: 'all',
    committeeLeader: 'all',
    inspector: 'all',
    agencyOfficer: 'all',
    agencyLeader: 'all',
  },
  'supportNorm.write': { focalOfficer: 'all' },
  'supportNorm.approve': { focalLeader: 'all' },
} satisfies Grants

export type SupportRight = keyof typeof supportGrants
