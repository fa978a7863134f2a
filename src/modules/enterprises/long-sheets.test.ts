import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ListQuery, SheetQuery } from '#kernel/contract.ts'
import type { LongWorks } from '#modules/long-work/define-long-work.ts'
import { startLongWorks } from '#modules/long-work/runner.ts'
import { getWork, startWork, undoWork, workFile } from '#modules/long-work/service.ts'
import type { Database } from '#platform/database/database.ts'
import { keepSetting } from '#platform/settings.ts'
import { readRows } from '#platform/spreadsheet/read-rows.ts'
import { readWorkbook } from '#platform/spreadsheet/read-workbook.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { as, memoryFiles, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { enterpriseRegister } from './contract.ts'
import { enterpriseSheets, enterprises } from './service.ts'

const officer = someone('An', ['agencyOfficer'], '0198a000-0000-7000-8000-00000000000a')
const reader = someone('Đọc', ['inspector'])
const works: LongWorks = new Map(enterpriseSheets.works.map((work) => [work.name, work]))
const files = memoryFiles()
let db: Database
let stop: () => Promise<void>
const by = (actor = officer) => ({ ...as(db, actor), files })

const sheetOf = async (count: number): Promise<File> => {
  const rows = Array.from({ length: count }, (_, i) => ({
    name: `Hợp tác xã Mẫu & ${String(i).padStart(4, '0')}`,
    kind: 'cooperative-group',
    ocop: i % 2 === 0,
  }))
  const { columns } = enterpriseRegister
  const bytes = await writeWorkbook({ sheets: [{ name: 'Doanh nghiệp', columns, rows, locale: 'vi' }] })
  return new File([new Uint8Array(bytes)], 'to-hop-tac.xlsx')
}
const run = async (asked: { name: string; input: object; file?: File }, actor = officer) => {
  const { id } = await startWork(by(actor), works, { ...asked, input: { ...asked.input } })
  for (;;) {
    const work = await getWork(by(actor), works, id)
    if (work.state !== 'waiting' && work.state !== 'running') return work
    await pause(20)
  }
}
const total = async () => (await enterprises.list(by(), ListQuery.parse({}))).total

beforeAll(async () => {
  db = await freshDatabase()
  await keepSetting(db, 'longWork', { sheetRows: 100 })
  const people = new Map([officer, reader].map((actor) => [actor.personId ?? '', actor]))
  stop = startLongWorks({ db, files, works, clock: () => by().now, actorOf: async (id) => people.get(id) })
})
afterAll(() => stop())

test('a long sheet is not written within the request but as a work, which can be taken back', async () => {
  const file = await sheetOf(103)
  const atOnce = enterpriseSheets.importSheet(by(), { file, apply: true })
  await expect(atOnce).rejects.toMatchObject({
    code: 'LONG_SHEET',
    detail: { rows: 103, limit: 100, work: 'enterprises.import' },
  })
  expect(await total()).toBe(0)
  const first = await run({ name: 'enterprises.import', input: {}, file })
  expect(first).toMatchObject({ state: 'done', words: { vi: 'Thêm 103 dòng, cập nhật 0 dòng.' } })
  expect(await total()).toBe(103)
  expect(await undoWork(by(), works, first.id)).toMatchObject({ words: { vi: 'Đã hoàn tác 103 dòng.' } })
  expect(await total()).toBe(0)
})

test('who may only read starts no import', async () => {
  const file = await sheetOf(1)
  await expect(run({ name: 'enterprises.import', input: {}, file }, reader)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('a long list is exported as a work, every row once, in the order asked and with the columns asked', async () => {
  await run({ name: 'enterprises.import', input: {}, file: await sheetOf(1003) })
  const query = SheetQuery.parse({ sort: '-name', columns: 'name,kind,ocop' })
  await expect(enterpriseSheets.sheet(by(), query)).rejects.toMatchObject({ code: 'LONG_SHEET', status: 409 })
  const work = await run({ name: 'enterprises.sheet', input: query }, reader)
  expect(work).toMatchObject({
    state: 'done',
    done: 1003,
    total: 1003,
    words: { vi: 'Đã lập tệp 1.003 dòng.' },
  })
  const file = await workFile(by(reader), works, work.id)
  expect(file.name).toBe('Doanh nghiệp 2026-11-23.xlsx')
  const [sheet] = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
  if (sheet === undefined) throw new Error('the workbook has no sheet')
  const { rows } = readRows(sheet, enterpriseRegister.columns)
  expect(rows.length).toBe(1003)
  const names = rows.map(({ values }) => String(values.name))
  expect(new Set(names).size).toBe(1003)
  expect(names[0]).toBe('Hợp tác xã Mẫu & 1002')
  expect(rows[0]?.values).toMatchObject({ kind: 'cooperative-group', ocop: true })
})

test('a short list still comes at once, with what was searched', async () => {
  const query = SheetQuery.parse({ q: 'mau 0007' })
  const file = await enterpriseSheets.sheet(by(), query)
  const [sheet] = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
  if (sheet === undefined) throw new Error('the workbook has no sheet')
  expect(readRows(sheet, enterpriseRegister.columns).rows.map(({ values }) => values.name)).toEqual([
    'Hợp tác xã Mẫu & 0007',
  ])
})
