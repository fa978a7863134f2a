import type { SheetChange } from '#kernel/contract.ts'
import { permit } from '#kernel/permission.ts'
import { type Column, cellText } from '#kernel/register.ts'
import type { Context } from '#platform/context.ts'
import type { Shelf, Shown } from './shelf.ts'
import * as store from './store.ts'
import { presentAll } from './verbs.ts'

type Read = Readonly<Record<string, unknown>>

const idIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** The key that tells a row of a sheet apart; undefined when the register has none, or a part of it is empty that may not be. */
export const keyOf = <I>(
  { keyColumns = {}, keyMayLack = [] }: Shelf<I>,
  values: Read,
): string | undefined => {
  const names = Object.keys(keyColumns)
  const isLacking = names.some((name) => (values[name] ?? null) === null && !keyMayLack.includes(name))
  return names.length === 0 || isLacking ? undefined : names.map((name) => values[name] ?? '').join('\u001f')
}

const atOnce = 1000

/** The rows that a sheet means by their keys, as they stand: key → row. Only those that the person may see. */
export const standingRows = async <I>(
  context: Context,
  shelf: Shelf<I>,
  keys: readonly string[],
): Promise<Map<string, Shown>> => {
  const { db, actor } = context
  const known = await store.findByKeys(db, shelf.table, actor.province, shelf.keyColumns ?? {}, keys)
  const within = permit(actor, shelf.grants, shelf.rights.read)
  const ids = [...known.values()]
  const shown = new Map<string, Shown>()
  for (let start = 0; start < ids.length; start += atOnce) {
    const rows = await store.rowsByKeys(db, shelf, within, ids.slice(start, start + atOnce))
    for (const row of await presentAll(context, shelf, rows)) shown.set(row.id, row)
  }
  return new Map(
    [...known].flatMap(([key, id]) => {
      const row = shown.get(id)
      return row ? [[key, row] as const] : []
    }),
  )
}

const entered = (shelf: Pick<Shelf<never>, 'register'>): [string, Column][] =>
  Object.entries(shelf.register.columns).filter(([, column]) => column.import !== undefined)

/** What a row that exists would be entered as: a sheet changes what it says, and leaves the rest as it stands. */
export const inputOfStanding = <I>(shelf: Shelf<I>, row: Shown): Read =>
  Object.fromEntries(
    entered(shelf).flatMap(([name]) => {
      const value = idIn(row[name])
      return value === null || value === undefined ? [] : [[name, value]]
    }),
  )

/** Which cells of a row that exists an import would change, as people read them. */
export const changesOf = <I>(
  shelf: Shelf<I>,
  row: Shown,
  { line, input, cells, record }: { line: number; input: Read; cells: Read; record: string },
): SheetChange[] =>
  entered(shelf).flatMap(([column, described]) => {
    if (cells[column] === undefined) return []
    const before = cellText(described, row[column], 'vi')
    const isReference = described.type === 'reference'
    if (isReference && idIn(row[column]) === input[column]) return []
    const after = isReference ? String(cells[column]) : cellText(described, input[column], 'vi')
    return before === after ? [] : [{ line, record, column, before, after }]
  })
