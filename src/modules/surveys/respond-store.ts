import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'
import { campaign, invitation, response } from './schema.ts'
import type { ResponseRow } from './store.ts'

/** What was answered to an invitation. */
export const responseTo = async (db: Database, invitationId: string): Promise<ResponseRow | undefined> => {
  const [found] = await db.select().from(response).where(eq(response.invitationId, invitationId))
  return found
}

export const changeResponse = async (db: Database, id: string, after: ResponseRow): Promise<void> => {
  await db.update(response).set(after).where(eq(response.id, id))
}

/** What an enterprise is or was asked, that which closes last at the head. */
export const surveysOf = (db: Database, province: string, enterpriseId: string) =>
  db
    .select({
      invitation: invitation.id,
      title: campaign.title,
      titleEn: campaign.titleEn,
      opensOn: campaign.opensOn,
      closesOn: campaign.closesOn,
      state: campaign.state,
      responseId: response.id,
      responseState: response.state,
    })
    .from(invitation)
    .innerJoin(campaign, eq(campaign.id, invitation.campaignId))
    .leftJoin(response, eq(response.invitationId, invitation.id))
    .where(
      and(
        eq(invitation.province, province),
        eq(invitation.enterpriseId, enterpriseId),
        inArray(campaign.state, ['open', 'closed', 'published']),
        isNull(campaign.removedAt),
      ),
    )
    .orderBy(sql`${campaign.closesOn} desc`, asc(campaign.id))
    .limit(50)
