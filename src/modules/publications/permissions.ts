import type { Capacity } from '#kernel/actor.ts'
import type { Grants, Reach } from '#kernel/permission.ts'

const readers = {
  focalOfficer: 'all',
  focalLeader: 'all',
  committeeLeader: 'all',
  inspector: 'all',
  agencyOfficer: 'own',
  agencyLeader: 'own',
  enterpriseRepresentative: 'enterprise',
} satisfies Partial<Record<Capacity, Reach>>

/** Agencies propose, the focal leader decides; an enterprise agrees to be shown and takes that back as it likes. */
export const publicationGrants = {
  'publication.read': { ...readers, administrator: 'all' },
  'publication.write': { focalOfficer: 'all', agencyOfficer: 'own' },
  'publication.decide': { focalLeader: 'all' },
  'publication.withdraw': { focalOfficer: 'all', focalLeader: 'all', enterpriseRepresentative: 'enterprise' },
  /** What stands on the portal, for anybody. */
  'publication.look': { public: 'published' },
  'agreement.read': readers,
  'agreement.write': { focalOfficer: 'all', agencyOfficer: 'own', enterpriseRepresentative: 'enterprise' },
  'boundaries.load': { administrator: 'all' },
} satisfies Grants
export type PublicationRight = keyof typeof publicationGrants
