import type { Grants } from '#kernel/permission.ts'

const readers = {
  focalOfficer: 'all',
  focalLeader: 'all',
  committeeLeader: 'all',
  inspector: 'all',
} as const

/** The focal agency runs the round and sees all; an agency writes and sends its own report (V.1.i, V.5.g). */
export const roundGrants = {
  'round.read': {
    ...readers,
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
  'round.write': {
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
  'round.submit': { agencyLeader: 'own' },
  'round.receive': { focalOfficer: 'all', focalLeader: 'all' },
  'round.run': { focalOfficer: 'all', focalLeader: 'all' },
  'round.except': { focalLeader: 'all' },
  'round.board': readers,
  'round.lead': { focalLeader: 'all', committeeLeader: 'all' },
} satisfies Grants
export type RoundRight = keyof typeof roundGrants
