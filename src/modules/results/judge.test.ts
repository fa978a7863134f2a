import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGoalMet } from '#modules/plan/rules.ts'
import { type Goal, Target } from '#modules/plan/targets-and-tasks.ts'
import { checkPart, judge } from './judge.ts'
import type { Case, Given, Point, Stated } from './judgement.ts'
import { elapsedShare, leastCount, shownDecimals, weakest } from './rules.ts'

const target = (goal: Goal, accrual: Target['accrual'], more: Partial<Target> = {}): Target =>
  Target.parse({
    id: 'T',
    clause: '1',
    label: { vi: 'Chỉ tiêu mẫu' },
    text: { vi: 'Chỉ tiêu mẫu' },
    unit: { vi: 'người' },
    measure: 'sample.things',
    phase: 'p',
    goal,
    accrual,
    ...more,
  })
const on = (asOf: string, one: Target, stated: Record<number, Stated> = {}): Case => ({
  target: one,
  phase: { from: 2026, to: 2030 },
  asOf,
  stated: new Map(Object.entries(stated).map(([year, value]) => [Number(year), value])),
})
const counts = (years: Record<number, number>, phase?: number): Given => {
  const given = Object.entries(years).map(
    ([year, value]) => [Number(year), { value, kind: 'actual' as const }] as const,
  )
  const sum = phase ?? Object.values(years).reduce((a, b) => a + b, 0)
  return {
    shape: 'count',
    years: new Map(given),
    phase: given.length > 0 ? { value: sum, kind: 'actual' } : undefined,
  }
}
const level = (year: number, value: number, more: Partial<Point> = {}): Point => ({
  series: 'A',
  fromYear: year,
  year,
  value,
  kind: 'final',
  flag: null,
  ...more,
})
const afterwards = '2031-02-01'
const today = '2026-11-23'

describe('a sum over the phase', () => {
  const more250 = target({ moreThan: 250 }, 'phase-sum')
  const least10 = target({ atLeast: 10 }, 'phase-sum')

  test.each([
    ['"trên 250" is not reached by 250', more250, 250, 'not-reached'],
    ['"trên 250" is reached by 251', more250, 251, 'reached'],
    ['"ít nhất 10" is reached by 10', least10, 10, 'reached'],
    ['"ít nhất 10" is not reached by 9', least10, 9, 'not-reached'],
    ['"khoảng 30", 3 less is enough', target({ about: 30, tolerance: 3 }, 'phase-sum'), 27, 'reached'],
    [
      '"khoảng 30", 4 less is too little',
      target({ about: 30, tolerance: 3 }, 'phase-sum'),
      26,
      'not-reached',
    ],
  ])('%s', (_, one, value, state) => {
    expect(judge(on(afterwards, one), counts({ 2026: value })).state).toBe(state)
  })

  test('is reached as soon as it is enough, before the phase is over', () => {
    expect(judge(on(today, least10), counts({ 2026: 10 }))).toMatchObject({ state: 'reached', pace: null })
  })

  test('is on track against the elapsed share of the days, with the pace that is needed and a forecast', () => {
    expect(judge(on(today, more250), counts({ 2026: 45 }))).toMatchObject({
      state: 'on-track',
      value: 45,
      kind: 'actual',
      pace: 51,
      forecast: { value: 251, method: 'linear' },
    })
    expect(judge(on(today, more250), counts({ 2026: 44 }))).toMatchObject({ state: 'behind' })
  })

  test('looks at the year end with the stated estimate, and says so', () => {
    const stated = { 2026: { estimate: 60 } }
    expect(judge(on(today, more250, stated), counts({ 2026: 40 }))).toMatchObject({
      state: 'on-track',
      basis: 'estimate',
      value: 40,
      years: [{ year: 2026, value: 40, estimate: 60 }, {}, {}, {}, {}],
      forecast: { value: 300, method: 'estimate' },
    })
  })

  test('takes the distinct count of the phase and not the sum of its years', () => {
    expect(judge(on(afterwards, least10), counts({ 2026: 6, 2027: 6 }, 9))).toMatchObject({
      state: 'not-reached',
      value: 9,
    })
  })

  test('is not yet due before the phase, and without data when nothing was ever counted', () => {
    expect(judge(on('2025-12-31', least10), counts({}))).toMatchObject({ state: 'not-due' })
    expect(judge(on(afterwards, least10), counts({}))).toMatchObject({ state: 'no-data', value: null })
    expect(judge(on(today, least10), counts({}))).toMatchObject({ state: 'behind', value: 0 })
  })

  test('says when the count has changed since it was confirmed as final', () => {
    const of = (final: number) => judge(on('2027-06-01', least10, { 2026: { final } }), counts({ 2026: 4 }))
    expect(of(4)).toMatchObject({ years: [{ kind: 'final' }, {}, {}, {}, {}], notes: [] })
    expect(of(5)).toMatchObject({
      years: [{ kind: 'actual' }, {}, {}, {}, {}],
      notes: ['changed-since-final'],
    })
  })
})

