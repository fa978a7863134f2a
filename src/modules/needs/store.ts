import { and, eq, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { solutionLabel } from '#modules/catalogue/shelf.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import type { SummaryAxis } from './contract.ts'
import { need } from './schema.ts'
import { countedStates } from './workflow.ts'

const scope = (within: Jurisdiction): SQL =>
  inScope(within, { province: need.province, agency: need.agencyId, enterprise: need.enterpriseId })

const closed = ['withdrawn', 'declined']

// Needs of a coming year bear the names of the day on which they were written.
export const namedOn = sql`${need.createdAt}::date`

/** The open need of an enterprise for the same solution and year. */
export const findSame = async (
  db: Database,
  province: string,
  same: { year: number; enterprise: string; solution: string },
) => {
  const [found] = await db
    .select({ id: need.id })
    .from(need)
    .where(
      and(
        eq(need.province, province),
        eq(need.year, same.year),
        eq(need.enterpriseId, same.enterprise),
        eq(need.solutionId, same.solution),
        isNull(need.removedAt),
        notInArray(need.state, closed),
      ),
    )
  return found
}

const ofEnterprise = (column: string): SQL =>
  sql`(select e.${sql.identifier(column)} from enterprise e where e.id = ${need.enterpriseId})`

const axes: Record<SummaryAxis, { key: SQL; label: SQL }> = {
  kind: { key: sql`${need.kind}`, label: sql`${need.kind}` },
  family: {
    key: sql`(select s.family from solution s where s.id = ${need.solutionId})`,
    label: sql`(select s.family from solution s where s.id = ${need.solutionId})`,
  },
  solution: { key: sql`${need.solutionId}::text`, label: solutionLabel(need.solutionId) },
  sector: { key: ofEnterprise('industry'), label: ofEnterprise('industry') },
  place: { key: ofEnterprise('commune_now'), label: ofEnterprise('commune_now') },
  size: { key: ofEnterprise('size'), label: ofEnterprise('size') },
  agency: { key: sql`${need.agencyId}::text`, label: agencyNameOn(need.agencyId, namedOn) },
}

const sums = {
  needs: sql<number>`count(*)::int`,
  accepted: sql<number>`count(*) filter (where ${need.state} = 'accepted')::int`,
  enterprises: sql<number>`count(distinct ${need.enterpriseId})::int`,
  persons: sql<number>`coalesce(sum(${need.persons}), 0)::int`,
  cost: sql<string>`coalesce(sum(${need.cost}), 0)::text`,
  counterpart: sql<string>`coalesce(sum(${need.counterpart}), 0)::text`,
}

const counted = (within: Jurisdiction, year: number) =>
  and(scope(within), eq(need.year, year), inArray(need.state, [...countedStates]), isNull(need.removedAt))

/** The needs of a year within the scope, added up along an axis, the most wanted first. */
export const summary = (db: Database, within: Jurisdiction, year: number, by: SummaryAxis) => {
  const { key, label } = axes[by]
  const of = db
    .select({
      key: sql<string | null>`${key}`.as('axis_key'),
      label: sql<string | null>`min(${label})`.as('axis_label'),
      ...sums,
    })
    .from(need)
  return of.where(counted(within, year)).groupBy(sql`1`).orderBy(sql`count(*) desc`, sql`2`)
}

/** The same, of all together; an enterprise with two needs is one enterprise. */
export const total = async (db: Database, within: Jurisdiction, year: number) => {
  const [found] = await db.select(sums).from(need).where(counted(within, year))
  return found
}

/** Needs of a year that the scope may carry forward: not withdrawn or declined, and not carried yet. */
export const carriable = (db: Database, within: Jurisdiction, year: number) =>
  db
    .select()
    .from(need)
    .where(
      and(
        scope(within),
        eq(need.year, year),
        notInArray(need.state, closed),
        isNull(need.removedAt),
        sql`not exists (select 1 from need later where later.carried_from_id = ${need.id} and later.removed_at is null)`,
        sql`not exists (select 1 from need same where same.province = ${need.province} and same.year = ${year + 1}
          and same.enterprise_id = ${need.enterpriseId} and same.solution_id = ${need.solutionId}
          and same.removed_at is null and same.state not in ('withdrawn', 'declined'))`,
      ),
    )

/** How many needs of the scope are in a state, for the to-do list. */
export const countIn = async (
  db: Database,
  within: Jurisdiction,
  states: readonly string[],
): Promise<{ year: number; count: number }[]> =>
  db
    .select({ year: need.year, count: sql<number>`count(*)::int` })
    .from(need)
    .where(and(scope(within), inArray(need.state, [...states]), isNull(need.removedAt)))
    .groupBy(need.year)
    .orderBy(need.year)
