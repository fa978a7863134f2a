import type { Grants } from '#kernel/permission.ts'

/**
 * The focal agency keeps all surveys; other agencies and associations run their own. An enterprise answers what it is
 * asked and sees its own responses; what nobody signs is answered by anybody while the survey is open.
 */
export const surveyGrants = {
  'questionnaire.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    agencyOfficer: 'all',
    agencyLeader: 'all',
    associationOfficer: 'all',
    committeeLeader: 'all',
    inspector: 'all',
  },
  'questionnaire.write': { focalOfficer: 'all', agencyOfficer: 'own', associationOfficer: 'own' },
  'survey.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    committeeLeader: 'all',
    inspector: 'all',
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
  },
  'survey.write': { focalOfficer: 'all', agencyOfficer: 'own', associationOfficer: 'own' },
  'response.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    inspector: 'all',
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    enterpriseRepresentative: 'enterprise',
  },
  // Answers are given by those who are asked (`respond.ts`); nobody writes them into the register.
  'response.write': {},
  'response.review': { focalOfficer: 'all', agencyOfficer: 'own', associationOfficer: 'own' },
  'response.give': { enterpriseRepresentative: 'enterprise' },
  'openSurvey.answer': { public: 'published' },
} satisfies Grants
export type SurveyRight = keyof typeof surveyGrants
