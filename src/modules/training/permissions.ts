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
  'trainingAttendance.read': {
    ...agencies,
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
    enterpriseRepresentative: 'enterprise',
  },
  'trainingAttendance.write': writers,
  'expertCertificate.read': { ...agencies, enterpriseRepresentative: 'enterprise' },
  'expertCertificate.write': writers,
} satisfies Grants
export type TrainingRight = keyof typeof trainingGrants
