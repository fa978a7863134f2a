import { describe, expect, test } from 'vitest'
import { nextUpkeep, type Protected, protectedTo, standingOn, termOf } from './protection.ts'

const of = (more: Partial<Protected>): Protected => ({
  kind: 'mark',
  filedOn: '2016-03-01',
  grantedOn: '2017-05-01',
  expiresOn: null,
  endedOn: null,
  ...more,
})
const unpaid = { renewals: 0, lastYear: 0, knownFrom: '2026-11-23' }

describe('how long a kind is protected', () => {
  test.each([
    ['patent', '2036-03-01'],
    ['utility', '2026-03-01'],
    ['design', '2021-03-01'],
    ['mark', '2026-03-01'],
  ] as const)('%s filed on 01/03/2016 until %s', (kind, last) => {
    expect(protectedTo(of({ kind }), 0)).toBe(last)
  })

  test('nothing is protected before its grant, and the day on the grant goes first', () => {
    expect(protectedTo(of({ grantedOn: null }), 0)).toBeNull()
    expect(protectedTo(of({ expiresOn: '2027-01-31' }), 0)).toBe('2027-01-31')
  })

  test('where no law is recorded nothing is worked out', () => {
    const old = of({ filedOn: '2001-03-01', grantedOn: '2003-01-01' })
    expect(termOf(old)).toBeUndefined()
    expect(protectedTo(old, 0)).toBeNull()
    expect(nextUpkeep(old, unpaid)).toBeUndefined()
  })
})

describe('what keeps it alive next', () => {
  test('a mark is renewed again and again, a design twice and no more', () => {
    const mark = (renewals: number) => nextUpkeep(of({}), { ...unpaid, renewals })
    expect(mark(0)).toEqual({ kind: 'renewal', number: 1, dueOn: '2026-03-01' })
    expect(mark(7)).toEqual({ kind: 'renewal', number: 8, dueOn: '2096-03-01' })
    const design = (renewals: number) => nextUpkeep(of({ kind: 'design' }), { ...unpaid, renewals })
    expect(design(1)).toEqual({ kind: 'renewal', number: 2, dueOn: '2026-03-01' })
    expect(design(2)).toBeUndefined()
  })

  test('a patent is paid for by the year since its grant, until its term ends', () => {
    const patent = of({ kind: 'patent' })
    const paidFor = (lastYear: number) => nextUpkeep(patent, { ...unpaid, lastYear })
    expect(paidFor(9)).toEqual({ kind: 'maintenance', number: 10, dueOn: '2026-05-01' })
    expect(paidFor(18)).toEqual({ kind: 'maintenance', number: 19, dueOn: '2035-05-01' })
    expect(paidFor(19)).toBeUndefined()
  })

  test('years that fell due before anything was known of the patent are not asked for', () => {
    expect(nextUpkeep(of({ kind: 'patent' }), unpaid)).toMatchObject({ number: 11, dueOn: '2027-05-01' })
  })

  test('nothing is asked for what has ended', () => {
    expect(nextUpkeep(of({ endedOn: '2020-01-01' }), unpaid)).toBeUndefined()
  })
})

test.each([
  ['pending', { grantedOn: null, nextDueOn: null, protectedTo: null }],
  ['ended', { endedOn: '2026-11-23' }],
  ['valid', { nextDueOn: '2027-05-24', protectedTo: '2027-05-24' }],
  ['due', { nextDueOn: '2027-05-23', protectedTo: '2027-05-23' }],
  ['due', { nextDueOn: '2026-11-23', protectedTo: '2026-11-23' }],
  ['late', { nextDueOn: '2026-11-22', protectedTo: '2026-11-22' }],
  ['late', { nextDueOn: '2026-05-23', protectedTo: '2026-05-23' }],
  ['expired', { nextDueOn: '2026-05-22', protectedTo: '2026-05-22' }],
  ['expiring', { nextDueOn: null, protectedTo: '2027-05-23' }],
  ['expired', { nextDueOn: null, protectedTo: '2026-11-22' }],
  ['renewed', { nextDueOn: '2036-03-01', protectedTo: '2036-03-01', renewals: 1 }],
] as const)('on 23/11/2026 it stands %s with %j', (standing, more) => {
  const property = { ...of({}), renewals: 0, nextDueOn: null, protectedTo: null, ...more }
  expect(standingOn('2026-11-23', property)).toBe(standing)
})
