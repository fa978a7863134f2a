import type { AnyRouter } from '@orpc/server'
import type { Actor } from '#kernel/actor.ts'
import { type Grants, holds } from '#kernel/permission.ts'
import type { Installation } from '#modules/agencies/installation.ts'
import { agencyGrants } from '#modules/agencies/permissions.ts'
import { agenciesRoutes } from '#modules/agencies/routes.ts'
import { agencySubjects } from '#modules/agencies/subjects.ts'
import { auditGrants } from '#modules/audit/permissions.ts'
import { auditRoutes } from '#modules/audit/routes.ts'
import type { Subject } from '#modules/audit/service.ts'
import { assessmentSubject } from '#modules/awards/assessment.ts'
import { rounds } from '#modules/awards/council.ts'
import { paperSubject } from '#modules/awards/dossier.ts'
import { awardsMeasures } from '#modules/awards/measures.ts'
import { awardPanels } from '#modules/awards/panels.ts'
import { awardsGrants } from '#modules/awards/permissions.ts'
import { awardsRoutes } from '#modules/awards/routes.ts'
import {
  commendationSheets,
  commendations,
  entries,
  entrySheets,
  roundSheets,
} from '#modules/awards/service.ts'
import { awardsToDo } from '#modules/awards/to-do.ts'
import { catalogueGrants } from '#modules/catalogue/permissions.ts'
import { catalogueRoutes } from '#modules/catalogue/routes.ts'
import { milestoneSheets, milestones, solutionSheets, solutions } from '#modules/catalogue/service.ts'
import { conformityMeasures } from '#modules/conformity/measures.ts'
import { conformityGrants } from '#modules/conformity/permissions.ts'
import { conformityRoutes } from '#modules/conformity/routes.ts'
import { bodies, bodySheets, proveBodyExists } from '#modules/conformity/service.ts'
import { difficultyGrants } from '#modules/difficulties/permissions.ts'
import { difficultiesRoutes } from '#modules/difficulties/routes.ts'
import { difficulties, difficultySheets } from '#modules/difficulties/service.ts'
import { difficultiesToDo } from '#modules/difficulties/to-do.ts'
import { enterpriseJobs } from '#modules/enterprises/jobs.ts'
import type { EnterprisePanel } from '#modules/enterprises/panel.ts'
import { enterpriseGrants } from '#modules/enterprises/permissions.ts'
import { enterprisesRoutes } from '#modules/enterprises/routes.ts'
import {
  enterpriseSheets,
  enterprises,
  heldCertificateSheets,
  heldCertificates,
  ownStandardSheets,
  ownStandards,
  productSheets,
  products,
  proveEnterprise,
  yearFigureSheets,
  yearFigures,
} from '#modules/enterprises/service.ts'
import { enterprisesToDo } from '#modules/enterprises/to-do.ts'
import { integrationGrants } from '#modules/integrations/permissions.ts'
import { integrationsRoutes } from '#modules/integrations/routes.ts'
import { integrationSubject } from '#modules/integrations/service.ts'
import type { LongWorks } from '#modules/long-work/define-long-work.ts'
import { longWorkJobs } from '#modules/long-work/jobs.ts'
import { longWorkRoutes } from '#modules/long-work/routes.ts'
import { needPanels } from '#modules/needs/panels.ts'
import { needGrants } from '#modules/needs/permissions.ts'
import { needsRoutes } from '#modules/needs/routes.ts'
import { needSheets, needs } from '#modules/needs/service.ts'
import { needsToDo } from '#modules/needs/to-do.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { planGrants } from '#modules/plan/permissions.ts'
import { planRoutes } from '#modules/plan/routes.ts'
import { economicFigureSheets, economicFigures } from '#modules/productivity/figure-shelf.ts'
import { productivityMeasures } from '#modules/productivity/measures.ts'
import { productivityGrants } from '#modules/productivity/permissions.ts'
import { productivityRoutes } from '#modules/productivity/routes.ts'
import { propertyPanels } from '#modules/property/panels.ts'
import { propertyGrants } from '#modules/property/permissions.ts'
import { propertyRoutes } from '#modules/property/routes.ts'
import { properties, propertySheets } from '#modules/property/service.ts'
import { evidenceRoutes, findRoutes } from '#modules/registers/routes.ts'
import { reportGrants } from '#modules/reports/permissions.ts'
import { readRegisters } from '#modules/reports/read-registers.ts'
import { outgoingRoutes, reportsRoutes } from '#modules/reports/routes.ts'
import { reportSubject } from '#modules/reports/service.ts'
import { reportsToDo } from '#modules/reports/to-do.ts'
import { representativeJobs } from '#modules/representatives/jobs.ts'
import type { Post } from '#modules/representatives/letters.ts'
import { representativePanels } from '#modules/representatives/panels.ts'
import { representativeGrants } from '#modules/representatives/permissions.ts'
import { representativesRoutes } from '#modules/representatives/routes.ts'
import { correctionSheets, corrections, signUpSheets, signUps } from '#modules/representatives/service.ts'
import { representativesToDo } from '#modules/representatives/to-do.ts'
import { resultsGrants } from '#modules/results/permissions.ts'
import { resultsRoutes } from '#modules/results/routes.ts'
import { statedSubject } from '#modules/results/stated-figures.ts'
import { agencyReportSubject } from '#modules/rounds/agency-report.ts'
import { roundJobs } from '#modules/rounds/jobs.ts'
import { openReportsOf } from '#modules/rounds/open-reports.ts'
import { roundGrants } from '#modules/rounds/permissions.ts'
import { roundsRoutes } from '#modules/rounds/routes.ts'
import { roundSubject } from '#modules/rounds/service.ts'
import { roundsToDo, type ToDoSource } from '#modules/rounds/to-do.ts'
import { selectionPanels } from '#modules/selection/panels.ts'
import { selectionGrants } from '#modules/selection/permissions.ts'
import { roundSubject as selectionSubject } from '#modules/selection/read-round.ts'
import { selectionRoutes } from '#modules/selection/routes.ts'
import { selectionToDo } from '#modules/selection/to-do.ts'
import { supportMeasures } from '#modules/support/measures.ts'
import { supportPanels } from '#modules/support/panels.ts'
import { supportGrants } from '#modules/support/permissions.ts'
import { supportRoutes } from '#modules/support/routes.ts'
import { supportRegisters, supportSheets } from '#modules/support/service.ts'
import { supportToDo } from '#modules/support/to-do.ts'
import { certificateBatch } from '#modules/training/certificate-pdf.ts'
import { trainingJobs } from '#modules/training/jobs.ts'
import { trainingMeasures } from '#modules/training/measures.ts'
import { trainingPanels } from '#modules/training/panels.ts'
import { trainingGrants } from '#modules/training/permissions.ts'
import { trainingRoutes } from '#modules/training/routes.ts'
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
import { trainingToDo } from '#modules/training/to-do.ts'
import { activities, activitySheets } from '#modules/work/activity-shelf.ts'
import { workMeasures } from '#modules/work/measures.ts'
import { openTasksOf } from '#modules/work/open-tasks.ts'
import { workGrants } from '#modules/work/permissions.ts'
import { countByMeasures } from '#modules/work/result-count.ts'
import { workRoutes } from '#modules/work/routes.ts'
import { tasks } from '#modules/work/service.ts'
import { workToDo } from '#modules/work/to-do.ts'
import type { Job } from '#platform/jobs.ts'
import type { Mail } from '#platform/mail.ts'
import { otherFinders } from './finders.ts'
import { taskStates } from './task-states.ts'

