import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { type Database, rowsOf, transaction } from '../database/database.ts'
import { type Manifest, migrationCount } from './backup.ts'
import { tablesInOrder } from './tables.ts'

/** The backup cannot be restored here; the message says why. */
export class BackupUnfit extends Error {}

const rowsAtOnce = 500

/** Hands each entry of a zip to a taker, piece by piece, without holding the zip in memory. */
const readEntries = async (
  path: string,
  take: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> => {
  const waiting: { name: string; bytes: Uint8Array }[] = []
  const unzip = new Unzip((entry) => {
    const pieces: Uint8Array[] = []
    entry.ondata = (error, piece, last) => {
      if (error) throw error
      pieces.push(piece)
      if (last) waiting.push({ name: entry.name, bytes: Buffer.concat(pieces) })
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  const drain = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await take(next.name, next.bytes)
  }
  for await (const piece of createReadStream(path)) {
    unzip.push(new Uint8Array(piece as Buffer))
    await drain()
  }
  unzip.push(new Uint8Array(), true)
  await drain()
}

const refuseUnlessEmpty = async (db: Database): Promise<void> => {
  const [found] = await rowsOf<{ n: string }>(db, sql`select count(*) as n from setting`)
  if (Number(found?.n) > 0)
    throw new BackupUnfit(
      'Cơ sở dữ liệu đích đã có dữ liệu; hãy khôi phục vào thư mục hoặc cơ sở dữ liệu trống. (target is not empty)',
    )
}

/**
 * Restores a backup into an empty, migrated database and a file folder, in one transaction: all of it or nothing.
 * Triggers rest meanwhile, so that history keeps its own numbers and hashes.
 * @throws BackupUnfit when the target holds data, the versions differ, or a stored file is not what its name says
 */
export const restoreBackup = async (db: Database, filesFolder: string, path: string): Promise<Manifest> => {
  await refuseUnlessEmpty(db)
  const lines = new Map<string, string[]>()
  let manifest: Manifest | undefined
  await readEntries(path, async (name, bytes) => {
    if (name === 'manifest.json') manifest = JSON.parse(Buffer.from(bytes).toString('utf8')) as Manifest
    else if (name.startsWith('tables/'))
      lines.set(name.slice(7, -7), Buffer.from(bytes).toString('utf8').split('\n').filter(Boolean))
    else if (name.startsWith('files/')) keepFile(filesFolder, name.slice(6), bytes)
  })
  if (manifest === undefined) throw new BackupUnfit('Tệp này không phải bản sao lưu của NSCL. (not a backup)')
  if (manifest.migrations !== (await migrationCount(db)))
    throw new BackupUnfit(
      'Bản sao lưu thuộc phiên bản phần mềm khác; hãy khôi phục bằng đúng phiên bản đó rồi nâng cấp. (other version)',
    )
  await transaction(db, async (tx) => {
    for (const { name } of await tablesInOrder(tx)) {
      const table = sql.identifier(name)
      await tx.execute(sql`alter table ${table} disable trigger user`)
      const rows = lines.get(name) ?? []
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const piece = `[${rows.slice(start, start + rowsAtOnce).join(',')}]`
        await tx.execute(
          sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${piece}::json)`,
        )
      }
      await tx.execute(sql`alter table ${table} enable trigger user`)
    }
  })
  return manifest
}

const keepFile = (folder: string, sha256: string, bytes: Uint8Array): void => {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new BackupUnfit(`Tệp ${sha256} trong bản sao lưu bị hỏng. (damaged file)`)
  const path = join(folder, sha256.slice(0, 2), sha256)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes, { flush: true })
}
