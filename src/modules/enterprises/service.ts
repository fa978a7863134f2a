import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import { amendRow } from '#modules/registers/amend.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Amendment, Shelf, Shown } from '#modules/registers/shelf.ts'
import { changeRow, keepRegister } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { EnterpriseInput } from './contract.ts'
import { type Identity, proveIdentity } from './identity.ts'
import { enterpriseShelf } from './shelf.ts'
import * as store from './store.ts'

/** The register of enterprises: list, open, add, change, remove and restore (I.2.b, I.3.2.a). */
export const enterprises = keepRegister(enterpriseShelf)

/**
 * Changes what an enterprise keeps up itself, above all how it is reached.
 * @throws Refusal FORBIDDEN for another enterprise, NOT_FOUND, CHANGED_MEANWHILE
 */
export const amendEnterprise = async (context: Context, change: Amendment): Promise<Shown> => {
  await amendRow(context, enterpriseShelf, change)
  return enterprises.get(context, change.id)
}

/**
 * Corrects who an enterprise is: its name, tax code and kind; the rest stays. Inside a transaction that is already open.
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, TAX_CODE_MISSING, TAX_CODE_WRONG, TAX_CODE_TAKEN
 */
export const correctEnterprise = (
  context: Context,
  { id, version, values, reason }: { id: string; version: number; values: Identity; reason: string },
): Promise<void> => {
  const identityOnly: Shelf<Identity> = {
    ...enterpriseShelf,
    toValues: proveIdentity,
    afterWrite: async () => {},
  }
  return changeRow(context, identityOnly, { id, version, values, reason })
}

/** The enterprise that holds a tax code, where there is one; the code as `checkTaxCode` normalises it. */
export const enterpriseWithTaxCode = (context: Context, taxCode: string) =>
  store.findByTaxCode(context.db, context.actor.province, taxCode)

/** The register of enterprises as Excel files, out and in; rows are told apart by tax code. */
export const enterpriseSheets = keepSheets(enterpriseShelf, EnterpriseInput)

const unknown = defineRefusals({
  ENTERPRISE_UNKNOWN: {
    status: 422,
    vi: 'Chưa có doanh nghiệp này trong danh bạ. Hãy thêm doanh nghiệp trước.',
    en: 'This enterprise is not in the register yet. Add it first.',
  },
})

/** Which enterprises a sheet means by tax code or exact name. */
export const enterprisesNamed = (context: Context, texts: readonly string[]): Promise<Map<string, string>> =>
  store.idsByText(context.db, context.actor.province, texts)

/** How an enterprise is called, for the history of registers that refer to it; empty when there is none. */
export const enterpriseCalled = async (context: Context, id: unknown): Promise<string> =>
  (await store.findName(context.db, String(id))) ?? ''

/** Proves that an enterprise exists, for registers that refer to it. @throws Refusal ENTERPRISE_UNKNOWN at the field */
export const proveEnterprise = async (context: Context, id: string, field: string): Promise<void> => {
  refuseIf(
    !(await store.exists(context.db, context.actor.province, id)),
    unknown.ENTERPRISE_UNKNOWN,
    {},
    field,
  )
}
