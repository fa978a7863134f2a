import { sql } from 'drizzle-orm'
import { boolean, date, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { kept } from '#modules/registers/schema.ts'

/** A local technical regulation or a standard on its way from the proposal to its review (II.5.a). */
export const draft = pgTable(
  'conformity_draft',
  {
    ...kept(),
    kind: text().notNull(),
    title: text().notNull(),
    symbol: text(),
    field: text().notNull(),
    reason: text().notNull(),
    planDocument: text(),
    dueOn: date(),
    explanation: text(),
    wording: text(),
    commentsFrom: date(),
    commentsTo: date(),
    appraisal: text(),
    appraisedOn: date(),
    issueDocument: text(),
    issuedOn: date(),
    effectiveOn: date(),
    reviewBy: date(),
    reviewResult: text(),
    state: text().notNull(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.title).where(sql`removed_at is null`),
    index().on(t.province, t.state, t.commentsTo),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** What somebody says about a draft, and what became of it. */
export const draftComment = pgTable(
  'conformity_comment',
  {
    ...kept(),
    draftId: uuid()
      .notNull()
      .references(() => draft.id),
    clause: text(),
    words: text().notNull(),
    proposal: text(),
    author: text().notNull(),
    organisation: text(),
    email: text(),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
    /** Sent by the author on the public page, so that nobody else changes the words. */
    isPublic: boolean().notNull(),
    outcome: text(),
    answer: text(),
    state: text().notNull(),
  },
  (t) => [
    index().on(t.draftId, t.receivedAt),
    index().on(t.province, t.state),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