describe('a floor of every year', () => {
  const least3 = target({ atLeast: 3 }, 'every-year')

  test('five in one year do not repair two in another', () => {
    const given = counts({ 2026: 2, 2027: 5, 2028: 3, 2029: 3, 2030: 3 })
    expect(judge(on(afterwards, least3), given)).toMatchObject({
      state: 'not-reached',
      years: [{ state: 'not-reached' }, { state: 'reached' }, {}, {}, { state: 'reached' }],
    })
  })

  test('is reached only when every year is, and on track until then', () => {
    const given = counts({ 2026: 3, 2027: 3, 2028: 3, 2029: 3, 2030: 3 })
    expect(judge(on(afterwards, least3), given).state).toBe('reached')
    expect(judge(on('2030-12-31', least3), given).state).toBe('reached')
    expect(judge(on('2029-12-31', least3), given).state).toBe('on-track')
  })

  test('the running year follows its own elapsed share, or the stated estimate', () => {
    const of = (value: number, estimate?: number) =>
      judge(on(today, least3, estimate === undefined ? {} : { 2026: { estimate } }), counts({ 2026: value }))
    expect(of(2)).toMatchObject({ state: 'behind', basis: 'counted' })
    expect(of(1, 3)).toMatchObject({ state: 'on-track', basis: 'estimate' })
    expect(of(2, 2)).toMatchObject({ state: 'behind', basis: 'estimate' })
    expect(of(3, 2)).toMatchObject({
      state: 'on-track',
      basis: 'counted',
      years: [{ state: 'reached' }, {}, {}, {}, {}],
    })
  })

  test('no surplus of some years ever repairs a year that fell short', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }), (values) => {
        const given = counts(Object.fromEntries(values.map((value, n) => [2026 + n, value])))
        const expected = values.every((value) => value >= 3) ? 'reached' : 'not-reached'
        expect(judge(on(afterwards, least3), given).state).toBe(expected)
      }),
    )
  })
})

