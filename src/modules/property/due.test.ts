import { beforeAll, beforeEach, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { historyOf } from '#modules/audit/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { listEvidence } from '#modules/registers/evidence.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { PropertyInput } from './contract.ts'
import { DueInput } from './due.ts'
import { properties, propertyDueSheets, propertyDues, propertySheets } from './service.ts'
import { propertyToDo } from './to-do.ts'

const focal = '01900000-0000-7000-8000-000000000001'
const all = ListQuery.parse({})
let db: Database
let officer: Context
let salt: string
let fish: string
let owner: Context
let stranger: Context

const represents = (name: string, enterpriseId: string) =>
  as(db, { ...someone(name, ['enterpriseRepresentative']), enterpriseId })

beforeAll(async () => {
  db = await freshDatabase()
  officer = as(db, someone('An', ['focalOfficer'], focal))
  const add = async (name: string) =>
    (await enterprises.create(officer, EnterpriseInput.parse({ name, kind: 'cooperative-group' }))).id
  salt = await add('Tổ hợp tác Muối Mẫu')
  fish = await add('Tổ hợp tác Cá Mẫu')
  owner = represents('Bình', salt)
  stranger = represents('Chi', fish)
})

const mark = (more: object = {}) =>
  PropertyInput.parse({
    ...{ enterprise: salt, kind: 'mark', name: 'Muối Mẫu', filedOn: '2017-02-03' },
    ...{ grantNumber: '4-MAU', grantedOn: '2018-06-07', ...more },
  })
const fee = (property: string, more: object = {}) => DueInput.parse({ property, kind: 'renewal', ...more })

let id: string
beforeEach(async () => {
  id = (await properties.create(officer, mark())).id
})

test('a paid renewal moves the last day and the next due; taking it back moves them back', async () => {
  expect(await properties.get(officer, id)).toMatchObject({
    ...{ standing: 'due', protectedTo: '2027-02-03', nextDueKind: 'renewal', nextDueOn: '2027-02-03' },
  })
  const paid = await propertyDues.create(officer, fee(id, { amount: '0', paidOn: '2026-11-20' }))
  expect(paid).toMatchObject({ dueOn: '2027-02-03', standing: 'paid', amount: '0' })
  const renewed = { standing: 'renewed', protectedTo: '2037-02-03', renewals: 1, nextDueNumber: 2 }
  expect(await properties.get(officer, id)).toMatchObject(renewed)
  await propertyDues.remove(officer, { id: paid.id, version: paid.version, reason: 'nhập nhầm' })
  expect(await properties.get(officer, id)).toMatchObject({ protectedTo: '2027-02-03', renewals: 0 })
})

test('a fee is entered once, of the kind that the property knows, with its day, and not ahead of time', async () => {
  await propertyDues.create(officer, fee(id))
  const refused = (more: object) => expect(propertyDues.create(officer, fee(id, more))).rejects
  await refused({}).toMatchObject({ code: 'DUE_TAKEN', field: 'number' })
  await refused({ kind: 'maintenance', number: 2 }).toMatchObject({ code: 'OTHER_UPKEEP', field: 'kind' })
  await refused({ kind: 'filing' }).toMatchObject({ code: 'DUE_DAY_MISSING', field: 'dueOn' })
  await refused({ number: 2, paidOn: '2026-11-24' }).toMatchObject({ code: 'PAID_IN_FUTURE' })
  await expect(propertyDues.create(officer, fee(newId()))).rejects.toMatchObject({ code: 'PROPERTY_UNKNOWN' })
})

test('an end needs its reason, and then nothing is due any more', async () => {
  const ended = mark({ endedOn: '2026-01-01' })
  const change = { id, version: 1, values: ended }
  await expect(properties.update(officer, change)).rejects.toMatchObject({ field: 'endedReason' })
  const values = mark({ endedOn: '2026-01-01', endedReason: 'Bị hủy bỏ hiệu lực' })
  expect(await properties.update(officer, { id, version: 1, values })).toMatchObject({
    ...{ standing: 'ended', nextDueOn: null },
  })
})

test('upkeep and fees of the application stand among the to-dos in time, and no longer when paid', async () => {
  const name = 'Muối hạt Mẫu'
  const { id } = await properties.create(owner, mark({ name }))
  const asked = async () => (await propertyToDo(owner)).filter(({ what }) => what.vi.includes(name))
  expect(await asked()).toMatchObject([{ by: '2027-02-03', late: false, path: `/properties/${id}` }])
  const filing = await propertyDues.create(owner, fee(id, { kind: 'filing', dueOn: '2026-11-22' }))
  await propertyDues.create(owner, fee(id, { paidOn: '2026-11-20' }))
  expect(await asked()).toMatchObject([{ by: '2026-11-22', late: true }])
  const values = fee(id, { kind: 'filing', dueOn: '2026-11-22', paidOn: '2026-11-23' })
  await propertyDues.update(owner, { id: filing.id, version: 1, values })
  expect(await asked()).toEqual([])
})

test('an enterprise writes and changes its own property and fees, and nobody else does', async () => {
  const own = await properties.create(owner, mark({ name: 'Muối riêng Mẫu' }))
  expect(own.actions).toContain('update')
  const due = await propertyDues.create(owner, fee(own.id))
  const values = mark({ name: 'Muối riêng Mẫu', usedFrom: '2019-01-01' })
  expect(await properties.update(owner, { id: own.id, version: own.version, values })).toMatchObject({
    stage: 'used',
  })
  await expect(properties.create(owner, mark({ enterprise: fish }))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const away = { id: own.id, version: own.version + 1, values: mark({ enterprise: fish }) }
  await expect(properties.update(owner, away)).rejects.toMatchObject({ code: 'FORBIDDEN' })

  expect((await properties.list(stranger, all)).rows).toEqual([])
  expect((await propertyDues.list(stranger, all)).rows).toEqual([])
  expect(await propertyToDo(stranger)).toEqual([])
  await expect(properties.get(stranger, own.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(propertyDues.get(stranger, due.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(propertyDues.create(stranger, fee(own.id))).rejects.toMatchObject({ code: 'PROPERTY_UNKNOWN' })
  const subjects = new Map([['property', properties.subject]])
  const of = { subject: 'property', id: own.id }
  await expect(historyOf(stranger, subjects, of)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(listEvidence(stranger, subjects, of)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await historyOf(owner, subjects, of)).map(({ action }) => action)).toEqual(['changed', 'created'])
})

test('fees go with their property to another enterprise', async () => {
  const due = await propertyDues.create(officer, fee(id))
  await properties.update(officer, { id, version: 1, values: mark({ enterprise: fish }) })
  await expect(propertyDues.get(owner, due.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await propertyDues.get(stranger, due.id)).toMatchObject({ enterprise: { id: fish } })
  await properties.remove(officer, { id, version: 2, reason: 'xong' })
})

test('what an enterprise writes is kept by the agency that keeps the enterprise', async () => {
  const colleague = as(db, someone('Dung', ['agencyOfficer'], focal))
  const { id } = await properties.create(owner, mark({ name: 'Muối tinh Mẫu' }))
  expect((await properties.get(colleague, id)).actions).toContain('update')
})

test('properties and fees come in from Excel, the fee by the number of its grant', async () => {
  const sheet = async (context: Context, sheets: typeof propertySheets, lines: string[]) => {
    const file = new File([lines.join('\n')], 'mau.csv', { type: 'text/csv' })
    return sheets.importSheet(context, { file, apply: true })
  }
  const came = await sheet(officer, propertySheets, [
    'Doanh nghiệp;Loại;Tên;Ngày nộp đơn;Số văn bằng;Ngày cấp văn bằng',
    'Tổ hợp tác Cá Mẫu;Sáng chế;Lồng nuôi Mẫu;03/02/2022;1-MAU;05/06/2024',
  ])
  expect(came.faults).toEqual([])
  const paid = await sheet(officer, propertyDueSheets, [
    'Tài sản trí tuệ;Khoản;Năm thứ, lần thứ;Số tiền (đồng);Ngày nộp',
    '1-MAU;Duy trì hiệu lực hằng năm;3;1.000;02/06/2026',
  ])
  expect(paid.faults).toEqual([])
  const [cage] = (await properties.list(stranger, all)).rows
  expect(cage).toMatchObject({ ...{ nextDueNumber: 4, nextDueOn: '2027-06-05', standing: 'valid' } })
})
