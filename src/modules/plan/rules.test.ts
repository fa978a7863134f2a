import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startOfDay } from '#kernel/period.ts'
import { knownMeasures, root } from '../../../scripts/check-plans.ts'
import { citationsOf } from './citations.ts'
import { readPlanFolder } from './read-plan.ts'
import * as rules from './rules.ts'

const read = readPlanFolder(join(root, 'plans/example'), knownMeasures)
if (!read.plan || !read.agencies) throw new Error('the example plan has faults')
const { plan, agencies } = read
const year = fc.integer({ min: 1950, max: 2150 })
const monthDay = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2001-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(5, 10))
const keys = (instances: readonly rules.TaskInstance[]) => instances.map((instance) => instance.key)

describe('phases', () => {
  it('puts a year into its phase, and a year outside the plan into none', () => {
    const ids = [2023, 2024, 2026, 2027, 2028, 2029, 2030, 2031].map((y) => rules.phaseOf(plan, y)?.id)
    expect(ids).toEqual([undefined, 'p1', 'p1', 'p2', 'p2', 'p3', 'p3', undefined])
  })

  it('gives every target to exactly one phase', () => {
    const all = plan.phases.flatMap((phase) => rules.targetsOf(plan, phase.id))
    expect(all.map((target) => target.id).sort()).toEqual(plan.targets.map((target) => target.id).sort())
  })
})

describe('tasks that fall due', () => {
  it('are those of the year, of every year, and of spans that hold the year', () => {
    expect(keys(rules.tasksDueIn(plan, 2026))).toEqual([
      'A.1:2025-2026',
      'B.1:2026',
      'B.2:2024-2026',
      'C.1:2026',
      'C.2:2026',
      'D.1:2026',
      'D.2:2024-2026',
      'D.4:2026',
      'D.6:2026',
      'E.1:2026',
      'F.1:2026',
      'F.2:2026',
      'F.3:2026',
    ])
  })

  it('are none outside the plan', () => {
    expect(rules.tasksDueIn(plan, 2023)).toEqual([])
    expect(rules.tasksDueIn(plan, 2031)).toEqual([])
  })

  it('share a total out over the years, and ask a quantity per occurrence in full each time', () => {
    const countOf = (id: string) =>
      rules
        .tasksDueIn(plan, 2026)
        .filter((instance) => instance.task.id === id)
        .map((instance) => instance.count)
    expect([countOf('D.1'), countOf('D.4'), countOf('B.1'), countOf('E.1')]).toEqual([
      [1],
      [2],
      [2],
      [undefined],
    ])
  })

  it('have keys that no two instances share, and lie inside the plan', () => {
    const all = plan.tasks.flatMap((task) => rules.instancesOf(plan, task))
    expect(new Set(keys(all)).size).toBe(all.length)
    const { from, to } = rules.yearsOf(plan)
    expect(all.every((instance) => from <= instance.from && instance.to <= to)).toBe(true)
  })
})

describe('due instants', () => {
  it('end "before 30 November" on 29 November, 24:00 in Viet Nam', () => {
    const rule = { before: '11-30', reading: 'exclusive' } as const
    expect(rules.dueInstant(rule, 2026)).toBe('2026-11-29T17:00:00.000Z')
    expect(rules.lastDayOf(rule, 2026)).toBe('2026-11-29')
    expect(Date.parse('2026-11-29T23:59:59+07:00')).toBeLessThan(Date.parse(rules.dueInstant(rule, 2026)))
  })

  it('take the day itself in when read inclusively, over the end of a year too', () => {
    expect(rules.dueInstant({ before: '11-30', reading: 'inclusive' }, 2026)).toBe('2026-11-30T17:00:00.000Z')
    expect(rules.dueInstant({ before: '12-31', reading: 'inclusive' }, 2026)).toBe('2026-12-31T17:00:00.000Z')
    expect(rules.lastDayOf({ before: '01-01', reading: 'exclusive' }, 2026)).toBe('2025-12-31')
    expect(rules.lastDayOf({ before: '03-01', reading: 'exclusive' }, 2028)).toBe('2028-02-29')
  })

  it('differ by one day between the two readings, whatever the day and the year', () => {
    fc.assert(
      fc.property(year, monthDay, (y, before) => {
        const at = (reading: 'exclusive' | 'inclusive') =>
          Date.parse(rules.dueInstant({ before, reading }, y))
        return at('inclusive') - at('exclusive') === 86_400_000
      }),
    )
  })

  it('begin where the last day ends', () => {
    fc.assert(
      fc.property(year, monthDay, fc.constantFrom('exclusive', 'inclusive'), (y, before, reading) => {
        const start = startOfDay(rules.lastDayOf({ before, reading }, y)).getTime()
        return Date.parse(rules.dueInstant({ before, reading }, y)) - start === 86_400_000
      }),
    )
  })
})

