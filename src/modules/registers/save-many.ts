import type { RowFault, SavedRows } from '#kernel/contract.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { addRows, newRow } from './new-rows.ts'
import type { Shelf } from './shelf.ts'
import * as store from './store.ts'
import { changeRow, keepWhole, presentAll } from './verbs.ts'

/** A row as it was typed in a table: new, or the change of one that was read in a version. */
export interface EnteredRow<Input> {
  readonly id?: string | undefined
  readonly version?: number | undefined
  readonly values: Input
}

interface Entered<Input> {
  readonly rows: readonly EnteredRow<Input>[]
  readonly reason?: string | undefined
}

/** Leaves the transaction when a row was refused, so that nothing of it stays. */
class NotKept extends Error {}

/** Rows that exist go first, by their id, so that two people who save at once wait for each other and never lock up. */
const inLockOrder = <I>(rows: readonly EnteredRow<I>[]) =>
  rows
    .map((row, place) => ({ ...row, place }))
    .sort((a, b) => (a.id ?? '~').localeCompare(b.id ?? '~') || a.place - b.place)

const saveOne = async <I>(
  context: Context,
  shelf: Shelf<I>,
  { id, version = 0, values }: EnteredRow<I>,
  reason: string | undefined,
): Promise<string> => {
  if (id !== undefined) {
    await changeRow(context, shelf, { id, version, values, reason })
    return id
  }
  const fresh = await newRow(context, shelf, values)
  await addRows(context, shelf, [{ values: fresh, input: values }])
  return fresh.id
}

/**
 * Keeps all rows of a table or none, each by the same rules as the form. A refused row keeps the others from being
 * written; what is wrong is told for every row at once, by its place and field (CHANGED_MEANWHILE, NOT_FOUND and those
 * of the register's own rules).
 * @returns the kept rows in the order in which they came; none when there are faults
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN, NO_AGENCY, ALREADY_THERE when somebody else saved the same at that moment
 */
export const saveMany = async <I>(
  context: Context,
  shelf: Shelf<I>,
  { rows, reason }: Entered<I>,
): Promise<SavedRows> => {
  const within = permit(context.actor, shelf.grants, shelf.rights.write)
  const faults: RowFault[] = []
  const ids: string[] = []
  try {
    await keepWhole(context, async (inside) => {
      for (const row of inLockOrder(rows))
        try {
          ids[row.place] = await saveOne(inside, shelf, row, reason)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          faults.push({ row: row.place, field: error.field ?? '', code: error.code, text: error.text })
        }
      if (faults.length > 0) throw new NotKept()
    })
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
    return { rows: [], faults: faults.sort((a, b) => a.row - b.row) }
  }
  const kept = await store.rowsByKeys(context.db, shelf, within, ids)
  return { rows: await presentAll(context, shelf, kept), faults }
}
