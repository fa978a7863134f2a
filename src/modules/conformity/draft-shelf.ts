import { type SQL, sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { today } from '#platform/context.ts'
import { type Draft, type DraftInput, draftRegister } from './draft.ts'
import { draftRefusals, proveStep, proveUnchanged, reviewDay } from './draft-rules.ts'
import { draft, draftComment } from './draft-schema.ts'
import { countUnanswered, draftTitled } from './draft-store.ts'
import { draftWorkflow } from './draft-workflow.ts'
import { type ConformityRight, conformityGrants } from './permissions.ts'

const counted = (where: SQL) =>
  sql`(select count(*)::int from ${draftComment} c where c.draft_id = ${draft.id} and c.removed_at is null and ${where})`

/** What sets the register of standards and regulations being built apart (II.5.a). */
export const draftShelf: Shelf<DraftInput, ConformityRight> = {
  subject: 'conformity.draft',
  register: draftRegister,
  table: draft,
  grants: conformityGrants,
  rights: { read: 'draft.read', write: 'draft.write' },
  workflow: draftWorkflow,
  defaultSort: 'title',
  fields: {
    kind: draft.kind,
    title: draft.title,
    symbol: draft.symbol,
    field: draft.field,
    reason: draft.reason,
    planDocument: draft.planDocument,
    dueOn: draft.dueOn,
    explanation: draft.explanation,
    wording: draft.wording,
    commentsFrom: draft.commentsFrom,
    commentsTo: draft.commentsTo,
    comments: counted(sql`c.state <> 'rejected'`),
    unanswered: counted(sql`c.state in ('received', 'shown')`),
    appraisal: draft.appraisal,
    appraisedOn: draft.appraisedOn,
    issueDocument: draft.issueDocument,
    issuedOn: draft.issuedOn,
    effectiveOn: draft.effectiveOn,
    reviewBy: draft.reviewBy,
    reviewResult: draft.reviewResult,
    state: draft.state,
    note: draft.note,
  },
  keyColumns: { title: draft.title },
  label: ({ title }) => String(title),
  words: ({ title, symbol, field, issueDocument }) =>
    [title, symbol, field, issueDocument] as (string | null)[],
  toValues: async ({ db, actor }, input, id, before) => {
    const { commentsFrom, commentsTo, issuedOn, effectiveOn } = input
    const reversed =
      commentsFrom !== null && commentsTo !== null && commentsTo < commentsFrom
        ? 'commentsTo'
        : issuedOn !== null && effectiveOn !== null && effectiveOn < issuedOn
          ? 'effectiveOn'
          : undefined
    refuseIf(reversed !== undefined, draftRefusals.DAYS_REVERSED, {}, reversed)
    const other = await draftTitled(db, actor.province, input.title)
    refuseIf(other !== undefined && other.id !== id, draftRefusals.TITLE_TAKEN, {}, 'title')
    if (before) proveUnchanged(before as never, input)
    return { ...input }
  },
  beforeStep: async (context, before, action) => {
    const unanswered = action === 'appraise' ? await countUnanswered(context.db, String(before.id)) : 0
    proveStep(before as unknown as Draft, action, { day: today(context), unanswered })
  },
  stepValues: async (context, before, { action }) => {
    const { kind, effectiveOn, reviewBy } = before as unknown as Draft
    if (action === 'enforce' && effectiveOn !== null && reviewBy === null)
      return { reviewBy: reviewDay(kind, effectiveOn) ?? null }
    return action === 'review' ? { reviewBy: reviewDay(kind, today(context)) ?? null } : {}
  },
}
