import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { agencyNameOn } from '#modules/agencies/store.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { activities } from '#modules/work/activity-shelf.ts'
import { workActivity } from '#modules/work/schema.ts'
import { activityTitle } from './article-shelf.ts'
import { type CommunicationsRight, communicationsGrants } from './permissions.ts'
import { type ReachInput, reachRegister } from './reach.ts'
import { communicationReach } from './schema.ts'
import { articles } from './service.ts'

const { activityId, channel, outlet, onDay, audience, source, address, articleId, agencyId } =
  communicationReach

/** What sets the reach of activities apart: the activities themselves are kept by `work`. */
export const reachShelf: Shelf<ReachInput, CommunicationsRight> = {
  subject: 'communications.reach',
  register: reachRegister,
  table: communicationReach,
  grants: communicationsGrants,
  rights: { read: 'reach.read', write: 'reach.write' },
  defaultSort: '-onDay',
  fields: {
    ...{ channel, outlet, onDay, audience, source, address },
    activity: referenceTo(activityId, activityTitle(activityId)),
    article: referenceTo(articleId, sql`(select r.title from article r where r.id = ${articleId})`),
    agency: referenceTo(agencyId, agencyNameOn(agencyId, onDay)),
  },
  filters: { activity: activityId, agency: agencyId, article: articleId },
  label: (values) => `${values.outlet}, ${values.onDay}`,
  words: (values) => [values.outlet, values.source] as (string | null)[],
  toValues: async (context, { activity, article, ...input }, _id, before) => {
    if (activity !== before?.activityId) await activities.get(context, activity)
    if (article !== null && article !== before?.articleId) await articles.get(context, article)
    return { ...input, activityId: activity, articleId: article }
  },
  lookups: {
    activity: async ({ db, actor }, titles) => {
      const rows = await db
        .select({ id: workActivity.id, title: workActivity.title })
        .from(workActivity)
        .where(
          and(
            eq(workActivity.province, actor.province),
            inArray(workActivity.title, [...titles]),
            isNull(workActivity.removedAt),
          ),
        )
      return new Map(rows.map(({ id, title }) => [title, id]))
    },
  },
}
