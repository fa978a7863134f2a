import { and, asc, eq, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { property } from '#modules/property/schema.ts'
import type { project as supportProject } from '#modules/support/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { call, progress, project, review } from './schema.ts'

const scope = (within: Jurisdiction) =>
  inScope(within, {
    province: project.province,
    agency: project.agencyId,
    enterprise: project.enterpriseId,
  })

/** How a project is called. */
export const projectTitle = (id: PgColumn): SQL =>
  sql`(select named.title from ${project} named where named.id = ${id})`

/** A project within the scope, removed ones left out; locked until the transaction ends. */
export const lockProject = async (db: Database, within: Jurisdiction, id: string) => {
  const [found] = await db
    .select()
    .from(project)
    .where(and(eq(project.id, id), scope(within), isNull(project.removedAt)))
    .for('update')
  return found
}

/** Which projects sheets mean by title. */
export const projectsTitled = async (db: Database, province: string, titles: readonly string[]) => {
  const rows = await db
    .select({ id: project.id, title: project.title })
    .from(project)
    .where(
      and(eq(project.province, province), inArray(project.title, [...titles]), isNull(project.removedAt)),
    )
  const byTitle = Map.groupBy(rows, ({ title }) => title)
  return new Map([...byTitle].flatMap(([title, [one, other]]) => (one && !other ? [[title, one.id]] : [])))
}

export const findCall = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select()
    .from(call)
    .where(and(eq(call.id, id), eq(call.province, province), isNull(call.removedAt)))
  return found
}

/** Whether an enterprise holds a property, or has a support project. */
export const belongsTo = async (
  db: Database,
  table: typeof property | typeof supportProject,
  id: string,
  enterpriseId: string,
): Promise<boolean> => {
  const rows = await db
    .select({ id: table.id })
    .from(table as typeof property)
    .where(and(eq(table.id, id), eq(table.enterpriseId, enterpriseId), isNull(table.removedAt)))
  return rows.length > 0
}

/** How many reviews of a project wait, and how many were given. */
export const countReviews = async (db: Database, projectId: string) => {
  const [found] = await db
    .select({
      open: sql<number>`(count(*) filter (where ${review.state} = 'asked'))::int`,
      given: sql<number>`(count(*) filter (where ${review.state} = 'given'))::int`,
    })
    .from(review)
    .where(and(eq(review.projectId, projectId), isNull(review.removedAt)))
  return found ?? { open: 0, given: 0 }
}

/** How many reports of a project have not been received. */
export const countOpenReports = async (db: Database, projectId: string): Promise<number> =>
  db.$count(
    progress,
    and(
      eq(progress.projectId, projectId),
      isNull(progress.removedAt),
      inArray(progress.state, ['due', 'sent', 'returned']),
    ),
  )

/** Lets the agencies of those who review projects read them. */
export const shareWithReviewers = async (db: Database, projectIds: readonly string[]): Promise<void> => {
  if (projectIds.length === 0) return
  await db
    .update(project)
    .set({
      reviewerAgencies: sql`coalesce((select array_agg(distinct r.reviewer_agency_id) from ${review} r
        where r.project_id = ${sql.raw('innovation_project.id')} and r.removed_at is null
          and r.reviewer_agency_id is not null), '{}')`,
    })
    .where(inArray(project.id, [...projectIds]))
}

/** A review that a person is asked for; locked until the transaction ends. */
export const lockReviewOf = async (db: Database, province: string, id: string, personId: string) => {
  const [found] = await db
    .select()
    .from(review)
    .where(
      and(
        eq(review.id, id),
        eq(review.province, province),
        eq(review.personId, personId),
        isNull(review.removedAt),
      ),
    )
    .for('update')
  return found
}

/** What a person is asked to review. */
export const reviewsAskedOf = (db: Database, province: string, personId: string, limit: number) =>
  db
    .select({ id: review.id, title: project.title })
    .from(review)
    .innerJoin(project, eq(project.id, review.projectId))
    .where(
      and(
        eq(review.province, province),
        eq(review.personId, personId),
        eq(review.state, 'asked'),
        isNull(review.removedAt),
        isNull(project.removedAt),
        eq(project.state, 'reviewing'),
      ),
    )
    .limit(limit)

/** Projects within the scope in a state, the oldest first. */
export const projectsIn = (db: Database, within: Jurisdiction, state: string, limit: number) =>
  db
    .select({ id: project.id, title: project.title })
    .from(project)
    .where(and(scope(within), eq(project.state, state), isNull(project.removedAt)))
    .orderBy(asc(project.updatedAt))
    .limit(limit)

/** Reports of running projects in some states that are due by a day, the soonest first. */
export const reportsDueBy = (
  db: Database,
  within: Jurisdiction,
  states: readonly string[],
  day: CalendarDate,
  limit: number,
) =>
  db
    .select({ id: progress.id, dueOn: progress.dueOn, title: project.title })
    .from(progress)
    .innerJoin(project, eq(project.id, progress.projectId))
    .where(
      and(
        scope(within),
        isNull(progress.removedAt),
        isNull(project.removedAt),
        eq(project.state, 'running'),
        inArray(progress.state, [...states]),
        lte(progress.dueOn, day),
      ),
    )
    .orderBy(asc(progress.dueOn))
    .limit(limit)
