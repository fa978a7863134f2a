import { refuseIf } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { enterpriseRefusals } from './rules.ts'
import * as store from './store.ts'

/** Which enterprises a sheet means by tax code or exact name. */
export const enterprisesNamed = (context: Context, texts: readonly string[]): Promise<Map<string, string>> =>
  store.idsByText(context.db, context.actor.province, texts)

/** How an enterprise is called, for the history of registers that refer to it; empty when there is none. */
export const enterpriseCalled = async (context: Context, id: unknown): Promise<string> =>
  (await store.findName(context.db, String(id))) ?? ''

/** Proves that an enterprise exists, for registers that refer to it. @throws Refusal ENTERPRISE_UNKNOWN at the field */
export const proveEnterprise = async (context: Context, id: string, field: string): Promise<void> => {
  const isThere = await store.exists(context.db, context.actor.province, id)
  refuseIf(!isThere, enterpriseRefusals.ENTERPRISE_UNKNOWN, {}, field)
}
