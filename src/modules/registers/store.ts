import { and, asc, count, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { countedUpTo, type ListQuery } from '#kernel/contract.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { type AnyShelf, conditions } from './conditions.ts'
import { scoped } from './owner.ts'
import { evidence, inOrder } from './schema.ts'
import { searchOrder } from './search-order.ts'
import type { KeptTable, Values } from './shelf.ts'

/** A row as it is read, with what every register's row carries. */
export type ReadRow = Record<string, unknown> & {
  id: string
  version: number
  updatedAt: Date
  removedAt: Date | null
  evidenceCount: number
  ownerAgencyId: string | null
  ownerEnterpriseId: string | null
  ownerBodyId: string | null
}

const exactFirst = ({ table }: AnyShelf, { q, sort }: ListQuery): SQL[] =>
  sort === '' ? searchOrder(table.searchText, q) : []

const ordered = (shelf: AnyShelf, sort: string): SQL[] => {
  const asked = sort.replace(/^-/, '')
  const known = shelf.register.columns[asked]?.sortable === true
  const name = known ? asked : shelf.defaultSort.replace(/^-/, '')
  const direction = (known ? sort : shelf.defaultSort).startsWith('-') ? desc : asc
  const target = shelf.sorts?.[name] ?? shelf.fields[name]
  const column = shelf.register.columns[name]
  const textual = column && ['text', 'long-text', 'reference'].includes(column.type)
  const key = target === undefined ? [] : [direction(textual ? inOrder(target) : sql`${target}`)]
  // The last word follows the direction of the first, so that one index serves both.
  return [...key, direction(shelf.table.id)]
}

const selection = (shelf: AnyShelf) => {
  const { table } = shelf
  return {
    ...shelf.fields,
    id: table.id,
    version: table.version,
    updatedAt: table.updatedAt,
    removedAt: table.removedAt,
    ownerAgencyId: table.agencyId,
    ownerEnterpriseId: shelf.enterprise ?? sql<string | null>`null`,
    ownerBodyId: shelf.body ?? sql<string | null>`null`,
    evidenceCount: sql<number>`(select count(*)::int from ${evidence} where ${evidence.province} = ${table.province}
      and ${evidence.subject} = ${shelf.subject} and ${evidence.recordId} = ${table.id}::text and ${evidence.withdrawnAt} is null)`,
  }
}

/**
 * The ids of rows, as a table to join. Only in a join does Drizzle name the table of each column that it selects;
 * without one, a column of the row inside a subselect would mean the column of that name inside.
 */
const idsOf = (db: Database, { table }: AnyShelf) =>
  db.select({ id: sql<string>`${table.id}`.as('page_id') }).from(table)

// Words that find more rows than are counted find no place in them: the newest changed stand first, which an index
// gives. In any other order the database would have to read and sort all of them.
const orderOf = (shelf: AnyShelf, query: ListQuery, findsMany: boolean): SQL[] => {
  if (!findsMany) return [...exactFirst(shelf, query), ...ordered(shelf, query.sort)]
  const { table } = shelf
  return query.q === '' || query.sort !== ''
    ? ordered(shelf, query.sort)
    : [desc(table.updatedAt), desc(table.id)]
}

/**
 * Rows of a page, in order. The page is found first and only then read, so that what a row shows is not worked out for
 * all rows before it.
 */
export const listRows = async (
  db: Database,
  shelf: AnyShelf,
  within: Jurisdiction,
  query: ListQuery,
  limit = query.size,
  findsMany = false,
): Promise<ReadRow[]> => {
  const { table } = shelf
  const order = orderOf(shelf, query, findsMany)
  const page = idsOf(db, shelf)
    .where(conditions(shelf, within, query))
    .orderBy(...order)
    .limit(limit)
    .offset((query.page - 1) * query.size)
    .as('page')
  const rows = await db
    .select(selection(shelf))
    .from(table)
    .innerJoin(page, eq(page.id, table.id))
    .orderBy(...order)
  return rows as unknown as ReadRow[]
}

/** The first rows that hold the words, as the table holds them, the newest changed first. */
export const findByWords = async (
  db: Database,
  shelf: AnyShelf,
  within: Jurisdiction,
  q: string,
  limit: number,
): Promise<Values[]> => {
  const query = { q, filter: {}, sort: '', page: 1, size: limit, removed: false }
  return db
    .select()
    .from(shelf.table as PgTable)
    .where(conditions(shelf, within, query))
    .orderBy(...exactFirst(shelf, query), desc(shelf.table.updatedAt), asc(shelf.table.id))
    .limit(limit)
}

/** The ids of a whole list, in order. */
export const listKeys = async (
  db: Database,
  shelf: AnyShelf,
  within: Jurisdiction,
  query: ListQuery,
): Promise<string[]> => {
  const rows = await db
    .select({ id: shelf.table.id })
    .from(shelf.table)
    .where(conditions(shelf, within, query))
    .orderBy(...exactFirst(shelf, query), ...ordered(shelf, query.sort))
  return rows.map(({ id }) => id as string)
}

/** The rows of some ids within the scope, in the order of the ids. */
export const rowsByKeys = async (
  db: Database,
  shelf: AnyShelf,
  within: Jurisdiction,
  ids: readonly string[],
): Promise<ReadRow[]> => {
  const { table } = shelf
  const found = idsOf(db, shelf)
    .where(and(inArray(table.id, [...ids]), scoped(shelf, within)))
    .as('page')
  const rows = (await db
    .select(selection(shelf))
    .from(table)
    .innerJoin(found, eq(found.id, table.id))) as unknown as ReadRow[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** How many rows the list has, counted up to a bound; one more stands for any number beyond it. */
export const countRows = async (
  db: Database,
  shelf: AnyShelf,
  within: Jurisdiction,
  query: ListQuery,
  upTo = countedUpTo,
): Promise<number> => {
  const bounded = db
    .select({ one: sql`1`.as('one') })
    .from(shelf.table)
    .where(conditions(shelf, within, query))
    .limit(upTo + 1)
    .as('bounded')
  const [counted] = await db.select({ total: count() }).from(bounded)
  return counted?.total ?? 0
}

/** One row within the scope, removed or not. */
export const findRow = async (db: Database, shelf: AnyShelf, within: Jurisdiction, id: string) =>
  (await rowsByKeys(db, shelf, within, [id]))[0]

/** The row as the table holds it, locked until the transaction ends. */
export const lockRaw = async (db: Database, table: KeptTable, id: string): Promise<Values | undefined> => {
  const [row] = await db.select().from(table).where(eq(table.id, id)).for('update')
  return row as Values | undefined
}

const atOnce = 200

export const insertRaw = async (db: Database, table: KeptTable, rows: readonly Values[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += atOnce)
    await db.insert(table).values(rows.slice(start, start + atOnce) as never)
}

export const updateRaw = async (
  db: Database,
  table: KeptTable,
  id: string,
  values: Values,
): Promise<void> => {
  await db
    .update(table)
    .set(values as never)
    .where(eq(table.id, id))
}

/** Which of the keys exist already: `key text → id`, key parts joined by a unit separator. */
export const findByKeys = async (
  db: Database,
  table: KeptTable,
  province: string,
  columns: Readonly<Record<string, PgColumn>>,
  keys: readonly string[],
): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  const [first, ...others] = Object.values(columns)
  if (first === undefined) return found
  // A single column stays bare, so that its index serves.
  const joined =
    others.length === 0
      ? first
      : sql<string>`concat_ws(chr(31), ${sql.join(
          [first, ...others].map((c) => sql`coalesce(${c}::text, '')`),
          sql`, `,
        )})`
  for (let start = 0; start < keys.length; start += 1000) {
    const rows = await db
      .select({ id: table.id, key: sql<string>`${joined as SQL}::text` })
      .from(table)
      .where(
        and(
          eq(table.province, province),
          isNull(table.removedAt),
          inArray(joined as SQL, keys.slice(start, start + 1000)),
        ),
      )
    for (const { id, key } of rows) found.set(key, id as string)
  }
  return found
}

/** A reference in a row: its id and how it is called. */
export const referenceTo = (id: PgColumn | SQL, label: SQL): SQL =>
  sql`case when ${id} is null then null else json_build_object('id', ${id}, 'label', ${label}) end`
