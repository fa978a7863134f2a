import type { Grants } from '#kernel/permission.ts'

/**
 * The focal agency runs rounds and its leader decides. Who sits on a council is said by the round itself: `selection.sit`
 * lets somebody sit, membership lets him in. Everybody else follows the results of his own agency or enterprise.
 */
export const selectionGrants = {
  'selection.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    committeeLeader: 'all',
    inspector: 'all',
  },
  'selection.run': { focalOfficer: 'all' },
  'selection.decide': { focalLeader: 'all' },
  'selection.sit': {
    focalOfficer: 'own',
    focalLeader: 'own',
    financeAppraiser: 'own',
    planner: 'own',
    committeeLeader: 'own',
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
  'selection.result.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    committeeLeader: 'all',
    inspector: 'all',
    financeAppraiser: 'own',
    planner: 'own',
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
    enterpriseRepresentative: 'enterprise',
  },
  'selection.appeal': {
    agencyOfficer: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
    enterpriseRepresentative: 'enterprise',
  },
} satisfies Grants
export type SelectionRight = keyof typeof selectionGrants
