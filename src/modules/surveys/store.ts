import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { campaign, questionnaire, response } from './schema.ts'

export type EditionRow = typeof questionnaire.$inferSelect
export type CampaignRow = typeof campaign.$inferSelect
export type ResponseRow = typeof response.$inferSelect

/** An edition of a questionnaire of the province. */
export const findEdition = async (
  db: Database,
  province: string,
  id: string,
): Promise<EditionRow | undefined> => {
  const [found] = await db
    .select()
    .from(questionnaire)
    .where(
      and(eq(questionnaire.province, province), eq(questionnaire.id, id), isNull(questionnaire.removedAt)),
    )
  return found
}

/** All editions under a code, removed ones too, for their numbers go on; locked against another next edition. */
export const editionsOf = (db: Database, province: string, code: string) =>
  db
    .select({ edition: questionnaire.edition, agencyId: questionnaire.agencyId })
    .from(questionnaire)
    .where(and(eq(questionnaire.province, province), eq(questionnaire.code, code)))
    .orderBy(asc(questionnaire.edition))

/** Published editions that sheets name by code; the newest of each. */
export const publishedByCode = async (db: Database, province: string, codes: readonly string[]) => {
  const rows = await db
    .select({ id: questionnaire.id, code: questionnaire.code })
    .from(questionnaire)
    .where(
      and(
        eq(questionnaire.province, province),
        inArray(questionnaire.code, [...codes]),
        eq(questionnaire.state, 'published'),
        isNull(questionnaire.removedAt),
      ),
    )
    .orderBy(asc(questionnaire.edition))
  return new Map(rows.map(({ code, id }) => [code, id]))
}

export const isUsed = async (db: Database, questionnaireId: string): Promise<boolean> => {
  const found = await db
    .select({ id: campaign.id })
    .from(campaign)
    .where(and(eq(campaign.questionnaireId, questionnaireId), isNull(campaign.removedAt)))
    .limit(1)
  return found.length > 0
}

const campaignScope = (within: Jurisdiction) =>
  inScope(within, {
    province: campaign.province,
    agency: campaign.agencyId,
    published: sql`${campaign.state} = 'published'`,
  })

/** A survey within the scope; locked where it is about to change. */
export const findCampaign = async (
  db: Database,
  within: Jurisdiction,
  id: string,
  lock = false,
): Promise<CampaignRow | undefined> => {
  const query = db
    .select()
    .from(campaign)
    .where(and(campaignScope(within), eq(campaign.id, id), isNull(campaign.removedAt)))
  const [found] = await (lock ? query.for('update') : query)
  return found
}

/** A survey by its public code. */
export const findByCode = async (
  db: Database,
  province: string,
  code: string,
): Promise<CampaignRow | undefined> => {
  const [found] = await db
    .select()
    .from(campaign)
    .where(and(eq(campaign.province, province), eq(campaign.code, code), isNull(campaign.removedAt)))
  return found
}

/** Surveys that take anonymous answers on a day, those that close first at the head. */
export const openToAll = (db: Database, within: Jurisdiction, day: string) =>
  db
    .select({
      code: campaign.code,
      title: campaign.title,
      titleEn: campaign.titleEn,
      purpose: campaign.purpose,
      opensOn: campaign.opensOn,
      closesOn: campaign.closesOn,
    })
    .from(campaign)
    .where(
      and(
        eq(campaign.province, within.province),
        eq(campaign.state, 'open'),
        eq(campaign.mode, 'anonymous'),
        isNull(campaign.removedAt),
        sql`${day}::date between ${campaign.opensOn} and ${campaign.closesOn}`,
      ),
    )
    .orderBy(asc(campaign.closesOn), asc(campaign.title))

/** Surveys whose results were published, the newest first. */
export const publishedSurveys = (db: Database, within: Jurisdiction) =>
  db
    .select({
      id: campaign.id,
      title: campaign.title,
      titleEn: campaign.titleEn,
      year: campaign.year,
      updatedAt: campaign.updatedAt,
    })
    .from(campaign)
    .where(
      and(
        eq(campaign.province, within.province),
        eq(campaign.state, 'published'),
        isNull(campaign.removedAt),
      ),
    )
    .orderBy(sql`${campaign.year} desc`, asc(campaign.title))

/** How many responses of the scope wait for somebody, by survey. */
export const waitingResponses = (db: Database, within: Jurisdiction) =>
  db
    .select({
      id: campaign.id,
      title: campaign.title,
      titleEn: campaign.titleEn,
      count: sql<number>`count(*)::int`,
    })
    .from(response)
    .innerJoin(campaign, eq(campaign.id, response.campaignId))
    .where(
      and(
        inScope(within, { province: response.province, agency: response.agencyId }),
        inArray(response.state, ['received', 'checked']),
        isNull(response.removedAt),
        ne(campaign.state, 'cancelled'),
      ),
    )
    .groupBy(campaign.id)
    .orderBy(asc(campaign.closesOn))

/** Surveys of the scope that are still open though their last day is over. */
export const overdueCampaigns = (db: Database, within: Jurisdiction, day: string) =>
  db
    .select({
      id: campaign.id,
      title: campaign.title,
      titleEn: campaign.titleEn,
      closesOn: campaign.closesOn,
    })
    .from(campaign)
    .where(
      and(
        campaignScope(within),
        eq(campaign.state, 'open'),
        isNull(campaign.removedAt),
        sql`${campaign.closesOn} < ${day}::date`,
      ),
    )
    .orderBy(asc(campaign.closesOn))
