import { readFile } from 'node:fs/promises'
import { drizzle } from 'drizzle-orm/pglite'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openServer } from '#platform/database/database.ts'
import { openMemoryPglite } from '#platform/database/durable-pglite.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the dump of a migrated embedded database, or the URL of a migrated PostgreSQL template. */
    readonly database: { readonly dump: string } | { readonly server: string; readonly template: string }
  }
}

/** A migrated database of its own for one test file, on the engine of the run; closed when the file is done. */
export const freshDatabase = async (): Promise<Database> => {
  const made = inject('database')
  if ('dump' in made) {
    const client = await openMemoryPglite(new Blob([new Uint8Array(await readFile(made.dump))]))
    afterAll(() => client.close())
    return drizzle({ client, casing: 'snake_case' }) as unknown as Database
  }
  const name = `nscl_test_${process.pid}_${Math.random().toString(36).slice(2)}`
  const admin = new pg.Client({ connectionString: made.server })
  await admin.connect()
  await admin.query(`create database ${name} template ${made.template}`)
  const url = new URL(made.server)
  url.pathname = `/${name}`
  const { db, close } = await openServer(url.href, 6)
  afterAll(async () => {
    await close()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  return db
}
