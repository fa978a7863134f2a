import type { Grants } from '#kernel/permission.ts'

/** The focal agency draws the reports together and its leader signs (V.1.i); leaders of the province and inspectors read. */
export const consolidatedGrants = {
  'consolidated.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    committeeLeader: 'all',
    inspector: 'all',
  },
  'consolidated.write': { focalOfficer: 'all', focalLeader: 'all' },
  'consolidated.sign': { focalLeader: 'all' },
  'consolidated.issue': { focalOfficer: 'all', focalLeader: 'all' },
  'outgoing.read': {
    focalOfficer: 'own',
    focalLeader: 'own',
    committeeLeader: 'all',
    inspector: 'all',
  },
  'outgoing.write': { focalOfficer: 'own', focalLeader: 'own' },
} satisfies Grants
export type ConsolidatedRight = keyof typeof consolidatedGrants
