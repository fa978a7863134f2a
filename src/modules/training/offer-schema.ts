import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { enterprise } from '#modules/enterprises/schema.ts'
import { kept } from '#modules/registers/schema.ts'

/** A course that somebody else runs, such as the Asian Productivity Organization. */
export const trainingOffer = pgTable(
  'training_offer',
  {
    ...kept(),
    title: text().notNull(),
    provider: text().notNull(),
    place: text(),
    language: text(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    /** Last day on which agencies and enterprises may nominate. */
    nominateBy: date().notNull(),
    /** Last day on which the nominations must have reached the provider. */
    dueOn: date().notNull(),
    seats: integer(),
    requirements: text(),
    address: text(),
    state: text({ enum: ['open', 'sent', 'ended', 'dropped'] }).notNull(),
  },
  (t) => [
    index().on(t.province, t.state, t.nominateBy),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** Somebody whom an agency or an enterprise wants to send to such a course. */
export const trainingNomination = pgTable(
  'training_nomination',
  {
    ...kept(),
    offerId: uuid()
      .notNull()
      .references(() => trainingOffer.id),
    name: text().notNull(),
    sex: text().notNull(),
    birthYear: integer(),
    body: text(),
    enterpriseId: uuid().references(() => enterprise.id),
    position: text(),
    grounds: text().notNull(),
    personKey: text().notNull(),
    state: text({
      enum: ['proposed', 'selected', 'not-selected', 'admitted', 'refused', 'reported', 'withdrawn'],
    }).notNull(),
    /** What the person brought back. */
    report: text(),
    reportDueOn: date(),
  },
  (t) => [
    uniqueIndex().on(t.offerId, t.personKey).where(sql`removed_at is null and state <> 'withdrawn'`),
    index().on(t.enterpriseId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
