import { covers, permit } from '#kernel/permission.ts'
import { refusals, refuseIf } from '#kernel/refusal.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { nfc } from '#kernel/vietnamese/unicode.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import { proveDocument } from './known-documents.ts'
import { legalGrants } from './permissions.ts'
import { documentSubject } from './refresh-standing.ts'
import * as store from './store.ts'

/** The whole text of a document as somebody pasted it, with who and when; empty when nobody has. */
export interface FullText {
  readonly words: string
  readonly writtenBy: string | null
  readonly writtenAt: string | null
}

/** The whole text of a document. @throws Refusal FORBIDDEN, DOCUMENT_UNKNOWN */
export const readFullText = async (context: Context, { id }: { id: string }): Promise<FullText> => {
  const within = permit(context.actor, legalGrants, 'legalDocument.read')
  const document = await proveDocument(context, id, 'id')
  refuseIf(!covers(within, document), refusals.NOT_FOUND)
  const found = await store.findText(context.db, id)
  return {
    words: found?.words ?? '',
    writtenBy: found?.writtenBy ?? null,
    writtenAt: found?.writtenAt.toISOString() ?? null,
  }
}

/**
 * Keeps the whole text of a document, by which it is found without accents. History keeps how long it was, not the text.
 * @throws Refusal FORBIDDEN, DOCUMENT_UNKNOWN
 */
export const writeFullText = async (
  context: Context,
  { id, words: typed }: { id: string; words: string },
): Promise<void> => {
  const right = permit(context.actor, legalGrants, 'legalDocument.write')
  const words = nfc(typed)
  await atomically(context, async (inside) => {
    const document = await proveDocument(inside, id, 'id')
    refuseIf(!covers(right, document), refusals.FORBIDDEN)
    const before = await store.findText(inside.db, id)
    const { actor, now } = inside
    const row = { documentId: id, province: actor.province, words, searchKey: searchKey(words) }
    await store.writeText(inside.db, { ...row, writtenBy: actor.name, writtenAt: now })
    await record(inside, {
      action: 'text-written',
      subject: documentSubject,
      id,
      label: document.number,
      before: { letters: before?.words.length ?? 0 },
      after: { letters: words.length },
    })
  })
}
