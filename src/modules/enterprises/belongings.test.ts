import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { EnterpriseInput } from './contract.ts'
import { deriveForToday } from './derive-facts.ts'
import { expiringHeld } from './expiring.ts'
import { followPlaces } from './follow-places.ts'
import { HeldCertificateInput } from './held-certificate.ts'
import { OwnStandardInput } from './own-standard.ts'
import { ProductInput } from './product.ts'
import { enterprise as enterpriseTable } from './schema.ts'
import {
  enterprises,
  heldCertificates,
  ownStandards,
  products,
  sizingShown,
  yearFigureSheets,
  yearFigures,
} from './service.ts'
import { enterprisesToDo } from './to-do.ts'
import { YearFigureInput } from './year-figure.ts'

let db: Database
let officer: Context
let neighbour: Context
let focal: Context
let company: string
let codes = 0
const list = (asked: Partial<ListQuery> = {}) => ListQuery.parse(asked)
const taxCodes = ['0100109106', '0300588569', '0100107518', '2000393273', '2000103908', '9900001387']

const enterprise = async (name: string, more: object = {}) => {
  const taxCode = taxCodes[codes++] ?? null
  const input = EnterpriseInput.parse({ name, kind: 'joint-stock', taxCode, vsic: '2025:10', ...more })
  return (await enterprises.create(officer, input)).id
}
const representative = (enterpriseId: string) =>
  as(db, { ...someone('Dũng', ['enterpriseRepresentative']), enterpriseId })

beforeAll(async () => {
  db = await freshDatabase()
  await loadExamplePlan(db)
  officer = as(db, someone('An', ['agencyOfficer'], newId()))
  neighbour = as(db, someone('Bình', ['agencyOfficer'], newId()))
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  company = await enterprise('Công ty Tôm Mẫu')
})

