import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { type Database, rowsOf, transaction } from '../database/database.ts'
import { tablesInOrder } from './tables.ts'

/** What a backup says of itself. */
export interface Manifest {
  readonly format: 1
  readonly madeAt: string
  readonly migrations: number
  readonly tables: Readonly<Record<string, number>>
  readonly files: number
}

const rowsAtOnce = 2000

export const migrationCount = async (db: Database): Promise<number> => {
  const [found] = await rowsOf<{ n: string }>(db, sql`select count(*) as n from drizzle.__drizzle_migrations`)
  return Number(found?.n ?? 0)
}

const storedFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
        /(^|[/\\])[0-9a-f]{64}$/.test(path),
      )
    : []

/**
 * Writes everything that is kept into one zip: each table as lines of JSON, each stored file under its content address.
 * It is read in one snapshot, on either engine, and may be restored on either. @returns what it holds
 */
export const writeBackup = async (
  db: Database,
  filesFolder: string,
  path: string,
  now: Date,
): Promise<Manifest> => {
  const out = createWriteStream(path, { flags: 'wx' })
  const written = new Promise<void>((resolve, reject) => out.on('finish', resolve).on('error', reject))
  const zip = new Zip((error, piece, last) => {
    if (error) out.destroy(error)
    else {
      out.write(piece)
      if (last) out.end()
    }
  })
  const encoder = new TextEncoder()
  const tables: Record<string, number> = {}
  await transaction(db, async (tx) => {
    await tx.execute(sql`set transaction isolation level repeatable read, read only`)
    for (const { name, key } of await tablesInOrder(tx)) {
      const entry = new ZipDeflate(`tables/${name}.ndjson`)
      zip.add(entry)
      const order = key.length > 0 ? sql.raw(key.map((column) => `"${column}"`).join(', ')) : sql.raw('ctid')
      tables[name] = 0
      for (let offset = 0; ; offset += rowsAtOnce) {
        const rows = await rowsOf<{ row: string }>(
          tx,
          sql`select row_to_json(t)::text as row from ${sql.identifier(name)} t order by ${order} limit ${rowsAtOnce} offset ${offset}`,
        )
        tables[name] += rows.length
        if (rows.length > 0) entry.push(encoder.encode(`${rows.map(({ row }) => row).join('\n')}\n`))
        if (rows.length < rowsAtOnce) break
      }
      entry.push(new Uint8Array(), true)
    }
  })
  const files = storedFiles(filesFolder)
  for (const file of files) {
    const entry = new ZipPassThrough(`files/${file.slice(-64)}`)
    zip.add(entry)
    entry.push(new Uint8Array(readFileSync(join(filesFolder, file))), true)
  }
  const manifest: Manifest = {
    format: 1,
    madeAt: now.toISOString(),
    migrations: await migrationCount(db),
    tables,
    files: files.length,
  }
  const entry = new ZipDeflate('manifest.json')
  zip.add(entry)
  entry.push(encoder.encode(JSON.stringify(manifest, null, 2)), true)
  zip.end()
  await written
  return manifest
}
