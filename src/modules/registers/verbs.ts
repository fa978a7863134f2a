import type { Kept, ListQuery, Page } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { covers, holds, type Jurisdiction, permit, reachOf } from '#kernel/permission.ts'
import { defineRefusals, Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { nfc } from '#kernel/vietnamese/unicode.ts'
import { record, recordAll, type Subject } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import type { Shelf, Values } from './shelf.ts'
import * as store from './store.ts'

export const registerRefusals = defineRefusals({
  ALREADY_REMOVED: {
    status: 409,
    vi: 'Dòng này đã bị xóa. Hãy khôi phục trước khi sửa.',
    en: 'This row was removed. Bring it back before changing it.',
  },
  NO_AGENCY: {
    status: 403,
    vi: 'Tài khoản của bạn chưa thuộc cơ quan nào nên chưa nhập được dữ liệu. Hãy liên hệ quản trị viên.',
    en: 'Your account belongs to no agency yet, so it cannot enter rows. Ask the administrator.',
  },
})

/** A row as it goes out: JSON only, with what the person may do with it. */
export type Shown = Record<string, unknown> & Kept

/** The verbs of one register. */
export interface Keeping<Input> {
  /** A page of the rows that the person may see. @throws Refusal FORBIDDEN, NOT_SIGNED_IN */
  list(context: Context, query: ListQuery): Promise<Page<Shown>>
  /** One row. @throws Refusal NOT_FOUND, also when it lies outside the person's scope */
  get(context: Context, id: string): Promise<Shown>
  /** Adds a row for the person's agency. @throws Refusal of the register's own rules, FORBIDDEN, NO_AGENCY */
  create(context: Context, input: Input): Promise<Shown>
  /** Changes a row. @throws Refusal CHANGED_MEANWHILE when somebody else changed it since it was read */
  update(
    context: Context,
    change: { id: string; version: number; values: Input; reason?: string | undefined },
  ): Promise<Shown>
  /** Takes a row out of every list and figure; it can be brought back. @throws Refusal REASON_REQUIRED */
  remove(context: Context, change: { id: string; version: number; reason: string }): Promise<Shown>
  /** Brings a removed row back. */
  restore(context: Context, change: { id: string; version: number }): Promise<Shown>
  /** Guards the history and the evidence of this register's records. */
  readonly subject: Subject
}

const json = (value: unknown): unknown => {
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date) return value.toISOString()
  return value
}

const mayWrite = <I>(context: Context, shelf: Shelf<I>, row: store.ReadRow): boolean =>
  holds(context.actor, shelf.grants, shelf.rights.write) &&
  covers(permit(context.actor, shelf.grants, shelf.rights.write), {
    agencyId: row.ownerAgencyId,
    enterpriseId: row.ownerEnterpriseId,
  })

/** What the person may do with a row now; the screens show these and no others. */
export const present = <I>(context: Context, shelf: Shelf<I>, row: store.ReadRow): Shown => {
  const actions = !mayWrite(context, shelf, row)
    ? []
    : row.removedAt
      ? ['restore']
      : ['update', 'remove', 'attach']
  return {
    ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, json(value)])),
    actions,
  } as Shown
}

const getRow = async <I>(context: Context, shelf: Shelf<I>, within: Jurisdiction, id: string) => {
  const row = await store.findRow(context.db, shelf, within, id)
  if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
  return row
}

const searchColumns = <I>(shelf: Shelf<I>, values: Values): { searchKey: string; searchText: string } => {
  const words = shelf.words(values).filter((word): word is string => Boolean(word))
  return { searchKey: words.map(searchKey).join(' '), searchText: nfc(words.join(' ')).toLowerCase() }
}

/** Loads the raw row for a write: within the write scope, unchanged since it was read, in the wanted state. */
const lockForWrite = async <I>(
  context: Context,
  shelf: Shelf<I>,
  change: { id: string; version: number },
  removed: boolean,
): Promise<Values> => {
  const within = permit(context.actor, shelf.grants, shelf.rights.write)
  await getRow(context, shelf, permit(context.actor, shelf.grants, shelf.rights.read), change.id)
  const raw = await store.lockRaw(context.db, shelf.table, change.id)
  if (raw === undefined) throw new Refusal(refusals.NOT_FOUND)
  const enterpriseId = (raw.enterpriseId ?? null) as string | null
  refuseIf(!covers(within, { agencyId: raw.agencyId as string | null, enterpriseId }), refusals.FORBIDDEN)
  refuseIf(raw.version !== change.version, refusals.CHANGED_MEANWHILE)
  refuseIf(!removed && raw.removedAt !== null, registerRefusals.ALREADY_REMOVED)
  return raw
}

