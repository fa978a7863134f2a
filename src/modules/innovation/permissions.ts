import type { Grants } from '#kernel/permission.ts'

const overseers = {
  focalOfficer: 'all',
  focalLeader: 'all',
  financeAppraiser: 'all',
  planner: 'all',
  committeeLeader: 'all',
  inspector: 'all',
} as const

/**
 * An enterprise proposes and reports; the agency that leads a project checks and has it reviewed, its leader decides (II.6).
 * Who reviews reads the project and gives an opinion of his own.
 */
export const innovationGrants = {
  'innovation.read': {
    ...overseers,
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
    enterpriseRepresentative: 'enterprise',
  },
  'innovation.write': { focalOfficer: 'all', agencyOfficer: 'own', enterpriseRepresentative: 'enterprise' },
  'innovation.lead': { focalOfficer: 'all', agencyOfficer: 'own' },
  'innovation.decide': { focalLeader: 'all', agencyLeader: 'own' },
  'innovationCall.read': {
    ...overseers,
    agencyOfficer: 'all',
    agencyLeader: 'all',
    associationOfficer: 'all',
    communeOfficer: 'all',
    enterpriseRepresentative: 'all',
  },
  'innovationCall.write': { focalOfficer: 'all' },
  'innovationReview.read': {
    ...overseers,
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
} satisfies Grants
export type InnovationRight = keyof typeof innovationGrants
