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
import { awardsMeasures } from '#modules/awards/measures.ts'
import { awardPanels } from '#modules/awards/panels.ts'
import { awardsGrants } from '#modules/awards/permissions.ts'
import { awardsRoutes } from '#modules/awards/routes.ts'
import { entries, entrySheets } from '#modules/awards/service.ts'
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
import type { EnterprisePanel } from '#modules/enterprises/panel.ts'
import { enterpriseGrants } from '#modules/enterprises/permissions.ts'
import { enterprisesRoutes } from '#modules/enterprises/routes.ts'
import { enterpriseSheets, enterprises, proveEnterprise } from '#modules/enterprises/service.ts'
import { findingSheets, findings } from '#modules/inspections/finding-shelf.ts'
import { inspectionMeasures } from '#modules/inspections/measures.ts'
import { inspectionPanels } from '#modules/inspections/panels.ts'
import { inspectionGrants } from '#modules/inspections/permissions.ts'
import { planSheets, plans } from '#modules/inspections/plan-shelf.ts'
import { inspectionsRoutes } from '#modules/inspections/routes.ts'
import { answerSubject } from '#modules/inspections/send-answers.ts'
import { inspectionsToDo } from '#modules/inspections/to-do.ts'
import { visitSheets, visits } from '#modules/inspections/visit-shelf.ts'
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
import { supportMeasures } from '#modules/support/measures.ts'
import { supportPanels } from '#modules/support/panels.ts'
import { supportGrants } from '#modules/support/permissions.ts'
import { supportRoutes } from '#modules/support/routes.ts'
import { projectSheets, projects, properties, propertySheets } from '#modules/support/service.ts'
import { trainingMeasures } from '#modules/training/measures.ts'
import { trainingPanels } from '#modules/training/panels.ts'
import { trainingGrants } from '#modules/training/permissions.ts'
import { trainingRoutes } from '#modules/training/routes.ts'
import {
  attendanceSheets,
  attendances,
  certificateSheets,
  certificates,
  courseSheets,
  courses,
} from '#modules/training/service.ts'
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
  ...workGrants,
  ...difficultyGrants,
  ...inspectionGrants,
  ...trainingGrants,
  ...supportGrants,
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
  ...inspectionMeasures,
  ...productivityMeasures,
]
export const measuresByName: ReadonlyMap<string, Measure> = new Map(measures.map((one) => [one.name, one]))

export const measureNames: readonly string[] = measures.map(({ name }) => name)

const registers = [
  enterprises,
  signUps,
  corrections,
  solutions,
  milestones,
  needs,
  courses,
  attendances,
  certificates,
  projects,
  properties,
  entries,
  bodies,
  economicFigures,
  activities,
  difficulties,
  plans,
  visits,
  findings,
]

/** Every kind of record that has a history and evidence, by name. */
export const subjects: ReadonlyMap<string, Subject> = new Map(
  [
    ...registers.map(({ subject }) => subject),
    ...agencySubjects,
    integrationSubject,
    tasks.subject,
    statedSubject,
    roundSubject,
    agencyReportSubject,
    answerSubject,
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
  roundsToDo,
  reportsToDo,
  difficultiesToDo,
  workToDo,
  needsToDo,
  inspectionsToDo,
  representativesToDo,
]

/** What each module knows of an enterprise, in the order in which its page shows it. */
export const enterprisePanels: readonly EnterprisePanel[] = [
  ...needPanels,
  ...supportPanels,
  ...trainingPanels,
  ...awardPanels,
  ...representativePanels,
  ...inspectionPanels,
]

const sheets = [
  enterpriseSheets,
  signUpSheets,
  correctionSheets,
  needSheets,
  solutionSheets,
  milestoneSheets,
  courseSheets,
  attendanceSheets,
  certificateSheets,
  projectSheets,
  propertySheets,
  entrySheets,
  bodySheets,
  economicFigureSheets,
  activitySheets,
  difficultySheets,
  planSheets,
  visitSheets,
  findingSheets,
]

/** What people can start that goes on after the request, by name. */
export const longWorks: LongWorks = new Map(
  [...sheets.flatMap(({ works }) => works)].map((work) => [work.name, work]),
)

/** What the program does by itself, day by day. */
export const jobsOf = (parts: { mail: Mail; url: string }): readonly Job[] => [
  ...representativeJobs,
  ...roundJobs(parts),
  ...longWorkJobs,
]

/** What the server gives to the modules. */
export type Joined = Pick<Installation, 'sample' | 'outsideSignIn' | 'hashPassword'> & Post

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
  support: supportRoutes,
  awards: awardsRoutes,
  conformity: conformityRoutes,
  training: trainingRoutes,
  rounds: roundsRoutes(toDoSources, measuresByName),
  reports: reportsRoutes(readRegisters(measuresByName)),
  outgoing: outgoingRoutes,
  work: workRoutes(countByMeasures(measures)),
  difficulties: difficultiesRoutes,
  inspections: inspectionsRoutes,
})
