import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../database/database.ts'

/** A table in the order in which its rows may be written: those that it refers to stand before it. */
export interface Table {
  readonly name: string
  /** Columns that order its rows for reading in pieces. */
  readonly key: readonly string[]
}

const keysOf = async (db: Database): Promise<Map<string, string[]>> => {
  const rows = await rowsOf<{ table: string; columns: string[] }>(
    db,
    sql`select c.relname as "table",
               array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) as columns
        from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
        left join pg_index i on i.indrelid = c.oid and i.indisprimary
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where c.relkind = 'r' group by c.relname order by c.relname`,
  )
  return new Map(rows.map(({ table, columns }) => [table, columns.filter(Boolean)]))
}

const referencesOf = async (db: Database): Promise<{ from: string; to: string }[]> =>
  rowsOf(
    db,
    sql`select f.relname as "from", t.relname as "to" from pg_constraint c
        join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
        join pg_namespace n on n.oid = f.relnamespace and n.nspname = 'public'
        where c.contype = 'f' and f.oid <> t.oid`,
  )

/** All tables of the schema, each after those that it refers to. */
export const tablesInOrder = async (db: Database): Promise<Table[]> => {
  const keys = await keysOf(db)
  const references = await referencesOf(db)
  const placed = new Set<string>()
  const order: Table[] = []
  const place = (name: string, above: readonly string[]) => {
    if (placed.has(name) || above.includes(name)) return
    for (const { from, to } of references) if (from === name) place(to, [...above, name])
    placed.add(name)
    order.push({ name, key: keys.get(name) ?? [] })
  }
  for (const name of keys.keys()) place(name, [])
  return order
}
