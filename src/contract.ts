import { agenciesContract } from '#modules/agencies/contract.ts'
import { auditContract } from '#modules/audit/contract.ts'
import { enterprisesContract } from '#modules/enterprises/contract.ts'
import { productivityContract } from '#modules/productivity/contract.ts'
import { evidenceContract } from '#modules/registers/contract.ts'
import { resultsContract } from '#modules/results/contract.ts'

/** Every route of the API under /api/v1, by module. */
export const contract = {
  agencies: agenciesContract,
  audit: auditContract,
  evidence: evidenceContract,
  enterprises: enterprisesContract,
  productivity: productivityContract,
  results: resultsContract,
}
