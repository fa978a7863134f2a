import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { holdersOf } from '#modules/agencies/rules.ts'
import { lastDayOf, resolveSelector, targetsOf, tasksDueIn } from '#modules/plan/rules.ts'
import { checkPlans, clauseTableFaults, knownMeasures, root } from './check-plans.ts'

const { folders, faults } = checkPlans(knownMeasures)
const folder = folders.get('plans/187-kh-ubnd-2021')
if (!folder?.plan || !folder.agencies || !folder.places) throw new Error('plan 187 has faults')
const { plan, agencies, places } = folder
const today = '2026-11-23'
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const plain = (words: string) => words.normalize('NFC').replace(/\s+/g, ' ')

describe('the plans of this repository', () => {
  it('are free of faults', () => {
    expect([...folders.keys()]).toEqual(['plans/187-kh-ubnd-2021', 'plans/example'])
    expect(faults).toEqual([])
  })

  it('are refused when no module counts what they name', () => {
    const missing = checkPlans(knownMeasures.filter((name) => name !== 'awards.gold')).faults
    expect(missing.map((fault) => fault.path)).toEqual([
      'targets[4].measure',
      'targets[12].measure',
      'targets[5].measure',
    ])
    expect(missing.every((fault) => fault.line > 1)).toBe(true)
  })

  it('share no id, no date and no phase, so that a test on the one proves nothing by chance', () => {
    const example = folders.get('plans/example')?.plan
    const ids = (one: typeof example) => one?.targets.map((target) => target.id) ?? []
    expect(ids(example).filter((id) => ids(plan).includes(id))).toEqual([])
    expect(example?.dueDates.some((due) => due.rule.before === '11-30')).toBe(false)
  })
})

describe('the table of clauses', () => {
  it('must name every clause of plan 187 and no other', () => {
    const table = text('docs/clauses.md')
    const ids = plan.clauses.map((clause) => clause.id)
    expect(clauseTableFaults(table, ids)).toEqual([])
    expect(clauseTableFaults(table.replace('| V.7 ', '| V.8 '), ids).map((fault) => fault.message)).toEqual([
      'plan 187 has no clause "V.8"',
      'the table has no row for "V.7"',
    ])
  })
})

describe('plan 187', () => {
  it('quotes its clauses as the source has them', () => {
    const source = plain(text('plans/187-kh-ubnd-2021/source.md'))
    const missing = plan.clauses.filter((clause) => !source.includes(plain(clause.text)))
    expect(missing.map((clause) => clause.id)).toEqual([])
  })

  it('has eight targets in each phase and fifteen rows of the annex', () => {
    expect(plan.phases.map((phase) => targetsOf(plan, phase.id).length)).toEqual([8, 8])
    expect(plan.tasks).toHaveLength(15)
  })

  it('keeps "trên" strict and both numbers of enterprises for 2026', () => {
    const goal = (id: string) => plan.targets.find((target) => target.id === id)?.goal
    expect(goal('KPI-02-GD2')).toEqual({ moreThan: 250 })
    expect(goal('KPI-03-GD2')).toEqual({ atLeast: 3 })
    const support = tasksDueIn(plan, 2026).find((instance) => instance.task.id === 'IV.1')
    expect(support?.count).toBe(2)
    const ruling = plan.contradictions.find((one) => one.tasks.includes('IV.1'))
    expect(ruling?.targets).toEqual(['KPI-03-GD2'])
  })

  it('asks in 2026 for one workshop and no conference', () => {
    const ids = tasksDueIn(plan, 2026).map((instance) => instance.task.id)
    expect(ids).toEqual(['II.2', 'II.4', 'III.1', 'III.2', 'IV.1', 'IV.2', 'V', 'VI', 'VII', 'VIII'])
  })

  it('is due on 29 November, by a ruling that can be changed', () => {
    const due = plan.dueDates.find((one) => one.id === 'bao-cao-don-vi')
    expect(due && lastDayOf(due.rule, 2026)).toBe('2026-11-29')
    expect(due?.rule.ruling.vi).toContain('cần xác nhận')
  })

  it('admits of every ruling that it is to be confirmed', () => {
    expect(plan.contradictions.filter((one) => one.verified || !one.ruledBy.includes('xác nhận'))).toEqual([])
  })

  it('passes its duties to the bodies of today', () => {
    const holder = (day: string) =>
      (['focal', 'balance-development', 'appraise-estimates', 'decide'] as const).map((duty) =>
        holdersOf(agencies, duty, day).join(),
      )
    expect(holder(plan.issued)).toEqual([
      'so-gdkhcn-bac-lieu',
      'so-khdt-bac-lieu',
      'so-tai-chinh-bac-lieu',
      'ubnd-tinh-bac-lieu',
    ])
    expect(holder(today)).toEqual([
      'so-khcn-ca-mau',
      'so-tai-chinh-ca-mau',
      'so-tai-chinh-ca-mau',
      'ubnd-tinh-ca-mau',
    ])
  })

  it('means by the seven districts the 25 communes of their area, not the 39 of the old Cà Mau', () => {
    const group = { group: 'ubnd-cap-huyen' }
    expect(resolveSelector(plan, agencies, group, plan.issued)).toHaveLength(7)
    expect(resolveSelector(plan, agencies, group, today)).toHaveLength(25)
    const communes = agencies.agencies.filter((one) => one.versions[0]?.kind === 'commune-committee')
    expect(communes).toHaveLength(64)
  })
})

describe('the places of plan 187', () => {
  const on = (day: string, level: string) =>
    places.places.filter((one) => one.level === level && one.from <= day && day <= (one.to ?? day))

  it('are 7 districts and 64 communes before, 55 communes and 9 wards after', () => {
    expect([on('2025-06-30', 'district').length, on('2025-06-30', 'commune').length]).toEqual([7, 64])
    const names = on(today, 'commune').map((one) => one.name.split(' ')[0])
    expect(['Xã', 'Phường'].map((kind) => names.filter((name) => name === kind).length)).toEqual([55, 9])
    expect(on(today, 'district')).toEqual([])
  })

  it('give a code that was given again two names, each with its days', () => {
    const names = (code: string) => places.places.filter((one) => one.code === code).map((one) => one.name)
    expect(names('31876')).toEqual(['Xã Phước Long', 'Xã Vĩnh Phước'])
    expect(names('31867')).toEqual(['Thị trấn Phước Long', 'Xã Phước Long'])
    expect(names('31957')).toEqual(['Xã Tân Phong', 'Xã Phong Thạnh'])
    expect(names('31985')).toEqual(['Xã Điền Hải', 'Xã Long Điền'])
  })

  it('account for every old commune of Bạc Liêu exactly once', () => {
    const moved = places.changes.flatMap((change) => change.from.map((ref) => ref.code))
    const old = on('2025-06-30', 'commune').map((one) => one.code)
    expect(moved.filter((code) => old.includes(code)).sort()).toEqual([...old].sort())
  })
})
