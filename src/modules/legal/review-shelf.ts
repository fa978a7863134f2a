import { refuseIf } from '#kernel/refusal.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { today } from '#platform/context.ts'
import { documentsNumbered, proveDocument } from './known-documents.ts'
import { type LegalRight, legalGrants } from './permissions.ts'
import { type LegalReviewInput, reviewRegister, reviewResults } from './review.ts'
import { legalRefusals } from './rules.ts'
import { legalReview } from './schema.ts'
import * as store from './store.ts'

/** What sets the yearly review apart (A.VI): every agency reviews the documents of its field. */
export const reviewShelf: Shelf<LegalReviewInput, LegalRight> = {
  subject: 'legal.review',
  register: reviewRegister,
  table: legalReview,
  grants: legalGrants,
  rights: { read: 'legalReview.read', write: 'legalReview.write' },
  defaultSort: '-reviewedOn',
  fields: {
    year: legalReview.year,
    document: referenceTo(legalReview.documentId, store.documentNumber(legalReview.documentId)),
    result: legalReview.result,
    finding: legalReview.finding,
    proposal: legalReview.proposal,
    reviewedOn: legalReview.reviewedOn,
    reviewer: legalReview.reviewer,
    agency: referenceTo(legalReview.agencyId, agencyNameOn(legalReview.agencyId, legalReview.reviewedOn)),
  },
  filters: { document: legalReview.documentId, agency: legalReview.agencyId },
  foundBy: [store.documentKey(legalReview.documentId)],
  keyColumns: { year: legalReview.year, document: legalReview.documentId },
  lookups: { document: documentsNumbered },
  label: async ({ year, documentId, result }, { db, actor }) => {
    const document = await store.findDocument(db, actor.province, String(documentId))
    return `${document?.number ?? ''}, ${year}: ${reviewResults[result as keyof typeof reviewResults].vi}`
  },
  words: ({ finding, proposal, reviewer }) => [finding, proposal, reviewer] as (string | null)[],
  toValues: async (context, { document, ...input }) => {
    await proveDocument(context, document, 'document')
    refuseIf(input.reviewedOn > today(context), legalRefusals.REVIEW_AHEAD, {}, 'reviewedOn')
    const isBare = input.result !== 'keep' && input.proposal === null
    refuseIf(isBare, legalRefusals.PROPOSAL_MISSING, {}, 'proposal')
    return { ...input, documentId: document }
  },
}
