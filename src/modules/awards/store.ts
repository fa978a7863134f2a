import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { entry } from './schema.ts'

/** The entry that stands for an enterprise in an award year. */
export const findEntry = async (db: Database, province: string, enterpriseId: string, awardYear: number) => {
  const [found] = await db
    .select({ id: entry.id })
    .from(entry)
    .where(
      and(
        eq(entry.province, province),
        eq(entry.enterpriseId, enterpriseId),
        eq(entry.awardYear, awardYear),
        isNull(entry.removedAt),
      ),
    )
  return found
}

/** The entries of an award year, by enterprise in the order of the Vietnamese alphabet. */
export const entriesOfYear = (db: Database, within: Jurisdiction, awardYear: number) =>
  db
    .select({
      id: entry.id,
      enterpriseId: enterprise.id,
      enterprise: enterprise.name,
      awardYear: entry.awardYear,
      entrant: entry.entrant,
      preliminaryScore: entry.preliminaryScore,
      result: entry.result,
      decisionNumber: entry.decisionNumber,
      decisionDate: entry.decisionDate,
      ceremonyDate: entry.ceremonyDate,
    })
    .from(entry)
    .innerJoin(enterprise, eq(enterprise.id, entry.enterpriseId))
    .where(
      and(
        inScope(within, { province: entry.province, agency: entry.agencyId, enterprise: entry.enterpriseId }),
        eq(entry.awardYear, awardYear),
        isNull(entry.removedAt),
      ),
    )
    .orderBy(sql`${enterprise.name} collate vietnamese`, asc(entry.id))
