import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { programActor } from '#modules/agencies/acting.ts'
import { importPlan } from '#modules/plan/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { examplePlan } from '#test/example-plan.ts'
import { territory as before, storeSynthetic, syntheticLines, tableOf } from '#test/series-material.ts'
import { listLinks, recordLinks, revokeLink } from './link-series.ts'
import { listSeries } from './list-series.ts'
import { checkSeriesRun, makeRunOfSeries } from './run-of-series.ts'
import { saveSeries } from './save-series.ts'
import { getRun, repeatRun } from './stored-runs.ts'

/** The fictional province as it is after a merger of 1 July 2025 with another one. */
const after = '98@2025-07-01'
let db: Database
let focal: Context
let officer: Context

const loadMergedPlan = async () => {
  const { plan, agencies, places } = examplePlan()
  const merged = {
    ...{
      code: '98',
      from: '2025-07-01',
      level: 'province' as const,
      name: 'Tỉnh Mẫu Sơn Biển',
      verified: true,
    },
  }
  const change = {
    ...{ on: '2025-07-01', from: [{ code: '99', from: '2020-01-01' }], partial: false, verified: true },
    to: [{ code: '98', from: '2025-07-01' }],
  }
  const changed = { places: [...places.places, merged], changes: [...places.changes, change] }
  await importPlan(as(db, programActor(province)), { plan, agencies, places: changed })
}

/** The figures of 2024 and 2025 of the merged province: twice and a half of GRDP, twice of the rest, shares as they were. */
const size = (column: string) => (column.startsWith('grdp') ? 2.5 : /ty_phan|chisogia/.test(column) ? 1 : 2)
const storeMerged = async () => {
  for (const [column, points] of syntheticLines()) {
    const later = points
      .filter(([year]) => year >= 2024)
      .map(([year, value]): [number, string] => [year, (Number(value) * size(column)).toFixed(4)])
    const concept = column.startsWith('laodong') ? 'icls13-average' : ''
    await saveSeries(focal, tableOf(new Map([[column, later]]), { territory: after, concept }))
  }
}

const chosenOf = async (territories: readonly string[]) =>
  (await listSeries(focal, {})).rows
    .filter(
      (one) =>
        territories.includes(one.territory) && one.concept !== 'icls19-average' && one.baseYear !== 2020,
    )
    .map(({ id, versions }) => ({ id, version: versions[0]?.number ?? 0 }))

const own = async () => ({ territory: before, series: await chosenOf([before]), links: [], parameters: '{}' })

const proposed = async (kind: string) =>
  (await listLinks(focal)).proposals
    .filter((one) => one.kind === kind)
    .map(({ from, to }) => ({ from: from.id, to: to.id, ratio: null }))

beforeAll(async () => {
  db = await freshDatabase()
  await loadMergedPlan()
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  officer = as(db, someone('An', ['agencyOfficer'], newId()))
  await storeSynthetic(focal)
})

test('a run of stored series comes to the digits of the file, says its series, and can be repeated', async () => {
  const run = await makeRunOfSeries(focal, { ...(await own()), title: 'Từ chuỗi' })
  expect(run.periods.find(({ from }) => from === 2021)?.tfpShare).toBeCloseTo(0.551525876123, 12)
  expect(run.origin).toMatchObject({
    territory: { key: before, label: { vi: 'Tỉnh Mẫu Sơn' } },
    ...{ links: [], isSample: false },
  })
  expect(run.origin?.series).toHaveLength(12)
  expect(await getRun(officer, run.id)).toEqual(run)
  expect((await repeatRun(officer, run.id)).same).toBe(true)
})

test('an earlier version can be chosen for one line, and gives another hash', async () => {
  const first = await own()
  const latest = await makeRunOfSeries(focal, { ...first, title: 'Bản đầu' })
  const points = syntheticLines().get('grdp2010_tong') ?? []
  const revised = points.map(([year, value]): [number, string] => [year, year === 2025 ? '45373' : value])
  await saveSeries(
    focal,
    tableOf(new Map([['grdp2010_tong', revised]]), { read: { grdp2010_tong: 1 }, reason: 'Số điều chỉnh' }),
  )
  const revisedRun = await makeRunOfSeries(focal, { ...(await own()), title: 'Bản hai' })
  expect(revisedRun.inputHash).not.toBe(latest.inputHash)
  const again = await makeRunOfSeries(focal, { ...first, title: 'Bản đầu lần nữa' })
  expect(again.inputHash).toBe(latest.inputHash)
})

