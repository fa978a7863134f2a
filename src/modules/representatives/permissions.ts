import type { Grants } from '#kernel/permission.ts'

const keepers = {
  focalOfficer: 'all',
  agencyOfficer: 'own',
  associationOfficer: 'own',
  communeOfficer: 'own',
} as const

const readers = { ...keepers, focalLeader: 'all', agencyLeader: 'own', inspector: 'all' } as const

/**
 * Whoever keeps an enterprise decides who speaks for it and what is corrected; the focal agency does so everywhere.
 * Nobody writes a sign-up by hand: it comes by the public form.
 */
export const representativeGrants = {
  'signUp.read': readers,
  /** Telephone numbers and e-mail addresses in full; others see them masked. */
  'signUp.contact': keepers,
  'signUp.write': {},
  'signUp.decide': keepers,
  'representative.read': { ...readers, enterpriseRepresentative: 'enterprise' },
  'representative.end': { ...keepers, enterpriseRepresentative: 'enterprise' },
  'correction.read': { ...readers, enterpriseRepresentative: 'enterprise' },
  'correction.write': { enterpriseRepresentative: 'enterprise' },
  'correction.decide': keepers,
} satisfies Grants
export type RepresentativeRight = keyof typeof representativeGrants
