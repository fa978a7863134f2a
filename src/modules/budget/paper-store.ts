import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'
import type { PaperKind } from './paper-shapes.ts'
import { budgetPaper } from './schema.ts'

export type PaperRecord = typeof budgetPaper.$inferSelect

/** The paper as it went out last. */
export const findLast = async (
  db: Database,
  province: string,
  { paper, id }: { paper: PaperKind; id: string },
): Promise<PaperRecord | undefined> => {
  const [found] = await db
    .select()
    .from(budgetPaper)
    .where(and(eq(budgetPaper.province, province), eq(budgetPaper.kind, paper), eq(budgetPaper.recordId, id)))
    .orderBy(desc(budgetPaper.edition))
    .limit(1)
  return found
}

export const add = async (db: Database, row: PaperRecord): Promise<void> => {
  await db.insert(budgetPaper).values(row)
}
