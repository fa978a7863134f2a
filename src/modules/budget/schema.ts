import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { estimateCall, estimateItem } from '#modules/estimates/schema.ts'
import { kept } from '#modules/registers/schema.ts'
import type { Account, Move } from './accounts.ts'
import type { PaperKind } from './paper-shapes.ts'

/** Whole đồng. */
const dong = () => bigint({ mode: 'bigint' }).notNull()
const itemId = () =>
  uuid()
    .notNull()
    .references(() => estimateItem.id)

/** A decision that approves, allocates or adjusts; issued, it writes the ledger. */
export const budgetDecision = pgTable(
  'budget_decision',
  {
    ...kept(),
    callId: uuid()
      .notNull()
      .references(() => estimateCall.id),
    year: integer().notNull(),
    kind: text().notNull(),
    title: text().notNull(),
    number: text(),
    date: date(),
    note: text(),
    state: text().notNull(),
  },
  (t) => [index().on(t.province, t.year, t.state), index().using('gin', t.searchKey.op('gin_trgm_ops'))],
)

/** What a decision says of one line, source and agency: by how much, and why. */
export const budgetDecisionLine = pgTable(
  'budget_decision_line',
  {
    id: uuid().primaryKey(),
    decisionId: uuid()
      .notNull()
      .references(() => budgetDecision.id),
    itemId: itemId(),
    source: text().notNull(),
    agencyId: uuid(),
    change: dong(),
    reason: text(),
  },
  (t) => [
    uniqueIndex('budget_decision_line_once').on(
      t.decisionId,
      t.itemId,
      t.source,
      sql`coalesce(agency_id::text, '')`,
    ),
    index().on(t.itemId),
  ],
)

/** Money of a line and a source in the hands of an agency in a year. */
export const budgetAllocation = pgTable(
  'budget_allocation',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    year: integer().notNull(),
    itemId: itemId(),
    source: text().notNull(),
    agencyId: uuid().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.year, t.itemId, t.source, t.agencyId),
    index().on(t.province, t.agencyId, t.year),
  ],
)

const allocationId = () => uuid().references(() => budgetAllocation.id)

/** What an agency binds itself to: a contract or a decision, under which it advances and pays. */
export const budgetCommitment = pgTable(
  'budget_commitment',
  {
    ...kept(),
    allocationId: allocationId().notNull(),
    title: text().notNull(),
    partner: text(),
    contractNumber: text(),
    signedOn: date().notNull(),
    note: text(),
  },
  (t) => [
    index().on(t.allocationId),
    index().on(t.province, t.agencyId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/**
 * The ledger: rows are added and never changed, each takes from one account and gives to another. Balances are sums of it
 * and stand nowhere else.
 */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    year: integer().notNull(),
    itemId: itemId(),
    source: text().notNull(),
    allocationId: allocationId(),
    commitmentId: uuid().references(() => budgetCommitment.id),
    decisionId: uuid().references(() => budgetDecision.id),
    move: text().$type<Move>().notNull(),
    fromAccount: text().$type<Account>().notNull(),
    toAccount: text().$type<Account>().notNull(),
    amount: dong(),
    onDay: date().notNull(),
    document: text(),
    reason: text(),
    personId: text(),
    personName: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    check('ledger_amount_positive', sql`amount > 0`),
    check('ledger_moves', sql`from_account <> to_account`),
    index().on(t.itemId, t.source, t.year),
    index().on(t.province, t.year),
    index().on(t.allocationId),
    index().on(t.commitmentId),
  ],
)

/** A paper as it went out: its number stands in the register of outgoing documents, its files never change. */
export const budgetPaper = pgTable(
  'budget_paper',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    kind: text().$type<PaperKind>().notNull(),
    name: text().notNull(),
    /** The call or the settlement that it is about. */
    recordId: uuid().notNull(),
    edition: integer().notNull(),
    number: text().notNull(),
    date: date().notNull(),
    personName: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    files: jsonb().$type<{ docx: string; pdf: string }>().notNull(),
  },
  (t) => [uniqueIndex().on(t.kind, t.recordId, t.edition)],
)

/** The settlement of an agency's year. */
export const budgetSettlement = pgTable(
  'budget_settlement',
  {
    ...kept(),
    year: integer().notNull(),
    note: text(),
    state: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.year, t.agencyId).where(sql`removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** What the agency says of one allocation: how much of what is left it wants to carry over, and why it differs. */
export const budgetSettlementLine = pgTable(
  'budget_settlement_line',
  {
    settlementId: uuid()
      .notNull()
      .references(() => budgetSettlement.id),
    allocationId: allocationId().notNull(),
    carry: dong(),
    explanation: text(),
  },
  (t) => [primaryKey({ columns: [t.settlementId, t.allocationId] })],
)
