import type { Capacity } from '#kernel/actor.ts'
import type { Grants, Reach } from '#kernel/permission.ts'

const focal = { focalOfficer: 'all', focalLeader: 'all' } satisfies Partial<Record<Capacity, Reach>>

const everyAgency = {
  agencyOfficer: 'own',
  agencyLeader: 'own',
  associationOfficer: 'own',
  communeOfficer: 'own',
} satisfies Partial<Record<Capacity, Reach>>

const council = {
  ...focal,
  agencyOfficer: 'all',
  agencyLeader: 'all',
  associationOfficer: 'all',
  communeOfficer: 'all',
  committeeLeader: 'all',
} satisfies Partial<Record<Capacity, Reach>>

const readers = { ...council, financeAppraiser: 'all', planner: 'all', inspector: 'all' } as const

/**
 * Results of the award are looked up by all agencies; the focal agency leads the rounds, an enterprise writes its own
 * dossier and self-assessment, and a right to score is worth something only to a member of the council. A commendation
 * goes from an agency through the focal agency and the agency with the duty `commend` to the Committee (V.1.g); what the
 * head of an agency gives himself he decides.
 */
export const awardsGrants = {
  'awards.read': { ...readers, enterpriseRepresentative: 'enterprise' },
  'awards.write': { focalOfficer: 'all', agencyOfficer: 'own', associationOfficer: 'own' },
  'awards.enter': {
    focalOfficer: 'all',
    agencyOfficer: 'own',
    associationOfficer: 'own',
    enterpriseRepresentative: 'enterprise',
  },
  'awards.lead': { ...focal },
  'awards.score': { ...council },
  'awards.selfAssess': { enterpriseRepresentative: 'enterprise' },
  'awards.scores.read': { ...focal, inspector: 'all' },
  'awardRound.read': { ...readers },
  'awardRound.write': { ...focal },
  'commendation.read': {
    ...everyAgency,
    ...focal,
    commendationAppraiser: 'all',
    committeeLeader: 'all',
    inspector: 'all',
  },
  'commendation.write': { ...everyAgency, commendationAppraiser: 'all' },
  'commendation.propose': { ...everyAgency },
  'commendation.support': { ...focal },
  'commendation.return': { ...focal, commendationAppraiser: 'all' },
  'commendation.appraise': { commendationAppraiser: 'all' },
  'commendation.decide': { committeeLeader: 'all', agencyLeader: 'own' },
} satisfies Grants
export type AwardsRight = keyof typeof awardsGrants
