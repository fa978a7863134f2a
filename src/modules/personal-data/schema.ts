import { sql } from 'drizzle-orm'
import { date, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = () => timestamp({ withTimezone: true })

/** A link in a letter by its hash; it opens what is held about the holder of the address, once. */
export const personalLink = pgTable(
  'personal_link',
  {
    tokenHash: text().primaryKey(),
    province: text().notNull(),
    email: text().notNull(),
    goodUntil: moment().notNull(),
  },
  (t) => [index().on(t.province, t.goodUntil)],
)

/** Somebody asks to correct or erase what is held about them. */
export const personalRequest = pgTable(
  'personal_request',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    email: text().notNull(),
    wish: text({ enum: ['correct', 'erase'] }).notNull(),
    words: text().notNull(),
    receivedAt: moment().notNull(),
    answerBy: date().notNull(),
    answer: text(),
    answeredBy: text(),
    answeredAt: moment(),
  },
  (t) => [
    index().on(t.province, t.receivedAt),
    index().on(t.province, t.answerBy).where(sql`answered_at is null`),
  ],
)

/** A kind of personal data that is not erased for now, and why. */
export const personalHold = pgTable(
  'personal_hold',
  {
    province: text().notNull(),
    kind: text().notNull(),
    reason: text().notNull(),
    personName: text().notNull(),
    at: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.province, t.kind] })],
)
