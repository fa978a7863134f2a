import { and, eq, sql } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { rowsOf } from '#platform/database/database.ts'
import * as lineStore from './line-store.ts'
import { plainQuantity, sumOf } from './money.ts'
import { estimateAmount, estimateItem, estimateVersion, type KeptLine } from './schema.ts'
import type { LineChange, VersionSubject } from './version-shapes.ts'

/** What became of each line from one version to another, in the order of the later, what was removed last. */
export const compareVersions = (before: readonly KeptLine[], after: readonly KeptLine[]): LineChange[] => {
  const [was, is] = [before, after].map((lines) => new Map(lines.map((line) => [line.key, line])))
  const keys = [...(is?.keys() ?? []), ...[...(was?.keys() ?? [])].filter((key) => !is?.has(key))]
  return keys.flatMap((key) => {
    const [old, now] = [was?.get(key), is?.get(key)]
    const one = now ?? old
    if (one === undefined) return []
    const sources = [...new Set([...Object.keys(old?.amounts ?? {}), ...Object.keys(now?.amounts ?? {})])]
      .map((source) => ({ source, before: old?.amounts[source] ?? '0', after: now?.amounts[source] ?? '0' }))
      .filter((part) => part.before !== part.after)
    const isSame = JSON.stringify(old) === JSON.stringify(now)
    return [
      {
        key,
        content: one.content,
        agency: one.agency,
        kind: !old ? 'added' : !now ? 'removed' : isSame ? 'same' : ('changed' as const),
        before: old ? String(sumOf(old.amounts)) : null,
        after: now ? String(sumOf(now.amounts)) : null,
        sources,
      },
    ]
  })
}

const keep = async (
  { db, actor, now }: Context,
  subject: VersionSubject,
  recordId: string,
  label: string,
  lines: readonly KeptLine[],
): Promise<void> => {
  const [last] = await db
    .select({ number: sql<number>`coalesce(max(${estimateVersion.number}), 0)::int` })
    .from(estimateVersion)
    .where(and(eq(estimateVersion.subject, subject), eq(estimateVersion.recordId, recordId)))
  await db.insert(estimateVersion).values({
    ...{ id: newId(), province: actor.province, subject, recordId, label, lines },
    ...{ number: (last?.number ?? 0) + 1, at: now, personName: actor.name },
  })
}

/** Keeps a proposal as it is submitted. */
export const keepProposal = async (context: Context, id: string): Promise<void> => {
  const rows = await lineStore.linesOf(context.db, id)
  const parts = Map.groupBy(
    await lineStore.partsOf(
      context.db,
      rows.map(({ line }) => line.id),
    ),
    ({ lineId }) => lineId,
  )
  const lines = rows.map(({ line, agency }) => ({
    key: line.id,
    content: line.content,
    agency: agency ?? '',
    unit: line.unit,
    quantity: plainQuantity(line.quantity),
    unitPrice: String(line.unitPrice),
    amounts: Object.fromEntries(
      (parts.get(line.id) ?? []).map(({ source, amount }) => [source, String(amount)]),
    ),
  }))
  await keep(context, 'proposal', id, 'Đã gửi', lines)
}

/** Keeps the consolidated estimate as it stands: what was appraised where it was, else what was consolidated. */
export const keepConsolidated = async (context: Context, callId: string, label: string): Promise<void> => {
  const rows = await rowsOf<KeptLine & Record<string, unknown>>(
    context.db,
    sql`select i.id as key, i.content, coalesce(agency_name(i.agency_id, i.created_at::date), '') as agency, i.unit,
      trim_scale(i.quantity)::text as quantity, i.unit_price::text as "unitPrice",
      coalesce((select jsonb_object_agg(a.source, a.amount::text) from (
        select distinct on (source) source, amount from ${estimateAmount} where item_id = i.id
        order by source, stage) a), '{}'::jsonb) as amounts
      from ${estimateItem} i where i.call_id = ${callId} order by i.task, i.id`,
  )
  await keep(context, 'call', callId, label, rows)
}
