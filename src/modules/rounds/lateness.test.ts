import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf } from '#kernel/period.ts'
import { endOfDay, latenessOf, lockOn, type RoundTime } from './lateness.ts'

/** «Trước ngày 30/11» read exclusively: the last day is 29/11. */
const round: RoundTime = {
  state: 'open',
  windowFrom: '2026-11-01',
  windowTo: '2026-12-20',
  internalCutOff: '2026-11-20',
  lastDay: '2026-11-29',
  dueAt: endOfDay('2026-11-29'),
}
const at = (moment: string) => ({ now: new Date(moment) })
const leave = { expiresAt: endOfDay('2026-12-05'), approvedByName: 'Lê Thị Mẫu' }

test('29/11 at 23:59:59 in Viet Nam is in time and midnight is late, by Viet Nam time', () => {
  expect(lockOn(round, at('2026-11-29T23:59:59.999+07:00'))).toMatchObject({
    state: 'open',
    verdict: 'on-time',
  })
  expect(lockOn(round, at('2026-11-30T00:00:00+07:00'))).toMatchObject({ state: 'late', verdict: 'late' })
  expect(lockOn(round, at('2026-11-29T17:00:00Z')).state).toBe('late')
})

test('the internal cut-off only warns', () => {
  expect(lockOn(round, at('2026-11-20T23:00:00+07:00'))).toMatchObject({ maySend: true, pastCutOff: false })
  const after = lockOn(round, at('2026-11-21T08:00:00+07:00'))
  expect(after).toMatchObject({ maySend: true, verdict: 'on-time', pastCutOff: true })
  expect(after.reason.vi).toContain('20/11/2026')
})

test('an exception covers until the end of its last day and names who gave it', () => {
  const covered = lockOn(round, { ...at('2026-12-05T23:59:59+07:00'), leave })
  expect(covered).toMatchObject({
    state: 'excepted',
    verdict: 'excepted',
    until: leave.expiresAt.toISOString(),
  })
  expect(covered.reason.vi).toContain('Lê Thị Mẫu')
  expect(covered.reason.vi).toContain('05/12/2026')
  expect(lockOn(round, { ...at('2026-12-06T00:00:00+07:00'), leave }).state).toBe('late')
})

test('nothing is taken before the window, after it, or in a closed round, except what was given back', () => {
  expect(lockOn(round, at('2026-10-31T12:00:00+07:00'))).toMatchObject({ state: 'early', maySend: false })
  const over = at('2026-12-21T00:00:00+07:00')
  expect(lockOn(round, over)).toMatchObject({ state: 'locked', maySend: false })
  expect(lockOn(round, { ...over, returned: true }).maySend).toBe(true)
  expect(lockOn({ ...round, windowTo: null }, over).state).toBe('late')
  const closed = { ...round, state: 'closed' as const }
  expect(lockOn(closed, at('2026-11-10T12:00:00+07:00')).state).toBe('locked')
  expect(lockOn(closed, { ...at('2026-11-10T12:00:00+07:00'), returned: true }).maySend).toBe(true)
})

const rounds = fc
  .record({
    last: fc.integer({ min: 0, max: 3000 }),
    before: fc.integer({ min: 0, max: 60 }),
    after: fc.option(fc.integer({ min: 0, max: 60 })),
    cutOff: fc.option(fc.integer({ min: 0, max: 20 })),
    state: fc.constantFrom('open' as const, 'closed' as const),
  })
  .map(({ last, before, after, cutOff, state }): RoundTime => {
    const lastDay = addDays('2024-01-01', last)
    return {
      state,
      windowFrom: addDays(lastDay, -before),
      windowTo: after === null ? null : addDays(lastDay, after),
      internalCutOff: cutOff === null ? null : addDays(lastDay, -cutOff),
      lastDay,
      dueAt: endOfDay(lastDay),
    }
  })
const moments = fc.date({
  min: new Date('2023-06-01T00:00:00Z'),
  max: new Date('2033-01-01T00:00:00Z'),
  noInvalidDate: true,
})
const leaves = fc.option(
  moments.map((expiresAt) => ({ expiresAt, approvedByName: 'Mẫu' })),
  { nil: undefined },
)

test('for every round and moment: in time means before the due instant, and being in time never comes back', () => {
  fc.assert(
    fc.property(rounds, moments, leaves, fc.boolean(), (any, now, given, returned) => {
      const lock = lockOn(any, { now, leave: given, returned })
      expect(lock.maySend).toBe(lock.verdict !== null)
      expect(lock.verdict === 'on-time').toBe(lock.maySend && now < any.dueAt)
      if (lock.verdict === 'on-time') expect(dayOf(now) <= any.lastDay).toBe(true)
      if (lock.verdict === 'excepted') expect(given && now < given.expiresAt).toBe(true)
      if (lock.verdict === 'late') expect(dayOf(now) > any.lastDay).toBe(true)
      if (lock.until !== null) expect(new Date(lock.until) > now).toBe(true)
      const later = lockOn(any, { now: new Date(now.getTime() + 86_400_000), leave: given, returned })
      if (now >= any.dueAt) expect(later.verdict).not.toBe('on-time')
    }),
    { numRuns: 1000 },
  )
})

test('an exception never takes anything away', () => {
  fc.assert(
    fc.property(rounds, moments, leaves, fc.boolean(), (any, now, given, returned) => {
      if (lockOn(any, { now, returned }).maySend)
        expect(lockOn(any, { now, leave: given, returned }).maySend).toBe(true)
    }),
  )
})

test('overdue is owed and not sent; sent late keeps its days; a leave or being optional clears it', () => {
  const now = new Date('2026-12-02T09:00:00+07:00')
  const owed = { required: true, verdict: null, firstSentAt: null }
  expect(latenessOf(round, owed, { now })).toEqual({ days: 3, overdue: true })
  expect(latenessOf(round, owed, { now, leave })).toEqual({ days: 0, overdue: false })
  expect(latenessOf(round, { ...owed, required: false }, { now })).toEqual({ days: 0, overdue: false })
  const sent = {
    required: true,
    verdict: 'late' as const,
    firstSentAt: new Date('2026-11-30T01:00:00+07:00'),
  }
  expect(latenessOf(round, sent, { now })).toEqual({ days: 1, overdue: false })
  expect(latenessOf(round, { ...sent, verdict: 'on-time' }, { now }).days).toBe(0)
})
