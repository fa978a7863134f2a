import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/pglite'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Database, openServer } from '#platform/database/database.ts'
import { openMemoryPglite } from '#platform/database/durable-pglite.ts'
import { migrateDatabase } from '#platform/database/migrate.ts'

const template = 'nscl_test_template'

/** Migrates once per run; each test file then clones the result. */
const prepareDatabase = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = process.env.TEST_DATABASE_URL
  if (server) {
    const admin = new pg.Client({ connectionString: server })
    await admin.connect()
    await admin.query(`drop database if exists ${template} with (force)`)
    await admin.query(`create database ${template}`)
    const url = new URL(server)
    url.pathname = `/${template}`
    await (await openServer(url.href, 2)).close()
    project.provide('database', { server, template })
    return () => admin.end()
  }
  const folder = await mkdtemp(join(tmpdir(), 'nscl-test-'))
  const client = await openMemoryPglite()
  await migrateDatabase(drizzle({ client, casing: 'snake_case' }) as unknown as Database, 'pglite')
  const dump = join(folder, 'dump.tar')
  await writeFile(dump, new Uint8Array(await (await client.dumpDataDir('none')).arrayBuffer()))
  await client.close()
  project.provide('database', { dump })
  return () => rm(folder, { recursive: true, force: true })
}

export default prepareDatabase
