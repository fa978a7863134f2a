import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import type { Context } from '#platform/context.ts'
import { documentsNumbered, proveDocument } from './known-documents.ts'
import { type LegalLinkInput, linkRegister } from './link.ts'
import { type LegalRight, legalGrants } from './permissions.ts'
import { refreshStandings } from './refresh-standing.ts'
import { legalRefusals, type Relation, relations } from './rules.ts'
import { legalLink } from './schema.ts'
import * as store from './store.ts'

const toValues = async (context: Context, { document, other, ...input }: LegalLinkInput): Promise<Values> => {
  refuseIf(document === other, legalRefusals.LINK_TO_ITSELF, {}, 'other')
  const acting = await proveDocument(context, document, 'document')
  await proveDocument(context, other, 'other')
  const goesRound = input.relation === 'replaces' && (await store.isReplacedBy(context.db, document, other))
  refuseIf(goesRound, legalRefusals.LINK_GOES_ROUND, {}, 'other')
  const isEarly = input.fromDay !== null && input.fromDay < acting.issuedOn
  refuseIf(isEarly, legalRefusals.LINK_TOO_EARLY, {}, 'fromDay')
  return { ...input, documentId: document, otherId: other }
}

/** What sets the links between documents apart; what one does to another decides how that one stands. */
export const linkShelf: Shelf<LegalLinkInput, LegalRight> = {
  subject: 'legal.link',
  register: linkRegister,
  table: legalLink,
  grants: legalGrants,
  rights: { read: 'legalDocument.read', write: 'legalDocument.write' },
  defaultSort: 'relation',
  fields: {
    document: referenceTo(legalLink.documentId, store.documentNumber(legalLink.documentId)),
    relation: legalLink.relation,
    other: referenceTo(legalLink.otherId, store.documentNumber(legalLink.otherId)),
    fromDay: legalLink.fromDay,
    clause: legalLink.clause,
  },
  filters: { document: legalLink.documentId, other: legalLink.otherId },
  foundBy: [store.documentKey(legalLink.documentId), store.documentKey(legalLink.otherId)],
  keyColumns: { document: legalLink.documentId, relation: legalLink.relation, other: legalLink.otherId },
  lookups: { document: documentsNumbered, other: documentsNumbered },
  label: async ({ documentId, relation, otherId }, { db, actor }) => {
    const by = await store.findDocument(db, actor.province, String(documentId))
    const to = await store.findDocument(db, actor.province, String(otherId))
    return `${by?.number ?? ''} – ${relations[relation as Relation].vi} – ${to?.number ?? ''}`
  },
  words: (values) => [values.clause as string | null],
  toValues,
  derive: async (context, ids, befores) => {
    const now = await store.linkedTo(context.db, ids)
    await refreshStandings(context, [...new Set([...now, ...befores.map(({ otherId }) => String(otherId))])])
  },
}
