import { agenciesContract } from '#modules/agencies/contract.ts'
import { auditContract } from '#modules/audit/contract.ts'
import { awardsContract } from '#modules/awards/contract.ts'
import { budgetContract } from '#modules/budget/contract.ts'
import { catalogueContract } from '#modules/catalogue/contract.ts'
import { communicationsContract } from '#modules/communications/contract.ts'
import { conformityContract } from '#modules/conformity/contract.ts'
import { difficultiesContract } from '#modules/difficulties/contract.ts'
import { enterprisesContract } from '#modules/enterprises/contract.ts'
import { estimatesContract } from '#modules/estimates/contract.ts'
import { innovationContract } from '#modules/innovation/contract.ts'
import { inspectionsContract } from '#modules/inspections/contract.ts'
import { integrationsContract } from '#modules/integrations/contract.ts'
import { legalContract } from '#modules/legal/contract.ts'
import { longWorkContract } from '#modules/long-work/contract.ts'
import { needsContract } from '#modules/needs/contract.ts'
import { outgoingContract } from '#modules/outgoing/contract.ts'
import { personalDataContract } from '#modules/personal-data/contract.ts'
import { planContract } from '#modules/plan/contract.ts'
import { productivityContract } from '#modules/productivity/contract.ts'
import { propertyContract } from '#modules/property/contract.ts'
import { dueContract } from '#modules/property/due.ts'
import { provincesContract } from '#modules/provinces/contract.ts'
import { publicationsContract } from '#modules/publications/contract.ts'
import { evidenceContract, findContract } from '#modules/registers/contract.ts'
import { reportsContract } from '#modules/reports/contract.ts'
import { representativesContract } from '#modules/representatives/contract.ts'
import { resultsContract } from '#modules/results/contract.ts'
import { roundsContract } from '#modules/rounds/contract.ts'
import { selectionContract } from '#modules/selection/contract.ts'
import { supportContract } from '#modules/support/contract.ts'
import { surveysContract } from '#modules/surveys/contract.ts'
import { trainingContract } from '#modules/training/contract.ts'
import { workContract } from '#modules/work/contract.ts'

/** Every route of the API under /api/v1, by module. */
export const contract = {
  agencies: agenciesContract,
  integrations: integrationsContract,
  audit: auditContract,
  longWork: longWorkContract,
  plan: planContract,
  legal: legalContract,
  evidence: evidenceContract,
  find: findContract,
  enterprises: enterprisesContract,
  representatives: representativesContract,
  productivity: productivityContract,
  results: resultsContract,
  catalogue: catalogueContract,
  needs: needsContract,
  selection: selectionContract,
  support: supportContract,
  properties: propertyContract,
  propertyDues: dueContract,
  awards: awardsContract,
  conformity: conformityContract,
  innovation: innovationContract,
  training: trainingContract,
  rounds: roundsContract,
  reports: reportsContract,
  publications: publicationsContract,
  outgoing: outgoingContract,
  provinces: provincesContract,
  personalData: personalDataContract,
  work: workContract,
  difficulties: difficultiesContract,
  communications: communicationsContract,
  inspections: inspectionsContract,
  estimates: estimatesContract,
  budget: budgetContract,
  surveys: surveysContract,
}
