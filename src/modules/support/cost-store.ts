import { and, eq, gte, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { type Dong, toDong } from '#kernel/money.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { projectCosts } from './costs-of-project.ts'
import { ceiling, costLine, norm, project } from './schema.ts'

/** How many lines of cost a project has, and what it costs by who pays. */
export const costsOf = async (db: Database, id: string) => {
  const [found] = await db
    .select({
      ...projectCosts,
      lines: sql<number>`${sql`(select count(*)::int from ${costLine} l where l.project_id = ${project.id} and l.removed_at is null)`}`,
    })
    .from(project)
    .where(eq(project.id, id))
  return found
}

/** The approved norm for an item and size on a day; one for the size goes before one for all. */
export const findNorm = async (
  db: Database,
  province: string,
  asked: { item: string; size: string; day: string },
) => {
  const [found] = await db
    .select()
    .from(norm)
    .where(
      and(
        eq(norm.province, province),
        eq(norm.item, asked.item),
        eq(norm.state, 'approved'),
        isNull(norm.removedAt),
        lte(norm.validFrom, asked.day),
        or(isNull(norm.validTo), gte(norm.validTo, asked.day)),
        or(isNull(norm.size), eq(norm.size, asked.size)),
      ),
    )
    .orderBy(sql`${norm.size} nulls last`)
    .limit(1)
  return found
}

/** An approved norm for the same item and size whose time meets this one's. */
export const findOverlap = async (db: Database, one: typeof norm.$inferSelect) => {
  const [found] = await db
    .select({ id: norm.id })
    .from(norm)
    .where(
      and(
        eq(norm.province, one.province),
        eq(norm.item, one.item),
        one.size === null ? isNull(norm.size) : eq(norm.size, one.size),
        eq(norm.state, 'approved'),
        isNull(norm.removedAt),
        ne(norm.id, one.id),
        one.validTo === null ? undefined : lte(norm.validFrom, one.validTo),
        or(isNull(norm.validTo), gte(norm.validTo, one.validFrom)),
      ),
    )
    .limit(1)
  return found
}

const standing = and(isNull(project.removedAt), ne(project.state, 'withdrawn'), isNull(costLine.removedAt))

/** What an enterprise has been granted for an item in a year, one line left out. */
export const grantedInYear = async (
  db: Database,
  of: { province: string; enterpriseId: string; item: string; year: number; without: string | undefined },
): Promise<Dong> => {
  const [found] = await db
    .select({ sum: sql<string>`coalesce(sum(${costLine.support}), 0)::text` })
    .from(costLine)
    .innerJoin(project, eq(project.id, costLine.projectId))
    .where(
      and(
        eq(costLine.province, of.province),
        eq(costLine.enterpriseId, of.enterpriseId),
        eq(costLine.item, of.item),
        eq(project.year, of.year),
        standing,
        of.without === undefined ? undefined : ne(costLine.id, of.without),
      ),
    )
  return toDong(found?.sum)
}

/** What the budget gives for support in a year. */
export const findCeiling = async (db: Database, province: string, year: number) => {
  const [found] = await db
    .select()
    .from(ceiling)
    .where(and(eq(ceiling.province, province), eq(ceiling.year, year), isNull(ceiling.removedAt)))
  return found
}

/** What the projects of a year take of the budget: their State's part, of those that dropped out what was paid. */
export const takenInYear = (province: SQL, year: SQL): SQL<string> =>
  sql<string>`(select coalesce(sum(case when ${project.state} = 'withdrawn' then ${project.paid} else ${projectCosts.state} end), 0)
    from ${project} where ${project.province} = ${province} and ${project.year} = ${year} and ${project.removedAt} is null)`

/** The same as an amount, one line of cost left out. */
export const budgetTaken = async (
  db: Database,
  of: { province: string; year: number; without: string | undefined },
): Promise<Dong> => {
  const [found] = await db
    .select({ sum: sql<string>`${takenInYear(sql`${of.province}`, sql`${of.year}`)}::text` })
    .from(sql`(values (1)) one`)
  if (of.without === undefined) return toDong(found?.sum)
  const [line] = await db
    .select({ support: costLine.support })
    .from(costLine)
    .innerJoin(project, eq(project.id, costLine.projectId))
    .where(and(eq(costLine.id, of.without), eq(project.year, of.year), standing))
  return toDong(found?.sum) - (line?.support ?? 0n)
}

/** The size class of an enterprise. */
export const sizeOf = async (db: Database, id: string): Promise<string> => {
  const [found] = await db.select({ size: enterprise.size }).from(enterprise).where(eq(enterprise.id, id))
  return found?.size ?? ''
}

/** A line of cost, removed or not. */
export const findLine = async (db: Database, id: string) => {
  const [found] = await db.select().from(costLine).where(eq(costLine.id, id))
  return found
}
