import { refuseIf } from '#kernel/refusal.ts'
import { checkTaxCode } from '#kernel/vietnamese/tax-code.ts'
import type { Context } from '#platform/context.ts'
import { type EnterpriseInput, kindsWithoutTaxCode } from './contract.ts'
import { enterpriseRefusals, taxCodeRefusal } from './rules.ts'
import * as store from './store.ts'

/** What tells an enterprise from every other; only an officer changes it. */
export type Identity = Pick<EnterpriseInput, 'name' | 'taxCode' | 'kind'>

/**
 * Proves name, tax code and kind, and writes the tax code as it is kept.
 * @throws Refusal TAX_CODE_MISSING, TAX_CODE_WRONG, TAX_CODE_TAKEN at the field
 */
export const proveIdentity = async (
  { db, actor }: Context,
  { name, taxCode, kind }: Identity,
  id: string | undefined,
): Promise<{ name: string; taxCode: string | null; kind: Identity['kind'] }> => {
  const mustHave = !kindsWithoutTaxCode.has(kind)
  refuseIf(taxCode === null && mustHave, enterpriseRefusals.TAX_CODE_MISSING, {}, 'taxCode')
  if (taxCode === null) return { name, taxCode, kind }
  const checked = checkTaxCode(taxCode)
  if (!checked.ok) throw taxCodeRefusal(checked.reason)
  const other = await store.findByTaxCode(db, actor.province, checked.normalised)
  const isTaken = other !== undefined && other.id !== id
  refuseIf(isTaken, enterpriseRefusals.TAX_CODE_TAKEN, { name: other?.name ?? '' }, 'taxCode')
  return { name, taxCode: checked.normalised, kind }
}
