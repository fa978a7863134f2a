import { holds } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { type Context, today } from '#platform/context.ts'
import { documentRegister, type LegalDocumentInput } from './document.ts'
import { noteThat, toldBefore } from './notice.ts'
import { type LegalRight, legalGrants } from './permissions.ts'
import { documentSubject, refreshStandings } from './refresh-standing.ts'
import { type Force, influenced, legalRefusals, standingOn } from './rules.ts'
import { legalDocument } from './schema.ts'
import * as store from './store.ts'
import { documentWorkflow } from './workflow.ts'

const proveDays = ({ issuedOn, effectiveOn, expiresOn }: LegalDocumentInput): void => {
  refuseIf(effectiveOn !== null && effectiveOn < issuedOn, legalRefusals.EFFECT_TOO_EARLY, {}, 'effectiveOn')
  const first = effectiveOn ?? issuedOn
  refuseIf(expiresOn !== null && expiresOn < first, legalRefusals.EXPIRY_TOO_EARLY, {}, 'expiresOn')
}

const { number, kind, title, titleEn, issuer, topic, alsoTopic, issuedOn, effectiveOn, expiresOn } =
  legalDocument
const { stated, standing, endedOn, endedById, amendedOn, abstract, address, verified, note, state } =
  legalDocument

/** What sets the library of documents apart (II.2.c): its standing follows from days and links. */
export const documentShelf: Shelf<LegalDocumentInput, LegalRight> = {
  subject: documentSubject,
  register: documentRegister,
  table: legalDocument,
  grants: legalGrants,
  rights: { read: 'legalDocument.read', write: 'legalDocument.write' },
  workflow: documentWorkflow,
  defaultSort: '-issuedOn',
  fields: {
    ...{ number, kind, title, titleEn, issuer, topic, alsoTopic, issuedOn, effectiveOn, expiresOn },
    ...{ stated, standing, endedOn, endedById, amendedOn, abstract, address, verified, note, state },
  },
  keyColumns: { number, issuedOn },
  foundBy: [store.foundInText],
  label: (values) => String(values.number),
  words: (values) =>
    [values.number, values.title, values.titleEn, values.issuer, values.abstract] as (string | null)[],
  toValues: async (context, input, id, before) => {
    proveDays(input)
    const { db, actor } = context
    const same = await store.findSame(db, actor.province, input.number, input.issuedOn)
    const isTaken = same !== undefined && same.id !== id
    refuseIf(isTaken, legalRefusals.DOCUMENT_TAKEN, { number: input.number }, 'number')
    if (before !== undefined) return { ...input }
    const force = influenced(input.expiresOn, [])
    return { ...input, ...force, standing: standingOn({ ...input, ...force, stated: null }, today(context)) }
  },
  // What the public sees is changed only by those who could publish it.
  closedTo: ({ actor }, row) =>
    row.state === 'published' && !holds(actor, legalGrants, 'legalDocument.publish'),
  stepValues: async (context, _before, { action }): Promise<Values> =>
    action === 'publish' ? { publishedAt: context.now } : {},
  derive: async (context, ids) => {
    await refreshStandings(context, [...new Set([...ids, ...(await store.actedUpon(context.db, ids))])])
  },
  afterStep: async (context, { id }, action) => {
    const documentId = String(id)
    if (action !== 'publish' || (await toldBefore(context.db, [documentId])).has(documentId)) return
    await noteThat(context, [{ documentId, happened: 'published' }])
  },
  complete: async (context: Context, rows) =>
    rows.map((row) => ({ ...row, standing: standingOn(row as unknown as Force, today(context)) })),
}