describe('what is due in a year', () => {
  it('carries its data window, its cut-off and its reminders, counted from the cut-off', () => {
    const [first] = rules.dueDatesOf(plan, 2026)
    expect(first).toMatchObject({
      due: { id: 'agency-report' },
      lastDay: '2026-10-15',
      dueAt: '2026-10-15T17:00:00.000Z',
      internalCutOff: '2026-10-05',
      dataWindow: { from: '2025-10-01', to: '2026-09-30', actualTo: '2026-08-31' },
      reminders: ['2026-09-15', '2026-09-25', '2026-10-03'],
    })
  })

  it('holds a review only in its years, earliest first', () => {
    const ids = (y: number) => rules.dueDatesOf(plan, y).map((one) => one.due.id)
    expect(ids(2026)).toEqual(['agency-report', 'consolidated-report', 'reviews'])
    expect(ids(2027)).toEqual(['agency-report', 'consolidated-report'])
    expect(ids(2031)).toEqual([])
  })

  it('is sent by those that hold the duty on the last day: districts before, communes after', () => {
    const due = plan.dueDates[0]
    if (!due) throw new Error('the example has no due date')
    const committees = (y: number) =>
      rules.sendersOf(plan, agencies, due, y).filter((key) => key.startsWith('ubnd'))
    expect(committees(2024)).toEqual(['ubnd-huyen-doi-thong', 'ubnd-huyen-suoi-xanh', 'ubnd-tp-mau-son'])
    expect(committees(2026)).toHaveLength(5)
  })
})

describe('goals', () => {
  it('keep "more than" strict, "at least" not, and let "about" fall short by its tolerance', () => {
    expect([250, 251].map((n) => rules.isGoalMet({ moreThan: 250 }, n))).toEqual([false, true])
    expect([9, 10].map((n) => rules.isGoalMet({ atLeast: 10 }, n))).toEqual([false, true])
    const about = { about: 40, tolerance: 4 }
    expect([-36.55, 35.9, 36, 140].map((n) => rules.isGoalMet(about, n))).toEqual([false, false, true, true])
  })

  it('never lose what they met when the figure rises', () => {
    const goal = fc.oneof(
      fc.record({ atLeast: fc.integer() }),
      fc.record({ moreThan: fc.integer() }),
      fc.record({ about: fc.integer(), tolerance: fc.nat() }),
    )
    fc.assert(
      fc.property(goal, fc.integer(), fc.nat(), (one, figure, more) =>
        rules.isGoalMet(one, figure) ? rules.isGoalMet(one, figure + more) : true,
      ),
    )
  })
})

describe('selectors', () => {
  const on = (selector: Parameters<typeof rules.resolveSelector>[2], day: string) =>
    rules.resolveSelector(plan, agencies, selector, day)

  it('mean the bodies of the day of issue and those that carry them on', () => {
    expect(on({ agency: 'ubnd-huyen-suoi-xanh' }, '2025-06-30')).toEqual(['ubnd-huyen-suoi-xanh'])
    expect(on({ agency: 'ubnd-huyen-suoi-xanh' }, '2025-07-01')).toEqual([
      'ubnd-xa-ben-da',
      'ubnd-xa-suoi-xanh',
    ])
    expect(on({ kind: 'district-committee' }, '2026-11-23')).toHaveLength(5)
  })

  it('mean by a duty whoever holds it on the day', () => {
    expect(on({ duty: 'balance-development' }, '2025-06-30')).toEqual(['so-ke-hoach'])
    expect(on({ duty: 'balance-development' }, '2025-07-01')).toEqual(['so-tai-chinh'])
  })

  it('leave out of a group those that it excepts', () => {
    expect(on({ group: 'cac-so' }, '2026-11-23')).not.toContain('so-khcn')
    expect(on({ group: 'cac-so' }, '2026-11-23')).toContain('so-van-hoa')
  })

  it('find no agency in a party, and nothing in an unknown group', () => {
    expect(on({ party: 'enterprises' }, '2026-11-23')).toEqual([])
    expect(on({ group: 'nobody' }, '2026-11-23')).toEqual([])
  })

  it('tell an agency why it has a right', () => {
    const ids = (key: string, day: string) => rules.dutiesOf(plan, agencies, key, day).map((duty) => duty.id)
    expect(ids('so-tai-chinh', '2025-06-30')).not.toContain('balance')
    expect(ids('so-tai-chinh', '2026-11-23')).toEqual(
      expect.arrayContaining(['balance', 'appraise', 'report']),
    )
    expect(rules.findSoleHolder(agencies, 'focal', '2026-11-23')).toBe('so-khcn')
    expect(rules.findSoleHolder(agencies, 'report', '2026-11-23')).toBeUndefined()
  })
})

describe('reports and clauses', () => {
  it('list sections in the order of print, sub-sections under theirs', () => {
    const sections = rules.sectionsOf(plan.reportOutline.consolidated)
    expect(sections.map(({ section, depth }) => `${depth} ${section.id}`)).toEqual([
      '0 I',
      '1 I.1',
      '1 I.2',
      '1 I.3',
      '1 I.4',
      '1 I.5',
      '0 II',
      '0 III',
      '0 IV',
    ])
  })

  it('draw into a section whole task groups, and only the targets of the phase of the year', () => {
    const training = rules.sectionsOf(plan.reportOutline.consolidated)[2]?.section
    if (!training) throw new Error('the example has no training section')
    const { tasks, targets } = rules.drawsOf(plan, training, { from: 2028, to: 2028 })
    expect(tasks.map((task) => task.id)).toEqual(['B.1', 'B.2'])
    expect(targets.map((target) => target.id)).toEqual(['experts-p2', 'attendances-p2'])
  })

  it('know who cites a clause', () => {
    const by = citationsOf(plan).filter((citation) => citation.clause === '4.7')
    expect(by.map((citation) => citation.by)).toEqual(['D.6', 'reviews'])
  })
})
