import type { Grants } from '#kernel/permission.ts'

const readers = {
  focalOfficer: 'all',
  focalLeader: 'all',
  committeeLeader: 'all',
  inspector: 'all',
} as const

/** The focal agency runs the round and sees all; an agency writes and sends its own report (V.1.i, V.5.g). */
export const reportGrants = {
  'report.read': {
    ...readers,
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
  'report.write': {
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
  'report.submit': { agencyLeader: 'own' },
  'report.receive': { focalOfficer: 'all', focalLeader: 'all' },
  'report.round': { focalOfficer: 'all', focalLeader: 'all' },
  'report.except': { focalLeader: 'all' },
  'report.board': readers,
  'report.lead': { focalLeader: 'all', committeeLeader: 'all' },
} satisfies Grants
export type ReportRight = keyof typeof reportGrants
