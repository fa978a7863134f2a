import type { Grants } from '#kernel/permission.ts'

const agencies = {
  focalOfficer: 'all',
  focalLeader: 'all',
  financeAppraiser: 'all',
  planner: 'all',
  agencyOfficer: 'all',
  agencyLeader: 'all',
  associationOfficer: 'all',
  communeOfficer: 'all',
  committeeLeader: 'all',
  inspector: 'all',
} as const

const answering = { focalOfficer: 'all', agencyOfficer: 'own' } as const

/**
 * Bodies are looked up by all agencies; the focal agency keeps them, others those that they brought in. A body keeps up its
 * own part, and the focal agency checks it. Drafts are kept by the agency that writes them; what the public says of them
 * is read by that agency and the focal one.
 */
export const conformityGrants = {
  'conformity.read': { ...agencies, bodyRepresentative: 'body' },
  'conformity.write': { focalOfficer: 'all', agencyOfficer: 'own' },
  'conformity.amend': { bodyRepresentative: 'body' },
  /** The parts of a body: recognitions, scope, agreements, equipment, calibrations, capability projects. */
  'conformity.keep': { focalOfficer: 'all', agencyOfficer: 'own', bodyRepresentative: 'body' },
  'conformity.check': { focalOfficer: 'all', focalLeader: 'all' },
  'draft.read': agencies,
  'draft.write': answering,
  'draft.decide': { focalLeader: 'all', agencyLeader: 'own' },
  'draftComment.read': {
    ...answering,
    focalLeader: 'all',
    agencyLeader: 'own',
    committeeLeader: 'all',
    inspector: 'all',
  },
  'draftComment.answer': answering,
  /** Addresses of commenters in full; others see them masked. */
  'draftComment.contact': answering,
  /** What anybody may do without an account: read drafts that are open, and comment. */
  'openDraft.comment': { public: 'published' },
  /** Bodies with what was checked of them, for anybody. */
  'openBody.read': { public: 'published' },
} satisfies Grants
export type ConformityRight = keyof typeof conformityGrants
