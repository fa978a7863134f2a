import { and, count, eq, isNull } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { GoodRow } from './look-at-sheet.ts'
import { addRows } from './new-rows.ts'
import { fromJson } from './raw-values.ts'
import { importBatch, importBatchRow } from './schema.ts'
import type { Shelf, Values } from './shelf.ts'
import * as store from './store.ts'
import { changeRow, keepWhole } from './verbs.ts'

const atOnce = 500

const json = (values: Values): unknown =>
  JSON.parse(JSON.stringify(values, (_, v) => (typeof v === 'bigint' ? String(v) : v)))

/**
 * Writes the good rows of a sheet in one transaction and keeps what stood there before.
 * @returns the name of the batch, by which it can be taken back
 */
export const writeSheet = <I>(
  context: Context,
  shelf: Shelf<I>,
  good: readonly GoodRow<I>[],
  fileName: string,
  { batch = newId(), progress = (_done: number): void => undefined } = {},
): Promise<string> =>
  keepWhole(context, async (inside) => {
    const { db, actor, now } = inside
    await db.insert(importBatch).values({
      id: batch,
      province: actor.province,
      subject: shelf.subject,
      fileName,
      personId: actor.personId ?? null,
      at: now,
    })
    const fresh = good.filter(({ existing }) => existing === undefined)
    for (let start = 0; start < fresh.length; start += atOnce) {
      await addRows(inside, shelf, fresh.slice(start, start + atOnce))
      progress(Math.min(start + atOnce, fresh.length))
    }
    const kept: (typeof importBatchRow.$inferInsert)[] = fresh.map(({ values }) => ({
      batchId: batch,
      recordId: values.id,
      created: true,
      version: 1,
    }))
    for (const { existing, input, isSame } of good) {
      if (existing === undefined || isSame) continue
      const before = await store.lockRaw(db, shelf.table, existing)
      if (before === undefined) throw new Refusal(refusals.CHANGED_MEANWHILE)
      const version = before.version as number
      progress(kept.length)
      await changeRow(inside, shelf, { id: existing, version, values: input, reason: fileName })
      kept.push({
        batchId: batch,
        recordId: existing,
        created: false,
        version: version + 1,
        before: json(before),
      })
    }
    for (let start = 0; start < kept.length; start += atOnce)
      await db.insert(importBatchRow).values(kept.slice(start, start + atOnce))
    await record(inside, {
      action: 'sheet-imported',
      subject: `${shelf.subject}.import`,
      id: batch,
      label: fileName,
      after: { rows: kept.length },
    })
    return batch
  })

/** How many rows an import wrote; 0 when there was none of that name. */
export const rowsOfBatch = async ({ db }: Context, batch: string): Promise<number> => {
  const [found] = await db
    .select({ n: count() })
    .from(importBatchRow)
    .where(eq(importBatchRow.batchId, batch))
  return found?.n ?? 0
}

/** Takes an import back: rows that it made are removed, rows that it changed stand as before. @returns how many */
export const undoBatch = <I>(context: Context, shelf: Shelf<I>, batch: string): Promise<number> =>
  keepWhole(context, async (inside) => {
    const { db, actor, now } = inside
    const [found] = await db
      .select()
      .from(importBatch)
      .where(
        and(
          eq(importBatch.id, batch),
          eq(importBatch.province, actor.province),
          eq(importBatch.subject, shelf.subject),
          isNull(importBatch.undoneAt),
        ),
      )
    if (found === undefined || found.personId !== (actor.personId ?? null))
      throw new Refusal(refusals.NOT_FOUND)
    const rows = await db.select().from(importBatchRow).where(eq(importBatchRow.batchId, batch))
    const befores: Values[] = []
    for (const row of rows) {
      const raw = await store.lockRaw(db, shelf.table, row.recordId)
      refuseIf(raw?.version !== row.version, refusals.CHANGED_MEANWHILE)
      if (raw) befores.push(raw)
      const back = row.created ? { removedAt: now } : fromJson(shelf.table, row.before as Values)
      const after = { ...back, version: row.version + 1, updatedAt: now }
      await store.updateRaw(db, shelf.table, row.recordId, after)
      const label = await shelf.label(raw ?? {}, context)
      await record(inside, {
        action: 'import-undone',
        subject: shelf.subject,
        id: row.recordId,
        label,
        before: raw,
        after: { ...raw, ...after },
      })
    }
    await shelf.derive?.(
      inside,
      rows.map(({ recordId }) => recordId),
      befores,
    )
    await db.update(importBatch).set({ undoneAt: now }).where(eq(importBatch.id, batch))
    return rows.length
  })
