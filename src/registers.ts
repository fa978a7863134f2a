import { agencySubjects } from '#modules/agencies/subjects.ts'
import type { Subject } from '#modules/audit/service.ts'
import { assessmentSubject } from '#modules/awards/assessment.ts'
import { rounds } from '#modules/awards/council.ts'
import { paperSubject } from '#modules/awards/dossier.ts'
import {
  commendationSheets,
  commendations,
  entries,
  entrySheets,
  roundSheets,
} from '#modules/awards/service.ts'
import { allocatedForSupport } from '#modules/budget/allocated-for-support.ts'
import { commitmentSheets, commitments } from '#modules/budget/commitment-shelf.ts'
import { decisionSheets, decisions } from '#modules/budget/decision-shelf.ts'
import { settlementSheets, settlements } from '#modules/budget/settlement-shelf.ts'
import { milestoneSheets, milestones, solutionSheets, solutions } from '#modules/catalogue/service.ts'
import { planShareSheets, planShares, reaches, reachSheets } from '#modules/communications/outreach.ts'
import { articleSheets, articles } from '#modules/communications/service.ts'
import { conformityRegisters, conformitySheets } from '#modules/conformity/service.ts'
import { difficulties, difficultySheets } from '#modules/difficulties/service.ts'
import {
  enterpriseSheets,
  enterprises,
  heldCertificateSheets,
  heldCertificates,
  ownStandardSheets,
  ownStandards,
  productSheets,
  products,
  yearFigureSheets,
  yearFigures,
} from '#modules/enterprises/service.ts'
import { callSheets, calls } from '#modules/estimates/call-shelf.ts'
import { ceilingSheets, ceilings } from '#modules/estimates/ceiling-shelf.ts'
import { itemSubject } from '#modules/estimates/item-access.ts'
import { normSheets, norms } from '#modules/estimates/norm-shelf.ts'
import { proposalSheets, proposals } from '#modules/estimates/proposal-shelf.ts'
import { innovationRegisters, innovationSheets } from '#modules/innovation/service.ts'
import { findingSheets, findings } from '#modules/inspections/finding-shelf.ts'
import { planSheets, plans } from '#modules/inspections/plan-shelf.ts'
import { answerSubject } from '#modules/inspections/send-answers.ts'
import { visitSheets, visits } from '#modules/inspections/visit-shelf.ts'
import { integrationSubject } from '#modules/integrations/service.ts'
import {
  documentSheets,
  documents,
  linkSheets,
  links,
  proposalSheets as policyProposalSheets,
  proposals as policyProposals,
  reviewSheets,
  reviews,
} from '#modules/legal/service.ts'
import type { LongWorks } from '#modules/long-work/define-long-work.ts'
import { needSheets, needs } from '#modules/needs/service.ts'
import { accountHolding } from '#modules/personal-data/accounts.ts'
import { requestHolding } from '#modules/personal-data/request-holding.ts'
import { economicFigureSheets, economicFigures } from '#modules/productivity/figure-shelf.ts'
import { seriesSubject } from '#modules/productivity/list-series.ts'
import { runSubject } from '#modules/productivity/stored-runs.ts'
import { properties, propertyDueSheets, propertyDues, propertySheets } from '#modules/property/service.ts'
import {
  agreementSheets,
  agreements,
  publicationSheets,
  publications,
} from '#modules/publications/service.ts'
import type { Holding } from '#modules/registers/holding.ts'
import { reportSubject } from '#modules/reports/service.ts'
import { correctionSheets, corrections, signUpSheets, signUps } from '#modules/representatives/service.ts'
import { statedSubject } from '#modules/results/stated-figures.ts'
import { agencyReportSubject } from '#modules/rounds/agency-report.ts'
import { roundSubject } from '#modules/rounds/service.ts'
import { roundSubject as selectionSubject } from '#modules/selection/read-round.ts'
import { keepCosts, supportRegisters, supportSheets } from '#modules/support/service.ts'
import {
  campaignSheets,
  campaigns,
  questionnaireSheets,
  questionnaires,
  responseSheets,
  responses,
} from '#modules/surveys/service.ts'
import { certificateBatch } from '#modules/training/certificate-pdf.ts'
import {
  attendanceSheets,
  attendances,
  certificateSheets,
  certificates,
  courseRuleSheets,
  courseRules,
  courseSheets,
  courses,
  nominationSheets,
  nominations,
  offerSheets,
  offers,
  registrationSheets,
  registrations,
  sessionSheets,
  sessions,
} from '#modules/training/service.ts'
import { activities, activitySheets } from '#modules/work/activity-shelf.ts'
import { tasks } from '#modules/work/service.ts'

