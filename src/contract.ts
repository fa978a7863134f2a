import { agenciesContract } from '#modules/agencies/contract.ts'
import { auditContract } from '#modules/audit/contract.ts'
import { difficultiesContract } from '#modules/difficulties/contract.ts'
import { enterprisesContract } from '#modules/enterprises/contract.ts'
import { evidenceContract } from '#modules/registers/contract.ts'
import { workContract } from '#modules/work/contract.ts'

/** Every route of the API under /api/v1, by module. */
export const contract = {
  agencies: agenciesContract,
  audit: auditContract,
  evidence: evidenceContract,
  enterprises: enterprisesContract,
  work: workContract,
  difficulties: difficultiesContract,
}
