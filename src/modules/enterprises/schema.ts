import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  type ExtraConfigColumn,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { solution } from '#modules/catalogue/schema.ts'
import { inOrder, kept } from '#modules/registers/schema.ts'
import type { Likeness } from './merge-shapes.ts'

type InNameOrder = Readonly<Record<'province' | 'name' | 'id', ExtraConfigColumn>>
const inNameOrder = ({ province, name, id }: InNameOrder, filtered: ExtraConfigColumn) =>
  [province, filtered, inOrder(name), id] as const

/** Beneficiaries of the plan: enterprises, cooperatives and other organisations, all called "doanh nghiệp" in it. */
export const enterprise = pgTable(
  'enterprise',
  {
    ...kept(),
    name: text().notNull(),
    /** The name without accents and without words such as "công ty", by which doubles are found. */
    nameKey: text().notNull().default(''),
    taxCode: text(),
    kind: text().notNull(),
    /** Derived from the yearly figures, else as stated; `sizeYear` is the last whole year that had figures then. */
    size: text().notNull().default('none'),
    sizeYear: integer(),
    statedSize: text().notNull().default('none'),
    /** Version and code of the economic activity, `2025:10`. */
    vsic: text(),
    section: text(),
    industry: text(),
    product: text(),
    /** Derived from the products. */
    keyProduct: boolean().notNull().default(false),
    ocop: boolean().notNull().default(false),
    exports: boolean().notNull().default(false),
    startUp: boolean().notNull().default(false),
    placeCode: text(),
    placeFrom: date(),
    /** Names of the place in its own days. */
    commune: text(),
    district: text(),
    /** `code@from` of the place that carries it on today, with its name. */
    placeNow: text(),
    communeNow: text(),
    address: text(),
    representative: text(),
    phone: text(),
    mergedInto: uuid(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.taxCode).where(sql`removed_at is null`),
    index('enterprise_by_name').on(t.province, inOrder(t.name), t.id).where(sql`removed_at is null`),
    index('enterprise_by_tax_code').on(t.province, inOrder(t.taxCode), t.id).where(sql`removed_at is null`),
    index('enterprise_by_commune').on(t.province, inOrder(t.commune), t.id).where(sql`removed_at is null`),
    // Filters in the order of names; what stands last only saves a count the way to the rows.
    index('enterprise_of_kind')
      .on(...inNameOrder(t, t.kind), t.size)
      .where(sql`removed_at is null`),
    index('enterprise_of_size')
      .on(...inNameOrder(t, t.size))
      .where(sql`removed_at is null`),
    index('enterprise_of_section')
      .on(...inNameOrder(t, t.section), t.kind)
      .where(sql`removed_at is null`),
    index('enterprise_of_place')
      .on(...inNameOrder(t, t.placeNow))
      .where(sql`removed_at is null`),
    index().on(t.province, t.nameKey).where(sql`removed_at is null`),
    index().on(t.province, t.updatedAt, t.id),
    index('enterprise_tax_root_index').on(t.province, sql`left(${t.taxCode}, 10)`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
    index().using('gin', t.nameKey.op('gin_trgm_ops')),
  ],
)

const enterpriseId = () =>
  uuid()
    .notNull()
    .references(() => enterprise.id)

/** Products of an enterprise (I.2.b). */
export const product = pgTable(
  'enterprise_product',
  {
    ...kept(),
    enterpriseId: enterpriseId(),
    name: text().notNull(),
    standing: text().notNull(),
    ocop: text(),
    ocopDecision: text(),
    ocopFrom: date(),
    ocopTo: date(),
    exported: boolean().notNull().default(false),
    markets: text(),
    barcode: text(),
  },
  (t) => [
    index().on(t.enterpriseId),
    index().on(t.province, t.ocopTo),
    uniqueIndex().on(t.province, t.barcode).where(sql`removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** Certificates that an enterprise holds. */
export const heldCertificate = pgTable(
  'enterprise_certificate',
  {
    ...kept(),
    enterpriseId: enterpriseId(),
    solutionId: uuid().references(() => solution.id),
    scheme: text(),
    number: text().notNull(),
    issuer: text().notNull(),
    scope: text(),
    validFrom: date().notNull(),
    validTo: date(),
    withdrawnOn: date(),
  },
  (t) => [
    index().on(t.enterpriseId),
    index().on(t.province, t.validTo),
    uniqueIndex().on(t.province, t.number, t.issuer).where(sql`removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** Standards that an enterprise publishes for its own products (TCCS). */
export const ownStandard = pgTable(
  'enterprise_standard',
  {
    ...kept(),
    enterpriseId: enterpriseId(),
    number: text().notNull(),
    name: text().notNull(),
    publishedOn: date().notNull(),
    withdrawnOn: date(),
    products: text(),
  },
  (t) => [
    index().on(t.enterpriseId),
    uniqueIndex().on(t.province, t.enterpriseId, t.number).where(sql`removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

const dong = () => bigint({ mode: 'bigint' })

/** Figures of an enterprise of one year, amounts in whole đồng. */
export const yearFigure = pgTable(
  'enterprise_figure',
  {
    ...kept(),
    enterpriseId: enterpriseId(),
    year: integer().notNull(),
    workers: integer(),
    revenue: dong(),
    capital: dong(),
    output: dong(),
    inputs: dong(),
    purchases: dong(),
    wages: dong(),
    fixedAssets: dong(),
    depreciation: dong(),
    productionTaxes: dong(),
    interest: dong(),
    profit: dong(),
    source: text().notNull(),
    statedBy: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.enterpriseId, t.year).where(sql`removed_at is null`),
    index().on(t.province, t.year),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** Which rows a merge moved: table and column, and the ids. */
export interface Moved {
  readonly table: string
  readonly column: string
  readonly ids: readonly string[]
}

/** Two records that turned out to be one enterprise, kept so that the merge can be taken back. */
export const merge = pgTable(
  'enterprise_merge',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    fromId: enterpriseId(),
    intoId: enterpriseId(),
    at: timestamp({ withTimezone: true }).notNull(),
    personId: text(),
    moved: jsonb().$type<readonly Moved[]>().notNull(),
    /** The rows as they stood before, and the versions that the merge left behind. */
    fromBefore: jsonb().notNull(),
    intoBefore: jsonb().notNull(),
    fromVersion: integer().notNull(),
    intoVersion: integer().notNull(),
    undoneAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.province, t.at), index().on(t.fromId), index().on(t.intoId)],
)

/** Two enterprises that looked alike when pairs were drawn at night. */
export const pair = pgTable(
  'enterprise_pair',
  {
    province: text().notNull(),
    oneId: enterpriseId(),
    otherId: enterpriseId(),
    likeness: text().$type<Likeness>().notNull(),
    score: real().notNull(),
    drawnAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.oneId, t.otherId] }),
    index().on(t.province, t.score),
    index().on(t.otherId),
  ],
)

/** When the pairs of a province were last drawn. */
export const pairDrawing = pgTable('enterprise_pair_drawing', {
  province: text().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
})

/** Two enterprises that look alike and that somebody has looked at: they are two. */
export const apart = pgTable(
  'enterprise_apart',
  {
    province: text().notNull(),
    oneId: enterpriseId(),
    otherId: enterpriseId(),
    at: timestamp({ withTimezone: true }).notNull(),
    personName: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.oneId, t.otherId] })],
)
