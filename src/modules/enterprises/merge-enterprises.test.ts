import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { historyOf, verifyChain } from '#modules/audit/service.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { EnterpriseInput } from './contract.ts'
import { drawPairs } from './draw-pairs.ts'
import { keepApart, listPairs } from './duplicates.ts'
import { mergeEnterprises, mergesOf, undoMerge } from './merge-enterprises.ts'
import type { MergeInput } from './merge-shapes.ts'
import { referencesToEnterprise } from './merge-store.ts'
import { ProductInput } from './product.ts'
import { enterprises, products, yearFigures } from './service.ts'
import { YearFigureInput } from './year-figure.ts'

let db: Database
let focal: Context
let officer: Context

const household = (name: string, more: object = {}) =>
  enterprises.create(focal, EnterpriseInput.parse({ name, kind: 'household', ...more }))
const asked = (into: Shown, from: Shown, more: Partial<MergeInput> = {}): MergeInput => ({
  ...{ into: into.id, intoVersion: into.version, from: from.id, fromVersion: from.version },
  ...{ take: [], reason: 'cùng một cơ sở' },
  ...more,
})
const productsOf = async (id: string) =>
  (await products.list(focal, ListQuery.parse({ filter: { enterprise: id } }))).rows.map(({ name }) => name)

beforeAll(async () => {
  db = await freshDatabase()
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  officer = as(db, someone('An', ['agencyOfficer'], newId()))
})