describe('territories', () => {
  const both = async (links: string[], territory = after) => ({
    ...{ territory, links, parameters: '{}' },
    series: await chosenOf([before, after]),
  })

  test('are never joined silently', async () => {
    await storeMerged()
    await expect(checkSeriesRun(focal, await both([]))).rejects.toMatchObject({
      ...{ code: 'SERIES_NOT_LINKED', field: 'links' },
      message: expect.stringContaining('Tỉnh Mẫu Sơn Biển'),
    })
  })

  test('are joined by recorded links, whose ratio comes from the year that both have', async () => {
    const pairs = await proposed('territory')
    expect(pairs).toHaveLength(12)
    await expect(recordLinks(focal, { year: 2024, reason: '', pairs })).rejects.toMatchObject({
      field: 'reason',
    })
    await expect(recordLinks(officer, { year: 2024, reason: 'x', pairs })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const { links } = await recordLinks(focal, { year: 2024, reason: 'Sáp nhập ngày 01/7/2025', pairs })
    expect(Object.fromEntries(links.map(({ to, ratio }) => [to.label.vi, ratio]))).toMatchObject({
      'GRDP giá so sánh 2010: tổng số': '2.5',
      'Tỷ phần thu nhập của lao động: tổng số': '1',
    })
    expect((await listLinks(officer)).proposals.filter(({ kind }) => kind === 'territory')).toEqual([])
    await expect(recordLinks(focal, { year: 2024, reason: 'Lần nữa', pairs })).rejects.toMatchObject({
      code: 'LINK_TAKEN',
    })
  })

  test('keep their growth on either side, and the run says which links it used', async () => {
    const links = (await listLinks(focal)).links.map(({ id }) => id)
    const run = await makeRunOfSeries(focal, { ...(await both(links)), title: 'Địa bàn mới' })
    const alone = await makeRunOfSeries(focal, { ...(await own()), title: 'Địa bàn cũ' })
    const growth = (of: typeof run, year: number) => of.years.find((one) => one.year === year)?.outputGrowth
    expect(growth(run, 2023)).toBeCloseTo(growth(alone, 2023) ?? Number.NaN, 9)
    expect(run.years.find(({ year }) => year === 2020)?.output).toBeCloseTo(33460.1 * 2.5, 6)
    expect(run.origin?.links).toHaveLength(12)
    expect(run.origin?.links[0]).toMatchObject({
      ...{ kind: 'territory', year: 2024, reason: 'Sáp nhập ngày 01/7/2025' },
      ...{ from: { vi: 'Tỉnh Mẫu Sơn' }, to: { vi: 'Tỉnh Mẫu Sơn Biển (từ 01/07/2025)' } },
    })
    const backwards = await makeRunOfSeries(focal, { ...(await both(links, before)), title: 'Về địa bàn cũ' })
    expect(backwards.years.find(({ year }) => year === 2025)?.output).toBeCloseTo(45372.4, 3)
  })

  test('wait for a new link once a figure of the link year has changed', async () => {
    const read = { grdp2010_dv: 1 }
    const points = (syntheticLines().get('grdp2010_dv') ?? []).filter(([year]) => year >= 2024)
    const raised = points.map(([year, value]): [number, string] => [year, String(Number(value) * 3)])
    const table = tableOf(new Map([['grdp2010_dv', raised]]), { territory: after, read, reason: 'Số mới' })
    await saveSeries(focal, table)
    const links = (await listLinks(focal)).links.map(({ id }) => id)
    await expect(checkSeriesRun(focal, await both(links))).rejects.toMatchObject({ code: 'LINK_STALE' })
  })

  test('lose a link that is taken back with a reason, once; a run that used it keeps it', async () => {
    const [link] = (await listLinks(focal)).links
    const id = link?.id ?? ''
    await expect(revokeLink(focal, { id, reason: '' })).rejects.toMatchObject({ field: 'reason' })
    expect(await revokeLink(focal, { id, reason: 'Nhầm năm' })).toMatchObject({ revokedReason: 'Nhầm năm' })
    await expect(revokeLink(focal, { id, reason: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(checkSeriesRun(focal, await both([id]))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('base years', () => {
  const total = 'grdp2020_tong'
  const newer = [...(syntheticLines().get('grdp2010_tong') ?? [])]
    .filter(([year]) => year > 2020)
    .map(([year, value]): [number, string] => [year, (Number(value) * 1.4).toFixed(4)])
  const series = async () => [
    ...(await chosenOf([before])),
    ...(await listSeries(focal, { territory: before })).rows
      .filter(({ column }) => column === total)
      .map(({ id }) => ({ id, version: 1 })),
  ]

  test('stand side by side and want a link, whose ratio must be entered where no year has both', async () => {
    const given = { territory: before, links: [], parameters: '{}' }
    await saveSeries(focal, tableOf(new Map([[total, newer]])))
    await expect(checkSeriesRun(focal, { ...given, series: await series() })).rejects.toMatchObject({
      code: 'SERIES_NOT_LINKED',
    })
    const pairs = await proposed('base-year')
    expect(pairs).toHaveLength(1)
    const record = (year: number, ratio: string | null) =>
      recordLinks(focal, { year, reason: 'Năm gốc mới', pairs: pairs.map((one) => ({ ...one, ratio })) })
    await expect(record(2020, null)).rejects.toMatchObject({ code: 'LINK_RATIO_NEEDED' })
    await expect(record(2022, '2')).rejects.toMatchObject({ code: 'LINK_RATIO_DENIED' })
    const { links } = await record(2020, '1.4')
    const run = await makeRunOfSeries(focal, {
      ...{ ...given, series: await series(), links: links.map(({ id }) => id), title: 'Hai năm gốc' },
    })
    expect(run.parameters.linkYear).toBe(2020)
    expect(run.years.find(({ year }) => year === 2021)?.outputGrowth).toBeCloseTo(34700.6 / 33460.1 - 1, 6)
  })
})

describe('concepts', () => {
  test('of employment are spliced by their link alone', async () => {
    const points = (syntheticLines().get('laodong_tong') ?? []).filter(([year]) => year >= 2020)
    const lower = points.map(([year, value]): [number, string] => [year, (Number(value) * 0.8).toFixed(4)])
    await saveSeries(focal, tableOf(new Map([['laodong_tong', lower]]), { concept: 'icls19-average' }))
    const pairs = await proposed('concept')
    const { links } = await recordLinks(focal, { year: 2020, reason: 'Khung ICLS 19', pairs })
    const alone = await own()
    const spliced = (await listSeries(focal, { territory: before })).rows.filter(
      ({ concept }) => concept === 'icls19-average',
    )
    const series = [...alone.series, ...spliced.map(({ id }) => ({ id, version: 1 }))]
    await expect(checkSeriesRun(focal, { ...alone, series })).rejects.toMatchObject({
      code: 'SERIES_NOT_LINKED',
    })
    const run = await makeRunOfSeries(focal, {
      ...{ ...alone, series, links: links.map(({ id }) => id), title: 'Khung mới' },
    })
    const labor = (year: number) => run.years.find((one) => one.year === year)?.labor
    expect(labor(2015)).toBeCloseTo(442.5 * 0.8, 6)
    expect(labor(2024)).toBeCloseTo(443.8 * 0.8, 6)
    expect(run.doubts.filter(({ rule }) => rule === 'V04')).toEqual([])
  })

  test('and other things are not one link', async () => {
    const rows = (await listSeries(focal, {})).rows
    const find = (column: string) =>
      rows.find((one) => one.column === column && one.territory === before)?.id ?? ''
    const pairs = [{ from: find('grdp2010_dv'), to: find('grdp2010_tong'), ratio: null }]
    await expect(recordLinks(focal, { year: 2020, reason: 'x', pairs })).rejects.toMatchObject({
      code: 'LINK_ONE_THING',
    })
  })
})
