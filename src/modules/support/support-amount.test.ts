import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainSupport, supportOf } from './support-amount.ts'

const half = { eligible: 80_000_000n, ratio: '50.0000', rounding: 1 }

test('the ratio decides when nothing else is less', () => {
  expect(supportOf(half)).toEqual({ support: 40_000_000n, boundBy: 'ratio' })
})

test('ratio times cost above the cap of the item gives the cap', () => {
  expect(supportOf({ ...half, itemCap: 30_000_000n })).toEqual({ support: 30_000_000n, boundBy: 'item' })
})

test('what is left of the cap in the year, and of the budget, bounds it further, never below zero', () => {
  const capped = { ...half, itemCap: 30_000_000n, yearLeft: 12_000_000n }
  expect(supportOf(capped)).toEqual({ support: 12_000_000n, boundBy: 'year' })
  expect(supportOf({ ...capped, budgetLeft: 5n })).toEqual({ support: 5n, boundBy: 'budget' })
  expect(supportOf({ ...capped, budgetLeft: -7n })).toEqual({ support: 0n, boundBy: 'budget' })
})

test('a third is rounded down to the đồng, or to the thousand where the norm says so', () => {
  const third = { eligible: 100_000n, ratio: '33.3333', rounding: 1 }
  expect(supportOf(third).support).toBe(33_333n)
  expect(supportOf({ ...third, rounding: 1000 }).support).toBe(33_000n)
})

test('amounts up to 10^13 đồng stay exact', () => {
  const large = { eligible: 9_999_999_999_999n, ratio: '100', rounding: 1 }
  expect(supportOf(large).support).toBe(9_999_999_999_999n)
})

test('it never exceeds the eligible cost, its ratio or any bound', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 13n })
  const bound = fc.option(amount, { nil: undefined })
  fc.assert(
    fc.property(
      amount,
      fc.integer({ min: 0, max: 100 }),
      bound,
      bound,
      bound,
      (eligible, percent, ...limits) => {
        const [itemCap, yearLeft, budgetLeft] = limits
        const parts = { eligible, ratio: String(percent), itemCap, yearLeft, budgetLeft, rounding: 1000 }
        const { support } = supportOf(parts)
        const all = [(eligible * BigInt(percent)) / 100n, ...limits.filter((limit) => limit !== undefined)]
        const least = all.reduce((a, b) => (a < b ? a : b))
        return support <= least && support > least - 1000n && support % 1000n === 0n
      },
    ),
  )
})

test('the sentence says every bound that was known and which one decided', () => {
  const parts = { ...half, itemCap: 30_000_000n, yearLeft: 50_000_000n }
  const said = explainSupport({ ...parts, ...supportOf(parts) })
  expect(said.vi).toBe(
    '50% × 80.000.000 đồng; trần hạng mục 30.000.000 đồng; trần năm của doanh nghiệp còn lại 50.000.000 đồng → 30.000.000 đồng (trần theo hạng mục).',
  )
})