describe('an average rate', () => {
  const more7 = target({ moreThan: 7 }, 'period-average-rate', { decimals: 2 })
  const levels = (...values: number[]) => values.map((value, n) => level(2025 + n, value))
  const series = (points: Point[]): Given => ({ shape: 'series', points })

  test('is the ratio of the ends over n years from the year before the phase, never a mean of yearly rates', () => {
    // Yearly −4.93 % three times and +13.13 % five times have the mean 6.36 %; the true average is 5.99 %.
    const [first = 0, ...rest] = [100, 95.07, 90.383, 85.927, 97.209, 109.973]
    const ratio = 109.973 / 100
    const judged = judge(on(afterwards, more7), series(levels(first, ...rest)))
    expect(judged.value).toBeCloseTo((ratio ** 0.2 - 1) * 100, 9)
    expect(judged).toMatchObject({ state: 'not-reached', kind: 'final', covers: null })
  })

  test('of the years so far is marked as such and says what the years left must bring', () => {
    const judged = judge(on('2027-11-23', more7), series(levels(100, 106)))
    expect(judged).toMatchObject({
      state: 'behind',
      covers: { from: 2026, to: 2026 },
      notes: ['partial-period'],
    })
    expect(1.06 * (1 + (judged.pace ?? 0) / 100) ** 4).toBeCloseTo(1.07 ** 5, 9)
  })

  test('exactly 7 is not "trên 7"', () => {
    const points = [level(2025, 1), level(2030, 1.07 ** 5 - 1e-12)]
    expect(judge(on(afterwards, more7), series(points)).state).toBe('not-reached')
  })

  test('needs the year before the phase, and never joins two territories or base years', () => {
    expect(judge(on(afterwards, more7), series([level(2026, 100), level(2030, 150)]))).toMatchObject({
      state: 'undetermined',
      notes: ['no-base-year'],
    })
    const broken = [level(2025, 100), level(2030, 900, { series: 'B' })]
    expect(judge(on(afterwards, more7), series(broken)).state).toBe('undetermined')
    expect(judge(on(afterwards, more7), series([]))).toMatchObject({ state: 'no-data' })
  })

  test('uses the longest of several series and says that there are several', () => {
    const points = [...levels(100, 110), ...levels(10, 11, 12).map((point) => ({ ...point, series: 'B' }))]
    const judged = judge(on('2028-01-01', more7), series(points))
    expect(judged).toMatchObject({
      covers: { from: 2026, to: 2027 },
      notes: ['partial-period', 'several-series'],
    })
  })

  test('the rates of all years together give the average again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -20, max: 30, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (rates) => {
          const values = rates.map((_, n) =>
            rates.slice(0, n + 1).reduce((level, rate) => level * (1 + rate / 100), 100),
          )
          const judged = judge(on(afterwards, more7), series(levels(100, ...values)))
          const product = judged.years.reduce((all, year) => all * (1 + (year.value ?? 0) / 100), 1)
          expect((1 + (judged.value ?? 0) / 100) ** 5).toBeCloseTo(product, 6)
        },
      ),
    )
  })
})

describe('a share of growth', () => {
  const about35 = target({ about: 35, tolerance: 3 }, 'share', { decimals: 1 })
  const shares = (...points: Point[]): Given => ({ shape: 'series', points })

  test('is the one published for exactly the phase, whatever its years say', () => {
    const given = shares(
      level(2030, 33, { fromYear: 2026 }),
      ...[2026, 2027, 2028, 2029, 2030].map((y) => level(y, 90)),
    )
    expect(judge(on(afterwards, about35), given)).toMatchObject({
      state: 'reached',
      value: 33,
      covers: null,
      notes: [],
    })
  })

  test('else the one for the longest period inside the phase, marked; never a mean of years', () => {
    const given = shares(
      level(2026, 90),
      level(2027, 10),
      level(2028, 30, { fromYear: 2027 }),
      level(2028, 40, { fromYear: 2020 }),
    )
    expect(judge(on('2029-01-01', about35), given)).toMatchObject({
      state: 'behind',
      value: 30,
      covers: { from: 2027, to: 2028 },
      notes: ['partial-period'],
    })
  })

  test('may be negative or above 100', () => {
    expect(judge(on(afterwards, about35), shares(level(2030, -9.3, { fromYear: 2026 })))).toMatchObject({
      state: 'not-reached',
      value: -9.3,
    })
    expect(judge(on(afterwards, about35), shares(level(2030, 104, { fromYear: 2026 })))).toMatchObject({
      state: 'reached',
    })
  })

  test('is undetermined where there was no growth', () => {
    const given = shares({ ...level(2030, 0, { fromYear: 2026, flag: 'no-growth' }), value: null })
    expect(judge(on(afterwards, about35), given)).toMatchObject({
      state: 'undetermined',
      value: null,
      notes: ['no-growth'],
    })
  })
})

