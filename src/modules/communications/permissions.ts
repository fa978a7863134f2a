import type { Capacity } from '#kernel/actor.ts'
import type { Grants, Reach } from '#kernel/permission.ts'

const everyAgency = {
  agencyOfficer: 'own',
  agencyLeader: 'own',
  associationOfficer: 'own',
  communeOfficer: 'own',
} satisfies Partial<Record<Capacity, Reach>>

const readers = {
  ...everyAgency,
  focalOfficer: 'all',
  focalLeader: 'all',
  committeeLeader: 'all',
  inspector: 'all',
} satisfies Partial<Record<Capacity, Reach>>

/**
 * Any agency writes articles and notes whom it reached (II.2.b, V.4.a); its leader or the focal agency reviews what it
 * wrote; agencies share the plan with the enterprises that they manage (V.5.b). The public sees what is published.
 */
export const communicationsGrants = {
  'article.read': { ...readers },
  'article.write': { ...everyAgency, focalOfficer: 'all' },
  'article.review': { agencyLeader: 'own', focalOfficer: 'all', focalLeader: 'all' },
  'publicArticle.read': { public: 'published' },
  'reach.read': { ...readers },
  'reach.write': { ...everyAgency, focalOfficer: 'all' },
  'planShare.read': { ...readers },
  'planShare.write': { ...everyAgency, focalOfficer: 'all' },
} satisfies Grants
export type CommunicationsRight = keyof typeof communicationsGrants
