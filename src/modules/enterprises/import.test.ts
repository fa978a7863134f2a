import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { EnterpriseInput } from './contract.ts'
import { enterpriseSheets, enterprises } from './service.ts'

let db: Database
let officer: Context
let neighbour: Context

const csv = (lines: string[]) =>
  new File([`\ufeff${lines.join('\n')}`], 'danh sach.csv', { type: 'text/csv' })
const find = async (q: string) => (await enterprises.list(officer, ListQuery.parse({ q }))).rows
const existing = {
  ...{ name: 'Công ty Cũ Mẫu', kind: 'joint-stock', taxCode: '0100109106' },
  ...{ address: 'Ấp 1', phone: '0900000001' },
}

beforeAll(async () => {
  db = await freshDatabase()
  officer = as(db, someone('An', ['agencyOfficer'], newId()))
  neighbour = as(db, someone('Bình', ['agencyOfficer'], newId()))
  await enterprises.create(officer, EnterpriseInput.parse(existing))
})

describe('a sheet that names rows which exist', () => {
  const file = csv(['MST;Điện thoại;Địa chỉ', '0100109106;0900000002;'])

  test('shows what would change, changes just that, and says nothing twice', async () => {
    const look = await enterpriseSheets.importSheet(officer, { file, apply: false })
    expect(look).toMatchObject({ rows: 1, good: 1, created: 0, updated: 1 })
    expect(look.changes).toEqual([
      {
        ...{ line: 2, record: 'Công ty Cũ Mẫu', column: 'phone' },
        ...{ before: '0900000001', after: '0900000002' },
      },
    ])
    const written = await enterpriseSheets.importSheet(officer, { file, apply: true })
    expect((await find('cong ty cu'))[0]).toMatchObject({ ...existing, phone: '0900000002' })
    expect(await enterpriseSheets.importSheet(officer, { file, apply: false })).toMatchObject({
      ...{ updated: 0, unchanged: 1, changes: [] },
    })
    await enterpriseSheets.undoImport(officer, { batch: written.batch ?? '' })
    expect((await find('cong ty cu'))[0]).toMatchObject(existing)
  })

  test('leaves rows of another agency alone and says so at the row', async () => {
    const look = await enterpriseSheets.importSheet(neighbour, { file, apply: false })
    expect(look).toMatchObject({ good: 0, updated: 0 })
    expect(look.faults.map(({ message }) => message.vi).join()).toMatch(/cơ quan khác giữ/)
  })
})

describe('a sheet', () => {
  test('with headings of its own is matched by hand', async () => {
    const file = csv(['Tên doanh nghiệp;Loại hình;Liên hệ;Ghi', 'Hộ Khớp Mẫu;Hộ kinh doanh;0911;x'])
    const look = await enterpriseSheets.importSheet(officer, { file, apply: false })
    expect(look.headings).toEqual([
      { heading: 'Tên doanh nghiệp', column: 'name' },
      { heading: 'Loại hình', column: 'kind' },
      { heading: 'Liên hệ', column: null },
      { heading: 'Ghi', column: null },
    ])
    await enterpriseSheets.importSheet(officer, {
      file,
      apply: true,
      mapping: { 'Liên hệ': 'phone', Ghi: null },
    })
    expect((await find('ho khop mau'))[0]).toMatchObject({ phone: '0911' })
  })

  test('may be written as a whole or not at all', async () => {
    const file = csv(['Tên doanh nghiệp;Loại hình', 'Hộ Một Phần;Hộ kinh doanh', 'Hộ Sai;Loại lạ'])
    const whole = enterpriseSheets.importSheet(officer, { file, apply: true, whole: true })
    await expect(whole).rejects.toMatchObject({ code: 'NOT_ALL_GOOD' })
    expect(await find('ho mot phan')).toEqual([])
    await enterpriseSheets.importSheet(officer, { file, apply: true })
    expect(await find('ho mot phan')).toHaveLength(1)
  })

  test('with rows of totals says which rows it passed over', async () => {
    const file = csv(['TT;Tên doanh nghiệp;Loại hình', '1;Hộ Cộng;Hộ kinh doanh', ';Tổng cộng;'])
    const look = await enterpriseSheets.importSheet(officer, { file, apply: false })
    expect(look.skipped).toEqual([{ line: 3, reason: 'total' }])
  })

  test('in TCVN3 is read, and shows each text before and after', async () => {
    const file = csv(['Tên doanh nghiệp;Loại hình', 'C¬ së Thñy s¶n MÉu B¹c Liªu;Hộ kinh doanh'])
    const look = await enterpriseSheets.importSheet(officer, { file, apply: false })
    expect(look.faults.map(({ message }) => message.vi).join()).toMatch(
      /«C¬ së Thñy s¶n MÉu B¹c Liªu» → «Cơ sở Thủy sản Mẫu Bạc Liêu»/,
    )
  })

  test('is the one of the file that somebody chose', async () => {
    const sheet = (name: string, row: string) => ({
      ...{
        name,
        rows: [
          ['Tên doanh nghiệp', 'Loại hình'],
          [row, 'Hộ kinh doanh'],
        ],
      },
    })
    const bytes = await writeXlsx({ sheets: [sheet('Cũ', 'Hộ Cũ'), sheet('Mới', 'Hộ Mới')] })
    const file = new File([new Uint8Array(bytes)], 'hai.xlsx')
    const look = await enterpriseSheets.importSheet(officer, { file, apply: false, sheet: 'Mới' })
    expect(look).toMatchObject({ sheets: ['Cũ', 'Mới'], sheet: 'Mới', sample: [{ name: 'Hộ Mới' }] })
    const wrong = enterpriseSheets.importSheet(officer, { file, apply: false, sheet: 'Lạ' })
    await expect(wrong).rejects.toMatchObject({ code: 'NO_SUCH_SHEET' })
  })
})

test('words with their accents stand first, also when they stand apart; a phrase stays together', async () => {
  for (const name of ['Hộ Tôm Đường Khô', 'Hộ Tom Duong Khó', 'Hộ Đường và Tôm', 'Hộ Tôm Dương Khô'])
    await enterprises.create(officer, EnterpriseInput.parse({ name, kind: 'household' }))
  const names = async (q: string) => (await find(q)).map(({ name }) => name)
  expect((await names('tôm đường')).slice(0, 2)).toEqual(['Hộ Tôm Đường Khô', 'Hộ Đường và Tôm'])
  expect(await names('tôm đường')).toHaveLength(4)
  expect(await names('"tôm đường"')).toHaveLength(3)
  expect((await names('dương'))[0]).toBe('Hộ Tôm Dương Khô')
})