describe('a milestone', () => {
  const levels = ['formed', 'national', 'international'].map((id) => ({ id, label: { vi: id } }))
  const national = target({ reached: 'national', count: 1, aim: 'international' }, 'milestone', { levels })
  const step = (who: string, reached: string, year: number) => ({
    who,
    level: reached,
    year,
    kind: 'actual' as const,
  })
  const steps = (...all: ReturnType<typeof step>[]): Given => ({ shape: 'milestone', steps: all })

  test('is reached by the level asked for or a higher one, not by a lower one', () => {
    expect(judge(on(today, national), steps(step('a', 'international', 2026)))).toMatchObject({
      state: 'reached',
      aimed: 1,
    })
    expect(judge(on(today, national), steps(step('a', 'national', 2024)))).toMatchObject({
      state: 'reached',
      aimed: 0,
    })
    expect(judge(on(afterwards, national), steps(step('a', 'formed', 2026)))).toMatchObject({
      state: 'not-reached',
      value: 0,
    })
  })

  test('counts a body once, however many levels it passed', () => {
    const two = target({ reached: 'national', count: 2 }, 'milestone', { levels })
    const given = steps(step('a', 'national', 2026), step('a', 'international', 2027))
    expect(judge(on(afterwards, two), given)).toMatchObject({ state: 'not-reached', value: 1 })
  })
})

test('a part that is greater than its whole is marked', () => {
  const one = target({ atLeast: 1 }, 'phase-sum')
  const whole = judge(on(today, one), counts({ 2026: 2 }))
  expect(checkPart(judge(on(today, one), counts({ 2026: 3 })), whole).notes).toEqual(['part-exceeds-whole'])
  expect(checkPart(judge(on(today, one), counts({ 2026: 2 })), whole).notes).toEqual([])
})

test('a target that nothing measures has no data, and says so', () => {
  expect(judge(on(today, target({ atLeast: 1 }, 'phase-sum')), undefined)).toMatchObject({
    state: 'no-data',
    notes: ['no-measure'],
  })
})

describe('the arithmetic', () => {
  test('the least count meets the goal and one less does not', () => {
    const goals = fc.oneof(
      fc.nat(999).map((atLeast) => ({ atLeast })),
      fc.nat(999).map((moreThan) => ({ moreThan })),
      fc.tuple(fc.nat(999), fc.nat(9)).map(([about, tolerance]) => ({ about, tolerance })),
    )
    fc.assert(
      fc.property(goals, (goal) => {
        expect(isGoalMet(goal, leastCount(goal))).toBe(true)
        expect(isGoalMet(goal, leastCount(goal) - 1)).toBe(false)
      }),
    )
  })

  test('more rows never make a sum stand worse', () => {
    const order = ['no-data', 'not-reached', 'behind', 'on-track', 'reached']
    const one = target({ moreThan: 250 }, 'phase-sum')
    const days = fc.constantFrom(today, '2028-06-30', afterwards)
    fc.assert(
      fc.property(fc.nat(400), fc.nat(100), days, (value, extra, asOf) => {
        const stand = (count: number) => order.indexOf(judge(on(asOf, one), counts({ 2026: count })).state)
        expect(stand(value + extra)).toBeGreaterThanOrEqual(stand(value))
      }),
    )
  })

  test('time passes by the day, from nothing to all', () => {
    expect(elapsedShare(2026, 2030, '2025-12-31')).toBe(0)
    expect(elapsedShare(2026, 2030, today)).toBeCloseTo(327 / 1826, 12)
    expect(elapsedShare(2026, 2030, '2030-12-31')).toBe(1)
  })

  test('rounding never shows a figure on the other side of the goal', () => {
    expect(shownDecimals(7.004, 2, (figure) => figure > 7)).toBe(3)
    expect(shownDecimals(7.04, 2, (figure) => figure > 7)).toBe(2)
  })

  test('a sum is no more certain than its weakest part', () => {
    expect(weakest(['final', 'estimate', 'actual'])).toBe('estimate')
    expect(weakest(['final', 'actual'])).toBe('actual')
  })
})
