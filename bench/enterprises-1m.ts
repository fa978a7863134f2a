/**
 * Loads 1,000,000 fictional enterprises into a PostgreSQL of its own and times their lists and an export of 90,000
 * rows: `node bench/enterprises-1m.ts [how many]`. The bar: p95 of every list under 100 ms.
 */
import pg from 'pg'
import { ListQuery, SheetQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { drawPairs } from '#modules/enterprises/draw-pairs.ts'
import { listPairs } from '#modules/enterprises/duplicates.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { enterpriseShelf } from '#modules/enterprises/shelf.ts'
import { openExport } from '#modules/registers/export-sheet.ts'
import { openServer } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { startPostgres } from '../scripts/temporary-postgres.ts'

const wanted = Number(process.argv[2] ?? 1_000_000)
const rounds = 12
const bar = 100

/** Rows made by the database itself: names of several trades and places, as a province would have them. */
const load = async (url: string, agency: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes where tablename = 'enterprise' and indexdef like '%gin%'`,
  )
  for (const { name } of rows) await client.query(`drop index "${name}"`)
  await client.query(
    `insert into enterprise (id, province, agency_id, name, name_key, tax_code, kind, size, stated_size, vsic, section,
      product, key_product, ocop, place_now, commune, commune_now, search_key, search_text, created_at, updated_at)
    select gen_random_uuid(), $1, $2::uuid, 'Công ty ' || trade[1 + n % 6] || ' Mẫu ' || n,
      folded[1 + n % 6] || ' mau ' || n, case when n % 10 < 7 then lpad(n::text, 10, '0') end,
      (array['limited-one', 'limited-more', 'joint-stock', 'private', 'cooperative', 'household'])[1 + n % 6],
      (array['micro', 'small', 'medium', 'large', 'none'])[1 + n % 5], 'none', '2025:10', '2025:' || chr(65 + n % 20),
      trade[1 + n % 6], n % 7 = 0, n % 11 = 0, 'x' || n % 64, 'Xã Mẫu ' || n % 64, 'Xã Mẫu ' || n % 64,
      'cong ty ' || folded[1 + n % 6] || ' mau ' || n || ' ' || lpad(n::text, 10, '0') || ' xa mau ' || n % 64,
      'công ty ' || lower(trade[1 + n % 6]) || ' mẫu ' || n || ' ' || lpad(n::text, 10, '0') || ' xã mẫu ' || n % 64,
      now(), now() - n * interval '1 second'
    from generate_series(1, $3::int) n,
      (select array['Thủy sản', 'Gạo', 'Muối', 'Cơ khí', 'Đường', 'Dương xỉ'] as trade,
        array['thuy san', 'gao', 'muoi', 'co khi', 'duong', 'duong xi'] as folded) words`,
    [province, agency, wanted],
  )
  for (const { made } of rows) await client.query(made)
  await client.query('vacuum analyze enterprise')
  await client.end()
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0

const asked: Readonly<Record<string, object>> = {
  'first page': {},
  'page 20 by name': { page: 20 },
  'by name, downwards': { sort: '-name' },
  'by tax code': { sort: 'taxCode' },
  'by commune': { sort: 'commune' },
  'of a kind and a size': { filter: { kind: 'cooperative', size: 'small' } },
  'of a section': { filter: { section: '2025:C' } },
  'of a commune of today': { filter: { communeNow: 'x7' } },
  'with OCOP products': { filter: { ocop: 'true' } },
  'a tax code': { q: '0000123456' },
  'a rare name': { q: 'muối mẫu 123' },
  'a common word': { q: 'thuy san' },
  'a common phrase': { q: '"công ty đường"' },
  'a word in a commune': { q: 'gạo', filter: { communeNow: 'x7' } },
}

const server = await startPostgres()
if (server === undefined) throw new Error('no PostgreSQL can be started here')
const open = await openServer(server.url)
try {
  const agency = newId()
  const context = as(open.db, someone('Đo', ['focalOfficer'], agency))
  console.log(
    `${wanted} enterprises loaded in ${Math.round((await timed(() => load(server.url, agency))) / 1000)} s`,
  )
  let slow = 0
  for (const [what, query] of Object.entries(asked)) {
    const times: number[] = []
    for (let n = 0; n < rounds; n += 1)
      times.push(await timed(() => enterprises.list(context, ListQuery.parse(query))))
    const found = p95(times)
    if (found > bar) slow += 1
    console.log(
      `${what.padEnd(28)} p95 ${found.toFixed(0).padStart(6)} ms${found > bar ? '  above the bar' : ''}`,
    )
  }
  console.log(
    `possible duplicates, a night ${(await timed(() => drawPairs(context))).toFixed(0).padStart(10)} ms`,
  )
  console.log(
    `possible duplicates          ${(await timed(() => listPairs(context, {}))).toFixed(0).padStart(10)} ms`,
  )
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  let bytes = 0
  const took = await timed(async () => {
    const query = SheetQuery.parse({ filter: { ocop: 'true' } })
    const { content } = await openExport(context, enterpriseShelf, query)
    for await (const part of content) bytes += part.length
  })
  clearInterval(watch)
  const megabytes = (count: number) => Math.round(count / 1_048_576)
  console.log(
    `export: ${megabytes(bytes)} MB in ${(took / 1000).toFixed(1)} s, ${megabytes(most - before)} MB of memory above the start`,
  )
  if (slow > 0) process.exitCode = 1
} finally {
  await open.close()
  server.stop()
}
