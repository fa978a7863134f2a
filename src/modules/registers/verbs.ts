import { countedUpTo, type ListQuery, type Page } from '#kernel/contract.ts'
import { covers, holds, type Jurisdiction, mayOn, type Owner, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { advance, availableActions } from '#kernel/workflow.ts'
import type { OpenRecords } from '#modules/agencies/installation.ts'
import { record, type Subject, takersOf } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import { isDuplicate } from '#platform/database/database.ts'
import type { Finder } from './find-records.ts'
import { type Holding, holdingOf } from './holding.ts'
import { keepMasked, masksFor, maskValues, withoutMasked } from './mask.ts'
import { addRows, newRow } from './new-rows.ts'
import { openRecordsOn } from './open-records.ts'
import { ownerOf } from './owner.ts'
import { isEnded, refuseEnded, registerRefusals, searchColumns } from './rules.ts'
import type { Shelf, Shown, Taken, Values } from './shelf.ts'
import * as store from './store.ts'

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
  /**
   * Takes a step of the record's life-cycle.
   * @throws Refusal WRONG_STATE, REASON_REQUIRED, OWN_SUBMISSION, FORBIDDEN, CHANGED_MEANWHILE, NOT_FOUND for an
   * unknown step, and those of the register's own rules
   */
  take(context: Context, change: Taken): Promise<Shown>
  /** Guards the history and the evidence of this register's records. */
  readonly subject: Subject
  /** Finds records by words, for the palette. */
  readonly finder: Finder
  /** What it holds about people, where it holds any. */
  readonly holding: Holding | undefined
  /** How many records of some agencies are neither removed nor ended, for those who change the agencies. */
  openIn(context: Context, agencyIds: readonly string[]): Promise<OpenRecords>
}

const json = (value: unknown): unknown => {
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date) return value.toISOString()
  return value
}

const keeperOf = (row: store.ReadRow): Owner => ({
  agencyId: row.ownerAgencyId,
  enterpriseId: row.ownerEnterpriseId,
  bodyId: row.ownerBodyId,
})

const mayWrite = <I>(context: Context, shelf: Shelf<I>, row: store.ReadRow): boolean =>
  mayOn(context.actor, shelf.grants, shelf.rights.write, keeperOf(row))

const openSteps = <I>({ actor }: Context, shelf: Shelf<I>, row: store.ReadRow): string[] => {
  return shelf.workflow
    ? availableActions(shelf.workflow, String(row.state), (right) =>
        mayOn(actor, shelf.grants, right, keeperOf(row)),
      )
    : []
}

/** What the person may do with a row now; the screens show these and no others. */
const present = <I>(context: Context, shelf: Shelf<I>, row: store.ReadRow): Shown => {
  const isClosed = isEnded(shelf, row) || shelf.closedTo?.(context, row)
  const standing = isClosed ? ['attach'] : ['update', 'remove', 'attach']
  const writing = row.removedAt === null ? standing : isClosed ? [] : ['restore']
  const mayAmend = shelf.amend && mayOn(context.actor, shelf.grants, shelf.amend.right, keeperOf(row))
  const actions = [
    ...(mayWrite(context, shelf, row) ? writing : []),
    ...(mayAmend && !row.removedAt && !isEnded(shelf, row) ? ['amend'] : []),
    ...(row.removedAt ? [] : openSteps(context, shelf, row)),
  ]
  const values = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, json(value)]))
  return { ...maskValues(values, masksFor(context.actor, shelf, keeperOf(row))), actions } as Shown
}

/** Rows as they go out, with what the register says of them beyond its columns. */
export const presentAll = async <I>(
  context: Context,
  shelf: Shelf<I>,
  rows: readonly store.ReadRow[],
): Promise<Shown[]> => {
  const shown = rows.map((row) => present(context, shelf, row))
  return shelf.complete ? shelf.complete(context, shown) : shown
}

const getRow = async <I>(context: Context, shelf: Shelf<I>, within: Jurisdiction, id: string) => {
  const row = await store.findRow(context.db, shelf, within, id)
  if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
  return row
}

/** Loads the raw row for a write: within the write scope, unchanged since it was read, in the wanted state. */
const lockForWrite = async <I>(
  context: Context,
  shelf: Shelf<I>,
  change: { id: string; version: number },
  removed: boolean,
  right = shelf.rights.write,
): Promise<Values> => {
  const within = permit(context.actor, shelf.grants, right)
  await getRow(context, shelf, permit(context.actor, shelf.grants, shelf.rights.read), change.id)
  const raw = await store.lockRaw(context.db, shelf.table, change.id)
  if (raw === undefined) throw new Refusal(refusals.NOT_FOUND)
  refuseIf(!covers(within, ownerOf(shelf, raw)), refusals.FORBIDDEN)
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
): Promise<Values> => {
  const id = before.id as string
  const after: Values = {
    ...before,
    ...values,
    version: (before.version as number) + 1,
    updatedAt: context.now,
  }
  Object.assign(after, searchColumns(shelf, after))
  await store.updateRaw(context.db, shelf.table, id, after)
  await shelf.derive?.(context, [id], [before])
  const label = await shelf.label(after, context)
  await record(context, { ...happening, subject: shelf.subject, id, label, before, after })
  return after
}

