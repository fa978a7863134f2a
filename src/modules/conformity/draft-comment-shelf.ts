import { sql } from 'drizzle-orm'
import { permit } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { hideWhole } from '#modules/registers/personal.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { commentRegister, type DraftCommentInput } from './draft-comment.ts'
import { draftRefusals } from './draft-rules.ts'
import { draftComment as comment, draft } from './draft-schema.ts'
import { draftsTitled, findDraft } from './draft-store.ts'
import { commentWorkflow } from './draft-workflow.ts'
import { type ConformityRight, conformityGrants } from './permissions.ts'

const ofAuthor = ['clause', 'words', 'proposal', 'author', 'organisation', 'email'] as const

const proveWordsKept = (before: Values | undefined, input: Omit<DraftCommentInput, 'draft'>): void => {
  const touched = before?.isPublic ? ofAuthor.find((field) => before[field] !== input[field]) : undefined
  refuseIf(touched !== undefined, draftRefusals.WORDS_OF_AUTHOR, {}, touched)
}

/** What sets the comments on drafts apart: those of the public page, and those that came by letter. */
export const commentShelf: Shelf<DraftCommentInput, ConformityRight> = {
  subject: 'conformity.comment',
  register: commentRegister,
  table: comment,
  grants: conformityGrants,
  rights: { read: 'draftComment.read', write: 'draftComment.answer' },
  personal: {
    kind: 'commenter',
    right: 'draftComment.contact',
    masks: { email: hideWhole },
    columns: ['author', 'email'],
    ofEmail: (email) => sql`lower(${comment.email}) = ${email}`,
    since: comment.receivedAt,
  },
  workflow: commentWorkflow,
  defaultSort: 'clause',
  fields: {
    draft: referenceTo(
      comment.draftId,
      sql`(select d.title from ${draft} d where d.id = ${comment.draftId})`,
    ),
    clause: comment.clause,
    words: comment.words,
    proposal: comment.proposal,
    author: comment.author,
    organisation: comment.organisation,
    email: comment.email,
    receivedOn: sql`(${comment.receivedAt} at time zone 'Asia/Ho_Chi_Minh')::date::text`,
    isPublic: comment.isPublic,
    outcome: comment.outcome,
    answer: comment.answer,
    state: comment.state,
  },
  filters: { draft: comment.draftId },
  lookups: { draft: ({ db, actor }, texts) => draftsTitled(db, actor.province, texts) },
  label: ({ author, clause }) => (clause ? `${author}, ${clause}` : String(author)),
  words: ({ words, author, organisation, answer }) =>
    [words, author, organisation, answer] as (string | null)[],
  closedTo: (_, { state }) => state === 'answered',
  toValues: async (context, { draft: draftId, ...input }, _, before) => {
    const within = permit(context.actor, conformityGrants, 'draftComment.answer')
    const found = await findDraft(context.db, within, draftId, true)
    if (found === undefined) throw new Refusal(draftRefusals.DRAFT_UNKNOWN, {}, 'draft')
    const isMoved = before !== undefined && before.draftId !== draftId
    const isOpen = found.state === 'commenting' || found.state === 'answering'
    refuseIf((before === undefined || isMoved) && !isOpen, draftRefusals.COMMENTS_CLOSED, {}, 'draft')
    proveWordsKept(before, input)
    const { receivedAt = context.now, isPublic = false } = before ?? {}
    return { ...input, draftId, agencyId: found.agencyId, receivedAt, isPublic }
  },
  beforeStep: async (_, { outcome, answer }, action) => {
    if (action !== 'answer') return
    refuseIf(!outcome, draftRefusals.ANSWER_MISSING, {}, 'outcome')
    refuseIf(!answer, draftRefusals.ANSWER_MISSING, {}, 'answer')
  },
}
