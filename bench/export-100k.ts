/**
 * Times the Excel export of 100,000 enterprises as a long work, and the memory that it takes: `node bench/export-100k.ts`.
 * It uses an embedded database in memory, or the empty PostgreSQL database that TEST_DATABASE_URL names.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import { enterpriseSheets } from '#modules/enterprises/service.ts'
import type { LongWorks } from '#modules/long-work/define-long-work.ts'
import { startLongWorks } from '#modules/long-work/runner.ts'
import { getWork, startWork } from '#modules/long-work/service.ts'
import { type Database, openServer } from '#platform/database/database.ts'
import { openMemoryPglite } from '#platform/database/durable-pglite.ts'
import { migrateDatabase } from '#platform/database/migrate.ts'
import { filesIn } from '#platform/files.ts'
import { as, province, someone } from '#test/actors.ts'

const count = Number(process.argv[2] ?? 100_000)
const server = process.env.TEST_DATABASE_URL

const openMemory = async (): Promise<Database> => {
  const db = drizzle({ client: await openMemoryPglite(), casing: 'snake_case' }) as unknown as Database
  await migrateDatabase(db, 'pglite')
  return db
}
const db = server ? (await openServer(server)).db : await openMemory()
await db.execute(sql`insert into enterprise (id, province, name, kind, size, key_product, ocop, start_up, commune, search_key, search_text)
  select gen_random_uuid(), ${province}, 'Hợp tác xã Mẫu số ' || n, 'cooperative', 'small', n % 3 = 0, n % 5 = 0, false,
         'Xã Mẫu ' || n % 64, 'hop tac xa mau so ' || n, 'hợp tác xã mẫu số ' || n from generate_series(1, ${count}) n`)
await db.execute(sql`analyze`)

const folder = mkdtempSync(join(tmpdir(), 'nscl-bench-'))
const files = filesIn(folder)
const officer = someone('An', ['focalOfficer'])
const context = { ...as(db, officer), files }
const works: LongWorks = new Map(enterpriseSheets.works.map((work) => [work.name, work]))
const stop = startLongWorks({ db, files, works, clock: () => context.now, actorOf: async () => officer })

const resident = () => process.memoryUsage().rss / 1_048_576
const before = resident()
let highest = before
const watch = setInterval(() => {
  highest = Math.max(highest, resident())
}, 50)
const start = performance.now()
const { id } = await startWork(context, works, { name: 'enterprises.sheet', input: { sort: 'name' } })
let work = await getWork(context, works, id)
while (work.endedAt === null) {
  await pause(100)
  work = await getWork(context, works, id)
}
const seconds = (performance.now() - start) / 1000
clearInterval(watch)
console.log(
  `${server ? 'PostgreSQL' : 'embedded'}, Node ${process.version}: ${work.state}, ${work.words?.en}`,
)
console.log(`${seconds.toFixed(1)} s, ${((work.file?.size ?? 0) / 1_048_576).toFixed(1)} MB of Excel`)
console.log(
  `resident: ${before.toFixed(0)} MB before, ${highest.toFixed(0)} MB at most, ${resident().toFixed(0)} MB after`,
)
await stop()
rmSync(folder, { recursive: true, force: true })
process.exit(work.state === 'done' ? 0 : 1)
