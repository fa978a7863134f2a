import type { Grants } from '#kernel/permission.ts'

/** Whoever helps with a property keeps it; an enterprise writes and keeps up its own. */
export const propertyGrants = {
  'property.read': {
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
  'property.write': { focalOfficer: 'all', agencyOfficer: 'own', enterpriseRepresentative: 'enterprise' },
} satisfies Grants
export type PropertyRight = keyof typeof propertyGrants