/** Every right of every module; the matrix test and the screens' menus read it. */
export const allGrants: Grants = {
  ...auditGrants,
  ...agencyGrants,
  ...integrationGrants,
  ...planGrants,
  ...enterpriseGrants,
  ...representativeGrants,
  ...catalogueGrants,
  ...needGrants,
  ...selectionGrants,
  ...workGrants,
  ...difficultyGrants,
  ...trainingGrants,
  ...supportGrants,
  ...propertyGrants,
  ...awardsGrants,
  ...conformityGrants,
  ...productivityGrants,
  ...resultsGrants,
  ...roundGrants,
  ...reportGrants,
}

/** Every measure that targets can name. */
export const measures: readonly Measure[] = [
  ...workMeasures,
  ...trainingMeasures,
  ...supportMeasures,
  ...awardsMeasures,
  ...conformityMeasures,
  ...productivityMeasures,
]
export const measuresByName: ReadonlyMap<string, Measure> = new Map(measures.map((one) => [one.name, one]))
export const measureNames: readonly string[] = measures.map(({ name }) => name)

const registers = [
  enterprises,
  products,
  heldCertificates,
  ownStandards,
  yearFigures,
  signUps,
  corrections,
  solutions,
  milestones,
  needs,
  courses,
  sessions,
  registrations,
  attendances,
  certificates,
  ...supportRegisters,
  courseRules,
  offers,
  nominations,
  properties,
  entries,
  rounds,
  commendations,
  bodies,
  economicFigures,
  activities,
  difficulties,
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
    selectionSubject,
    agencyReportSubject,
    reportSubject,
  ].map((subject) => [subject.name, subject]),
)

