import { and, asc, count, eq, gt, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { evidence } from '#modules/registers/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { milestone, project } from './schema.ts'
import { underWay } from './workflow.ts'

// Nested, because Drizzle takes the names of tables from columns that stand directly in a selection.
/** Whether a document or a file proves a milestone. */
export const isProven = sql<boolean>`${sql`(coalesce(${milestone.document}, '') <> '' or exists (select 1 from ${evidence}
  where ${evidence.province} = ${milestone.province} and ${evidence.subject} = 'support.milestone'
    and ${evidence.recordId} = ${milestone.id}::text and ${evidence.withdrawnAt} is null))`}`

export const find = async (db: Database, id: string) => {
  const [found] = await db.select().from(milestone).where(eq(milestone.id, id))
  return found
}

/** The milestone at a place of a project. */
export const findAt = async (db: Database, projectId: string, position: number) => {
  const [found] = await db
    .select({ id: milestone.id })
    .from(milestone)
    .where(
      and(eq(milestone.projectId, projectId), eq(milestone.position, position), isNull(milestone.removedAt)),
    )
  return found
}

/** The milestones of a project in order. */
export const ofProject = (db: Database, projectId: string) =>
  db
    .select({
      row: milestone,
      documented: isProven,
      proven: sql<boolean>`${milestone.reachedOn} is not null and ${isProven}`,
    })
    .from(milestone)
    .where(and(eq(milestone.projectId, projectId), isNull(milestone.removedAt)))
    .orderBy(asc(milestone.position))

/** Milestones of running projects within the scope that are not reached and due by a day, the soonest first. */
export const dueBy = (db: Database, within: Jurisdiction, day: CalendarDate, label: SQL, limit: number) =>
  db
    .select({
      id: milestone.id,
      name: milestone.name,
      nameEn: milestone.nameEn,
      dueOn: milestone.dueOn,
      project: sql<string>`${sql`${label}`}`,
    })
    .from(milestone)
    .innerJoin(project, eq(project.id, milestone.projectId))
    .where(
      and(
        inScope(within, {
          province: milestone.province,
          agency: milestone.agencyId,
          enterprise: milestone.enterpriseId,
        }),
        isNull(milestone.removedAt),
        isNull(milestone.reachedOn),
        lte(milestone.dueOn, day),
        isNull(project.removedAt),
        inArray(project.state, [...underWay]),
      ),
    )
    .orderBy(asc(milestone.dueOn))
    .limit(limit)

/** Gives unreached milestones of a project their due days from its start; only those that have none where `undated`. */
export const dateFrom = async (
  db: Database,
  projectId: string,
  start: CalendarDate,
  { undated = false } = {},
): Promise<void> => {
  await db
    .update(milestone)
    .set({ dueOn: sql`(${start}::date + make_interval(months => ${milestone.month}))::date` })
    .where(
      and(
        eq(milestone.projectId, projectId),
        isNull(milestone.removedAt),
        isNull(milestone.reachedOn),
        undated ? isNull(milestone.dueOn) : gt(milestone.month, 0),
      ),
    )
}

/** How many milestones a project has had of a solution's family, removed ones too. */
export const countOf = async (db: Database, projectId: string, solutionId: string): Promise<number> => {
  const [found] = await db
    .select({ total: count() })
    .from(milestone)
    .where(and(eq(milestone.projectId, projectId), eq(milestone.solutionId, solutionId)))
  return found?.total ?? 0
}
