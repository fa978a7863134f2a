import { newId } from '#kernel/id.ts'
import { covers, permit, reachOf } from '#kernel/permission.ts'
import { refusals, refuseIf } from '#kernel/refusal.ts'
import { type Happening, recordAll } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import { ownerOf } from './owner.ts'
import { refuseEnded, registerRefusals, searchColumns } from './rules.ts'
import type { Shelf, Values } from './shelf.ts'
import * as store from './store.ts'

/** A new row as the table will hold it, from what the register's own rules made of the input. */
export const freshRow = <I>(context: Context, shelf: Shelf<I>, own: Values): Values & { id: string } => {
  const values = {
    agencyId: context.actor.agencyId ?? null,
    ...(shelf.workflow ? { state: shelf.workflow.initial } : {}),
    ...own,
    id: newId(),
    province: context.actor.province,
    version: 1,
  }
  return { ...values, createdAt: context.now, updatedAt: context.now, ...searchColumns(shelf, values) }
}

/** What a new row will hold; for a sheet's row that exists already, its id is left out of checks against others. @throws Refusal of the register's own rules, FORBIDDEN, NO_AGENCY */
export const newRow = async <I>(
  context: Context,
  shelf: Shelf<I>,
  input: I,
  existing?: string,
): Promise<Values & { id: string }> => {
  const reach = reachOf(context.actor, shelf.grants, shelf.rights.write)
  const within = permit(context.actor, shelf.grants, shelf.rights.write)
  refuseIf(reach === 'own' && context.actor.agencyId === undefined, registerRefusals.NO_AGENCY)
  const before =
    existing && shelf.workflow ? await store.lockRaw(context.db, shelf.table, existing) : undefined
  if (before) refuseEnded(shelf, before)
  const row = freshRow(context, shelf, await shelf.toValues(context, input, existing, before))
  // Whoever represents somebody writes rows of those whom they represent, and of nobody else.
  const isForeign = (reach === 'enterprise' || reach === 'body') && !covers(within, ownerOf(shelf, row))
  refuseIf(isForeign, refusals.FORBIDDEN)
  return row
}

/** Writes fresh rows with their history and asks nobody: by itself only for what the program loads, such as a seed list. */
export const enterRows = async <I>(
  context: Context,
  shelf: Shelf<I>,
  rows: readonly (Values & { id: string })[],
): Promise<void> => {
  await store.insertRaw(context.db, shelf.table, rows)
  await shelf.derive?.(
    context,
    rows.map(({ id }) => id),
    [],
  )
  const happenings: Happening[] = []
  // One after another: within a transaction there is one line to the database.
  for (const values of rows) {
    const label = await shelf.label(values, context)
    happenings.push({ action: 'created', subject: shelf.subject, id: values.id, label, after: values })
  }
  await recordAll(context, happenings)
}

/** Writes new rows with their history, inside a transaction that is already open. */
export const addRows = async <I>(
  context: Context,
  shelf: Shelf<I>,
  rows: readonly { values: Values & { id: string }; input: I }[],
): Promise<void> => {
  await enterRows(
    context,
    shelf,
    rows.map(({ values }) => values),
  )
  if (shelf.afterWrite)
    for (const { values, input } of rows) await shelf.afterWrite(context, values.id, input)
}