/** Changes a row inside a transaction that is already open. */
export const changeRow = async <I>(
  context: Context,
  shelf: Shelf<I>,
  change: { id: string; version: number; values: I; reason?: string | undefined },
): Promise<void> => {
  const before = await lockForWrite(context, shelf, change, false)
  refuseEnded(shelf, before)
  const entered = await shelf.toValues(context, change.values, change.id, before)
  const values = keepMasked(context.actor, shelf, before, entered)
  await write(context, shelf, before, values, { action: 'changed', reason: change.reason })
  await shelf.afterWrite?.(context, change.id, change.values)
}

/** Takes a step inside a transaction that is already open. */
export const takeStep = async <I>(context: Context, shelf: Shelf<I>, change: Taken): Promise<void> => {
  const { id, action, reason } = change
  const { workflow, subject } = shelf
  const step = workflow && Object.hasOwn(workflow.steps, action) ? workflow.steps[action] : undefined
  if (workflow === undefined || step?.right === undefined) throw new Refusal(refusals.NOT_FOUND)
  const before = await lockForWrite(context, shelf, change, false, step.right)
  const takenBy = step.notBy === undefined ? {} : await takersOf(context, { subject, id })
  const taking = { reason, personId: context.actor.personId, takenBy }
  const state = advance(workflow, String(before.state), action, taking)
  await shelf.beforeStep?.(context, before, action)
  const own = await shelf.stepValues?.(context, before, change)
  const after = await write(context, shelf, before, { ...own, state }, { action, reason })
  await shelf.afterStep?.(context, after, action)
}

/** As `atomically`; what the key of another row forbids is a no and not a fault of the program. */
export const keepWhole = async <T>(context: Context, work: (inside: Context) => Promise<T>): Promise<T> => {
  try {
    return await atomically(context, work)
  } catch (error) {
    throw isDuplicate(error) ? new Refusal(registerRefusals.ALREADY_THERE) : error
  }
}

/** Makes the verbs of a register from what sets it apart. */
export const keepRegister = <Input>(shelf: Shelf<Input>): Keeping<Input> => {
  const read = (context: Context) => permit(context.actor, shelf.grants, shelf.rights.read)
  const get = async (context: Context, id: string) => {
    const [shown] = await presentAll(context, shelf, [await getRow(context, shelf, read(context), id)])
    if (shown === undefined) throw new Refusal(refusals.NOT_FOUND)
    return shown
  }

  return {
    get,
    list: async (context, asked) => {
      const query = withoutMasked(context, shelf, asked)
      const within = read(context)
      const total = await store.countRows(context.db, shelf, within, query)
      const findsMany = total > countedUpTo
      const rows = await store.listRows(context.db, shelf, within, query, query.size, findsMany)
      const adds = holds(context.actor, shelf.grants, shelf.rights.write) && (shelf.mayAdd?.(context) ?? true)
      const actions = adds ? ['create', 'import'] : []
      const shown = await presentAll(context, shelf, rows)
      return { rows: shown, total, page: query.page, size: query.size, actions }
    },
    create: async (context, input) => {
      const id = await keepWhole(context, async (inside) => {
        const values = await newRow(inside, shelf, input)
        await addRows(inside, shelf, [{ values, input }])
        return values.id
      })
      return get(context, id)
    },
    update: async (context, change) => {
      await keepWhole(context, (inside) => changeRow(inside, shelf, change))
      return get(context, change.id)
    },
    remove: async (context, change) => {
      refuseIf(change.reason.trim() === '', refusals.REASON_REQUIRED, {}, 'reason')
      await keepWhole(context, async (inside) => {
        const before = await lockForWrite(inside, shelf, change, false)
        refuseEnded(shelf, before)
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
      await keepWhole(context, async (inside) => {
        const before = await lockForWrite(inside, shelf, change, true)
        const values = await shelf.restored?.(inside, before)
        await write(inside, shelf, before, { ...values, removedAt: null }, { action: 'restored' })
      })
      return get(context, change.id)
    },
    take: async (context, change) => {
      await keepWhole(context, (inside) => takeStep(inside, shelf, change))
      return get(context, change.id)
    },
    finder: {
      subject: shelf.subject,
      label: shelf.register.title,
      find: async (context, words, limit) => {
        if (!holds(context.actor, shelf.grants, shelf.rights.read)) return []
        const rows = await store.findByWords(context.db, shelf, read(context), words, limit)
        return Promise.all(
          rows.map(async (row) => ({ id: row.id as string, label: await shelf.label(row, context) })),
        )
      },
    },
    holding: holdingOf(shelf),
    openIn: (context, agencyIds) => openRecordsOn(context, shelf, agencyIds),
    subject: {
      name: shelf.subject,
      proveReadable: async (context, id) => {
        await getRow(context, shelf, read(context), id)
      },
      masks: async (context, id) => {
        const row = id === undefined ? undefined : await getRow(context, shelf, read(context), id)
        return masksFor(context.actor, shelf, row && keeperOf(row))
      },
      proveWritable: async (context, id) => {
        const row = await getRow(context, shelf, read(context), id)
        refuseIf(!mayWrite(context, shelf, row), refusals.FORBIDDEN)
      },
    },
  }
}