const write = async <I>(
  context: Context,
  shelf: Shelf<I>,
  before: Values,
  values: Values,
  happening: { action: string; reason?: string | undefined },
): Promise<void> => {
  const id = before.id as string
  const after: Values = {
    ...before,
    ...values,
    version: (before.version as number) + 1,
    updatedAt: context.now,
  }
  Object.assign(after, searchColumns(shelf, after))
  await store.updateRaw(context.db, shelf.table, id, after)
  const label = shelf.label(after)
  await record(context, { ...happening, subject: shelf.subject, id, label, before, after })
}

/** What a new row will hold; for a sheet's row that exists already, its id is left out of checks against others. @throws Refusal of the register's own rules, FORBIDDEN, NO_AGENCY */
export const newRow = async <I>(
  context: Context,
  shelf: Shelf<I>,
  input: I,
  existing?: string,
): Promise<Values & { id: string }> => {
  const reach = reachOf(context.actor, shelf.grants, shelf.rights.write)
  permit(context.actor, shelf.grants, shelf.rights.write)
  refuseIf(reach === 'own' && context.actor.agencyId === undefined, registerRefusals.NO_AGENCY)
  const own = await shelf.toValues(context, input, existing)
  const values = {
    agencyId: context.actor.agencyId ?? null,
    ...own,
    id: newId(),
    province: context.actor.province,
    version: 1,
  }
  return { ...values, createdAt: context.now, updatedAt: context.now, ...searchColumns(shelf, values) }
}

/** Writes new rows with their history, inside a transaction that is already open. */
export const addRows = async <I>(
  context: Context,
  shelf: Shelf<I>,
  rows: readonly { values: Values & { id: string }; input: I }[],
): Promise<void> => {
  await store.insertRaw(
    context.db,
    shelf.table,
    rows.map(({ values }) => values),
  )
  if (shelf.afterWrite)
    for (const { values, input } of rows) await shelf.afterWrite(context, values.id, input)
  const happenings = rows.map(({ values }) => ({
    action: 'created',
    subject: shelf.subject,
    id: values.id,
    label: shelf.label(values),
    after: values,
  }))
  await recordAll(context, happenings)
}

/** Changes a row inside a transaction that is already open. */
export const changeRow = async <I>(
  context: Context,
  shelf: Shelf<I>,
  change: { id: string; version: number; values: I; reason?: string | undefined },
): Promise<void> => {
  const before = await lockForWrite(context, shelf, change, false)
  const values = await shelf.toValues(context, change.values, change.id)
  await write(context, shelf, before, values, { action: 'changed', reason: change.reason })
  await shelf.afterWrite?.(context, change.id, change.values)
}

/** Makes the verbs of a register from what sets it apart. */
export const keepRegister = <Input>(shelf: Shelf<Input>): Keeping<Input> => {
  const read = (context: Context) => permit(context.actor, shelf.grants, shelf.rights.read)
  const get = async (context: Context, id: string) =>
    present(context, shelf, await getRow(context, shelf, read(context), id))

  return {
    get,
    list: async (context, query) => {
      const within = read(context)
      const rows = await store.listRows(context.db, shelf, within, query)
      const total = await store.countRows(context.db, shelf, within, query)
      const actions = holds(context.actor, shelf.grants, shelf.rights.write) ? ['create', 'import'] : []
      const shown = rows.map((row) => present(context, shelf, row))
      return { rows: shown, total, page: query.page, size: query.size, actions }
    },
    create: async (context, input) => {
      const id = await atomically(context, async (inside) => {
        const values = await newRow(inside, shelf, input)
        await addRows(inside, shelf, [{ values, input }])
        return values.id
      })
      return get(context, id)
    },
    update: async (context, change) => {
      await atomically(context, (inside) => changeRow(inside, shelf, change))
      return get(context, change.id)
    },
    remove: async (context, change) => {
      refuseIf(change.reason.trim() === '', refusals.REASON_REQUIRED, {}, 'reason')
      await atomically(context, async (inside) => {
        const before = await lockForWrite(inside, shelf, change, false)
        await shelf.beforeRemove?.(inside, change.id)
        await write(
          inside,
          shelf,
          before,
          { removedAt: inside.now },
          { action: 'removed', reason: change.reason },
        )
      })
      return get(context, change.id)
    },
    restore: async (context, change) => {
      await atomically(context, async (inside) => {
        const before = await lockForWrite(inside, shelf, change, true)
        await write(inside, shelf, before, { removedAt: null }, { action: 'restored' })
      })
      return get(context, change.id)
    },
    subject: {
      name: shelf.subject,
      proveReadable: async (context, id) => {
        await getRow(context, shelf, read(context), id)
      },
      proveWritable: async (context, id) => {
        const row = await getRow(context, shelf, read(context), id)
        refuseIf(!mayWrite(context, shelf, row), refusals.FORBIDDEN)
      },
    },
  }
}
