import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { atomically, type Context } from '#platform/context.ts'
import { rowsOf } from '#platform/database/database.ts'
import { erasing } from './rules.ts'
import { history } from './schema.ts'
import { rowFor } from './service.ts'

interface Erased {
  readonly subject: string
  readonly id: string
  /** What the record is called from now on. */
  readonly label: string
  /** Fields that leave what was before and after. */
  readonly fields: readonly string[]
}

/**
 * Takes fields and the name of a record out of its history, and keeps the chain whole: a new entry holds the digests of what
 * remains of each older one, and the database lets exactly that remain. The salt goes too, so that the digest of what was
 * there gives nothing away. Inside the transaction of the change (Law 91/2025/QH15; decision 0043).
 */
export const eraseFromHistory = (context: Context, { subject, id, label, fields }: Erased): Promise<void> =>
  atomically(context, async (inside) => {
    const { db, actor } = inside
    const names = sql`array(select jsonb_array_elements_text(${JSON.stringify(fields)}::jsonb))`
    const ofRecord = and(
      eq(history.province, actor.province),
      eq(history.subject, subject),
      eq(history.recordId, id),
      ne(history.action, erasing),
    )
    const left = await rowsOf<{ number: string; digest: string }>(
      db,
      sql`select number, history_content(${label}, before - ${names}, after - ${names}, reason, null) as digest from history where ${ofRecord}`,
    )
    if (left.length === 0) return
    const remaining = Object.fromEntries(left.map(({ number, digest }) => [number, digest]))
    const [entry] = await db
      .insert(history)
      .values(rowFor(inside, { action: erasing, subject, id, label, after: { remaining } }))
      .returning({ number: history.number })
    await db
      .update(history)
      .set({
        recordLabel: label,
        before: sql`before - ${names}`,
        after: sql`after - ${names}`,
        salt: null,
        erasedBy: entry?.number ?? 0,
      })
      .where(
        and(
          ofRecord,
          inArray(
            history.number,
            left.map(({ number }) => Number(number)),
          ),
        ),
      )
  })
