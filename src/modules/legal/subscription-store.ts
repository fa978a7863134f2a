import { and, eq, lt } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'
import { legalSubscription } from './schema.ts'

export type Subscription = typeof legalSubscription.$inferSelect

export const findByEmail = async (
  db: Database,
  province: string,
  email: string,
): Promise<Subscription | undefined> => {
  const [found] = await db
    .select()
    .from(legalSubscription)
    .where(and(eq(legalSubscription.province, province), eq(legalSubscription.email, email)))
  return found
}

/** Adds a subscription, or gives the one of that address other topics; what it was told stays told. */
export const keep = async (db: Database, row: Subscription): Promise<void> => {
  await db
    .insert(legalSubscription)
    .values(row)
    .onConflictDoUpdate({
      target: [legalSubscription.province, legalSubscription.email],
      set: { topics: row.topics },
    })
}

export const drop = async (db: Database, province: string, id: string): Promise<void> => {
  await db
    .delete(legalSubscription)
    .where(and(eq(legalSubscription.province, province), eq(legalSubscription.id, id)))
}

export const dropByEmail = async (db: Database, province: string, email: string): Promise<void> => {
  await db
    .delete(legalSubscription)
    .where(and(eq(legalSubscription.province, province), eq(legalSubscription.email, email)))
}

/** Subscriptions that were not told of everything up to a notice. */
export const notToldOf = (db: Database, province: string, notice: number): Promise<Subscription[]> =>
  db
    .select()
    .from(legalSubscription)
    .where(and(eq(legalSubscription.province, province), lt(legalSubscription.toldUpTo, notice)))

/** Notes what a subscription was told; false when another run was quicker. */
export const markTold = async (
  db: Database,
  { id, toldUpTo }: Subscription,
  notice: number,
): Promise<boolean> => {
  const marked = await db
    .update(legalSubscription)
    .set({ toldUpTo: notice })
    .where(and(eq(legalSubscription.id, id), eq(legalSubscription.toldUpTo, toldUpTo)))
    .returning({ id: legalSubscription.id })
  return marked.length > 0
}
