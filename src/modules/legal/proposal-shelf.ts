import { sql } from 'drizzle-orm'
import { holds } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { proveDocument } from './known-documents.ts'
import { type LegalRight, legalGrants } from './permissions.ts'
import { type PolicyProposalInput, proposalRegister } from './proposal.ts'
import { findReview, reviewLabel } from './review-store.ts'
import { legalRefusals } from './rules.ts'
import { policyProposal } from './schema.ts'
import * as store from './store.ts'
import { proposalWorkflow } from './workflow.ts'

/** What each stage has to show before it is taken. */
const beforeStep = async (_context: Context, before: Values, action: string): Promise<void> => {
  refuseIf(action === 'draft' && !before.content, legalRefusals.DRAFT_MISSING, {}, 'content')
  refuseIf(
    action === 'consult' && !before.consultation,
    legalRefusals.CONSULTATION_MISSING,
    {},
    'consultation',
  )
  const isDecided =
    before.documentId !== null || (before.decisionNumber !== null && before.decidedOn !== null)
  refuseIf(action === 'adopt' && !isDecided, legalRefusals.DECISION_MISSING, {}, 'decisionNumber')
}

const stepValues = async (
  context: Context,
  before: Values,
  { action }: { action: string },
): Promise<Values> => {
  if (action === 'submit') return { submittedOn: today(context) }
  if (action === 'adopt' || action === 'refuse') return { decidedOn: before.decidedOn ?? today(context) }
  return {}
}

const toValues = async (
  context: Context,
  { document, review, ...input }: PolicyProposalInput,
  _id: string | undefined,
  before?: Values,
): Promise<Values> => {
  const isAway = before?.state === 'submitted' && !holds(context.actor, legalGrants, 'policyProposal.decide')
  refuseIf(isAway, legalRefusals.PROPOSAL_AWAY)
  if (document !== null) await proveDocument(context, document, 'document')
  if (review !== null && (await findReview(context.db, context.actor.province, review)) === undefined)
    throw new Refusal(legalRefusals.REVIEW_UNKNOWN, {}, 'review')
  return { ...input, documentId: document, reviewId: review }
}

const { title, year, need, content, funding, consultation, submitTo, submittedOn } = policyProposal
const { decidedOn, decisionNumber, state, agencyId, documentId, reviewId } = policyProposal

/** What sets policy proposals apart (V.1.f, II.4.h): each goes by stages to what became of it. */
export const proposalShelf: Shelf<PolicyProposalInput, LegalRight> = {
  subject: 'legal.proposal',
  register: proposalRegister,
  table: policyProposal,
  grants: legalGrants,
  rights: { read: 'policyProposal.read', write: 'policyProposal.write' },
  workflow: proposalWorkflow,
  defaultSort: '-year',
  fields: {
    ...{ title, year, need, content, funding, consultation, submitTo, submittedOn },
    ...{ decidedOn, decisionNumber, state },
    review: referenceTo(reviewId, reviewLabel(reviewId)),
    document: referenceTo(documentId, store.documentNumber(documentId)),
    agency: referenceTo(
      agencyId,
      agencyNameOn(agencyId, sql`(${policyProposal.createdAt} at time zone 'Asia/Ho_Chi_Minh')`),
    ),
  },
  filters: { document: documentId, agency: agencyId, review: reviewId },
  label: (values) => String(values.title),
  words: (values) => [values.title, values.need, values.content, values.funding] as (string | null)[],
  toValues,
  closedTo: ({ actor }, row) =>
    row.state === 'submitted' && !holds(actor, legalGrants, 'policyProposal.decide'),
  beforeStep,
  stepValues,
}
