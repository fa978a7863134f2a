import type { Grants } from '#kernel/permission.ts'

/** Agencies are known to everybody signed in; people are known to their leader, to inspectors and to administrators. */
export const agencyGrants = {
  'agency.read': {
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
    administrator: 'all',
  },
  'agency.reorganise': { administrator: 'all' },
  'person.read': { administrator: 'all', inspector: 'all', agencyLeader: 'own', committeeLeader: 'own' },
  'person.manage': { administrator: 'all' },
  'delegation.give': { administrator: 'all', agencyLeader: 'own', committeeLeader: 'own' },
} satisfies Grants
