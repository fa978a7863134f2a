/** Backs the database up, restores it into another and verifies a million links of history: `node bench/backup.ts`. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { verifyChain } from '#modules/audit/service.ts'
import { writeBackup } from '#platform/backup/backup.ts'
import { restoreBackup } from '#platform/backup/restore.ts'
import { openServer } from '#platform/database/database.ts'
import { mostMemory, openBench, timed } from './installation.ts'

const folder = mkdtempSync(join(tmpdir(), 'nscl-bench-'))
const path = join(folder, 'backup.zip')
const bench = await openBench(folder)
const name = `restored_${process.pid}`
const admin = new pg.Client({ connectionString: bench.url })
await admin.connect()
await admin.query(`create database ${name}`)
const address = new URL(bench.url)
address.pathname = `/${name}`
const target = await openServer(address.href)
const memory = mostMemory()
try {
  const { tables } = await timed('backup', () =>
    writeBackup(bench.db, join(folder, 'files'), path, new Date()),
  )
  const rows = Object.values(tables).reduce((a, b) => a + b, 0)
  console.log(`${rows} rows, ${Math.round(statSync(path).size / 1e6)} MB, ${memory()}`)
  await timed('restore', () => restoreBackup(target.db, join(folder, 'restored'), path))
  console.log(memory())
  const chain = await timed('verify the history', () => verifyChain(target.db, 'ca-mau'))
  console.log(chain, memory())
} finally {
  await target.close()
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
  await bench.close()
  rmSync(folder, { recursive: true, force: true })
}
