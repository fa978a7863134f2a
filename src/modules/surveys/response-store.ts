import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { need } from '#modules/needs/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import type { Content } from './content.ts'
import { campaign, questionnaire, response, responseNeed } from './schema.ts'
import type { ResponseRow } from './store.ts'

const scope = (within: Jurisdiction) =>
  inScope(within, {
    province: response.province,
    agency: response.agencyId,
    enterprise: response.enterpriseId,
  })

/** A response with the edition that it is pinned to and the name of its survey. */
export interface Opened {
  readonly response: ResponseRow
  readonly content: Content
  readonly code: string
  readonly title: string
}

/** A response within the scope. */
export const findOpened = async (
  db: Database,
  within: Jurisdiction,
  id: string,
): Promise<Opened | undefined> => {
  const [found] = await db
    .select({
      response,
      content: questionnaire.content,
      code: questionnaire.code,
      title: campaign.title,
    })
    .from(response)
    .innerJoin(questionnaire, eq(questionnaire.id, response.questionnaireId))
    .innerJoin(campaign, eq(campaign.id, response.campaignId))
    .where(and(scope(within), eq(response.id, id), isNull(response.removedAt)))
  return found
}

/** Accepted scores of an enterprise by all editions of a questionnaire, the first year first. */
export const scoresBy = (
  db: Database,
  within: Jurisdiction,
  { enterpriseId, code }: { enterpriseId: string; code: string },
) =>
  db
    .select({
      id: response.id,
      year: campaign.year,
      survey: campaign.title,
      score: response.score,
      bySection: response.bySection,
    })
    .from(response)
    .innerJoin(questionnaire, eq(questionnaire.id, response.questionnaireId))
    .innerJoin(campaign, eq(campaign.id, response.campaignId))
    .where(
      and(
        scope(within),
        eq(response.enterpriseId, enterpriseId),
        eq(questionnaire.code, code),
        eq(response.state, 'accepted'),
        isNull(response.removedAt),
      ),
    )
    .orderBy(asc(campaign.year), asc(response.receivedOn))

/** The latest accepted score of each of some enterprises by each questionnaire. */
export const latestScores = (db: Database, province: string, enterpriseIds: readonly string[]) =>
  db
    .selectDistinctOn([response.enterpriseId, questionnaire.code], {
      enterprise: response.enterpriseId,
      questionnaire: questionnaire.code,
      title: questionnaire.title,
      titleEn: questionnaire.titleEn,
      year: campaign.year,
      score: response.score,
      level: response.levelName,
    })
    .from(response)
    .innerJoin(questionnaire, eq(questionnaire.id, response.questionnaireId))
    .innerJoin(campaign, eq(campaign.id, response.campaignId))
    .where(
      and(
        eq(response.province, province),
        inArray(response.enterpriseId, [...enterpriseIds]),
        eq(response.state, 'accepted'),
        isNotNull(response.score),
        isNull(response.removedAt),
      ),
    )
    .orderBy(response.enterpriseId, questionnaire.code, desc(campaign.year), desc(response.receivedOn))

export const needsOf = (db: Database, responseId: string) =>
  db
    .select({
      question: responseNeed.question,
      value: responseNeed.value,
      needId: responseNeed.needId,
      year: need.year,
    })
    .from(responseNeed)
    .innerJoin(need, eq(need.id, responseNeed.needId))
    .where(eq(responseNeed.responseId, responseId))

export const addNeed = async (
  db: Database,
  row: Omit<typeof responseNeed.$inferInsert, 'id'>,
): Promise<void> => {
  await db.insert(responseNeed).values({ ...row, id: newId() })
}

/** Responses of a survey in a state, the first received first. */
export const inState = (
  db: Database,
  { campaignId, state }: { campaignId: string; state: string },
  most: number,
) =>
  db
    .select({ id: response.id, version: response.version })
    .from(response)
    .where(and(eq(response.campaignId, campaignId), eq(response.state, state), isNull(response.removedAt)))
    .orderBy(asc(response.receivedOn), asc(response.id))
    .limit(most)
