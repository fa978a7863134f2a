import { and, asc, count, eq, isNull, ne, sql } from 'drizzle-orm'
import { solution } from '#modules/catalogue/schema.ts'
import { solutionLabel } from '#modules/catalogue/shelf.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { need } from '#modules/needs/schema.ts'
import { evidence } from '#modules/registers/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { project } from './schema.ts'

/** Other live projects of the enterprise with a solution of the same family whose time meets this one's. */
export const overlapping = (
  db: Database,
  one: { id: string; province: string; enterpriseId: string; family: string; from: string; to: string },
) => {
  const from = sql`coalesce(${project.startedOn}, ${project.plannedStart}, make_date(${project.year}, 1, 1))`
  const to = sql`coalesce(${project.acceptanceDate}, ${project.plannedEnd}, make_date(${project.year}, 12, 31))`
  return db
    .select({ id: project.id, year: project.year, solution: sql<string>`${solutionLabel(solution.id)}` })
    .from(project)
    .innerJoin(solution, eq(solution.id, project.solutionId))
    .where(
      and(
        eq(project.province, one.province),
        eq(project.enterpriseId, one.enterpriseId),
        eq(solution.family, one.family),
        ne(project.id, one.id),
        ne(project.state, 'withdrawn'),
        isNull(project.removedAt),
        sql`${from} <= ${one.to}::date and ${to} >= ${one.from}::date`,
      ),
    )
    .orderBy(asc(project.year))
}

/** What a dossier asks of the enterprise itself. */
export const factsOf = async (db: Database, id: string) => {
  const { representative, commune, address } = enterprise
  const [found] = await db
    .select({ representative, commune, address })
    .from(enterprise)
    .where(eq(enterprise.id, id))
  return found
}

/** The family of a solution. */
export const familyOf = async (db: Database, id: string): Promise<string> => {
  const [found] = await db.select({ family: solution.family }).from(solution).where(eq(solution.id, id))
  return found?.family ?? ''
}

/** How many pieces of evidence a project has. */
export const papersOf = async (db: Database, province: string, id: string): Promise<number> => {
  const [found] = await db
    .select({ total: count() })
    .from(evidence)
    .where(
      and(
        eq(evidence.province, province),
        eq(evidence.subject, 'support.project'),
        eq(evidence.recordId, id),
        isNull(evidence.withdrawnAt),
      ),
    )
  return found?.total ?? 0
}

/** What an enterprise said of other support, in the need of the project or in its needs of the same year. */
export const otherSupportOf = async (
  db: Database,
  of: { province: string; enterpriseId: string; year: number; needId: string | null },
): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ words: need.otherSupport })
    .from(need)
    .where(
      and(
        eq(need.province, of.province),
        eq(need.enterpriseId, of.enterpriseId),
        isNull(need.removedAt),
        of.needId === null ? eq(need.year, of.year) : eq(need.id, of.needId),
      ),
    )
  return rows.flatMap(({ words }) => words ?? [])
}
