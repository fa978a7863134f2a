import fs, { cpSync, existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDurablePglite } from '#platform/database/durable-pglite.ts'

const aSlowDisk = 120_000
const machine = fs.fsyncSync
let root: string
let folder: string
let disk: string

/**
 * From here on `disk` follows the folder as the worst disk would: a file there changes when it is synced, to what it holds at
 * that moment, and by nothing else. Torn pages are not simulated.
 */
const followSyncs = (): void => {
  cpSync(folder, disk, { recursive: true })
  fs.fsyncSync = (descriptor) => {
    machine(descriptor)
    const path = readlinkSync(`/proc/self/fd/${descriptor}`)
    const within = relative(folder, path)
    if (within.startsWith('..') || !existsSync(path) || !statSync(path).isFile()) return
    mkdirSync(dirname(join(disk, within)), { recursive: true })
    cpSync(path, join(disk, within))
  }
  syncBuiltinESMExports()
}

const goOnAsBefore = (): void => {
  fs.fsyncSync = machine
  syncBuiltinESMExports()
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nscl-power-'))
  folder = join(root, 'db')
  disk = join(root, 'disk')
})
afterEach(() => {
  goOnAsBefore()
  rmSync(root, { recursive: true, force: true })
})

const numbers = async (client: PGlite): Promise<number[]> =>
  (await client.query<{ n: number }>('select n from kept order by n')).rows.map(({ n }) => n)

const upTo = (end: number) => Array.from({ length: end }, (_, n) => n)

test.runIf(process.platform === 'linux')(
  'a disk that holds only what was synced gives back every acknowledged commit after a power cut, and nothing half done',
  async () => {
    const first = await openDurablePglite(folder)
    await first.client.exec('create table kept (n int primary key)')
    await first.close()
    followSyncs()
    const running = await openDurablePglite(folder)
    for (const n of upTo(6)) await running.client.query('insert into kept values ($1)', [n])
    // Afterwards the log before it is not read again, so the table itself must have been synced.
    await running.client.exec('checkpoint')
    for (const n of upTo(4)) await running.client.query('insert into kept values ($1)', [6 + n])
    await running.client.exec('begin')
    await running.client.query('insert into kept values (99)')
    goOnAsBefore()
    const after = await openDurablePglite(disk)
    expect(await numbers(after.client)).toEqual(upTo(10))
    await after.close()
    await running.close()
  },
  aSlowDisk,
)

test.runIf(process.platform === 'linux')(
  'the same cut loses commits of the embedded database as it comes, so the cut is a real one',
  async () => {
    const asItComes = () => PGlite.create({ fs: new NodeFS(folder) })
    const first = await asItComes()
    await first.exec('create table kept (n int primary key)')
    await first.close()
    followSyncs()
    const running = await asItComes()
    for (const n of upTo(6)) await running.query('insert into kept values ($1)', [n])
    goOnAsBefore()
    const after = await PGlite.create({ fs: new NodeFS(disk) })
    expect(await numbers(after)).toEqual([])
    await after.close()
    await running.close()
  },
  aSlowDisk,
)
