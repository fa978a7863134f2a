import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'
import { solutionMilestone as milestone, solution } from './schema.ts'

const called = sql<string>`${solution.code} || case when ${solution.edition} = '' then '' else ':' || ${solution.edition} end`

const list = (db: Database, province: string, condition: SQL | undefined) =>
  db
    .select({ id: solution.id, code: solution.code, edition: solution.edition })
    .from(solution)
    .where(and(eq(solution.province, province), isNull(solution.removedAt), condition))

/** Every solution that stands in the catalogue. */
export const listAll = (db: Database, province: string) => list(db, province, undefined)

/** The row that holds this code and edition. */
export const findEdition = async (db: Database, province: string, code: string, edition: string) => {
  const [found] = await list(db, province, and(eq(solution.code, code), eq(solution.edition, edition)))
  return found
}

export const exists = async (db: Database, province: string, id: string): Promise<boolean> =>
  (await list(db, province, eq(solution.id, id))).length > 0

/** Solutions by code or by `code:edition`. */
export const listCalled = (db: Database, province: string, texts: readonly string[]) =>
  texts.length === 0
    ? Promise.resolve([])
    : list(db, province, or(inArray(solution.code, [...texts]), inArray(called, [...texts])))

const milestones = (db: Database, province: string, condition: SQL | undefined) =>
  db
    .select()
    .from(milestone)
    .where(and(eq(milestone.province, province), isNull(milestone.removedAt), condition))
    .orderBy(milestone.position)

/** The milestone that stands at a place within its family. */
export const findMilestone = async (db: Database, province: string, family: string, position: number) => {
  const [found] = await milestones(
    db,
    province,
    and(eq(milestone.family, family), eq(milestone.position, position)),
  )
  return found
}

/** The milestones of a family in order; of all families when none is named. */
export const listMilestones = (db: Database, province: string, family?: string) =>
  milestones(db, province, family === undefined ? undefined : eq(milestone.family, family))

/** The family of a solution. */
export const findFamily = async (db: Database, province: string, id: string): Promise<string | undefined> => {
  const [found] = await db
    .select({ family: solution.family })
    .from(solution)
    .where(and(eq(solution.province, province), eq(solution.id, id)))
  return found?.family
}
