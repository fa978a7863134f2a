/**
 * Reads a sheet of 5,000 enterprises with 200 bad rows through the register's own door, looks at it, and writes the
 * 4,800 good ones with their history: `node bench/import-5000.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actorCalled } from '#modules/agencies/acting.ts'
import { verifyChain } from '#modules/audit/service.ts'
import { enterpriseRegister } from '#modules/enterprises/contract.ts'
import { enterpriseSheets } from '#modules/enterprises/service.ts'
import { keepLimits } from '#modules/long-work/limits.ts'
import { filesIn } from '#platform/files.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { lastMoment, mostMemory, openBench, timed } from './installation.ts'

const rows = 5000
const isBad = (i: number) => i % 25 === 7

// The tenth digit proves the nine before it (weights of the tax authority).
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
const taxCodes = Array.from({ length: rows * 2 }, (_, i) => {
  const nine = String(910_000_000 + i)
  const digit = 10 - ([...nine].reduce((sum, one, n) => sum + Number(one) * (weights[n] ?? 0), 0) % 11)
  return digit === 10 ? undefined : `${nine}${digit}`
}).filter((code) => code !== undefined)

const made = Array.from({ length: rows }, (_, i) => ({
  name: `Hợp tác xã Tôm Mẫu ${i}`,
  taxCode: i % 50 === 7 ? '9100000009' : taxCodes[i],
  kind: isBad(i) && i % 50 !== 7 ? 'Khổng lồ' : 'cooperative',
  size: 'small',
  industry: 'Nuôi trồng thủy sản',
  product: 'Tôm sú',
  keyProduct: i % 2 === 0,
  commune: 'Xã Hồng Dân',
}))

const folder = mkdtempSync(join(tmpdir(), 'nscl-bench-'))
const { db, close } = await openBench(folder)
try {
  const actor = await actorCalled(db, 'chuyenvien.khcn@mau.example', '2030-11-23')
  if (actor === undefined) throw new Error('nobody to import')
  const context = { db, actor, now: new Date(lastMoment), files: filesIn(join(folder, 'files')) }
  const { columns } = enterpriseRegister
  const bytes = await writeWorkbook({ sheets: [{ name: 'DN', columns, rows: made, locale: 'vi' }] })
  const file = new File([new Uint8Array(bytes)], 'doanh-nghiep.xlsx')
  // Timed in one go, without the queue that sheets of this length wait in.
  await keepLimits(db, { sheetRows: rows })
  const memory = mostMemory()
  const look = await timed('look at 5,000 rows', () =>
    enterpriseSheets.importSheet(context, { file, apply: false }),
  )
  const lines = new Set(look.faults.map(({ line }) => line)).size
  const named = look.faults.filter(({ cell }) => /^[A-Z]+\d+$/.test(cell)).length
  console.log(`${look.good} good, ${lines} bad rows, ${named} of ${look.faults.length} errors named by cell`)
  const kept = await timed('look again, write the good rows with history', () =>
    enterpriseSheets.importSheet(context, { file, apply: true }),
  )
  console.log(`${kept.created} rows written, ${memory()}`)
  await timed('take them back', () => enterpriseSheets.undoImport(context, { batch: kept.batch ?? '' }))
  if (process.env.BENCH_VERIFY) console.log(await verifyChain(db, actor.province))
} finally {
  await close()
  rmSync(folder, { recursive: true, force: true })
}
