import { permit } from '#kernel/permission.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { LegalDocumentInput } from './document.ts'
import { LegalLinkInput } from './link.ts'
import { linkShelf } from './link-shelf.ts'
import { legalGrants } from './permissions.ts'
import { PolicyProposalInput } from './proposal.ts'
import { proposalShelf } from './proposal-shelf.ts'
import { LegalReviewInput } from './review.ts'
import { reviewShelf } from './review-shelf.ts'
import { documentsToReview, reviewedInYear } from './review-store.ts'
import { documentShelf } from './shelf.ts'

/** The library of legal documents (II.2.c): written by one person, published by another. @throws Refusal DOCUMENT_TAKEN, EFFECT_TOO_EARLY, EXPIRY_TOO_EARLY */
export const documents = keepRegister(documentShelf)

/** The library as Excel files; rows are told apart by number and day of issue. */
export const documentSheets = keepSheets(documentShelf, LegalDocumentInput)

/** What documents do to one another; how they stand follows. @throws Refusal DOCUMENT_UNKNOWN, LINK_TO_ITSELF, LINK_GOES_ROUND, LINK_TOO_EARLY */
export const links = keepRegister(linkShelf)

/** Links as Excel files; rows are told apart by both documents and what the one does. */
export const linkSheets = keepSheets(linkShelf, LegalLinkInput)

/** The yearly review of documents (A.VI). @throws Refusal REVIEW_AHEAD, PROPOSAL_MISSING, DOCUMENT_UNKNOWN */
export const reviews = keepRegister(reviewShelf)

/** Reviews as Excel files; rows are told apart by year and document. */
export const reviewSheets = keepSheets(reviewShelf, LegalReviewInput)

/** Policy proposals by stage (V.1.f, II.4.h). @throws Refusal DRAFT_MISSING, CONSULTATION_MISSING, DECISION_MISSING, PROPOSAL_AWAY */
export const proposals = keepRegister(proposalShelf)

/** Policy proposals as Excel files. */
export const proposalSheets = keepSheets(proposalShelf, PolicyProposalInput)

/** How far the review of a year is (A.VI): documents reviewed, of those that have not ended. @throws Refusal FORBIDDEN */
export const reviewProgress = async (
  { db, actor }: Context,
  { year }: { year: number },
): Promise<{ reviewed: number; toReview: number }> => {
  const within = permit(actor, legalGrants, 'legalReview.read')
  return {
    reviewed: await reviewedInYear(db, within, year),
    toReview: await documentsToReview(db, actor.province),
  }
}
