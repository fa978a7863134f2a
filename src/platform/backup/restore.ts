import { createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { type Database, rowsOf, transaction } from '../database/database.ts'
import { sha256Of } from '../fingerprint.ts'
import { type Contents, type Manifest, migrationCount } from './backup.ts'
import { tablesInOrder } from './tables.ts'

/** The backup cannot be restored here; the message says why. */
export class BackupUnfit extends Error {}

const rowsAtOnce = 500

/** A piece of an entry, in the order of the zip; the last one of an entry may be empty. */
interface Piece {
  readonly name: string
  readonly bytes: Uint8Array
  readonly last: boolean
}

/** Hands on the entries of a zip piece by piece, so that neither it nor any entry is ever held whole. */
async function* readPieces(path: string): AsyncGenerator<Piece> {
  const waiting: Piece[] = []
  const unzip = new Unzip((entry) => {
    entry.ondata = (error, bytes, last) => {
      if (error) throw error
      waiting.push({ name: entry.name, bytes, last })
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  for await (const bytes of createReadStream(path)) {
    unzip.push(new Uint8Array(bytes as Buffer))
    yield* waiting.splice(0)
  }
  unzip.push(new Uint8Array(), true)
  yield* waiting.splice(0)
}

const refuseUnlessEmpty = async (db: Database): Promise<void> => {
  const [found] = await rowsOf<{ n: string }>(db, sql`select count(*) as n from setting`)
  if (Number(found?.n) > 0)
    throw new BackupUnfit(
      'Cơ sở dữ liệu đích đã có dữ liệu; hãy khôi phục vào thư mục hoặc cơ sở dữ liệu trống. (target is not empty)',
    )
}

const insertLines = async (tx: Database, name: string, lines: readonly string[]): Promise<void> => {
  const table = sql.identifier(name)
  if (lines.length > 0)
    await tx.execute(
      sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${`[${lines.join(',')}]`}::json)`,
    )
}

/** Writes the rows of tables as their bytes arrive, some at a time, and counts them. */
const tableWriter = (tx: Database) => {
  const rows: Record<string, number> = {}
  let lines: string[] = []
  let begun = ''
  let decoder = new TextDecoder()
  const flush = async (name: string) => {
    rows[name] = (rows[name] ?? 0) + lines.length
    await insertLines(tx, name, lines)
    lines = []
  }
  return {
    rows,
    take: async (name: string, bytes: Uint8Array, last: boolean) => {
      const [first = '', ...more] = decoder.decode(bytes, { stream: !last }).split('\n')
      begun += first
      for (const next of more) {
        lines.push(begun)
        begun = next
        if (lines.length >= rowsAtOnce) await flush(name)
      }
      if (!last) return
      await flush(name)
      decoder = new TextDecoder()
    },
  }
}

const refuseUnfit = async (db: Database, manifest: Manifest): Promise<void> => {
  if (manifest.format !== 2 || manifest.migrations !== (await migrationCount(db)))
    throw new BackupUnfit(
      'Bản sao lưu thuộc phiên bản phần mềm khác; hãy khôi phục bằng đúng phiên bản đó rồi nâng cấp. (other version)',
    )
}

const refuseUnlessWhole = (
  contents: Contents | undefined,
  rows: Readonly<Record<string, number>>,
): Contents => {
  const isWhole = contents && Object.entries(contents.tables).every(([name, count]) => rows[name] === count)
  if (!isWhole) throw new BackupUnfit('Bản sao lưu bị cắt cụt hoặc hỏng. (not whole)')
  return contents
}

const jsonOf = <T>(pieces: readonly Uint8Array[]): T =>
  JSON.parse(Buffer.concat(pieces).toString('utf8')) as T

/**
 * Restores a backup into an empty, migrated database and a file folder, in one transaction: all of it or nothing. It is
 * read once, from the first byte to the last, and rows are written as they come. Triggers rest meanwhile, so that history
 * keeps its own numbers and hashes.
 * @throws BackupUnfit when the target holds data, the versions differ, a stored file is not what its name says, or the
 * backup does not hold what it says at its end
 */
export const restoreBackup = async (
  db: Database,
  filesFolder: string,
  path: string,
): Promise<Manifest & Contents> => {
  await refuseUnlessEmpty(db)
  return transaction(db, async (tx) => {
    const tables = await tablesInOrder(tx)
    const letTriggers = async (how: 'disable' | 'enable') => {
      for (const { name } of tables)
        await tx.execute(sql`alter table ${sql.identifier(name)} ${sql.raw(how)} trigger user`)
    }
    const writer = tableWriter(tx)
    let manifest: Manifest | undefined
    let contents: Contents | undefined
    let pieces: Uint8Array[] = []
    for await (const { name, bytes, last } of readPieces(path)) {
      if (name.startsWith('tables/')) {
        if (manifest === undefined) break
        await writer.take(name.slice(7, -7), bytes, last)
        continue
      }
      pieces.push(bytes)
      if (!last) continue
      if (name.startsWith('files/')) keepFile(filesFolder, name.slice(6), Buffer.concat(pieces))
      if (name === 'contents.json') contents = jsonOf<Contents>(pieces)
      if (name === 'manifest.json') {
        manifest = jsonOf<Manifest>(pieces)
        await refuseUnfit(tx, manifest)
        await letTriggers('disable')
      }
      pieces = []
    }
    if (manifest === undefined)
      throw new BackupUnfit('Tệp này không phải bản sao lưu của NSCL. (not a backup)')
    const whole = refuseUnlessWhole(contents, writer.rows)
    await letTriggers('enable')
    return { ...manifest, ...whole }
  })
}

const keepFile = (folder: string, sha256: string, bytes: Uint8Array): void => {
  if (sha256Of(bytes) !== sha256)
    throw new BackupUnfit(`Tệp ${sha256} trong bản sao lưu bị hỏng. (damaged file)`)
  const path = join(folder, sha256.slice(0, 2), sha256)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes, { flush: true })
}
