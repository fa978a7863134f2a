import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { Zip, type ZipInputFile } from 'fflate'
import { type Database, rowsOf, transaction } from '../database/database.ts'
import { tableRows } from './table-rows.ts'
import { tablesInOrder } from './tables.ts'

/** What a backup says of itself before anything else. */
export interface Manifest {
  readonly format: 2
  readonly madeAt: string
  readonly migrations: number
}

/** What a backup holds; it stands at the end, so that one that was cut short is known by its absence. */
export interface Contents {
  readonly tables: Readonly<Record<string, number>>
  readonly files: number
}

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

/** Deflates in the background of the process, at the speed of the machine; the zip asks only for `ondata`. */
class Deflating implements ZipInputFile {
  readonly compression = 8
  crc = 0
  size = 0
  ondata: ZipInputFile['ondata']
  readonly #deflate = createDeflateRaw({ level: 3 })
  readonly #ended: Promise<void>

  readonly filename: string

  constructor(filename: string) {
    this.filename = filename
    this.#ended = new Promise((resolve, reject) => {
      this.#deflate.on('data', (piece: Buffer) => this.ondata?.(null, new Uint8Array(piece), false))
      this.#deflate.on('error', reject)
      this.#deflate.on('end', () => {
        this.ondata?.(null, new Uint8Array(), true)
        resolve()
      })
    })
  }

  /** Takes a piece, and waits while the machine is behind. */
  async push(piece: Uint8Array): Promise<void> {
    this.crc = crc32(piece, this.crc)
    this.size += piece.length
    if (!this.#deflate.write(piece)) await once(this.#deflate, 'drain')
  }

  async end(): Promise<void> {
    this.#deflate.end()
    await this.#ended
  }
}

/** A zip that grows on the disk; whoever adds to it waits while the disk is behind. */
const openZip = (path: string) => {
  const out = createWriteStream(path, { flags: 'wx' })
  const written = finished(out)
  written.catch(() => undefined)
  const zip = new Zip((error, piece, last) => {
    if (error) out.destroy(error)
    else out.write(piece)
    if (last) out.end()
  })
  return {
    add: async (name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
      const entry = new Deflating(name)
      zip.add(entry)
      for await (const piece of pieces) {
        await entry.push(piece)
        if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), written])
      }
      await entry.end()
    },
    end: () => {
      zip.end()
      return written
    },
  }
}

const encoder = new TextEncoder()
const asJson = (value: unknown) => [encoder.encode(JSON.stringify(value, null, 2))]

async function* lines(batches: AsyncIterable<string[]>, count: (rows: number) => void) {
  for await (const rows of batches) {
    count(rows.length)
    yield encoder.encode(`${rows.join('\n')}\n`)
  }
}

/**
 * Writes everything that is kept into one zip: what it is, each table as lines of JSON, each stored file under its
 * content address, and at the end what it holds. It is read in one snapshot, on either engine, and may be restored on
 * either; memory does not grow with it. @returns what it holds
 */
export const writeBackup = async (
  db: Database,
  filesFolder: string,
  path: string,
  now: Date,
): Promise<Contents & Manifest> => {
  const zip = openZip(path)
  const manifest: Manifest = { format: 2, madeAt: now.toISOString(), migrations: await migrationCount(db) }
  await zip.add('manifest.json', asJson(manifest))
  const tables: Record<string, number> = {}
  await transaction(db, async (tx) => {
    await tx.execute(sql`set transaction isolation level repeatable read, read only`)
    for (const table of await tablesInOrder(tx)) {
      tables[table.name] = 0
      const count = (rows: number) => (tables[table.name] = (tables[table.name] ?? 0) + rows)
      await zip.add(`tables/${table.name}.ndjson`, lines(tableRows(tx, table), count))
    }
  })
  const files = storedFiles(filesFolder)
  for (const file of files)
    await zip.add(`files/${file.slice(-64)}`, createReadStream(join(filesFolder, file)))
  const contents: Contents = { tables, files: files.length }
  await zip.add('contents.json', asJson(contents))
  await zip.end()
  return { ...manifest, ...contents }
}
