import { inArray, sql } from 'drizzle-orm'
import type { Values } from '#modules/registers/shelf.ts'
import type { Context } from '#platform/context.ts'
import { recognition } from './part-schema.ts'
import { body } from './schema.ts'

/**
 * Writes into bodies the recognition by which they stand: of those that were checked, one that is valid before one that
 * is not, then the one that stands longest. Levels that targets count rest on it (I.3.2.a.5, I.3.2.b.5).
 */
export const leadWith = async (
  { db }: Context,
  ids: readonly string[],
  befores: readonly Values[],
): Promise<void> => {
  const now = await db
    .selectDistinct({ id: recognition.bodyId })
    .from(recognition)
    .where(inArray(recognition.id, [...ids]))
  const bodies = [...new Set([...now.map(({ id }) => id), ...befores.map(({ bodyId }) => bodyId as string)])]
  if (bodies.length === 0) return
  // Locked first, so that of two changes at once the later one sees the earlier.
  await db.select({ id: body.id }).from(body).where(inArray(body.id, bodies)).orderBy(body.id).for('update')
  await db.execute(sql`
    update conformity_body b set recognition = l.kind, number = l.number, recognised_by = l.recognised_by, scheme = l.scheme,
      standard = l.standard, basis = l.basis, issued = l.issued, expires = l.expires, status = coalesce(l.status, 'valid')
    from ${body} x left join lateral (
      select * from ${recognition} r where r.body_id = x.id and r.removed_at is null and r.state = 'checked'
      order by (r.status = 'valid') desc, r.expires desc nulls first, r.issued desc, r.id limit 1) l on true
    where x.id = b.id and ${inArray(sql`b.id`, bodies)}`)
}
