import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Basis } from './document.ts'

/** The rows that a reorganisation wrote, and the last days that stood before in those that it closed. */
export interface Written {
  readonly agencies: readonly string[]
  readonly opened: readonly string[]
  readonly closed: readonly { readonly id: string; readonly validTo: string | null }[]
  readonly successions: readonly string[]
}

/** An agency as such: it stays the same through every change of name; `key` is what plan files call it. */
export const agency = pgTable(
  'agency',
  { id: uuid().primaryKey(), province: text().notNull(), key: text().notNull() },
  (t) => [uniqueIndex().on(t.province, t.key)],
)

/** Changes whenever the directory of a province does, so that it can be kept in memory meanwhile. */
export const directory = pgTable('directory', {
  province: text().primaryKey(),
  name: text().notNull(),
  stamp: uuid().notNull(),
})

/** What an agency was called, was and stood under from one day to another, both counted. */
export const agencyVersion = pgTable(
  'agency_version',
  {
    id: uuid().primaryKey(),
    agencyId: uuid()
      .notNull()
      .references(() => agency.id),
    name: text().notNull(),
    shortName: text().notNull(),
    kind: text().notNull(),
    parentId: uuid().references(() => agency.id),
    /** Abbreviation in document numbers, e.g. SKHCN in 45/BC-SKHCN. */
    symbol: text().notNull(),
    /** Place named on the date line of its documents. */
    placeName: text().notNull(),
    /** Code of the place that it governs. */
    area: text(),
    validFrom: date().notNull(),
    validTo: date(),
    basis: jsonb().$type<Basis>(),
    verified: boolean().notNull(),
    note: text(),
    searchKey: text().notNull(),
  },
  (t) => [index().on(t.agencyId, t.validFrom), index().on(t.parentId)],
)

/** A duty that was given to an agency by name; what it inherits follows from the successions (rules.ts). */
export const agencyDuty = pgTable(
  'agency_duty',
  {
    id: uuid().primaryKey(),
    agencyId: uuid()
      .notNull()
      .references(() => agency.id),
    duty: text().notNull(),
    validFrom: date().notNull(),
    validTo: date(),
    basis: jsonb().$type<Basis>(),
    verified: boolean().notNull(),
    note: text(),
  },
  (t) => [index().on(t.agencyId)],
)

/** An act of reorganisation: merge, split, rename, abolish or transfer of duties, with the decision that ordered it. */
export const succession = pgTable(
  'succession',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    key: text().notNull(),
    kind: text().notNull(),
    happenedOn: date().notNull(),
    basis: jsonb().$type<Basis>().notNull(),
    verified: boolean().notNull(),
    note: text(),
    /** Duties that were passed on; null means all. */
    duties: text().array(),
  },
  (t) => [uniqueIndex().on(t.province, t.key), index().on(t.province, t.happenedOn)],
)

/** Who took part in an act of reorganisation, before or after it. */
export const successionParty = pgTable(
  'succession_party',
  {
    successionId: uuid()
      .notNull()
      .references(() => succession.id),
    agencyId: uuid()
      .notNull()
      .references(() => agency.id),
    side: text({ enum: ['from', 'to'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.successionId, t.agencyId, t.side] }), index().on(t.agencyId)],
)

/** An order that was carried out on the screens, with what it wrote, so that the last one can be taken back. */
export const reorganisation = pgTable(
  'reorganisation',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    kind: text().notNull(),
    happenedOn: date().notNull(),
    basis: jsonb().$type<Basis>().notNull(),
    verified: boolean().notNull(),
    fromIds: uuid().array().notNull(),
    toIds: uuid().array().notNull(),
    /** Their names on the day, since an agency that arose is gone once the order is taken back. */
    toNames: text().array().notNull(),
    /** Agencies that arose, and what was written and closed for the order. */
    written: jsonb().$type<Written>().notNull(),
    carriedOutAt: timestamp({ withTimezone: true }).notNull(),
    carriedOutBy: text().notNull(),
    undoneAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.province, t.carriedOutAt)],
)

/** Province, district or commune; codes are given out again, so the key is code and first day. */
export const place = pgTable(
  'place',
  {
    province: text().notNull(),
    code: text().notNull(),
    level: text().notNull(),
    name: text().notNull(),
    parentCode: text(),
    validFrom: date().notNull(),
    validTo: date(),
    basis: jsonb().$type<Basis>(),
    verified: boolean().notNull(),
    note: text(),
    searchKey: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.province, t.code, t.validFrom] }), index().on(t.province, t.level)],
)

/** Which place became which on a day; a place may go to several and come from several. */
export const placeChange = pgTable(
  'place_change',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    happenedOn: date().notNull(),
    fromCode: text().notNull(),
    fromValidFrom: date().notNull(),
    toCode: text().notNull(),
    toValidFrom: date().notNull(),
    partial: boolean().notNull(),
  },
  (t) => [index().on(t.province, t.fromCode), index().on(t.province, t.toCode)],
)

/** A person who uses the system; the account stands in `auth_user`. */
export const person = pgTable(
  'person',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    userId: text().notNull().unique(),
    name: text().notNull(),
    email: text().notNull(),
    phone: text(),
    position: text(),
    locale: text().notNull().default('vi'),
    active: boolean().notNull().default(true),
    /** Of several enterprises or bodies that the person represents, the one that they act for now. */
    actsFor: uuid(),
    searchKey: text().notNull(),
    version: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index().on(t.province)],
)

/** A role that a person holds in an agency (or for an enterprise or a body) for a time. */
export const personRole = pgTable(
  'person_role',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    role: text().notNull(),
    agencyId: uuid().references(() => agency.id),
    enterpriseId: uuid(),
    bodyId: uuid(),
    validFrom: date().notNull(),
    validTo: date(),
    decision: text(),
  },
  (t) => [
    index().on(t.personId),
    index().on(t.agencyId),
    index().on(t.enterpriseId),
    // Asked twice at once, a person still represents somebody once.
    uniqueIndex().on(t.personId, t.enterpriseId).where(sql`valid_to is null`),
    uniqueIndex().on(t.personId, t.bodyId).where(sql`valid_to is null`),
  ],
)

/** A person stands in for another for a time, by decision, inside the same agency. */
export const delegation = pgTable(
  'delegation',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    fromPersonId: uuid()
      .notNull()
      .references(() => person.id),
    toPersonId: uuid()
      .notNull()
      .references(() => person.id),
    agencyId: uuid()
      .notNull()
      .references(() => agency.id),
    validFrom: date().notNull(),
    validTo: date().notNull(),
    decision: text().notNull(),
    withdrawnAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.toPersonId), index().on(t.province)],
)
