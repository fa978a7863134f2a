import { and, asc, desc, eq, exists, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import type { CommuneShape } from './boundaries.ts'
import { agreement, boundaries, publication } from './schema.ts'

export type PublicationRow = typeof publication.$inferSelect

const agreed = (db: Database): SQL | undefined =>
  or(
    isNull(publication.enterpriseId),
    and(
      exists(
        db
          .select({ one: sql`1` })
          .from(agreement)
          .where(
            and(
              eq(agreement.enterpriseId, publication.enterpriseId),
              eq(agreement.state, 'given'),
              isNull(agreement.removedAt),
            ),
          ),
      ),
      exists(
        db
          .select({ one: sql`1` })
          .from(enterprise)
          .where(and(eq(enterprise.id, publication.enterpriseId), isNull(enterprise.removedAt))),
      ),
    ),
  )

/** What of the items lies within the scope; published ones only while every enterprise that they name agrees. */
const reached = (db: Database, within: Jurisdiction): SQL | undefined =>
  and(
    inScope(within, {
      province: publication.province,
      agency: publication.agencyId,
      enterprise: publication.enterpriseId,
      published: sql`${publication.state} = 'published' and ${agreed(db)}`,
    }),
    isNull(publication.removedAt),
  )

/** What stands within the scope, by kind and in the order of titles. */
export const listItems = (db: Database, within: Jurisdiction): Promise<PublicationRow[]> =>
  db
    .select()
    .from(publication)
    .where(reached(db, within))
    .orderBy(asc(publication.kind), sql`${publication.title} collate vietnamese`, asc(publication.id))
    .limit(5_000)

/** Whether an agreement of the enterprise stands. */
export const isAgreed = async (db: Database, enterpriseId: string): Promise<boolean> => {
  const [found] = await db
    .select({ id: agreement.id })
    .from(agreement)
    .where(
      and(
        eq(agreement.enterpriseId, enterpriseId),
        eq(agreement.state, 'given'),
        isNull(agreement.removedAt),
      ),
    )
  return found !== undefined
}

/** Items of one kind that await review or stand, the newest first. */
export const liveOf = (db: Database, province: string, kind: string): Promise<PublicationRow[]> =>
  db
    .select()
    .from(publication)
    .where(
      and(
        eq(publication.province, province),
        eq(publication.kind, kind),
        inArray(publication.state, ['submitted', 'published']),
        isNull(publication.removedAt),
      ),
    )
    .orderBy(desc(publication.id))

/** Whether an item awaits review or stands on the portal. */
export const isLive = async (db: Database, id: string): Promise<boolean> =>
  (await db.$count(
    publication,
    and(eq(publication.id, id), inArray(publication.state, ['submitted', 'published'])),
  )) > 0

/** The published item that another one takes the place of: of the same record, or at the same address. */
export const replacedBy = (
  db: Database,
  row: Pick<PublicationRow, 'id' | 'province' | 'kind' | 'recordId' | 'slug'>,
): Promise<PublicationRow[]> =>
  db
    .select()
    .from(publication)
    .where(
      and(
        eq(publication.province, row.province),
        eq(publication.kind, row.kind),
        eq(publication.state, 'published'),
        isNull(publication.removedAt),
        ne(publication.id, row.id),
        or(
          eq(publication.slug, row.slug),
          row.recordId === null ? undefined : eq(publication.recordId, row.recordId),
        ),
      ),
    )
    .for('update')

/** Takes items off the portal. */
export const withdraw = async (db: Database, ids: readonly string[], now: Date): Promise<void> => {
  if (ids.length === 0) return
  await db
    .update(publication)
    .set({ state: 'withdrawn', version: sql`${publication.version} + 1`, updatedAt: now })
    .where(inArray(publication.id, [...ids]))
}

/** Keeps a file of boundaries. */
export const addBoundaries = async (db: Database, row: typeof boundaries.$inferInsert): Promise<void> => {
  await db.insert(boundaries).values(row)
}

/** The shapes of a file of boundaries. */
export const shapesOf = async (db: Database, province: string, id: string): Promise<CommuneShape[]> => {
  const [found] = await db
    .select({ shapes: boundaries.shapes })
    .from(boundaries)
    .where(and(eq(boundaries.province, province), eq(boundaries.id, id)))
  return found?.shapes ?? []
}

/** How many items await review. */
export const countSubmitted = (db: Database, province: string): Promise<number> =>
  db.$count(
    publication,
    and(
      eq(publication.province, province),
      eq(publication.state, 'submitted'),
      isNull(publication.removedAt),
    ),
  )
