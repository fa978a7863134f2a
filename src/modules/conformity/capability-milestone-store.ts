import { and, asc, count, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { evidence } from '#modules/registers/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { capability, capabilityMilestone as milestone } from './part-schema.ts'

// Nested, because Drizzle takes the names of tables from columns that stand directly in a selection.
/** Whether a document or a file proves a milestone. */
export const isProven = sql<boolean>`${sql`(coalesce(${milestone.document}, '') <> '' or exists (select 1 from ${evidence}
  where ${evidence.province} = ${milestone.province} and ${evidence.subject} = 'conformity.milestone'
    and ${evidence.recordId} = ${milestone.id}::text and ${evidence.withdrawnAt} is null))`}`

/** How many milestones of a project are not both reached and proven. */
export const milestonesUnproven = async (db: Database, capabilityId: string): Promise<number> => {
  const [found] = await db
    .select({ open: count() })
    .from(milestone)
    .where(
      and(
        eq(milestone.capabilityId, capabilityId),
        isNull(milestone.removedAt),
        sql`(${milestone.reachedOn} is null or not ${isProven})`,
      ),
    )
  return found?.open ?? 0
}

/** Milestones of projects under way that are not reached and due by a day, the soonest first. */
export const milestonesDueBy = (db: Database, within: Jurisdiction, day: CalendarDate, limit: number) =>
  db
    .select({
      id: milestone.id,
      name: milestone.name,
      dueOn: milestone.dueOn,
      capability: capability.title,
    })
    .from(milestone)
    .innerJoin(capability, eq(capability.id, milestone.capabilityId))
    .where(
      and(
        inScope(within, { province: milestone.province, agency: milestone.agencyId, body: milestone.bodyId }),
        isNull(milestone.removedAt),
        isNull(milestone.reachedOn),
        lte(milestone.dueOn, day),
        isNull(capability.removedAt),
        inArray(capability.state, ['planned', 'running']),
      ),
    )
    .orderBy(asc(milestone.dueOn))
    .limit(limit)
