import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { historyOf } from '#modules/audit/service.ts'
import { saveMany } from '#modules/registers/save-many.ts'
import type { Context } from '#platform/context.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { EconomicFigureInput } from './contract.ts'
import { economicFigures, figureShelf } from './figure-shelf.ts'

let focal: Context
let officer: Context

const figure = (year: number, more: Partial<EconomicFigureInput> = {}) =>
  EconomicFigureInput.parse({
    indicator: 'employed',
    year,
    value: '500',
    unit: 'thousand-persons',
    territory: 'Tỉnh Mẫu Sơn',
    vintage: 'final',
    publishedOn: '2026-01-15',
    source: 'Niên giám thống kê mẫu, bảng 2',
    ...more,
  })
const save = (rows: Parameters<typeof saveMany<EconomicFigureInput>>[2]['rows'], context = focal) =>
  saveMany(context, figureShelf, { rows, reason: 'Nhập bảng' })
const kept = async () => (await economicFigures.list(focal, ListQuery.parse({}))).total

beforeAll(async () => {
  const db = await freshDatabase()
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  officer = as(db, someone('An', ['agencyOfficer'], newId()))
})

describe('rows typed in a table', () => {
  test('are kept together, in the order in which they came, each with its history', async () => {
    const { rows, faults } = await save([{ values: figure(2016) }, { values: figure(2015) }])
    expect(faults).toEqual([])
    expect(rows.map(({ year, version }) => [year, version])).toEqual([
      [2016, 1],
      [2015, 1],
    ])
    const [first] = rows
    const again = await save([
      { values: figure(2017) },
      { id: first?.id, version: 1, values: figure(2016, { value: '510' }) },
    ])
    expect(again.rows.map(({ year, value }) => [year, value])).toEqual([
      [2017, '500'],
      [2016, '510'],
    ])
    const subjects = new Map([[economicFigures.subject.name, economicFigures.subject]])
    const history = await historyOf(focal, subjects, { subject: 'productivity.figure', id: first?.id ?? '' })
    expect(history.map(({ action, reason }) => [action, reason])).toEqual([
      ['changed', 'Nhập bảng'],
      ['created', null],
    ])
  })

  test('are all left out when one is wrong, and every wrong one is named by its place and field', async () => {
    const before = await kept()
    const { rows, faults } = await save([
      { values: figure(2018) },
      { values: figure(2019, { unit: 'percent' }) },
      { values: figure(2020, { baseYear: 2010 }) },
    ])
    expect(rows).toEqual([])
    expect(faults.map(({ row, field, code }) => [row, field, code])).toEqual([
      [1, 'unit', 'FIGURE_UNIT'],
      [2, 'baseYear', 'FIGURE_BASE_YEAR_ODD'],
    ])
    expect(await kept()).toBe(before)
  })

  test('that are twice the same are named at the second', async () => {
    const { faults } = await save([{ values: figure(2021) }, { values: figure(2021) }])
    expect(faults).toMatchObject([{ row: 1, field: 'publishedOn', code: 'FIGURE_TAKEN' }])
  })

  test('changed by somebody else meanwhile are refused, and the others with them', async () => {
    const { rows } = await save([{ values: figure(2022) }])
    const id = rows[0]?.id ?? ''
    await save([{ id, version: 1, values: figure(2022, { value: '520' }) }])
    const stale = await save([{ values: figure(2023) }, { id, version: 1, values: figure(2022) }])
    expect(stale.faults).toMatchObject([{ row: 1, code: 'CHANGED_MEANWHILE' }])
    expect(await economicFigures.get(focal, id)).toMatchObject({ value: '520', version: 2 })
    const unknown = await save([{ id: newId(), version: 1, values: figure(2024) }])
    expect(unknown.faults).toMatchObject([{ row: 0, code: 'NOT_FOUND' }])
  })

  test('are written only by those who may', async () => {
    await expect(save([{ values: figure(2014) }], officer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
