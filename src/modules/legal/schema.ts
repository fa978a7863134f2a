import { sql } from 'drizzle-orm'
import {
  bigserial,
  boolean,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { kept } from '#modules/registers/schema.ts'
import type { DocumentKind } from './document.ts'
import type { Happened } from './notice.ts'
import type { ReviewResult } from './review.ts'
import type { Relation, Standing, Topic } from './rules.ts'
import type { DocumentState, ProposalState } from './workflow.ts'

/** Legal documents on standards, metrology, quality and technical barriers (II.2.c), and those that the plan rests on (I.1). */
export const legalDocument = pgTable(
  'legal_document',
  {
    ...kept(),
    number: text().notNull(),
    kind: text().$type<DocumentKind>().notNull(),
    title: text().notNull(),
    titleEn: text(),
    issuer: text().notNull(),
    abstract: text(),
    topic: text().$type<Topic>().notNull(),
    alsoTopic: text().$type<Topic>(),
    issuedOn: date().notNull(),
    effectiveOn: date(),
    /** Last day of force that the document itself names. */
    expiresOn: date(),
    stated: text().$type<Standing>(),
    address: text(),
    verified: boolean().notNull(),
    note: text(),
    state: text().$type<DocumentState>().notNull(),
    publishedAt: timestamp({ withTimezone: true }),
    // What follows from the document and the links to it; kept so that lists can be asked for it.
    endedOn: date(),
    endedById: uuid(),
    amendedOn: date(),
    standing: text().$type<Standing>().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.number, t.issuedOn).where(sql`removed_at is null`),
    index().on(t.province, t.issuedOn.desc()),
    index().on(t.province, t.standing),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** The whole text of a document, as somebody pasted it, for search. */
export const legalText = pgTable(
  'legal_text',
  {
    documentId: uuid()
      .primaryKey()
      .references(() => legalDocument.id),
    province: text().notNull(),
    words: text().notNull(),
    searchKey: text().notNull(),
    writtenBy: text().notNull(),
    writtenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().using('gin', t.searchKey.op('gin_trgm_ops'))],
)

/** What one document does to another. */
export const legalLink = pgTable(
  'legal_link',
  {
    ...kept(),
    documentId: uuid()
      .notNull()
      .references(() => legalDocument.id),
    relation: text().$type<Relation>().notNull(),
    otherId: uuid()
      .notNull()
      .references(() => legalDocument.id),
    /** From when on; the day on which the document takes effect when left out. */
    fromDay: date(),
    clause: text(),
  },
  (t) => [
    uniqueIndex().on(t.documentId, t.relation, t.otherId).where(sql`removed_at is null`),
    index().on(t.otherId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** What became known of published documents, in its order; digests and the feed are made of it. */
export const legalNotice = pgTable(
  'legal_notice',
  {
    number: bigserial({ mode: 'number' }).primaryKey(),
    id: uuid().notNull().unique(),
    province: text().notNull(),
    documentId: uuid()
      .notNull()
      .references(() => legalDocument.id),
    happened: text().$type<Happened>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.province, t.at.desc()), index().on(t.documentId)],
)

/** That somebody looked at a record that cites an ended document, and it stays as it is. */
export const legalRecheck = pgTable(
  'legal_recheck',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    documentId: uuid()
      .notNull()
      .references(() => legalDocument.id),
    subject: text().notNull(),
    recordId: text().notNull(),
    note: text().notNull(),
    personName: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [uniqueIndex().on(t.documentId, t.subject, t.recordId)],
)

/** Who wants to hear of changes, and of which topics. */
export const legalSubscription = pgTable(
  'legal_subscription',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    email: text().notNull(),
    topics: text().array().$type<Topic[]>().notNull(),
    confirmedAt: timestamp({ withTimezone: true }).notNull(),
    /** The number of the last notice that was told, or that stood when the subscription began. */
    toldUpTo: integer().notNull(),
  },
  (t) => [uniqueIndex().on(t.province, t.email)],
)

/** What was found when a document was reviewed in a year (A.VI). */
export const legalReview = pgTable(
  'legal_review',
  {
    ...kept(),
    year: integer().notNull(),
    documentId: uuid()
      .notNull()
      .references(() => legalDocument.id),
    result: text().$type<ReviewResult>().notNull(),
    finding: text().notNull(),
    proposal: text(),
    reviewedOn: date().notNull(),
    reviewer: text(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.year, t.documentId, t.agencyId).where(sql`removed_at is null`),
    index().on(t.documentId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** A policy that somebody proposes, by stage (V.1.f, II.4.h). */
export const policyProposal = pgTable(
  'policy_proposal',
  {
    ...kept(),
    title: text().notNull(),
    need: text().notNull(),
    content: text(),
    funding: text(),
    year: integer().notNull(),
    reviewId: uuid().references(() => legalReview.id),
    consultation: text(),
    submitTo: text(),
    submittedOn: date(),
    decidedOn: date(),
    decisionNumber: text(),
    documentId: uuid().references(() => legalDocument.id),
    state: text().$type<ProposalState>().notNull(),
  },
  (t) => [
    index().on(t.province, t.year),
    index().on(t.agencyId),
    index().on(t.documentId),
    index().on(t.reviewId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