const openRecordsOf: Installation['openRecordsOf'] = (context, agencyIds) =>
  Promise.all([
    openTasksOf(context, agencyIds),
    openReportsOf(context, agencyIds),
    ...registers.map((register) => register.openIn(context, agencyIds)),
  ])

/** The names of the rights that an actor holds somewhere. */
export const rightsOf = (actor: Actor): string[] =>
  Object.keys(allGrants).filter((right) => holds(actor, allGrants, right))

/** What each module knows that a person has to do, for the home page. */
const toDoSources: readonly ToDoSource[] = [
  reportsToDo,
  difficultiesToDo,
  workToDo,
  enterprisesToDo,
  needsToDo,
  roundsToDo,
  reportsToDo,
  difficultiesToDo,
  workToDo,
  trainingToDo,
  needsToDo,
  awardsToDo,
  selectionToDo,
  representativesToDo,
  supportToDo,
]

/** What each module knows of an enterprise, in the order in which its page shows it. */
export const enterprisePanels: readonly EnterprisePanel[] = [
  ...needPanels,
  ...selectionPanels,
  ...supportPanels,
  ...propertyPanels,
  ...trainingPanels,
  ...awardPanels,
  ...representativePanels,
]

const sheets = [
  enterpriseSheets,
  productSheets,
  heldCertificateSheets,
  ownStandardSheets,
  yearFigureSheets,
  signUpSheets,
  correctionSheets,
  needSheets,
  solutionSheets,
  milestoneSheets,
  courseSheets,
  sessionSheets,
  registrationSheets,
  attendanceSheets,
  certificateSheets,
  ...supportSheets,
  courseRuleSheets,
  offerSheets,
  nominationSheets,
  propertySheets,
  entrySheets,
  roundSheets,
  commendationSheets,
  bodySheets,
  economicFigureSheets,
  activitySheets,
  difficultySheets,
]

/** What people can start that goes on after the request, by name. */
export const longWorks: LongWorks = new Map(
  [...sheets.flatMap(({ works }) => works), certificateBatch].map((work) => [work.name, work]),
)

/** What the program does by itself, day by day. */
export const jobsOf = (parts: { mail: Mail; url: string }): readonly Job[] => [
  ...enterpriseJobs,
  ...trainingJobs,
  ...representativeJobs,
  ...roundJobs(parts),
  ...longWorkJobs,
]

/** What the server gives to the modules. */
export type Joined = Pick<Installation, 'sample' | 'outsideSignIn' | 'hashPassword'> &
  Post & { readonly secret: string }

/** All modules' routes, joined to one API. */
export const joinRoutes = (joined: Joined): AnyRouter => ({
  agencies: agenciesRoutes({
    ...joined,
    rightsOf,
    openRecordsOf,
    proveEnterprise,
    proveBody: proveBodyExists,
  }),
  longWork: longWorkRoutes(longWorks),
  integrations: integrationsRoutes({ rightsOf }),
  plan: planRoutes({ taskStates }),
  audit: auditRoutes(subjects),
  evidence: evidenceRoutes(subjects),
  find: findRoutes([...registers.map(({ finder }) => finder), ...otherFinders]),
  enterprises: enterprisesRoutes(enterprisePanels),
  representatives: representativesRoutes(joined),
  productivity: productivityRoutes,
  results: resultsRoutes(measuresByName),
  catalogue: catalogueRoutes,
  needs: needsRoutes,
  selection: selectionRoutes,
  support: supportRoutes,
  properties: propertyRoutes,
  awards: awardsRoutes,
  conformity: conformityRoutes,
  rounds: roundsRoutes(toDoSources, measuresByName),
  reports: reportsRoutes(readRegisters(measuresByName)),
  training: trainingRoutes(joined),
  outgoing: outgoingRoutes,
  work: workRoutes(countByMeasures(measures)),
  difficulties: difficultiesRoutes,
})
