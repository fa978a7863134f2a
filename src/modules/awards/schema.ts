import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { enterprise } from '#modules/enterprises/schema.ts'
import { kept } from '#modules/registers/schema.ts'

/** A round of the award in the province: its dues, and the council that was appointed for it. */
export const round = pgTable(
  'award_round',
  {
    ...kept(),
    awardYear: integer().notNull(),
    announcedOn: date(),
    registerBy: date(),
    dossierBy: date(),
    supplementBy: date(),
    assessBy: date(),
    proposeBy: date(),
    councilNumber: text(),
    councilDate: date(),
    proposalNumber: text(),
    proposalDate: date(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.awardYear).where(sql`removed_at is null`),
    index().on(t.province, t.agencyId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** Who sits on the council of a round; somebody dismissed stays with the day, for what was scored before. */
export const member = pgTable(
  'award_member',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    roundId: uuid()
      .notNull()
      .references(() => round.id),
    personId: text().notNull(),
    name: text().notNull(),
    position: text(),
    role: text().notNull(),
    dismissedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    uniqueIndex().on(t.roundId, t.personId).where(sql`dismissed_at is null`),
    index().on(t.province, t.personId),
  ],
)

/** One enterprise in one award year of the National Quality Award. */
export const entry = pgTable(
  'award_entry',
  {
    ...kept(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id),
    /** Figures go by it; the decision and the ceremony may come in a later year. */
    awardYear: integer().notNull(),
    state: text().notNull(),
    entrant: text().notNull(),
    workers: integer(),
    foundedOn: date(),
    onMarketSince: date(),
    registeredOn: date(),
    submittedOn: date(),
    preliminaryScore: numeric({ precision: 6, scale: 2 }),
    nationalResult: text(),
    consultationLetter: text(),
    consultationDueOn: date(),
    consultationAnswer: text(),
    consultationAnsweredOn: date(),
    result: text().notNull(),
    decisionNumber: text(),
    decisionDate: date(),
    ceremonyDate: date(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.enterpriseId, t.awardYear).where(sql`removed_at is null`),
    index().on(t.province, t.awardYear, t.result),
    index().on(t.province, t.state),
    index().on(t.province, t.agencyId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** What is said of one paper of a dossier; a paper of which nothing is said is not there yet. */
export const paper = pgTable(
  'award_paper',
  {
    entryId: uuid()
      .notNull()
      .references(() => entry.id),
    key: text().notNull(),
    province: text().notNull(),
    state: text().notNull(),
    reason: text(),
    saidBy: text().notNull(),
    saidAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.key] })],
)

/** What a member declares of his ties to an enterprise before he scores it. */
export const declaration = pgTable(
  'award_declaration',
  {
    entryId: uuid()
      .notNull()
      .references(() => entry.id),
    personId: text().notNull(),
    province: text().notNull(),
    tied: boolean().notNull(),
    words: text(),
    declaredAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.personId] })],
)

/** Scores of an entry from one hand: of the enterprise on itself, or of one member on one stage. */
export const assessment = pgTable(
  'award_assessment',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    entryId: uuid()
      .notNull()
      .references(() => entry.id),
    stage: text().notNull(),
    /** The member; empty for the enterprise's own. */
    personId: text().notNull(),
    personName: text().notNull(),
    version: integer().notNull(),
    submittedAt: timestamp({ withTimezone: true }),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [uniqueIndex().on(t.entryId, t.stage, t.personId), index().on(t.province, t.personId, t.stage)],
)

/** Points and words on one item of one assessment. */
export const score = pgTable(
  'award_score',
  {
    assessmentId: uuid()
      .notNull()
      .references(() => assessment.id),
    item: text().notNull(),
    points: numeric({ precision: 6, scale: 2 }),
    strengths: text().notNull(),
    improvements: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.item] })],
)

/** A proposal to honour a collective or a person, and what came of it. */
export const commendation = pgTable(
  'award_commendation',
  {
    ...kept(),
    kind: text().notNull(),
    name: text().notNull(),
    position: text(),
    /** The account of the person to be honoured, where there is one. */
    personId: text(),
    enterpriseId: uuid().references(() => enterprise.id),
    year: integer().notNull(),
    achievement: text().notNull(),
    level: text().notNull(),
    state: text().notNull(),
    opinion: text(),
    appraisal: text(),
    decisionNumber: text(),
    decisionDate: date(),
    presentedOn: date(),
    note: text(),
  },
  (t) => [
    index().on(t.province, t.year, t.state),
    index().on(t.province, t.agencyId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
