import {
  and,
  count,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  sql,
} from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { type CalendarDate, startOfDay } from '#kernel/period.ts'
import { clockwork } from '#kernel/permission.ts'
import { cellText } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { eraseFromHistory } from '#modules/audit/erase.ts'
import { atomically, type Context } from '#platform/context.ts'
import type { PersonalData } from './personal.ts'
import { searchColumns } from './rules.ts'
import { evidence, importBatchRow } from './schema.ts'
import type { Shelf, Values } from './shelf.ts'
import * as store from './store.ts'

/** What stands where something was erased that cannot be empty. */
export const erasedMark = '(đã xóa theo thời hạn lưu)'

/** A row that is held about somebody, as it is told to them. */
export interface HeldRow {
  readonly id: string
  readonly fields: readonly { readonly label: Text; readonly value: Text }[]
  /** The day from which the time to keep counts; null while it has not begun. */
  readonly since: CalendarDate | null
}

/** What one register holds about people, for these people and for the time to keep. */
export interface Holding {
  readonly subject: string
  /** The kind of `plans/personal-data.yaml`. */
  readonly kind: string
  readonly title: Text
  /** The rows of whoever holds this e-mail address. Only the holder may be told. */
  readonly heldOf: (context: Context, email: string) => Promise<HeldRow[]>
  /** How many rows still say who it is, though their time to keep began before this day. */
  readonly countDue: (context: Context, before: CalendarDate) => Promise<number>
  /** Erases who it is from the rows of at most so many of these people, from their evidence and their history; the rows stay. @returns how many rows */
  readonly eraseDue: (context: Context, before: CalendarDate, most: number) => Promise<number>
}

const columnsOf = <I>({ table }: Shelf<I>) => getTableColumns(table as PgTable)

const getColumn = <I>(shelf: Shelf<I>, name: string) => {
  const column = columnsOf(shelf)[name]
  if (column === undefined) throw new Error(`${shelf.subject} has no column ${name}`)
  return column
}

const sayWho = <I>(shelf: Shelf<I>, { columns }: PersonalData) =>
  or(
    ...columns.map((name) => {
      const column = getColumn(shelf, name)
      return column.notNull ? ne(column, erasedMark) : isNotNull(column)
    }),
  )

/** Rows whose time is up. Rows of the same person go together, with the last of them, so that heads are counted as before. */
const dueRows = <I>(context: Context, shelf: Shelf<I>, personal: PersonalData, before: CalendarDate) => {
  const { table } = shelf
  const inProvince = eq(table.province, context.actor.province)
  const day = startOfDay(before)
  const isOver = sql`${personal.since} < ${day.toISOString()}::timestamptz`
  const same = personal.sameBy === undefined ? undefined : getColumn(shelf, personal.sameBy)
  const stillKept =
    same &&
    context.db
      .select({ same })
      .from(table)
      .where(and(inProvince, sql`(${isOver}) is not true`))
  return and(inProvince, isOver, sayWho(shelf, personal), same && stillKept && notInArray(same, stillKept))
}

/** Rows that are due, locked; of a person either all or none. */
const lockDue = async <I>(
  { db, ...context }: Context,
  shelf: Shelf<I>,
  personal: PersonalData,
  before: CalendarDate,
  most: number,
): Promise<Values[]> => {
  const due = dueRows({ db, ...context }, shelf, personal, before)
  const unit = personal.sameBy === undefined ? shelf.table.id : getColumn(shelf, personal.sameBy)
  const chosen = db.selectDistinct({ unit }).from(shelf.table).where(due).orderBy(unit).limit(most)
  return db
    .select()
    .from(shelf.table as PgTable)
    .where(and(due, inArray(unit, chosen)))
    .orderBy(shelf.table.id)
    .for('update')
}

const emptied = <I>(
  shelf: Shelf<I>,
  { columns, sameBy }: PersonalData,
  raw: Values,
  newKeys: Map<string, string>,
) => {
  const after: Values = { ...raw, version: (raw.version as number) + 1 }
  for (const name of columns) after[name] = getColumn(shelf, name).notNull ? erasedMark : null
  if (sameBy !== undefined) {
    const key = String(raw[sameBy])
    newKeys.set(key, newKeys.get(key) ?? newId())
    after[sameBy] = newKeys.get(key)
  }
  return { ...after, ...searchColumns(shelf, after) }
}

const forgotten = ['searchKey', 'searchText', 'title', 'fileName']

const eraseRow = async <I>(
  context: Context,
  shelf: Shelf<I>,
  personal: PersonalData,
  raw: Values,
  newKeys: Map<string, string>,
) => {
  const { db, actor } = context
  const id = String(raw.id)
  await store.updateRaw(db, shelf.table, id, emptied(shelf, personal, raw, newKeys))
  await db
    .update(evidence)
    .set({
      title: erasedMark,
      documentNumber: null,
      sha256: null,
      fileName: null,
      mediaType: null,
      size: null,
    })
    .where(
      and(
        eq(evidence.province, actor.province),
        eq(evidence.subject, shelf.subject),
        eq(evidence.recordId, id),
      ),
    )
  await db.update(importBatchRow).set({ before: null }).where(eq(importBatchRow.recordId, id))
  await eraseFromHistory(context, {
    subject: shelf.subject,
    id,
    label: erasedMark,
    fields: [
      ...personal.columns,
      ...Object.keys(personal.masks),
      ...(personal.sameBy ? [personal.sameBy] : []),
      ...forgotten,
    ],
  })
}

const heldRows = async <I>(
  context: Context,
  shelf: Shelf<I>,
  { ofEmail, since }: PersonalData,
  email: string,
) => {
  if (ofEmail === undefined) return []
  const { db, actor } = context
  const { table, register } = shelf
  const found = await db
    .select({
      id: table.id,
      since: sql<CalendarDate | null>`to_char((${since})::timestamptz at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`,
    })
    .from(table)
    .where(and(eq(table.province, actor.province), isNull(table.removedAt), ofEmail(email)))
    .limit(mostShown)
  const sinceOf = new Map(found.map((row) => [row.id as string, row.since]))
  const rows = await store.rowsByKeys(db, shelf, clockwork(actor.province), [...sinceOf.keys()])
  return rows.map((row) => ({
    id: row.id,
    since: sinceOf.get(row.id) ?? null,
    fields: Object.entries(register.columns).flatMap(([name, column]) => {
      const value = text(cellText(column, row[name], 'vi'), cellText(column, row[name], 'en'))
      return value.vi === '' ? [] : [{ label: column.label, value }]
    }),
  }))
}

const mostShown = 200

/** What a register holds about people; undefined for one that declares nothing. */
export const holdingOf = <I>(shelf: Shelf<I>): Holding | undefined => {
  const { personal, subject, register, table } = shelf
  if (personal === undefined) return undefined
  return {
    subject,
    kind: personal.kind,
    title: register.title,
    heldOf: (context, email) => heldRows(context, shelf, personal, email),
    countDue: async (context, before) => {
      const [counted] = await context.db
        .select({ total: count() })
        .from(table)
        .where(dueRows(context, shelf, personal, before))
      return counted?.total ?? 0
    },
    eraseDue: (context, before, most) =>
      atomically(context, async (inside) => {
        const rows = await lockDue(inside, shelf, personal, before, most)
        const newKeys = new Map<string, string>()
        for (const row of rows) await eraseRow(inside, shelf, personal, row, newKeys)
        return rows.length
      }),
  }
}