describe('yearly figures', () => {
  const figure = (year: number, more: object = {}) =>
    YearFigureInput.parse({ enterprise: company, year, source: 'Báo cáo mẫu', ...more })

  test('give the size class, show how, and give it back when they go', async () => {
    const made = await yearFigures.create(
      officer,
      figure(2025, { workers: 101, revenue: '40000000000', capital: '9000000000' }),
    )
    expect((await enterprises.get(officer, company)).size).toBe('medium')
    expect(await sizingShown(officer, { id: company })).toMatchObject({
      size: 'medium',
      year: 2025,
      workers: 101,
      steps: [{ size: 'micro', workersFit: false }, { size: 'small' }, { size: 'medium', workersFit: true }],
    })
    const removed = await yearFigures.remove(officer, { ...made, reason: 'nhập nhầm' })
    expect((await enterprises.get(officer, company)).size).toBe('none')
    await yearFigures.restore(officer, removed)
    expect((await enterprises.get(officer, company)).size).toBe('medium')
  })

  test('show value added both ways, and stand once a year, not in a year to come', async () => {
    const made = await yearFigures.create(
      officer,
      figure(2024, {
        output: '1000',
        purchases: '400',
        wages: '300',
        depreciation: '100',
        productionTaxes: '50',
        interest: '50',
        profit: '-10',
      }),
    )
    expect(made).toMatchObject({ valueAdded: '600', valueAddedBySum: '490', statedBy: 'An' })
    const again = yearFigures.create(officer, figure(2024, { workers: 1 }))
    await expect(again).rejects.toMatchObject({ code: 'FIGURE_TAKEN', field: 'year' })
    const early = yearFigures.create(officer, figure(2027, { workers: 1 }))
    await expect(early).rejects.toMatchObject({ code: 'FIGURE_IN_FUTURE' })
    await expect(yearFigures.create(officer, figure(2023))).rejects.toMatchObject({ code: 'FIGURE_EMPTY' })
  })

  test('are unseen by other agencies and enterprises, in lists, counts, files and the size class', async () => {
    const stranger = representative(newId())
    for (const context of [neighbour, stranger]) {
      expect(await yearFigures.list(context, list())).toMatchObject({ rows: [], total: 0 })
      expect((await yearFigureSheets.sheet(context, { ...list(), locale: 'vi' })).size).toBeGreaterThan(0)
    }
    expect(await sizingShown(neighbour, { id: company })).toMatchObject({ workers: null, steps: [] })
    expect((await yearFigures.list(representative(company), list())).total).toBe(2)
    const writing = yearFigures.create(neighbour, figure(2022, { workers: 1 }))
    await expect(writing).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('products', () => {
  const product = (name: string, more: object = {}) =>
    ProductInput.parse({ enterprise: company, name, ...more })
  const ocop = { ocop: 'three', ocopFrom: '2024-01-10', ocopTo: '2027-01-09' }

  test('make an enterprise a maker of key and OCOP products, and only while the certificate is in force', async () => {
    const made = await products.create(
      officer,
      product('Tôm khô mẫu', { ...ocop, standing: 'key', exported: true }),
    )
    expect(made.ocopStanding).toBe('expiring')
    expect(await enterprises.get(officer, company)).toMatchObject({
      ocop: true,
      keyProduct: true,
      exports: true,
    })
    const later = as(db, officer.actor, new Date('2027-01-10T02:00:00Z'))
    await deriveForToday(later)
    expect(await enterprises.get(later, company)).toMatchObject({ ocop: false, keyProduct: true })
    await deriveForToday(officer)
    expect((await enterprises.get(officer, company)).ocop).toBe(true)
    await products.remove(officer, { ...made, reason: 'nhầm' })
    expect(await enterprises.get(officer, company)).toMatchObject({ ocop: false, keyProduct: false })
  })

  test('that go to another enterprise leave the old one without them', async () => {
    const heir = await enterprise('Công ty Nhận Mẫu')
    const held = { ...ocop, ocopTo: '2028-01-09', standing: 'key' }
    const made = await products.create(officer, product('Mắm mẫu', held))
    const values = product('Mắm mẫu', { ...held, enterprise: heir })
    await products.update(officer, { id: made.id, version: made.version, values })
    expect(await enterprises.get(officer, heir)).toMatchObject({ ocop: true, keyProduct: true })
    expect(await enterprises.get(officer, company)).toMatchObject({ ocop: false, keyProduct: false })
  })

  test('need the days of OCOP in their order, and a right barcode that no other product bears', async () => {
    const wrong = (more: object) => products.create(officer, product('Sai', more))
    await expect(wrong({ ...ocop, ocopTo: '' })).rejects.toMatchObject({
      code: 'OCOP_INCOMPLETE',
      field: 'ocopTo',
    })
    await expect(wrong({ ...ocop, ocopTo: '2023-01-01' })).rejects.toMatchObject({
      code: 'ENDS_BEFORE_START',
    })
    await expect(wrong({ barcode: '8930000000018' })).rejects.toMatchObject({ code: 'BARCODE_WRONG' })
    await products.create(officer, product('Mắm mẫu', { barcode: '893 0000 000019' }))
    await expect(wrong({ barcode: '8930000000019' })).rejects.toMatchObject({ code: 'BARCODE_TAKEN' })
  })

  test('are written by those who keep the enterprise, by it itself and by the focal agency', async () => {
    await products.create(representative(company), product('Tự khai'))
    await products.create(focal, product('Đầu mối khai'))
    await expect(products.create(neighbour, product('Lạ'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const other = representative(await enterprise('Công ty Khác Mẫu'))
    await expect(products.create(other, product('Lạ'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await products.list(other, list())).total).toBe(0)
  })
})

describe('certificates held', () => {
  const held = (number: string, more: object = {}) =>
    HeldCertificateInput.parse({
      ...{ enterprise: company, scheme: 'Halal', number, issuer: 'Tổ chức Mẫu', validFrom: '2024-02-21' },
      ...more,
    })

  test('say how they stand: 90 days ahead they are about to expire, withdrawn ones hold no more', async () => {
    const standing = async (number: string, more: object) =>
      (await heldCertificates.create(officer, held(number, more))).standing
    expect(await standing('1', {})).toBe('valid')
    expect(await standing('2', { validTo: '2026-11-22' })).toBe('expired')
    expect(await standing('3', { validTo: '2026-11-23' })).toBe('expiring')
    expect(await standing('4', { validTo: '2028-01-01', withdrawnOn: '2026-11-01' })).toBe('withdrawn')
    expect(await expiringHeld(officer)).toMatchObject({ certificates: 1, ocop: 0 })
    expect((await enterprisesToDo(officer)).map(({ what }) => what.vi)).toEqual([
      '1 chứng nhận của doanh nghiệp sắp hết hạn',
    ])
    expect(await enterprisesToDo(neighbour)).toEqual([])
  })

  test('need a scheme, days in their order, and stand once by number and issuer', async () => {
    const create = (number: string, more: object) => heldCertificates.create(officer, held(number, more))
    await expect(create('9', { scheme: '' })).rejects.toMatchObject({ code: 'SCHEME_MISSING' })
    await expect(create('9', { validTo: '2024-02-20' })).rejects.toMatchObject({ code: 'ENDS_BEFORE_START' })
    await expect(create('1', {})).rejects.toMatchObject({ code: 'CERTIFICATE_TAKEN', field: 'number' })
  })
})

test('an own standard stands once by its number', async () => {
  const standard = OwnStandardInput.parse({
    ...{ enterprise: company, number: 'TCCS 01:2026/MAU', name: 'Tôm khô mẫu', publishedOn: '2026-03-15' },
  })
  await ownStandards.create(officer, standard)
  await expect(ownStandards.create(officer, standard)).rejects.toMatchObject({ code: 'STANDARD_TAKEN' })
  const early = { ...standard, number: 'TCCS 02', withdrawnOn: '2026-03-14' }
  await expect(ownStandards.create(officer, early)).rejects.toMatchObject({ code: 'ENDS_BEFORE_START' })
})

describe('the place of an enterprise', () => {
  test('keeps the name and district of its own days, and is found by what it is called today', async () => {
    const id = await enterprise('Công ty Cũ Mẫu', { commune: '99007@2020-01-01' })
    const found = await enterprises.get(officer, id)
    expect(found).toMatchObject({
      commune: { id: '99007@2020-01-01', label: 'Xã Suối Xanh, Huyện Suối Xanh' },
      district: 'Huyện Suối Xanh',
    })
    const today = (found.communeNow as { label: string } | null)?.label
    if (today)
      expect((await enterprises.list(officer, list({ q: today }))).rows.map((row) => row.id)).toContain(id)
  })

  test('follows a reorganisation: lists go by the commune of today, the own one stays', async () => {
    const id = await enterprise('Công ty Ở Lại Mẫu', { commune: '99007@2020-01-01' })
    const { commune, communeNow } = await enterprises.get(officer, id)
    const before = { placeNow: '99001@2000-01-01', communeNow: 'Xã Trước Sáp Nhập' }
    await db.update(enterpriseTable).set(before).where(eq(enterpriseTable.id, id))
    expect(await followPlaces(officer)).toBe(2)
    expect(await enterprises.get(officer, id)).toMatchObject({ commune, communeNow })
    expect((await enterprises.list(officer, list({ q: 'Trước Sáp Nhập' }))).total).toBe(0)
    expect(await followPlaces(officer)).toBe(0)
  })

  test('is a commune that exists, by code and first day', async () => {
    const wrong = enterprise('Sai nơi', { commune: '99007@2019-01-01' })
    await expect(wrong).rejects.toMatchObject({ code: 'PLACE_UNKNOWN', field: 'commune' })
  })
})
