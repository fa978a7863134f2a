import { and, asc, eq, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { inspectionFinding, inspectionVisit } from './schema.ts'
import { inspectedName, listOf, visible } from './store.ts'
import { signedStates } from './workflow.ts'

const visibleFindings = (within: Jurisdiction): SQL =>
  inScope(within, {
    province: inspectionFinding.province,
    agency: inspectionFinding.agencyId,
    enterprise: inspectionFinding.enterpriseId,
    sharedWith: inspectionFinding.agencies,
  })

/** The findings of a visit, in the order in which they were written. */
export const findingsOf = (db: Database, visitId: string) =>
  db
    .select()
    .from(inspectionFinding)
    .where(and(eq(inspectionFinding.visitId, visitId), isNull(inspectionFinding.removedAt)))
    .orderBy(asc(inspectionFinding.id))

export const visitOfFinding = async (db: Database, id: string): Promise<string | undefined> => {
  const [found] = await db
    .select({ visitId: inspectionFinding.visitId })
    .from(inspectionFinding)
    .where(eq(inspectionFinding.id, id))
  return found?.visitId
}

/** Shows the findings of a visit to the enterprise, when the minutes are signed. */
export const showFindings = async (db: Database, visitId: string): Promise<void> => {
  await db
    .update(inspectionFinding)
    .set({ enterpriseId: sql`${inspectionFinding.inspectedId}` })
    .where(eq(inspectionFinding.visitId, visitId))
}

/** Findings carry the agencies that take part in their visit. */
export const shareFindings = async (db: Database, visitId: string, agencies: string[]): Promise<void> => {
  await db.update(inspectionFinding).set({ agencies }).where(eq(inspectionFinding.visitId, visitId))
}

/** Findings within a scope that stand in some states, the earliest due first, for the to-do list. */
export const waitingFindings = (
  db: Database,
  within: Jurisdiction,
  states: readonly string[],
  until: CalendarDate,
) =>
  db
    .select({
      id: inspectionFinding.id,
      content: inspectionFinding.content,
      dueOn: inspectionFinding.dueOn,
      state: inspectionFinding.state,
      inspected: inspectedName,
    })
    .from(inspectionFinding)
    .innerJoin(inspectionVisit, eq(inspectionVisit.id, inspectionFinding.visitId))
    .where(
      and(
        visibleFindings(within),
        isNull(inspectionFinding.removedAt),
        inArray(inspectionFinding.state, [...states]),
        sql`${inspectionFinding.dueOn} <= ${until}::date`,
      ),
    )
    .orderBy(asc(inspectionFinding.dueOn), asc(inspectionFinding.id))
    .limit(50)

/** Visits and findings of a scope by year of the visit, the latest first. */
export const byYear = async (db: Database, within: Jurisdiction, day: CalendarDate) => {
  const year = sql<number>`extract(year from ${inspectionVisit.plannedOn})::int`
  const visits = await db
    .select({
      year,
      visits: sql<number>`count(*)::int`,
      held: sql<number>`count(*) filter (where ${inspectionVisit.state} in (${listOf(signedStates)}))::int`,
    })
    .from(inspectionVisit)
    .where(
      and(
        visible(within),
        isNull(inspectionVisit.removedAt),
        notInArray(inspectionVisit.state, ['cancelled']),
      ),
    )
    .groupBy(sql`1`)
    .orderBy(sql`1 desc`)
  const findings = await db
    .select({
      year,
      findings: sql<number>`count(*)::int`,
      closed: sql<number>`count(*) filter (where ${inspectionFinding.state} = 'closed')::int`,
      overdue: sql<number>`count(*) filter (where ${inspectionFinding.state} in ('open', 'escalated')
        and ${inspectionFinding.dueOn} < ${day}::date)::int`,
    })
    .from(inspectionFinding)
    .innerJoin(inspectionVisit, eq(inspectionVisit.id, inspectionFinding.visitId))
    .where(and(visibleFindings(within), isNull(inspectionFinding.removedAt)))
    .groupBy(sql`1`)
  return visits.map((row) => {
    const { findings: all = 0, closed = 0, overdue = 0 } = findings.find((one) => one.year === row.year) ?? {}
    return { ...row, findings: all, closed, overdue }
  })
}
