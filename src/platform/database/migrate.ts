import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import type { Database } from './database.ts'

const migrationsFolder = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

// Any number will do, so long as every process takes the same.
const migrationLock = 187_2021

/**
 * Brings the schema up to date, forward only. Drizzle's migrator takes no lock of its own, so on a server the
 * advisory lock is held on one connection while it runs and is let go with it.
 */
export const migrateDatabase = async (db: Database, engine: 'pglite' | 'postgresql'): Promise<void> => {
  if (engine === 'pglite') {
    await migratePglite(db as unknown as Parameters<typeof migratePglite>[0], { migrationsFolder })
    return
  }
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${migrationLock})`)
    await migratePostgres(db as unknown as Parameters<typeof migratePostgres>[0], { migrationsFolder })
  })
}
