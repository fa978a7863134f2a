import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../database/database.ts'
import type { Table } from './tables.ts'

const rowsAtOnce = 1000

/**
 * The rows of a table as lines of JSON, some at a time, in order of its key. A cursor reads on where it stood, so that
 * the last piece costs no more than the first; it must run inside a transaction, whose snapshot it sees.
 */
export async function* tableRows(tx: Database, { name, key }: Table): AsyncGenerator<string[]> {
  const order =
    key.length > 0 ? sql.raw(`order by ${key.map((column) => `"${column}"`).join(', ')}`) : sql.raw('')
  await tx.execute(
    sql`declare backup_rows no scroll cursor for select row_to_json(t)::text as row from ${sql.identifier(name)} t ${order}`,
  )
  for (;;) {
    const rows = await rowsOf<{ row: string }>(tx, sql`fetch ${sql.raw(String(rowsAtOnce))} from backup_rows`)
    if (rows.length > 0) yield rows.map(({ row }) => row)
    if (rows.length < rowsAtOnce) break
  }
  await tx.execute(sql`close backup_rows`)
}
