import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { historyOf, verifyChain } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { EnterpriseInput } from './contract.ts'
import { enterpriseSheets, enterprises } from './service.ts'

let db: Database
let officer: Context
let neighbour: Context
let focal: Context
const query = (asked: Partial<ListQuery> = {}) => ListQuery.parse(asked)
const named = (name: string, more: Partial<EnterpriseInput> = {}) =>
  EnterpriseInput.parse({ name, kind: 'household', ...more })

beforeAll(async () => {
  db = await freshDatabase()
  officer = as(db, someone('An', ['agencyOfficer'], newId()))
  neighbour = as(db, someone('Bình', ['agencyOfficer'], newId()))
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
})

describe('an enterprise', () => {
  test('is added by an agency, found without accents, and the match with its accents stands first', async () => {
    await enterprises.create(officer, named('Cơ sở Dương Mẫu'))
    await enterprises.create(officer, named('Cơ sở Đường Mẫu'))
    const found = await enterprises.list(officer, query({ q: 'đường' }))
    expect(found.rows.map((row) => row.name)).toEqual(['Cơ sở Đường Mẫu', 'Cơ sở Dương Mẫu'])
    expect((await enterprises.list(officer, query({ q: 'co so duong' }))).total).toBe(2)
  })

  test('stands in the order of the Vietnamese alphabet', async () => {
    for (const name of ['Zeta thứ tự', 'Ổi thứ tự', 'Ăn thứ tự', 'Âm thứ tự', 'Đào thứ tự', 'Dừa thứ tự'])
      await enterprises.create(officer, named(name))
    const found = await enterprises.list(officer, query({ q: 'thu tu', sort: 'name' }))
    expect(found.rows.map((row) => row.name)).toEqual(
      [...found.rows.map((row) => row.name as string)].sort(new Intl.Collator('vi').compare),
    )
  })

  test('needs a right tax code, except for kinds that may have none, and a code stands once', async () => {
    const company = named('Công ty Mẫu', { kind: 'limited-one' })
    await expect(enterprises.create(officer, company)).rejects.toMatchObject({
      code: 'TAX_CODE_MISSING',
      field: 'taxCode',
    })
    await expect(enterprises.create(officer, { ...company, taxCode: '0100109107' })).rejects.toMatchObject({
      code: 'TAX_CODE_WRONG',
      field: 'taxCode',
    })
    await enterprises.create(officer, { ...company, taxCode: '0100109106' })
    await expect(enterprises.create(neighbour, { ...company, taxCode: '0100109106' })).rejects.toMatchObject({
      code: 'TAX_CODE_TAKEN',
    })
  })

  test('is seen by every agency, changed by its own and by the focal agency, and every step stands in history', async () => {
    const made = await enterprises.create(officer, named('Tổ hợp Mẫu'))
    const seen = await enterprises.get(neighbour, made.id)
    expect(seen.actions).toEqual([])
    const change = { id: made.id, version: made.version, values: named('Tổ hợp Mẫu Mới') }
    await expect(enterprises.update(neighbour, change)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const changed = await enterprises.update(focal, change)
    await expect(enterprises.update(officer, change)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    await expect(enterprises.remove(officer, { ...changed, reason: ' ' })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    const removed = await enterprises.remove(officer, { ...changed, reason: 'nhập trùng' })
    expect((await enterprises.list(officer, query({ q: 'to hop mau' }))).total).toBe(0)
    await enterprises.restore(officer, removed)
    const subjects = new Map([['enterprise', enterprises.subject]])
    const steps = await historyOf(neighbour, subjects, { subject: 'enterprise', id: made.id })
    expect(steps.map((step) => step.action)).toEqual(['restored', 'removed', 'changed', 'created'])
    expect(steps[1]?.reason).toBe('nhập trùng')
    expect(steps[2]?.changes).toContainEqual({ field: 'name', before: 'Tổ hợp Mẫu', after: 'Tổ hợp Mẫu Mới' })
  })

  test('of another province does not exist', async () => {
    const made = await enterprises.create(officer, named('Riêng tỉnh này'))
    const stranger = as(db, { ...someone('Xa', ['focalOfficer'], newId()), province: 'tinh-khac' })
    await expect(enterprises.get(stranger, made.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('list cannot be asked by somebody who has not signed in', async () => {
    await expect(
      enterprises.list(as(db, { ...someone('?', []), personId: undefined }), query()),
    ).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    })
  })
})

describe('a sheet of enterprises', () => {
  const csv = (lines: string[]) =>
    new File([`\ufeff${lines.join('\n')}`], 'danh sach.csv', { type: 'text/csv' })
  const heading = 'Tên doanh nghiệp;MST;Loại hình;Sản phẩm OCOP'

  test('names every fault by its cell and writes nothing while it is only looked at', async () => {
    const file = csv([
      heading,
      'Hộ Nhập Một;;Hộ kinh doanh;x',
      'Công ty Sai;0100109107;Công ty cổ phần;',
      ';;Hộ kinh doanh;',
    ])
    const report = await enterpriseSheets.importSheet(officer, { file, apply: false })
    expect(report.faults.filter((fault) => fault.severity === 'error').map(({ cell }) => cell)).toEqual(
      expect.arrayContaining(['B3', 'A4']),
    )
    expect(report.batch).toBeNull()
    expect((await enterprises.list(officer, query({ q: 'ho nhap mot' }))).total).toBe(0)
  })

  test('adds new rows, changes those whose tax code is there, and can be taken back', async () => {
    await enterprises.create(officer, named('Công ty Cũ', { kind: 'joint-stock', taxCode: '0300588569' }))
    const file = csv([
      heading,
      'Công ty Mới;0100107518;Công ty cổ phần;',
      'Công ty Đổi Tên;0300588569;Công ty cổ phần;x',
    ])
    const report = await enterpriseSheets.importSheet(officer, { file, apply: true })
    expect(report).toMatchObject({ rows: 2, good: 2, created: 1, updated: 1 })
    const names = async () =>
      (await enterprises.list(officer, query({ q: 'cong ty', sort: 'name' }))).rows.map((row) => row.name)
    expect(await names()).toEqual(expect.arrayContaining(['Công ty Mới', 'Công ty Đổi Tên']))
    const { undone } = await enterpriseSheets.undoImport(officer, { batch: report.batch ?? '' })
    expect(undone).toBe(2)
    expect(await names()).toEqual(expect.arrayContaining(['Công ty Cũ']))
    expect(await names()).not.toContain('Công ty Mới')
    expect(await verifyChain(db, province)).toMatchObject({ whole: true })
  })

  test('goes out as it is filtered and comes back in without a fault', async () => {
    const out = await enterpriseSheets.sheet(officer, { ...query({ q: 'duong' }), locale: 'vi' })
    const report = await enterpriseSheets.importSheet(officer, { file: out, apply: false })
    expect(report).toMatchObject({ rows: 2, missingHeadings: [], unknownHeadings: [] })
  })
})
