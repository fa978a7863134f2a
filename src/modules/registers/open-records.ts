import { and, count, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { OpenRecords } from '#modules/agencies/installation.ts'
import type { Context } from '#platform/context.ts'
import type { Shelf } from './shelf.ts'

type AnyShelf = Pick<Shelf<never>, 'subject' | 'register' | 'table' | 'workflow' | 'fields'>

/** How many rows of some agencies are neither removed nor in a final state, for those who change the agencies. */
export const openRecordsOn = async (
  { db, actor }: Context,
  { subject, register, table, workflow, fields }: AnyShelf,
  agencyIds: readonly string[],
): Promise<OpenRecords> => {
  const { title: label } = register
  if (agencyIds.length === 0) return { subject, label, count: 0 }
  const ends = Object.entries(workflow?.states ?? {}).flatMap(([state, { final }]) => (final ? [state] : []))
  const [counted] = await db
    .select({ total: count() })
    .from(table)
    .where(
      and(
        eq(table.province, actor.province),
        inArray(table.agencyId, [...agencyIds]),
        isNull(table.removedAt),
        fields.state && ends.length > 0 ? notInArray(sql`${fields.state}`, ends) : undefined,
      ),
    )
  return { subject, label, count: counted?.total ?? 0 }
}
