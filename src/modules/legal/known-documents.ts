import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { legalRefusals } from './rules.ts'
import * as store from './store.ts'

/** The document with an id, for registers that refer to it. @throws Refusal DOCUMENT_UNKNOWN at the field */
export const proveDocument = async (
  { db, actor }: Context,
  id: string,
  field: string,
): Promise<store.DocumentRecord> => {
  const found = await store.findDocument(db, actor.province, id)
  if (found === undefined) throw new Refusal(legalRefusals.DOCUMENT_UNKNOWN, {}, field)
  return found
}

/** Which documents a sheet means by their numbers; of several with one number, the newest. */
export const documentsNumbered = async (
  { db, actor }: Context,
  numbers: readonly string[],
): Promise<Map<string, string>> => {
  const found = await store.documentsNumbered(db, actor.province, numbers)
  return new Map(found.map(({ number, id }) => [number, id]))
}
