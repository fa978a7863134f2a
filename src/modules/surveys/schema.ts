import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Text } from '#kernel/text.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { need } from '#modules/needs/schema.ts'
import { kept } from '#modules/registers/schema.ts'
import type { Answers, Content } from './content.ts'
import type { Score } from './score.ts'

/** An edition of a questionnaire; the code is the same for all editions of one. */
export const questionnaire = pgTable(
  'survey_questionnaire',
  {
    ...kept(),
    code: text().notNull(),
    edition: integer().notNull(),
    title: text().notNull(),
    titleEn: text().notNull(),
    content: jsonb().$type<Content>().notNull(),
    publishedOn: date(),
    state: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.code, t.edition).where(sql`removed_at is null`),
    index().on(t.province, t.state),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** One survey: which edition is asked, of whom and until when. */
export const campaign = pgTable(
  'survey_campaign',
  {
    ...kept(),
    /** By which strangers open a survey that nobody signs. */
    code: text().notNull().unique(),
    title: text().notNull(),
    titleEn: text().notNull(),
    purpose: text(),
    questionnaireId: uuid()
      .notNull()
      .references(() => questionnaire.id),
    year: integer().notNull(),
    opensOn: date().notNull(),
    closesOn: date().notNull(),
    mode: text().notNull(),
    ofKind: text(),
    ofSize: text(),
    ofSection: text(),
    ofPlace: text(),
    bySize: boolean().notNull(),
    bySector: boolean().notNull(),
    byPlace: boolean().notNull(),
    allocation: text().notNull(),
    sampleSize: integer(),
    /** From it and the register follows the whole sample, so that the draw can be done again. */
    seed: text().notNull(),
    drawnAt: timestamp({ withTimezone: true }),
    remindEvery: integer(),
    fewest: integer().notNull(),
    state: text().notNull(),
  },
  (t) => [
    index().on(t.province, t.state),
    index().on(t.questionnaireId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

const campaignId = () =>
  uuid()
    .notNull()
    .references(() => campaign.id)

/** A part of the population, as it was on the day of the draw. */
export const stratum = pgTable(
  'survey_stratum',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    campaignId: campaignId(),
    size: text(),
    sector: text(),
    place: text(),
    population: integer().notNull(),
    sampled: integer().notNull(),
  },
  (t) => [index().on(t.campaignId)],
)

/** An enterprise that was drawn. */
export const invitation = pgTable(
  'survey_invitation',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    campaignId: campaignId(),
    stratumId: uuid()
      .notNull()
      .references(() => stratum.id),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id),
    /** Where the link goes besides those who represent the enterprise. */
    email: text(),
    lastLetterOn: date(),
    letters: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex().on(t.campaignId, t.enterpriseId),
    index().on(t.enterpriseId),
    index().on(t.stratumId),
  ],
)

/** A personal link by its hash; all links of an invitation stay good until the survey closes. */
export const link = pgTable(
  'survey_link',
  {
    tokenHash: text().primaryKey(),
    province: text().notNull(),
    invitationId: uuid()
      .notNull()
      .references(() => invitation.id),
    madeAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.invitationId)],
)

/** What somebody answered, pinned to the edition that was asked. */
export const response = pgTable(
  'survey_response',
  {
    ...kept(),
    campaignId: campaignId(),
    questionnaireId: uuid()
      .notNull()
      .references(() => questionnaire.id),
    invitationId: uuid().references(() => invitation.id),
    stratumId: uuid().references(() => stratum.id),
    enterpriseId: uuid().references(() => enterprise.id),
    respondent: text(),
    answers: jsonb().$type<Answers>().notNull(),
    score: numeric({ precision: 5, scale: 2 }),
    bySection: jsonb().$type<Score['bySection']>().notNull(),
    levelName: jsonb().$type<Text>(),
    receivedOn: date().notNull(),
    decisionReason: text(),
    state: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.invitationId),
    index().on(t.campaignId, t.state),
    index().on(t.enterpriseId),
    index().on(t.province, t.agencyId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** A need that was made of an answer. */
export const responseNeed = pgTable(
  'survey_response_need',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    responseId: uuid()
      .notNull()
      .references(() => response.id),
    question: text().notNull(),
    value: text().notNull(),
    needId: uuid()
      .notNull()
      .references(() => need.id),
  },
  (t) => [uniqueIndex().on(t.responseId, t.question, t.value), index().on(t.needId)],
)
