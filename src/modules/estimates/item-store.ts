import { and, asc, eq, ilike, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import {
  estimateAmount,
  estimateCall,
  estimateItem,
  estimateLine,
  estimateNorm,
  estimatePart,
  estimateProposal,
  estimateQuestion,
} from './schema.ts'

export type ItemRecord = typeof estimateItem.$inferSelect
export type AmountRecord = typeof estimateAmount.$inferSelect

/** Items that a scope reaches: of an own agency, or with a line that an own agency proposed. */
export const readable = (within: Jurisdiction): SQL => {
  const own = inScope(within, { province: estimateItem.province, agency: estimateItem.agencyId })
  if (within.reach !== 'own' || within.agencies.length === 0) return own
  const proposed = sql`${estimateItem.province} = ${within.province} and exists (select 1 from ${estimateLine} l
    join ${estimateProposal} p on p.id = l.proposal_id
    where l.item_id = ${estimateItem.id} and p.agency_id in ${[...within.agencies]})`
  return sql`(${own} or (${proposed}))`
}

export const itemsKnown = (db: Database, province: string, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .select({ id: estimateItem.id })
        .from(estimateItem)
        .where(and(eq(estimateItem.province, province), inArray(estimateItem.id, [...ids])))

/** The items of an agency under a task in a year. */
export const itemsOfYear = async (
  db: Database,
  province: string,
  of: { agencyId: string; task: string; year: number },
): Promise<ItemRecord[]> => {
  const rows = await db
    .select({ item: estimateItem })
    .from(estimateItem)
    .innerJoin(estimateCall, eq(estimateCall.id, estimateItem.callId))
    .where(
      and(
        eq(estimateItem.province, province),
        eq(estimateItem.agencyId, of.agencyId),
        eq(estimateItem.task, of.task),
        eq(estimateCall.year, of.year),
        isNull(estimateCall.removedAt),
      ),
    )
    .orderBy(asc(estimateItem.id))
  return rows.map(({ item }) => item)
}

/** Lines of accepted proposals that are not consolidated yet. */
const undrawn = (callId: string): SQL =>
  sql`from ${estimateLine} l join ${estimateProposal} p on p.id = l.proposal_id
    where l.call_id = ${callId} and l.item_id is null and p.state = 'accepted' and p.removed_at is null`

export const countUndrawn = async (db: Database, callId: string): Promise<number> => {
  const [found] = await rowsOf<{ count: number }>(db, sql`select count(*)::int as count ${undrawn(callId)}`)
  return found?.count ?? 0
}

/**
 * Makes an item of each line that is not consolidated yet, under the line's own id, with what it asks as consolidated.
 * All in three statements, since a year has thousands of lines. @returns how many were made
 */
export const drawItems = async (
  db: Database,
  callId: string,
  by: { personId: string | null; personName: string; at: Date },
): Promise<number> => {
  const made = await rowsOf<{ id: string }>(
    db,
    sql`insert into ${estimateItem} (id, province, call_id, agency_id, task, task_title, content, unit, quantity, unit_price, authors, created_at)
      select l.id, l.province, l.call_id, p.agency_id, p.task, p.task_title, l.content, l.unit, l.quantity, l.unit_price, p.authors, ${by.at}
      ${undrawn(callId)} returning id`,
  )
  const ids = sql`${`{${made.map(({ id }) => id).join(',')}}`}::uuid[]`
  await db.execute(sql`update ${estimateLine} set item_id = id where id = any(${ids})`)
  await db.execute(sql`insert into ${estimateAmount} (item_id, call_id, source, stage, amount, person_id, person_name, at)
    select line_id, call_id, source, 'consolidated', amount, ${by.personId}, ${by.personName}, ${by.at}
    from ${estimatePart} where line_id = any(${ids})`)
  return made.length
}

export const addItem = async (db: Database, row: ItemRecord): Promise<void> => {
  await db.insert(estimateItem).values(row)
}

export const lockItem = async (db: Database, id: string): Promise<ItemRecord | undefined> => {
  const [found] = await db.select().from(estimateItem).where(eq(estimateItem.id, id)).for('update')
  return found
}

/** Items held in the order of their ids, so that two people never wait for each other in a ring. */
export const lockItems = (db: Database, ids: readonly string[]): Promise<ItemRecord[]> =>
  db
    .select()
    .from(estimateItem)
    .where(inArray(estimateItem.id, [...ids]))
    .orderBy(asc(estimateItem.id))
    .for('update')

export const changeItem = async (db: Database, id: string, values: Partial<ItemRecord>): Promise<void> => {
  await db.update(estimateItem).set(values).where(eq(estimateItem.id, id))
}

export const removeItems = async (db: Database, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await db.delete(estimateItem).where(inArray(estimateItem.id, [...ids]))
}

/** Lines change the item that they are part of. */
export const moveLines = async (db: Database, fromItems: readonly string[], to: string): Promise<void> => {
  await db
    .update(estimateLine)
    .set({ itemId: to })
    .where(inArray(estimateLine.itemId, [...fromItems]))
}

export const setLineItem = async (db: Database, lineId: string, itemId: string): Promise<void> => {
  await db.update(estimateLine).set({ itemId }).where(eq(estimateLine.id, lineId))
}

export const amountsOf = (db: Database, itemIds: readonly string[]): Promise<AmountRecord[]> =>
  itemIds.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(estimateAmount)
        .where(inArray(estimateAmount.itemId, [...itemIds]))

/** Writes amounts over those of the same item, source and stage. */
export const putAmounts = async (db: Database, rows: readonly AmountRecord[]): Promise<void> => {
  if (rows.length === 0) return
  await db
    .insert(estimateAmount)
    .values([...rows])
    .onConflictDoUpdate({
      target: [estimateAmount.itemId, estimateAmount.source, estimateAmount.stage],
      set: {
        amount: sql`excluded.amount`,
        personId: sql`excluded.person_id`,
        personName: sql`excluded.person_name`,
        at: sql`excluded.at`,
        reason: sql`excluded.reason`,
      },
    })
}

export const dropAmounts = async (
  db: Database,
  itemIds: readonly string[],
  stage?: AmountRecord['stage'],
  sources?: readonly string[],
): Promise<void> => {
  if (itemIds.length === 0) return
  await db
    .delete(estimateAmount)
    .where(
      and(
        inArray(estimateAmount.itemId, [...itemIds]),
        stage === undefined ? undefined : eq(estimateAmount.stage, stage),
        sources === undefined ? undefined : inArray(estimateAmount.source, [...sources]),
      ),
    )
}

/** How many amounts of each source were not appraised yet. */
export const countUnappraised = (db: Database, callId: string) =>
  rowsOf<{ source: string; count: number }>(
    db,
    sql`select c.source, count(*)::int as count from ${estimateAmount} c where c.call_id = ${callId} and c.stage = 'consolidated'
      and c.amount > 0 and not exists (select 1 from ${estimateAmount} a
        where a.item_id = c.item_id and a.source = c.source and a.stage = 'appraised') group by c.source`,
  )

/** What narrows a list of items. */
export interface ItemsAsked {
  readonly call: string
  readonly task?: string | undefined
  readonly agency?: string | undefined
  readonly source?: string | undefined
  readonly q?: string | undefined
  readonly only?: 'unappraised' | 'questioned' | undefined
  /** Sources that are appraised at all. */
  readonly budgeted: readonly string[]
}

const asked = (within: Jurisdiction, { call, task, agency, source, q, only, budgeted }: ItemsAsked) =>
  and(
    readable(within),
    eq(estimateItem.callId, call),
    task ? eq(estimateItem.task, task) : undefined,
    agency ? eq(estimateItem.agencyId, agency) : undefined,
    source
      ? sql`exists (select 1 from ${estimateAmount} a where a.item_id = ${estimateItem.id} and a.source = ${source})`
      : undefined,
    q ? ilike(estimateItem.content, `%${q.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
    only === 'questioned'
      ? sql`exists (select 1 from ${estimateQuestion} k where k.item_id = ${estimateItem.id} and k.answered_at is null)`
      : undefined,
    only === 'unappraised'
      ? sql`exists (select 1 from ${estimateAmount} c where c.item_id = ${estimateItem.id} and c.stage = 'consolidated' and c.amount > 0
          and c.source = any(${`{${budgeted.join(',')}}`}::text[])
          and not exists (select 1 from ${estimateAmount} a where a.item_id = c.item_id and a.source = c.source and a.stage = 'appraised'))`
      : undefined,
  )

const itemRow = {
  item: estimateItem,
  agency: sql<string | null>`${agencyNameOn(estimateItem.agencyId, sql`${estimateItem.createdAt}::date`)}`,
  year: estimateCall.year,
  callState: estimateCall.state,
  merged: sql<number>`(select count(*)::int from ${estimateLine} l where l.item_id = ${estimateItem.id})`,
  openQuestions: sql<number>`(select count(*)::int from ${estimateQuestion} k
    where k.item_id = ${estimateItem.id} and k.answered_at is null)`,
  // No «exists», which would be answered by reading all lines and norms at once.
  overNorm: sql<boolean>`coalesce((select bool_or(l.unit_price > n.most) from ${estimateLine} l
    join ${estimateNorm} n on n.id = l.norm_id where l.item_id = ${estimateItem.id}), false)`,
}

const items = (db: Database) =>
  db.select(itemRow).from(estimateItem).innerJoin(estimateCall, eq(estimateCall.id, estimateItem.callId))

/** A page of items in the order of tasks, agencies and age. */
export const listItems = (
  db: Database,
  within: Jurisdiction,
  query: ItemsAsked,
  { page, size }: { page: number; size: number },
) =>
  items(db)
    .where(asked(within, query))
    .orderBy(asc(estimateItem.task), asc(estimateItem.agencyId), asc(estimateItem.id))
    .limit(size)
    .offset((page - 1) * size)
export type ItemRead = Awaited<ReturnType<typeof listItems>>[number]

export const countAsked = async (db: Database, within: Jurisdiction, query: ItemsAsked): Promise<number> => {
  const [found] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(estimateItem)
    .where(asked(within, query))
  return found?.count ?? 0
}

export const findItem = async (db: Database, within: Jurisdiction, id: string) => {
  const [found] = await items(db).where(and(readable(within), eq(estimateItem.id, id)))
  return found
}

/** An amount of an item at a stage, as it is shown. */
export interface StagedAmount extends Record<string, unknown> {
  readonly itemId: string
  readonly source: string
  readonly stage: 'proposed' | AmountRecord['stage']
  readonly amount: string
  readonly by: string | null
  readonly at: string | null
  readonly reason: string | null
}

/** What is asked of each item by its proposers, and what was consolidated and appraised of it, by source. */
export const stagedAmountsOf = (db: Database, itemIds: readonly string[]): Promise<StagedAmount[]> => {
  // One parameter, since a year has thousands of lines.
  const ids = sql`any(${`{${itemIds.join(',')}}`}::uuid[])`
  return rowsOf<StagedAmount>(
    db,
    sql`select l.item_id as "itemId", pt.source, 'proposed' as stage, sum(pt.amount)::text as amount, null as by, null as at, null as reason
      from ${estimateLine} l join ${estimatePart} pt on pt.line_id = l.id where l.item_id = ${ids} group by l.item_id, pt.source
      union all select item_id, source, stage, amount::text, person_name,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), reason
      from ${estimateAmount} where item_id = ${ids} order by source`,
  )
}
