import type { Capacity } from '#kernel/actor.ts'
import type { Grants, Reach } from '#kernel/permission.ts'

const focal = { focalOfficer: 'all', focalLeader: 'all' } satisfies Partial<Record<Capacity, Reach>>

const everyAgency = {
  agencyOfficer: 'own',
  agencyLeader: 'own',
  associationOfficer: 'own',
  communeOfficer: 'own',
} satisfies Partial<Record<Capacity, Reach>>

const everyOfficial = {
  ...focal,
  financeAppraiser: 'all',
  planner: 'all',
  agencyOfficer: 'all',
  agencyLeader: 'all',
  associationOfficer: 'all',
  communeOfficer: 'all',
  committeeLeader: 'all',
  inspector: 'all',
} satisfies Partial<Record<Capacity, Reach>>

/**
 * The focal agency keeps the library, one person writes and another publishes (II.2.c); any agency reviews documents of
 * its field (A.VI) and proposes policies (V.1.f, II.4.h), its leader sends them; the public sees what is published.
 */
export const legalGrants = {
  'legalDocument.read': { ...everyOfficial },
  'legalDocument.write': { ...focal },
  'legalDocument.publish': { ...focal },
  'publicDocument.read': { public: 'published' },
  'legalReview.read': { ...everyOfficial },
  'legalReview.write': { ...everyAgency, focalOfficer: 'all' },
  'policyProposal.read': { ...everyAgency, ...focal, committeeLeader: 'all', inspector: 'all' },
  'policyProposal.write': { ...everyAgency, focalOfficer: 'all' },
  'policyProposal.submit': { agencyLeader: 'own', focalLeader: 'all' },
  'policyProposal.decide': { focalOfficer: 'all', focalLeader: 'all', committeeLeader: 'all' },
} satisfies Grants
export type LegalRight = keyof typeof legalGrants
