import type { AnyRouter } from '@orpc/server'
import type { Actor } from '#kernel/actor.ts'
import { type Grants, holds } from '#kernel/permission.ts'
import type { Installation } from '#modules/agencies/installation.ts'
import { agencyGrants } from '#modules/agencies/permissions.ts'
import { agenciesRoutes } from '#modules/agencies/routes.ts'
import { auditGrants } from '#modules/audit/permissions.ts'
import { auditRoutes } from '#modules/audit/routes.ts'
import { awardsMeasures } from '#modules/awards/measures.ts'
import { awardsGrants } from '#modules/awards/permissions.ts'
import { awardReminders } from '#modules/awards/reminders.ts'
import { awardsRoutes } from '#modules/awards/routes.ts'
import { awardsToDo } from '#modules/awards/to-do.ts'
import { budgetGrants } from '#modules/budget/permissions.ts'
import { budgetRoutes } from '#modules/budget/routes.ts'
import { budgetToDo } from '#modules/budget/to-do.ts'
import { catalogueCiting } from '#modules/catalogue/citing.ts'
import { catalogueGrants } from '#modules/catalogue/permissions.ts'
import { catalogueRoutes } from '#modules/catalogue/routes.ts'
import { communicationsGrants } from '#modules/communications/permissions.ts'
import { communicationsRoutes } from '#modules/communications/routes.ts'
import { communicationsToDo } from '#modules/communications/to-do.ts'
import { conformityMeasures } from '#modules/conformity/measures.ts'
import { conformityGrants } from '#modules/conformity/permissions.ts'
import { conformityRoutes } from '#modules/conformity/routes.ts'
import { proveBodyExists } from '#modules/conformity/service.ts'
import { conformityToDo } from '#modules/conformity/to-do.ts'
import { difficultyGrants } from '#modules/difficulties/permissions.ts'
import { difficultiesRoutes } from '#modules/difficulties/routes.ts'
import { difficultiesToDo } from '#modules/difficulties/to-do.ts'
import { enterpriseJobs } from '#modules/enterprises/jobs.ts'
import { enterpriseGrants } from '#modules/enterprises/permissions.ts'
import { enterprisesRoutes } from '#modules/enterprises/routes.ts'
import { proveEnterprise } from '#modules/enterprises/service.ts'
import { enterprisesToDo } from '#modules/enterprises/to-do.ts'
import { estimateCiting } from '#modules/estimates/citing.ts'
import { estimateGrants } from '#modules/estimates/permissions.ts'
import { estimatesRoutes } from '#modules/estimates/routes.ts'
import { estimatesToDo } from '#modules/estimates/to-do.ts'
import { innovationGrants } from '#modules/innovation/permissions.ts'
import { innovationRoutes } from '#modules/innovation/routes.ts'
import { innovationToDo } from '#modules/innovation/to-do.ts'
import { inspectionMeasures } from '#modules/inspections/measures.ts'
import { inspectionGrants } from '#modules/inspections/permissions.ts'
import { inspectionsRoutes } from '#modules/inspections/routes.ts'
import { inspectionsToDo } from '#modules/inspections/to-do.ts'
import { integrationGrants } from '#modules/integrations/permissions.ts'
import { integrationsRoutes } from '#modules/integrations/routes.ts'
import type { CitingRecords } from '#modules/legal/citing.ts'
import { legalJobs } from '#modules/legal/jobs.ts'
import { legalMeasures } from '#modules/legal/measures.ts'
import { legalGrants } from '#modules/legal/permissions.ts'
import { planCiting } from '#modules/legal/plan-citing.ts'
import { legalRoutes } from '#modules/legal/routes.ts'
import { legalToDo } from '#modules/legal/to-do.ts'
import { longWorkJobs } from '#modules/long-work/jobs.ts'
import { longWorkRoutes } from '#modules/long-work/routes.ts'
import { needGrants } from '#modules/needs/permissions.ts'
import { needsRoutes } from '#modules/needs/routes.ts'
import { needsToDo } from '#modules/needs/to-do.ts'
import { outgoingGrants } from '#modules/outgoing/permissions.ts'
import { outgoingRoutes } from '#modules/outgoing/routes.ts'
import { personalDataJobs } from '#modules/personal-data/jobs.ts'
import { personalDataGrants } from '#modules/personal-data/permissions.ts'
import { personalDataRoutes } from '#modules/personal-data/routes.ts'
import { personalDataToDo } from '#modules/personal-data/to-do.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { planGrants } from '#modules/plan/permissions.ts'
import { planRoutes } from '#modules/plan/routes.ts'
import { productivityMeasures } from '#modules/productivity/measures.ts'
import { productivityGrants } from '#modules/productivity/permissions.ts'
import { productivityRoutes } from '#modules/productivity/routes.ts'
import { propertyGrants } from '#modules/property/permissions.ts'
import { propertyDueRoutes, propertyRoutes } from '#modules/property/routes.ts'
import { propertyToDo } from '#modules/property/to-do.ts'
import { provinceGrants } from '#modules/provinces/permissions.ts'
import { provincesRoutes } from '#modules/provinces/routes.ts'
import { publicationGrants } from '#modules/publications/permissions.ts'
import { publicationsRoutes } from '#modules/publications/routes.ts'
import { publicationsToDo } from '#modules/publications/to-do.ts'
import { evidenceRoutes, findRoutes } from '#modules/registers/routes.ts'
import { reportGrants } from '#modules/reports/permissions.ts'
import { readRegisters } from '#modules/reports/read-registers.ts'
import { reportsRoutes } from '#modules/reports/routes.ts'
import { reportsToDo } from '#modules/reports/to-do.ts'
import { representativeJobs } from '#modules/representatives/jobs.ts'
import type { Post } from '#modules/representatives/letters.ts'
import { representativeGrants } from '#modules/representatives/permissions.ts'
import { representativesRoutes } from '#modules/representatives/routes.ts'
import { representativesToDo } from '#modules/representatives/to-do.ts'
import { resultsGrants } from '#modules/results/permissions.ts'
import { resultsRoutes } from '#modules/results/routes.ts'
import { roundJobs } from '#modules/rounds/jobs.ts'
import { openReportsOf } from '#modules/rounds/open-reports.ts'
import { roundGrants } from '#modules/rounds/permissions.ts'
import { roundsRoutes } from '#modules/rounds/routes.ts'
import { roundsToDo, type ToDoSource } from '#modules/rounds/to-do.ts'
import { selectionGrants } from '#modules/selection/permissions.ts'
import { selectionRoutes } from '#modules/selection/routes.ts'
import { selectionToDo } from '#modules/selection/to-do.ts'
import { supportCiting } from '#modules/support/citing.ts'
import { supportMeasures } from '#modules/support/measures.ts'
import { proveDroppable } from '#modules/support/origin.ts'
import { supportGrants } from '#modules/support/permissions.ts'
import { supportRoutes } from '#modules/support/routes.ts'
import { supportToDo } from '#modules/support/to-do.ts'
import { surveyJobs } from '#modules/surveys/jobs.ts'
import { surveyGrants } from '#modules/surveys/permissions.ts'
import { surveysRoutes } from '#modules/surveys/routes.ts'
import { surveysToDo } from '#modules/surveys/to-do.ts'
import { trainingCiting } from '#modules/training/citing.ts'
import { trainingJobs } from '#modules/training/jobs.ts'
import { trainingMeasures } from '#modules/training/measures.ts'
import { trainingGrants } from '#modules/training/permissions.ts'
import { trainingRoutes } from '#modules/training/routes.ts'
import { trainingToDo } from '#modules/training/to-do.ts'
import { workMeasures } from '#modules/work/measures.ts'
import { openTasksOf } from '#modules/work/open-tasks.ts'
import { workGrants } from '#modules/work/permissions.ts'
import { countByMeasures } from '#modules/work/result-count.ts'
import { workRoutes } from '#modules/work/routes.ts'
import { workToDo } from '#modules/work/to-do.ts'
import type { Job } from '#platform/jobs.ts'
import type { Mail } from '#platform/mail.ts'
import { enterprisePanels } from './enterprise-page.ts'
import { otherFinders } from './finders.ts'
import { holdings, longWorks, registers, subjects, supportCosts } from './registers.ts'
import { taskStates } from './task-states.ts'

