import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/id.ts'
import { publicActor } from '#modules/agencies/acting.ts'
import { historyOf } from '#modules/audit/service.ts'
import type { Database } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { addSampleRows, openSampleRows, type SampleRow, sampleMeasures } from '#test/sample-rows.ts'
import { boardSheet, rowsSheet } from './board-sheet.ts'
import type { Board, RowsQuery } from './contract.ts'
import { countedRows } from './counted-rows.ts'
import { freezeFigures } from './freeze.ts'
import { targetsBoard } from './service.ts'
import { confirmFinal, statedSubject, stateEstimate, withdrawStated } from './stated-figures.ts'

const measures = sampleMeasures([
  'training.certifiedExperts',
  'training.intensiveAttendances',
  'training.classes',
  'support.enterprises',
  'awards.winners',
  'awards.gold',
  'awards.entrants',
  'conformity.bodies',
  'productivity.labourProductivityGrowth',
  'productivity.tfpShare',
  'work.activities',
])
const [mine, theirs] = [newId(), newId()]
const focalOfficer = someone('Chi', ['focalOfficer'], theirs)
const officer = someone('An', ['agencyOfficer'], mine)

let db: Database
const now = (moment = '2026-11-23T02:00:00Z') => new Date(moment)
const boardOf = (actor: Actor = officer, asOf?: string) => targetsBoard(as(db, actor), measures, { asOf })
const targetOf = (board: Board, id: string) => {
  const found = board.phases.flatMap(({ targets }) => targets).find((target) => target.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const rowsOf = (actor: Actor, query: Partial<RowsQuery>) =>
  countedRows(as(db, actor), measures, { target: 'enterprises-p1', page: 1, size: 200, ...query })
const supported = (year: number, ...who: string[]): SampleRow[] =>
  who.map((countedAs) => ({ measure: 'support.enterprises', year, countedAs, agencyId: mine }))
const said = { basis: 'Báo cáo của đơn vị', reason: 'Còn hai lớp tháng 12', version: 0 }

beforeAll(async () => {
  db = await freshDatabase()
  await openSampleRows(db)
  await loadExamplePlan(db)
})
beforeEach(async () => {
  await db.execute(sql`delete from sample_row`)
})

describe('the board', () => {
  test('shows the phase of the day and the one before, for everybody signed in and for nobody else', async () => {
    const board = await boardOf(someone('Dương', ['enterpriseRepresentative']))
    expect(board.phases.map(({ id }) => id)).toEqual(['p1'])
    expect(board.phases[0]?.elapsed).toBeCloseTo(1058 / 1096, 9)
    const later = await targetsBoard(as(db, officer, now('2027-03-01T02:00:00Z')), measures)
    expect(later.phases.map(({ id }) => id)).toEqual(['p2', 'p1'])
    await expect(boardOf(publicActor(province))).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
    await expect(boardOf(officer, '2026-11-24')).rejects.toMatchObject({ code: 'AS_OF_AHEAD', field: 'asOf' })
  })

  test('counts an enterprise with two solutions in a year once, and once over the phase', async () => {
    await addSampleRows(db, [...supported(2024, 'a', 'a', 'b'), ...supported(2025, 'a')])
    const target = targetOf(await boardOf(), 'enterprises-p1')
    expect(target).toMatchObject({ value: '2', state: 'not-reached' })
    expect(target.years.map(({ value }) => value)).toEqual(['2', '1', '0'])
  })

  test('a year that meets the annex and not the target says both', async () => {
    await addSampleRows(db, [...supported(2024, 'a', 'b', 'c'), ...supported(2025, 'a', 'b', 'c', 'd')])
    const target = targetOf(await boardOf(), 'enterprises-p1')
    expect(target.years[0]).toMatchObject({
      value: '3',
      state: 'not-reached',
      annex: [{ task: 'C.1', level: 3, met: true, contradiction: 'X-1' }],
    })
    expect(target.years[1]).toMatchObject({ state: 'reached' })
    expect(target.contradictions).toMatchObject([{ id: 'X-1' }])
  })

  test('leaves out rows after the cut-off and of other years', async () => {
    const row = { measure: 'training.certifiedExperts', year: 2026, countedAs: 'p' }
    await addSampleRows(db, [
      { ...row, onDay: '2026-11-20' },
      { ...row, countedAs: 'q', onDay: '2026-11-22' },
    ])
    expect(targetOf(await boardOf(officer, '2026-11-21'), 'experts-p1').value).toBe('1')
    expect(targetOf(await boardOf(), 'experts-p1').value).toBe('2')
  })

  test('takes a rate from levels, a share from what is published, a milestone from levels reached', async () => {
    const levels = [2023, 2024, 2025].map((year, n) => ({
      measure: 'productivity.labourProductivityGrowth',
      year,
      countedAs: 'Tỉnh Mẫu Sơn · 2010',
      value: 100 * 1.07 ** n,
      kind: 'final',
    }))
    await addSampleRows(db, [
      ...levels,
      {
        measure: 'productivity.tfpShare',
        fromYear: 2024,
        year: 2025,
        countedAs: 'Tỉnh Mẫu Sơn',
        value: -12.5,
      },
      { measure: 'conformity.bodies', year: 2022, countedAs: 'Trung tâm mẫu', level: 'national' },
    ])
    const board = await boardOf()
    expect(targetOf(board, 'labour-p1')).toMatchObject({
      state: 'on-track',
      notes: ['partial-period'],
      covers: { from: 2024, to: 2025 },
    })
    expect(Number(targetOf(board, 'labour-p1').value)).toBeCloseTo(7, 9)
    expect(targetOf(board, 'tfp-p1')).toMatchObject({ state: 'behind', value: '-12.5' })
    expect(targetOf(board, 'conformity-p1')).toMatchObject({ state: 'reached', value: '1' })
  })

  test('asks each measure once, however many rows there are', async () => {
    let statements = 0
    const counting = new Proxy(db, {
      get: (of, key) => {
        const value = Reflect.get(of, key) as unknown
        if ((key === 'execute' || key === 'select') && typeof value === 'function')
          return (...args: unknown[]) => {
            statements += 1
            return (value as (...all: unknown[]) => unknown).apply(of, args)
          }
        return value
      },
    })
    await targetsBoard(as(counting, officer), measures)
    expect(statements).toBeLessThanOrEqual(measures.size + 3)
  })

  test('goes out as an Excel file', async () => {
    const file = await boardSheet(as(db, officer), measures, { locale: 'vi' })
    expect(file.size).toBeGreaterThan(1000)
  })
})

describe('the rows behind a figure', () => {
  test('are exactly those that it counts, for any rows', async () => {
    const row = fc.record({
      measure: fc.constantFrom('support.enterprises', 'training.intensiveAttendances', 'awards.gold'),
      year: fc.integer({ min: 2023, max: 2027 }),
      countedAs: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      onDay: fc.constantFrom('2024-02-29', '2026-11-22', '2026-11-23', '2026-11-24'),
      value: fc.integer({ min: 1, max: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
        await db.execute(sql`delete from sample_row`)
        await addSampleRows(db, rows)
        const board = await boardOf(focalOfficer)
        for (const id of ['enterprises-p1', 'attendances-p1', 'gold-p1']) {
          const target = targetOf(board, id)
          const counted = await rowsOf(focalOfficer, { target: id })
          const sum = counted.rows
            .filter(({ counts }) => counts)
            .reduce((all, { value }) => all + Number(value), 0)
          expect(Number(target.value ?? 0)).toBe(sum)
          expect(Number(counted.figure)).toBe(sum)
          const inYear = await rowsOf(focalOfficer, { target: id, year: 2026 })
          expect(Number(target.years[2]?.value ?? 0)).toBe(Number(inYear.figure))
        }
      }),
      { numRuns: 15 },
    )
  })

  test('go as far as the own agency; the rest is a number', async () => {
    await addSampleRows(db, [
      ...supported(2024, 'a', 'b'),
      { measure: 'support.enterprises', year: 2024, countedAs: 'c', agencyId: theirs },
    ])
    expect(await rowsOf(officer, {})).toMatchObject({ figure: '3', total: 2, hidden: 1 })
    expect(await rowsOf(focalOfficer, {})).toMatchObject({ figure: '3', total: 3, hidden: 0 })
    const representative = someone('Dương', ['enterpriseRepresentative'], mine)
    expect(await rowsOf(representative, {})).toMatchObject({ figure: '3', rows: [], total: 0, hidden: 3 })
    const sheet = await rowsSheet(as(db, officer), measures, { target: 'enterprises-p1', locale: 'vi' })
    expect(sheet.size).toBeGreaterThan(1000)
  })

  test('say what is not there: no such target, no such year, no measure', async () => {
    await expect(rowsOf(officer, { target: 'x' })).rejects.toMatchObject({ code: 'TARGET_UNKNOWN' })
    await expect(rowsOf(officer, { year: 2027 })).rejects.toMatchObject({
      code: 'YEAR_OUTSIDE',
      field: 'year',
    })
    const query = { target: 'enterprises-p1', page: 1, size: 50 }
    await expect(countedRows(as(db, officer), new Map(), query)).rejects.toMatchObject({
      code: 'TARGET_UNMEASURED',
    })
  })
})

describe('what is stated beside the count', () => {
  const estimate = (value: string, more = {}) =>
    stateEstimate(as(db, focalOfficer), measures, {
      target: 'enterprises-p1',
      year: 2026,
      value,
      ...said,
      ...more,
    })

  test('an estimate stands beside the count with its basis and history, and decides the running year', async () => {
    await addSampleRows(db, supported(2026, 'a', 'b'))
    const first = await estimate('3')
    const second = await estimate('4', { version: first.version, reason: 'Thêm một hợp đồng' })
    const target = targetOf(await boardOf(), 'enterprises-p1')
    expect(target).toMatchObject({ basis: 'estimate' })
    expect(target.years[2]).toMatchObject({
      value: '2',
      state: 'on-track',
      stated: [{ kind: 'estimate', value: '4', counted: '2' }],
    })
    const history = await historyOf(as(db, officer), new Map([[statedSubject.name, statedSubject]]), {
      subject: statedSubject.name,
      id: first.id,
    })
    expect(history.map(({ action, reason }) => [action, reason])).toEqual([
      ['estimate-stated', 'Thêm một hợp đồng'],
      ['estimate-stated', 'Còn hai lớp tháng 12'],
    ])
    await withdrawStated(as(db, focalOfficer), { id: second.id, version: second.version, reason: 'Ước sai' })
    expect(targetOf(await boardOf(), 'enterprises-p1').years[2]?.stated).toEqual([])
    expect((await estimate('5')).version).toBe(4)
  })

  test('is refused without right, basis or reason, below the count, for another year, and over an unseen change', async () => {
    await addSampleRows(db, supported(2026, 'a', 'b'))
    const given = { target: 'enterprises-p1', year: 2026, value: '9', ...said }
    await expect(stateEstimate(as(db, officer), measures, given)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(estimate('9', { basis: '' })).rejects.toMatchObject({
      code: 'BASIS_MISSING',
      field: 'basis',
    })
    await expect(estimate('9', { reason: '' })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reason',
    })
    await expect(estimate('9', { version: 77 })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    await expect(estimate('1', { version: 4 })).rejects.toMatchObject({
      code: 'ESTIMATE_BELOW_COUNT',
      field: 'value',
    })
    await expect(estimate('9', { year: 2025 })).rejects.toMatchObject({
      code: 'YEAR_NOT_RUNNING',
      field: 'year',
    })
    await expect(estimate('9', { target: 'labour-p1' })).rejects.toMatchObject({
      code: 'ESTIMATE_OF_COUNTS_ONLY',
    })
  })

  test('the final figure of a past year is the count itself, and a later change shows', async () => {
    await addSampleRows(db, supported(2024, 'a', 'b', 'c'))
    const context = as(db, focalOfficer)
    const given = { target: 'enterprises-p1', year: 2024, ...said }
    expect(await confirmFinal(context, measures, given)).toMatchObject({ kind: 'final', value: '3' })
    expect(targetOf(await boardOf(), 'enterprises-p1').years[0]).toMatchObject({ value: '3', kind: 'final' })
    await addSampleRows(db, supported(2024, 'd'))
    const target = targetOf(await boardOf(), 'enterprises-p1')
    expect(target.notes).toContain('changed-since-final')
    expect(target.years[0]).toMatchObject({ value: '4', kind: 'actual' })
    await expect(confirmFinal(context, measures, { ...given, year: 2026 })).rejects.toMatchObject({
      code: 'YEAR_NOT_OVER',
    })
  })
})

test('frozen figures keep their trace; the same rows give the same fingerprint, one more row another', async () => {
  await addSampleRows(db, supported(2026, 'a', 'a'))
  const freeze = () => freezeFigures(as(db, focalOfficer), measures, { years: { from: 2026, to: 2026 } })
  const first = await freeze()
  const figure = first.frozen.figures.find(({ target }) => target === 'enterprises-p1')
  expect(figure).toMatchObject({
    inYear: { value: '1' },
    trace: {
      measure: 'support.enterprises',
      rows: 2,
      records: [
        ['sample', expect.any(String)],
        ['sample', expect.any(String)],
      ],
    },
  })
  expect((await freeze()).sha256).toBe(first.sha256)
  await addSampleRows(db, supported(2026, 'a'))
  expect((await freeze()).sha256).not.toBe(first.sha256)
  await expect(
    freezeFigures(as(db, officer), measures, { years: { from: 2026, to: 2026 } }),
  ).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})
