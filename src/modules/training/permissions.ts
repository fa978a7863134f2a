import type { Grants } from '#kernel/permission.ts'

const writers = {
  focalOfficer: 'all',
  agencyOfficer: 'own',
  associationOfficer: 'own',
  communeOfficer: 'own',
} as const

const agencies = {
  focalOfficer: 'all',
  focalLeader: 'all',
  agencyOfficer: 'all',
  agencyLeader: 'all',
  associationOfficer: 'all',
  communeOfficer: 'all',
  committeeLeader: 'all',
  inspector: 'all',
} as const

const readersOfPersons = {
  ...agencies,
  agencyOfficer: 'own',
  agencyLeader: 'own',
  associationOfficer: 'own',
  communeOfficer: 'own',
  enterpriseRepresentative: 'enterprise',
} as const

/**
 * Courses and certified experts are there for everybody who works on the plan. Lists of attendances hold personal
 * details, so only the agency that ran the course, the focal agency and those above them read them; an enterprise
 * reads of its own people.
 */
export const trainingGrants = {
  'trainingCourse.read': {
    ...agencies,
    financeAppraiser: 'all',
    planner: 'all',
    enterpriseRepresentative: 'all',
    bodyRepresentative: 'all',
  },
  'trainingCourse.write': writers,
  'trainingAttendance.read': readersOfPersons,
  'trainingAttendance.write': writers,
  'expertCertificate.read': { ...agencies, enterpriseRepresentative: 'enterprise' },
  'expertCertificate.write': writers,
  /** The page that a QR code opens. */
  'expertCertificate.verify': { public: 'published' },
  'courseRegistration.read': readersOfPersons,
  'courseRegistration.write': { ...writers, enterpriseRepresentative: 'enterprise' },
  'courseRegistration.decide': writers,
  /** What anybody may do without an account: register, be seen at a session, say what the course was like. */
  'openCourse.take': { public: 'published' },
  /** Telephone numbers and e-mail addresses in full; others see them masked. */
  'trainingContact.read': { ...writers, enterpriseRepresentative: 'enterprise' },
  'courseRule.read': agencies,
  'courseRule.write': { focalOfficer: 'all' },
  'courseEvaluation.read': {
    ...agencies,
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
  'trainingOffer.read': { ...agencies, enterpriseRepresentative: 'all' },
  'trainingOffer.write': { focalOfficer: 'all' },
  'trainingNomination.read': readersOfPersons,
  'trainingNomination.write': { ...writers, enterpriseRepresentative: 'enterprise' },
  'trainingNomination.select': { focalOfficer: 'all' },
} satisfies Grants
export type TrainingRight = keyof typeof trainingGrants
