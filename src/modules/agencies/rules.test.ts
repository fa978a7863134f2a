import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Agencies, type Day, Duty } from './document.ts'
import { dayBefore, findVersionOn, heirsOf, holdersOf, holdsDuty } from './rules.ts'

const version = (name: string, from: Day, to?: Day) => ({
  name,
  shortName: name,
  kind: 'department',
  symbol: 'S',
  placeName: 'Mẫu Sơn',
  from,
  to,
  verified: true,
})
const given = (duty: Duty, from = '2024-01-01') => ({ duty, from, verified: true })
const basis = { document: 'Quyết định mẫu' }

/** Alpha and Beta merge into Beta; Gamma splits into Delta and Epsilon; Delta is renamed; Beta gives one duty to Zeta. */
const document = Agencies.parse({
  agencies: [
    {
      key: 'alpha',
      versions: [version('Alpha', '2024-01-01', '2024-12-31')],
      duties: [given('focal'), given('report')],
    },
    { key: 'beta', versions: [version('Beta', '2024-01-01')], duties: [given('appraise-estimates')] },
    {
      key: 'gamma',
      versions: [version('Gamma', '2024-01-01', '2024-12-31')],
      duties: [given('inspect'), given('propose')],
    },
    {
      key: 'delta',
      versions: [version('Delta', '2025-01-01', '2025-12-31'), version('Delta mới', '2026-01-01')],
    },
    { key: 'epsilon', versions: [version('Epsilon', '2025-01-01')] },
    { key: 'zeta', versions: [version('Zeta', '2024-01-01')] },
  ],
  successions: [
    {
      key: 'a',
      kind: 'merge',
      on: '2025-01-01',
      from: ['alpha', 'beta'],
      to: ['beta'],
      duties: 'all',
      basis,
      verified: true,
    },
    {
      key: 'b',
      kind: 'split',
      on: '2025-01-01',
      from: ['gamma'],
      to: ['delta'],
      duties: ['inspect'],
      basis,
      verified: true,
    },
    {
      key: 'c',
      kind: 'split',
      on: '2025-01-01',
      from: ['gamma'],
      to: ['epsilon'],
      duties: ['propose'],
      basis,
      verified: true,
    },
    {
      key: 'd',
      kind: 'rename',
      on: '2026-01-01',
      from: ['delta'],
      to: ['delta'],
      duties: 'all',
      basis,
      verified: true,
    },
    {
      key: 'e',
      kind: 'transfer',
      on: '2026-03-01',
      from: ['beta'],
      to: ['zeta'],
      duties: ['focal'],
      basis,
      verified: true,
    },
  ],
})

describe('names', () => {
  it('are those of the day, so that an old paper prints the old name', () => {
    const delta = document.agencies[3]
    if (!delta) throw new Error('no delta')
    const names = ['2024-12-31', '2025-12-31', '2026-01-01'].map((day) => findVersionOn(delta, day)?.name)
    expect(names).toEqual([undefined, 'Delta', 'Delta mới'])
  })
})

describe('heirs', () => {
  it('are the agency itself while it lives, then what it became', () => {
    expect(heirsOf(document, 'alpha', '2024-12-31')).toEqual(['alpha'])
    expect(heirsOf(document, 'alpha', '2025-01-01')).toEqual(['beta'])
    expect(heirsOf(document, 'gamma', '2026-06-01')).toEqual(['delta', 'epsilon'])
  })

  it('are not those that were only given a duty', () => {
    expect(heirsOf(document, 'alpha', '2026-06-01')).toEqual(['beta'])
  })

  it('are nobody for an agency that is unknown or not there yet', () => {
    expect(heirsOf(document, 'omega', '2026-06-01')).toEqual([])
    expect(heirsOf(document, 'delta', '2024-06-01')).toEqual([])
  })
})

describe('duties', () => {
  it('pass on whole in a merger, so that one body may hold several', () => {
    expect(holdersOf(document, 'focal', '2024-12-31')).toEqual(['alpha'])
    expect(holdersOf(document, 'focal', '2025-01-01')).toEqual(['beta'])
    expect(holdersOf(document, 'appraise-estimates', '2025-01-01')).toEqual(['beta'])
    expect(holdersOf(document, 'report', '2026-11-23')).toEqual(['beta'])
  })

  it('pass on one by one in a split', () => {
    expect(holdersOf(document, 'inspect', '2025-06-01')).toEqual(['delta'])
    expect(holdersOf(document, 'propose', '2025-06-01')).toEqual(['epsilon'])
  })

  it('outlive a change of name', () => {
    expect(holdersOf(document, 'inspect', '2026-01-01')).toEqual(['delta'])
  })

  it('leave the giver on the day of a transfer, and nothing else does', () => {
    expect(holdersOf(document, 'focal', '2026-02-28')).toEqual(['beta'])
    expect(holdersOf(document, 'focal', '2026-03-01')).toEqual(['zeta'])
    expect(holdsDuty(document, 'beta', 'appraise-estimates', '2026-03-01')).toBe(true)
  })

  it('never double or vanish: each has one holder on each day of this document', () => {
    const days = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const held = fc.constantFrom<Duty[]>('focal', 'report', 'appraise-estimates', 'inspect', 'propose')
    fc.assert(fc.property(days, held, (day, duty) => holdersOf(document, duty, day).length === 1))
  })

  it('are held by nobody before they are given, nor when never given', () => {
    expect(holdersOf(document, 'focal', '2023-12-31')).toEqual([])
    for (const duty of Duty.options)
      if (!['focal', 'report', 'appraise-estimates', 'inspect', 'propose'].includes(duty))
        expect(holdersOf(document, duty, '2026-11-23')).toEqual([])
  })
})

describe('the day before', () => {
  it('goes over months, years and leap days', () => {
    expect(['2025-01-01', '2024-03-01', '2025-03-01', '2026-11-30'].map(dayBefore)).toEqual([
      '2024-12-31',
      '2024-02-29',
      '2025-02-28',
      '2026-11-29',
    ])
  })
})
