import { and, desc, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { tfpChoice as choice } from './choice-schema.ts'

export type ChoiceRow = typeof choice.$inferSelect

/** Holds the choices of a province, so that two people never choose for the same years at once. */
export const lockChoices = (db: Database, province: string) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`tfp_choice ${province}`}, 0))`)

export const insertChoice = (db: Database, row: ChoiceRow) => db.insert(choice).values(row)

/** The standing choices of a territory that share a year with a span. */
export const standingWithin = (
  db: Database,
  { province, territory, fromYear, year }: Pick<ChoiceRow, 'province' | 'territory' | 'fromYear' | 'year'>,
): Promise<ChoiceRow[]> =>
  db
    .select()
    .from(choice)
    .where(
      and(
        eq(choice.province, province),
        eq(choice.territory, territory),
        isNull(choice.revokedAt),
        lte(choice.fromYear, year),
        gte(choice.year, fromYear),
      ),
    )

export const findChoice = async (
  db: Database,
  within: Jurisdiction,
  id: string,
): Promise<ChoiceRow | undefined> => {
  const [found] = await db
    .select()
    .from(choice)
    .where(and(eq(choice.province, within.province), eq(choice.id, id)))
  return found
}

export const choicesOfRun = (db: Database, within: Jurisdiction, runId: string): Promise<ChoiceRow[]> =>
  db
    .select()
    .from(choice)
    .where(and(eq(choice.province, within.province), eq(choice.runId, runId)))
    .orderBy(desc(choice.chosenAt), desc(choice.id))

export const revokeRow = (
  db: Database,
  id: string,
  revoked: Pick<ChoiceRow, 'revokedBy' | 'revokedAt' | 'revokedReason'>,
) => db.update(choice).set(revoked).where(eq(choice.id, id))
