import { eq } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { fromJson } from '#modules/registers/raw-values.ts'
import { searchColumns } from '#modules/registers/rules.ts'
import { atomically, type Context } from '#platform/context.ts'
import { isDuplicate } from '#platform/database/database.ts'
import { enterpriseCalled } from './called.ts'
import { deriveFacts } from './derive-facts.ts'
import type { Merged, MergeInput } from './merge-shapes.ts'
import * as store from './merge-store.ts'
import { enterpriseGrants } from './permissions.ts'
import { enterpriseRefusals } from './rules.ts'
import { enterprise, type Moved, merge } from './schema.ts'
import { enterpriseShelf } from './shelf.ts'

type Row = typeof enterprise.$inferSelect
type Field = MergeInput['take'][number]

/** The columns behind a field of the form. */
const columnsOf: Readonly<Partial<Record<Field, readonly (keyof Row)[]>>> = {
  name: ['name', 'nameKey'],
  vsic: ['vsic', 'section'],
  commune: ['placeCode', 'placeFrom', 'commune', 'district', 'placeNow', 'communeNow'],
}

const taken = (from: Row, take: readonly Field[]): Partial<Row> =>
  Object.fromEntries(
    take.flatMap((field) => columnsOf[field] ?? [field as keyof Row]).map((column) => [column, from[column]]),
  )

const write = async (
  context: Context,
  before: Row,
  change: Partial<Row>,
  happening: { action: string; reason?: string },
): Promise<Row> => {
  const after = { ...before, ...change, version: before.version + 1, updatedAt: context.now }
  Object.assign(after, searchColumns(enterpriseShelf, after))
  await context.db.update(enterprise).set(after).where(eq(enterprise.id, before.id))
  await record(context, {
    ...happening,
    subject: enterpriseShelf.subject,
    id: before.id,
    label: after.name,
    before,
    after,
  })
  return after
}

const present = async (context: Context, row: typeof merge.$inferSelect): Promise<Merged> => {
  const called = async (id: string) => ({ id, label: await enterpriseCalled(context, id) })
  return {
    id: row.id,
    from: await called(row.fromId),
    into: await called(row.intoId),
    at: row.at.toISOString(),
    moved: row.moved.map(({ table, ids }) => ({ table, rows: ids.length })),
    undone: row.undoneAt !== null,
  }
}

/** A unique key of another register that both enterprises fill is a no, and names that register. */
const moveEverything = async (
  context: Context,
  { from, into }: { from: string; into: string },
): Promise<Moved[]> => {
  const moved: Moved[] = [await store.moveEvidence(context.db, { from, into })]
  for (const reference of await store.referencesToEnterprise(context.db))
    try {
      moved.push(await store.moveRows(context.db, reference, { from, into }))
    } catch (error) {
      if (!isDuplicate(error)) throw error
      throw new Refusal(enterpriseRefusals.MERGE_COLLIDES, { register: reference.table }, 'from')
    }
  return moved.filter(({ ids }) => ids.length > 0)
}

/**
 * Makes one record of two, in one transaction: chosen fields come from the record that goes, whatever refers to it moves
 * over, it leaves the register and keeps answering under its id. Own figures of a year and own standards of a number that
 * both have stay with the record that goes.
 * @throws Refusal FORBIDDEN, REASON_REQUIRED, SAME_RECORD, NOT_FOUND, MERGED, CHANGED_MEANWHILE, MERGE_COLLIDES
 */
export const mergeEnterprises = async (
  context: Context,
  { into, intoVersion, from, fromVersion, take, reason }: MergeInput,
): Promise<Merged> => {
  const { province } = permit(context.actor, enterpriseGrants, 'enterprise.merge')
  refuseIf(reason === '', refusals.REASON_REQUIRED, {}, 'reason')
  refuseIf(into === from, enterpriseRefusals.SAME_RECORD, {}, 'from')
  return atomically(context, async (inside) => {
    const rows = await store.lockBoth(inside.db, province, [into, from])
    const [staying, going] = [rows.get(into), rows.get(from)]
    if (staying === undefined || going === undefined) throw new Refusal(refusals.NOT_FOUND)
    const isGone = staying.removedAt !== null || going.removedAt !== null
    refuseIf(isGone, enterpriseRefusals.MERGED)
    const isStale = staying.version !== intoVersion || going.version !== fromVersion
    refuseIf(isStale, refusals.CHANGED_MEANWHILE)
    const moved = await moveEverything(inside, { from, into })
    const leaving = { removedAt: inside.now, mergedInto: into }
    const gone = await write(inside, going, leaving, { action: 'merged', reason })
    const stayed = await write(inside, staying, taken(going, take), { action: 'merged', reason })
    const row: typeof merge.$inferSelect = {
      ...{ id: newId(), province, fromId: from, intoId: into, at: inside.now, moved },
      personId: inside.actor.personId ?? null,
      ...{ fromBefore: going, intoBefore: staying, fromVersion: gone.version, intoVersion: stayed.version },
      undoneAt: null,
    }
    await inside.db.insert(merge).values(row)
    await deriveFacts(inside, [into])
    return present(inside, row)
  })
}

/**
 * Takes a merge back as long as nobody has changed either record since: both stand as before, and the rows that moved
 * go back. @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE
 */
export const undoMerge = async (context: Context, { id }: { id: string }): Promise<Merged> => {
  const { province } = permit(context.actor, enterpriseGrants, 'enterprise.merge')
  return atomically(context, async (inside) => {
    const made = await store.lockMerge(inside.db, province, id)
    if (made === undefined || made.undoneAt !== null) throw new Refusal(refusals.NOT_FOUND)
    const rows = await store.lockBoth(inside.db, province, [made.intoId, made.fromId])
    const [staying, going] = [rows.get(made.intoId), rows.get(made.fromId)]
    if (staying?.version !== made.intoVersion || going?.version !== made.fromVersion)
      throw new Refusal(refusals.CHANGED_MEANWHILE)
    const before = (row: Row, kept: unknown): Partial<Row> => {
      const { version: _version, ...values } = fromJson(enterprise, kept as Record<string, unknown>)
      return { ...(values as Partial<Row>), id: row.id }
    }
    for (const moved of made.moved) await store.moveBack(inside.db, moved, made.fromId)
    await write(inside, staying, before(staying, made.intoBefore), { action: 'merge-undone' })
    await write(inside, going, before(going, made.fromBefore), { action: 'merge-undone' })
    const undone = { ...made, undoneAt: inside.now }
    await inside.db.update(merge).set({ undoneAt: inside.now }).where(eq(merge.id, id))
    await deriveFacts(inside, [made.intoId, made.fromId])
    return present(inside, undone)
  })
}

/** Merges that an enterprise took part in. @throws Refusal FORBIDDEN */
export const mergesOf = async (context: Context, { id }: { id: string }): Promise<Merged[]> => {
  const { province } = permit(context.actor, enterpriseGrants, 'enterprise.merge')
  const rows = await store.mergesOf(context.db, province, id)
  return Promise.all(rows.map((row) => present(context, row)))
}