/** The costs of support projects, bounded by what the budget allocates. */
export const supportCosts = keepCosts(allocatedForSupport)

/** Every register of every module. */
export const registers = [
  enterprises,
  products,
  heldCertificates,
  ownStandards,
  yearFigures,
  signUps,
  corrections,
  documents,
  links,
  reviews,
  policyProposals,
  solutions,
  milestones,
  needs,
  courses,
  sessions,
  registrations,
  attendances,
  certificates,
  ...supportRegisters,
  supportCosts.costs,
  courseRules,
  offers,
  nominations,
  properties,
  propertyDues,
  entries,
  rounds,
  commendations,
  ...conformityRegisters,
  ...innovationRegisters,
  economicFigures,
  activities,
  difficulties,
  articles,
  reaches,
  planShares,
  plans,
  visits,
  findings,
  calls,
  ceilings,
  norms,
  proposals,
  decisions,
  commitments,
  settlements,
  publications,
  agreements,
  questionnaires,
  campaigns,
  responses,
]

/** What is held about people, wherever it stands. */
export const holdings: readonly Holding[] = [
  accountHolding,
  requestHolding,
  ...registers.flatMap(({ holding }) => holding ?? []),
]

/** Every kind of record that has a history and evidence, by name. */
export const subjects: ReadonlyMap<string, Subject> = new Map(
  [
    ...registers.map(({ subject }) => subject),
    ...agencySubjects,
    integrationSubject,
    paperSubject,
    assessmentSubject,
    tasks.subject,
    statedSubject,
    roundSubject,
    runSubject,
    seriesSubject,
    selectionSubject,
    agencyReportSubject,
    answerSubject,
    itemSubject,
    reportSubject,
  ].map((subject) => [subject.name, subject]),
)

const sheets = [
  enterpriseSheets,
  productSheets,
  heldCertificateSheets,
  ownStandardSheets,
  yearFigureSheets,
  signUpSheets,
  correctionSheets,
  documentSheets,
  linkSheets,
  reviewSheets,
  policyProposalSheets,
  needSheets,
  solutionSheets,
  milestoneSheets,
  courseSheets,
  sessionSheets,
  registrationSheets,
  attendanceSheets,
  certificateSheets,
  ...supportSheets,
  supportCosts.costSheets,
  courseRuleSheets,
  offerSheets,
  nominationSheets,
  propertySheets,
  propertyDueSheets,
  entrySheets,
  roundSheets,
  commendationSheets,
  ...conformitySheets,
  ...innovationSheets,
  economicFigureSheets,
  activitySheets,
  difficultySheets,
  articleSheets,
  reachSheets,
  planShareSheets,
  planSheets,
  visitSheets,
  findingSheets,
  callSheets,
  ceilingSheets,
  normSheets,
  proposalSheets,
  decisionSheets,
  commitmentSheets,
  settlementSheets,
  publicationSheets,
  agreementSheets,
  questionnaireSheets,
  campaignSheets,
  responseSheets,
]

/** What people can start that goes on after the request, by name. */
export const longWorks: LongWorks = new Map(
  [...sheets.flatMap(({ works }) => works), certificateBatch].map((work) => [work.name, work]),
)