/** Every right of every module; the matrix test and the screens' menus read it. */
export const allGrants: Grants = {
  ...auditGrants,
  ...agencyGrants,
  ...outgoingGrants,
  ...integrationGrants,
  ...planGrants,
  ...legalGrants,
  ...enterpriseGrants,
  ...representativeGrants,
  ...catalogueGrants,
  ...needGrants,
  ...selectionGrants,
  ...workGrants,
  ...difficultyGrants,
  ...communicationsGrants,
  ...inspectionGrants,
  ...trainingGrants,
  ...supportGrants,
  ...propertyGrants,
  ...awardsGrants,
  ...conformityGrants,
  ...innovationGrants,
  ...surveyGrants,
  ...estimateGrants,
  ...budgetGrants,
  ...productivityGrants,
  ...resultsGrants,
  ...roundGrants,
  ...reportGrants,
  ...publicationGrants,
  ...provinceGrants,
  ...personalDataGrants,
}

/** Every measure that targets can name. */
export const measures: readonly Measure[] = [
  ...legalMeasures,
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

const openRecordsOf: Installation['openRecordsOf'] = (context, agencyIds) =>
  Promise.all([
    openTasksOf(context, agencyIds),
    openReportsOf(context, agencyIds),
    ...registers.map((register) => register.openIn(context, agencyIds)),
  ])

/** The names of the rights that an actor holds somewhere. */
export const rightsOf = (actor: Actor): string[] =>
  Object.keys(allGrants).filter((right) => holds(actor, allGrants, right))

/** What each module tells of its records that name legal documents. */
const citing: readonly CitingRecords[] = [
  planCiting,
  ...catalogueCiting,
  ...trainingCiting,
  ...supportCiting,
  ...estimateCiting,
]

/** What each module knows that a person has to do, for the home page. */
const toDoSources: readonly ToDoSource[] = [
  roundsToDo,
  reportsToDo,
  difficultiesToDo,
  workToDo,
  needsToDo,
  selectionToDo,
  supportToDo,
  inspectionsToDo,
  estimatesToDo,
  budgetToDo,
  trainingToDo,
  awardsToDo,
  enterprisesToDo,
  propertyToDo,
  conformityToDo,
  innovationToDo,
  surveysToDo,
  representativesToDo,
  publicationsToDo,
  legalToDo(citing),
  communicationsToDo,
  personalDataToDo,
]

/** What the program does by itself, day by day. */
export const jobsOf = (parts: { mail: Mail; url: string; secret: string }): readonly Job[] => [
  ...enterpriseJobs,
  ...trainingJobs(parts),
  ...surveyJobs(parts),
  ...representativeJobs,
  ...roundJobs({ ...parts, reminders: [awardReminders] }),
  ...legalJobs(parts),
  ...longWorkJobs,
  ...personalDataJobs(holdings),
]

/** What the server gives to the modules. */
export type Joined = Pick<Installation, 'outsideSignIn' | 'hashPassword'> & Post & { readonly secret: string }

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
  legal: legalRoutes(citing),
  audit: auditRoutes(subjects),
  evidence: evidenceRoutes(subjects),
  find: findRoutes([...registers.map(({ finder }) => finder), ...otherFinders]),
  enterprises: enterprisesRoutes(enterprisePanels),
  representatives: representativesRoutes(joined),
  productivity: productivityRoutes,
  results: resultsRoutes(measuresByName),
  catalogue: catalogueRoutes,
  needs: needsRoutes,
  selection: selectionRoutes({ proveDroppable }),
  support: supportRoutes(supportCosts),
  properties: propertyRoutes,
  propertyDues: propertyDueRoutes,
  awards: awardsRoutes,
  conformity: conformityRoutes,
  innovation: innovationRoutes,
  rounds: roundsRoutes(toDoSources, measuresByName),
  reports: reportsRoutes(readRegisters(measuresByName)),
  publications: publicationsRoutes,
  training: trainingRoutes(joined),
  outgoing: outgoingRoutes,
  personalData: personalDataRoutes(holdings),
  provinces: provincesRoutes({ ...joined, measureNames }),
  work: workRoutes(countByMeasures(measures)),
  difficulties: difficultiesRoutes,
  communications: communicationsRoutes,
  inspections: inspectionsRoutes,
  estimates: estimatesRoutes,
  budget: budgetRoutes(countByMeasures(measures)),
  surveys: surveysRoutes(joined),
})
