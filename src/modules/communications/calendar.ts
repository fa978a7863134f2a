import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { permit } from '#kernel/permission.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { workGrants } from '#modules/work/permissions.ts'
import { workActivity } from '#modules/work/schema.ts'
import type { Context } from '#platform/context.ts'
import { inScope } from '#platform/database/scope.ts'
import { communicationKinds } from './contract.ts'

/**
 * The communication activities of a year, as `work` keeps them, with whom they reached, what they cost and the articles
 * about them; within the activities that the person may read (II.2.b, V.1.a, V.4.a). @throws Refusal FORBIDDEN
 */
export const communicationCalendar = async ({ db, actor }: Context, { year }: { year: number }) => {
  const within = permit(actor, workGrants, 'activity.read')
  const id = sql`${workActivity.id}`
  const rows = await db
    .select({
      id: workActivity.id,
      title: workActivity.title,
      kind: workActivity.kind,
      startsOn: workActivity.startsOn,
      endsOn: workActivity.endsOn,
      place: workActivity.place,
      agency: sql<
        string | null
      >`${agencyNameOn(sql`${workActivity.agencyId}`, sql`${workActivity.startsOn}`)}`,
      participants: workActivity.participants,
      cost: sql<string | null>`${sql`${workActivity.cost}`}::text`,
      audience: sql<number>`(select coalesce(sum(r.audience), 0)::float8 from communication_reach r where r.activity_id = ${id} and r.removed_at is null)`,
      articles: sql<number>`(select count(*)::int from article r where r.activity_id = ${id} and r.removed_at is null)`,
    })
    .from(workActivity)
    .innerJoin(sql`(select 1) once`, sql`true`)
    .where(
      and(
        inScope(within, { province: workActivity.province, agency: workActivity.agencyId }),
        isNull(workActivity.removedAt),
        inArray(workActivity.kind, [...communicationKinds]),
        eq(sql`extract(year from ${workActivity.startsOn})::int`, year),
      ),
    )
    .orderBy(asc(workActivity.startsOn), asc(workActivity.id))
    .limit(500)
  return {
    rows,
    totals: {
      participants: rows.reduce((sum, one) => sum + (one.participants ?? 0), 0),
      audience: rows.reduce((sum, one) => sum + one.audience, 0),
      cost: String(rows.reduce((sum, one) => sum + BigInt(one.cost ?? '0'), 0n)),
    },
  }
}