describe('records that look alike', () => {
  test('are found by name without accents and kind words, and by the root of the tax code; those kept apart are not', async () => {
    const one = await household('Cơ sở Thủy sản Ánh Dương Mẫu')
    const other = await household('Hộ kinh doanh Thuỷ Sản Anh Dương Mẫu')
    await household('Cơ sở Bánh tráng Hòa Bình')
    expect((await listPairs(focal, { of: one.id })).pairs).toHaveLength(1)
    expect(await listPairs(focal, {})).toEqual({ pairs: [], drawnAt: null })
    await drawPairs(focal)
    const { pairs, drawnAt } = await listPairs(focal, {})
    expect(drawnAt).toBe(focal.now.toISOString())
    expect(pairs).toMatchObject([{ likeness: 'name', score: 1 }])
    await keepApart(focal, { one: other.id, other: one.id })
    expect((await listPairs(focal, {})).pairs).toEqual([])
    await expect(listPairs(officer, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

test('a night adds the pairs of what changed since the last, keeps the others and drops what no longer looks alike', async () => {
  const first = await household('Cơ sở Mắm Cá Lóc Mẫu')
  await household('Hộ Mắm Cá Lóc Mẫu')
  const names = async () =>
    (await listPairs(focal, {})).pairs.map(({ one, other }) => [one.name, other.name].sort())
  await drawPairs(focal)
  expect(await names()).toEqual([['Cơ sở Mắm Cá Lóc Mẫu', 'Hộ Mắm Cá Lóc Mẫu']])
  const later = { ...focal, now: new Date(focal.now.getTime() + 86_400_000) }
  await drawPairs(later)
  expect(await names()).toHaveLength(1)
  const { id, version } = await enterprises.get(focal, first.id)
  const values = EnterpriseInput.parse({ name: 'Cơ sở Nước đá Trong Veo', kind: 'household' })
  const evening = { ...focal, now: new Date(later.now.getTime() + 3_600_000) }
  await enterprises.update(evening, { id, version, values })
  await drawPairs({ ...focal, now: new Date(later.now.getTime() + 86_400_000) })
  expect(await names()).toEqual([])
})

describe('a merge', () => {
  test('takes chosen fields, moves what refers to the record, keeps its history, and can be taken back', async () => {
    const into = await household('Hộ Cua Mẫu', { address: 'Ấp 1' })
    const from = await household('Hộ Cua Biển Mẫu', { address: 'Ấp 2', phone: '0900000000' })
    await products.create(
      focal,
      ProductInput.parse({ enterprise: from.id, name: 'Cua biển', standing: 'key' }),
    )
    const figure = { enterprise: '', year: 2025, workers: 3, source: 'Mẫu' }
    for (const { id } of [into, from])
      await yearFigures.create(focal, YearFigureInput.parse({ ...figure, enterprise: id }))
    const merged = await mergeEnterprises(focal, asked(into, from, { take: ['phone'] }))
    expect(merged.moved).toEqual([{ table: 'enterprise_product', rows: 1 }])
    expect(await enterprises.get(focal, into.id)).toMatchObject({
      ...{ name: 'Hộ Cua Mẫu', address: 'Ấp 1', phone: '0900000000', keyProduct: true },
    })
    expect(await productsOf(into.id)).toEqual(['Cua biển'])
    const gone = await enterprises.get(focal, from.id)
    expect(gone).toMatchObject({ mergedInto: { id: into.id, label: 'Hộ Cua Mẫu' }, actions: [] })
    await expect(enterprises.restore(focal, gone)).rejects.toMatchObject({ code: 'MERGED' })

    await undoMerge(focal, merged)
    expect(await productsOf(from.id)).toEqual(['Cua biển'])
    expect(await enterprises.get(focal, into.id)).toMatchObject({ phone: null, keyProduct: false })
    expect(await enterprises.get(focal, from.id)).toMatchObject({ mergedInto: null, removedAt: null })
    expect((await mergesOf(focal, into)).map(({ undone }) => undone)).toEqual([true])
    await expect(undoMerge(focal, merged)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const subjects = new Map([['enterprise', enterprises.subject]])
    const steps = await historyOf(focal, subjects, { subject: 'enterprise', id: from.id })
    expect(steps.map(({ action }) => action)).toEqual(['merge-undone', 'merged', 'created'])
    expect(await verifyChain(db, province)).toMatchObject({ whole: true })
  })

  test('gives the tax code of the record that goes to the one that stays', async () => {
    const into = await household('Hộ Muối Mẫu')
    const from = await household('Hộ Muối Hạt Mẫu', { taxCode: '0100109106' })
    await mergeEnterprises(focal, asked(into, from, { take: ['taxCode', 'name'] }))
    expect(await enterprises.get(focal, into.id)).toMatchObject({
      taxCode: '0100109106',
      name: 'Hộ Muối Hạt Mẫu',
    })
  })

  test('is for the focal agency, needs a reason, two records, and both unchanged', async () => {
    const [into, from] = [await household('Hộ Một'), await household('Hộ Hai')]
    const refused = (by: Context, input: MergeInput) => expect(mergeEnterprises(by, input)).rejects
    await refused(officer, asked(into, from)).toMatchObject({ code: 'FORBIDDEN' })
    await refused(focal, asked(into, from, { reason: '' })).toMatchObject({ code: 'REASON_REQUIRED' })
    await refused(focal, asked(into, into)).toMatchObject({ code: 'SAME_RECORD' })
    await refused(focal, asked(into, { ...from, version: 7 })).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const merged = await mergeEnterprises(focal, asked(into, from))
    await refused(focal, asked(into, from)).toMatchObject({ code: 'MERGED' })
    const stayed = await enterprises.get(focal, into.id)
    const values = EnterpriseInput.parse({ name: 'Hộ Một Mới', kind: 'household' })
    await enterprises.update(focal, { ...stayed, values })
    await expect(undoMerge(focal, merged)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })

  test('finds every column that refers to enterprises, also in modules that it does not know', async () => {
    const tables = (await referencesToEnterprise(db)).map(({ table }) => table)
    expect(tables).toEqual(
      expect.arrayContaining(['award_entry', 'enterprise_product', 'person_role', 'support_project']),
    )
    expect(tables).not.toContain('enterprise_merge')
  })
})
