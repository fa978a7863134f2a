import { and, count, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Jurisdiction } from '#kernel/permission.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { solutionLabel } from '#modules/catalogue/shelf.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { enterpriseName } from '#modules/enterprises/shelf.ts'
import { evidence } from '#modules/registers/schema.ts'
import { project } from '#modules/support/schema.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { inspectionPlan, inspectionVisit } from './schema.ts'
import { signedStates } from './workflow.ts'

export type VisitRecord = typeof inspectionVisit.$inferSelect
export type PlanRecord = typeof inspectionPlan.$inferSelect

/** Which visits a scope reaches: led, taken part in, or of the own enterprise once it is told. */
export const visible = (within: Jurisdiction): SQL =>
  inScope(within, {
    province: inspectionVisit.province,
    agency: inspectionVisit.agencyId,
    enterprise: inspectionVisit.enterpriseId,
    sharedWith: inspectionVisit.agencies,
  })

export const listOf = (words: readonly string[]): SQL =>
  sql.join(
    words.map((word) => sql`${word}`),
    sql`, `,
  )

/** Who or what a visit checks, as it is called today. Like all below, for selections with joins, where columns keep their table. */
export const inspectedName = sql<string>`coalesce(${enterpriseName(inspectionVisit.inspectedId)}, ${inspectionVisit.about}, '')`

export const headName = sql<string | null>`(select m.name from inspection_member m
  where m.visit_id = ${inspectionVisit.id} and m.head)`

/** Findings of a visit that the reader may count: the enterprise sees none before the minutes are signed. */
export const findingCount = (open: boolean): SQL<number> => sql`(
  select count(*)::int from inspection_finding f where f.visit_id = ${inspectionVisit.id} and f.removed_at is null
    and ${inspectionVisit.state} in (${listOf(signedStates)}) ${open ? sql`and f.state <> 'closed'` : sql``})`

export const visitCount = (held: boolean): SQL<number> => sql`(
  select count(*)::int from inspection_visit v where v.plan_id = ${inspectionPlan.id} and v.removed_at is null
    and ${held ? sql`v.state in (${listOf(signedStates)})` : sql`v.state <> 'cancelled'`})`

export const visitLabel = (id: PgColumn): SQL => sql`(
  select coalesce(${enterpriseName(sql`v.inspected_id`)}, v.about, '') || ', ' || to_char(v.planned_on, 'DD/MM/YYYY')
  from inspection_visit v where v.id = ${id})`

/** Ids of the visits that a sheet names as `visitLabel` names them; a text that two visits share means none. */
export const visitsCalled = async (
  db: Database,
  within: Jurisdiction,
  texts: readonly string[],
): Promise<Map<string, string>> => {
  const named = visitLabel(inspectionVisit.id)
  const rows = await db
    .select({ id: inspectionVisit.id, text: sql<string>`${sql`${named}`}` })
    .from(inspectionVisit)
    .where(and(visible(within), isNull(inspectionVisit.removedAt), inArray(sql`${named}`, [...texts])))
  const shared = new Set(rows.map(({ text }) => text).filter((text, n, all) => all.indexOf(text) !== n))
  return new Map(rows.filter(({ text }) => !shared.has(text)).map(({ id, text }) => [text, id]))
}

export const visitInspected = (id: PgColumn): SQL<string> => sql`(
  select coalesce(${enterpriseName(sql`v.inspected_id`)}, v.about, '') from inspection_visit v where v.id = ${id})`

/** Names of the day of the visit. */
export const leadName = agencyNameOn(inspectionVisit.agencyId, inspectionVisit.plannedOn)

export const projectLabel = (id: PgColumn): SQL<string> => sql`(
  select ${solutionLabel(sql`p.solution_id`)} || ', ' || p.year from support_project p where p.id = ${id})`

/** The plan of a year of a province. */
export const findPlan = async (
  db: Database,
  province: string,
  year: number,
): Promise<PlanRecord | undefined> => {
  const [found] = await db
    .select()
    .from(inspectionPlan)
    .where(
      and(
        eq(inspectionPlan.province, province),
        eq(inspectionPlan.year, year),
        isNull(inspectionPlan.removedAt),
      ),
    )
  return found
}

export const getPlanById = async (db: Database, id: string): Promise<PlanRecord | undefined> => {
  const [found] = await db.select().from(inspectionPlan).where(eq(inspectionPlan.id, id))
  return found
}

export const countVisitsOf = async (db: Database, planId: string): Promise<number> => {
  const [found] = await db
    .select({ n: count() })
    .from(inspectionVisit)
    .where(
      and(
        eq(inspectionVisit.planId, planId),
        isNull(inspectionVisit.removedAt),
        ne(inspectionVisit.state, 'cancelled'),
      ),
    )
  return found?.n ?? 0
}

/** One visit within the scope; a removed one is none. */
export const findVisit = async (db: Database, within: Jurisdiction, id: string) => {
  const [found] = await db
    .select({
      visit: inspectionVisit,
      inspected: inspectedName,
      representative: enterprise.representative,
      project: sql<string | null>`${projectLabel(inspectionVisit.projectId)}`,
    })
    .from(inspectionVisit)
    .leftJoin(enterprise, eq(enterprise.id, inspectionVisit.inspectedId))
    .where(and(eq(inspectionVisit.id, id), isNull(inspectionVisit.removedAt), visible(within)))
  return found
}
export type VisitRead = NonNullable<Awaited<ReturnType<typeof findVisit>>>

/** Locks a visit until the transaction ends. */
export const lockVisit = async (db: Database, id: string): Promise<VisitRecord | undefined> => {
  const [found] = await db.select().from(inspectionVisit).where(eq(inspectionVisit.id, id)).for('update')
  return found
}

export const writeVisit = async (db: Database, row: VisitRecord): Promise<void> => {
  await db.update(inspectionVisit).set(row).where(eq(inspectionVisit.id, row.id))
}

/** Pieces of evidence that stand for a record since a moment. */
export const countEvidence = async (
  db: Database,
  province: string,
  subject: string,
  id: string,
): Promise<number> => {
  const [found] = await db
    .select({ n: count() })
    .from(evidence)
    .where(
      and(
        eq(evidence.province, province),
        eq(evidence.subject, subject),
        eq(evidence.recordId, id),
        isNull(evidence.withdrawnAt),
      ),
    )
  return found?.n ?? 0
}

/** A support project of an enterprise. */
export const findProject = async (db: Database, province: string, id: string, enterpriseId: string) => {
  const [found] = await db
    .select({ id: project.id })
    .from(project)
    .where(
      and(
        eq(project.id, id),
        eq(project.province, province),
        eq(project.enterpriseId, enterpriseId),
        isNull(project.removedAt),
      ),
    )
  return found
}

/** Visits in which a person is a member and that wait for the team, the earliest first. */
export const visitsOfPerson = async (db: Database, province: string, personId: string) =>
  rowsOf<{ id: string; label: string; plannedOn: string }>(
    db,
    sql`select v.id, v.planned_on::text as "plannedOn",
      coalesce(${enterpriseName(sql`v.inspected_id`)}, v.about, '') as label
    from inspection_visit v join inspection_member m on m.visit_id = v.id
    where v.province = ${province} and m.person_id = ${personId} and v.removed_at is null
      and v.state in ('announced', 'running') order by v.planned_on, v.id limit 50`,
  )
