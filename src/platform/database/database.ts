import { is, type SQL, sql } from 'drizzle-orm'
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres'
import { type PgDatabase, type PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core'
import { drizzle as overPglite } from 'drizzle-orm/pglite'
import pg from 'pg'
import { openDurablePglite } from './durable-pglite.ts'
import { lockFolder } from './folder-lock.ts'
import { migrateDatabase } from './migrate.ts'

/** One SQL dialect for both engines; a transaction is a Database too. */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** An open database: how to ask it, what runs raw statements for libraries, and how to let go of it. */
export interface OpenDatabase {
  readonly db: Database
  readonly engine: 'pglite' | 'postgresql'
  close(): Promise<void>
}

const casing = 'snake_case' as const

/** Opens the embedded database in a folder that this process alone may use. */
export const openEmbedded = async (folder: string): Promise<OpenDatabase> => {
  const unlock = lockFolder(folder)
  try {
    const { client, close } = await openDurablePglite(`${folder}/db`)
    const db = overPglite({ client, casing }) as unknown as Database
    await migrateDatabase(db, 'pglite')
    return {
      db,
      engine: 'pglite',
      close: async () => {
        await close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Opens a PostgreSQL server, 15 or later. */
export const openServer = async (url: string, max = 10): Promise<OpenDatabase> => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    // Compiling a statement costs more than all of ours take; figures group tens of thousands of rows in memory.
    // Where data lies on no turning disk, a page out of order costs hardly more than the next.
    options: '-c statement_timeout=60000 -c timezone=UTC -c jit=off -c work_mem=32MB -c random_page_cost=1.1',
  })
  pool.on('error', () => undefined)
  const db = overPostgres({ client: pool, casing }) as unknown as Database
  await migrateDatabase(db, 'postgresql')
  return { db, engine: 'postgresql', close: () => pool.end() }
}

/** Runs the work in one transaction: all of it is kept or none. Inside another transaction it is a savepoint. */
export const transaction = <T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> =>
  db.transaction((tx) => work(tx as unknown as Database))

/** Whether statements of this database see what a transaction has not committed yet. */
export const isTransaction = (db: Database): boolean => is(db, PgTransaction)

/** Rows of a statement written by hand, alike on both engines. */
export const rowsOf = async <T extends Record<string, unknown>>(
  db: Database,
  statement: SQL,
): Promise<T[]> => {
  const result = (await db.execute(statement)) as unknown as { rows: T[] }
  return result.rows
}

/** Holds a named lock until the transaction ends, so that two of them cannot work on the same thing at once. */
export const holdLock = async (tx: Database, name: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

/** Whether an error is the database's refusal of a second row with the same key. */
export const isDuplicate = (error: unknown): boolean => {
  for (let e = error as { code?: unknown; cause?: unknown } | undefined; e; e = e.cause as typeof e)
    if (e.code === '23505') return true
  return false
}
