import { date, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { enterprise } from '#modules/enterprises/schema.ts'
import { kept } from '#modules/registers/schema.ts'
import { workActivity } from '#modules/work/schema.ts'
import type { ArticleKind } from './article.ts'
import type { Channel } from './reach.ts'
import type { Manner } from './share.ts'
import type { ArticleState } from './workflow.ts'

const words = () => ({
  title: text().notNull(),
  titleEn: text(),
  summary: text(),
  summaryEn: text(),
  /** Clean HTML. */
  body: text().notNull(),
  bodyEn: text().notNull(),
})

/** News and knowledge, as it is being written (II.2.b). */
export const article = pgTable(
  'article',
  {
    ...kept(),
    ...words(),
    kind: text().$type<ArticleKind>().notNull(),
    activityId: uuid().references(() => workActivity.id),
    publishOn: date(),
    /** `HH:MM` in Viet Nam. */
    publishTime: text(),
    state: text().$type<ArticleState>().notNull(),
    /** People who changed the text since it was last reviewed. */
    authors: text().array().notNull(),
    /** The version that the public sees from `visibleFrom` on. */
    liveVersionId: uuid(),
    visibleFrom: timestamp({ withTimezone: true }),
  },
  (t) => [
    index().on(t.province, t.visibleFrom.desc()),
    index().on(t.activityId),
    index().on(t.agencyId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** A text as it was reviewed; never changed. */
export const articleVersion = pgTable(
  'article_version',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    articleId: uuid()
      .notNull()
      .references(() => article.id),
    ...words(),
    reviewedBy: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.articleId, t.at)],
)

/** A picture that articles show. */
export const articlePicture = pgTable(
  'article_picture',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    articleId: uuid()
      .notNull()
      .references(() => article.id),
    sha256: text().notNull(),
    mediaType: text().notNull(),
    addedBy: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.articleId)],
)

/** How many people an activity reached through a channel (II.2.b). */
export const communicationReach = pgTable(
  'communication_reach',
  {
    ...kept(),
    activityId: uuid()
      .notNull()
      .references(() => workActivity.id),
    channel: text().$type<Channel>().notNull(),
    outlet: text().notNull(),
    onDay: date().notNull(),
    audience: integer().notNull(),
    source: text(),
    address: text(),
    articleId: uuid().references(() => article.id),
  },
  (t) => [
    index().on(t.activityId),
    index().on(t.articleId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** That an agency told enterprises of targets and tasks of the plan (V.5.b). */
export const planShare = pgTable(
  'plan_share',
  {
    ...kept(),
    sharedOn: date().notNull(),
    manner: text().$type<Manner>().notNull(),
    /** Ids of targets and tasks in the plan. */
    items: text().array().notNull(),
    note: text(),
  },
  (t) => [
    index().on(t.province, t.sharedOn.desc()),
    index().on(t.agencyId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** An enterprise that was told. */
export const planShareEnterprise = pgTable(
  'plan_share_enterprise',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    shareId: uuid()
      .notNull()
      .references(() => planShare.id),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id),
  },
  (t) => [index().on(t.shareId), index().on(t.enterpriseId)],
)
