import { expect, test } from 'vitest'
import { sumDong } from '#kernel/money.ts'
import { amountOf, shareOut } from './money.ts'

// A generator with a seed, so that a failure can be had again.
const numbers = (seed: number) => {
  let state = BigInt(seed)
  return (below: bigint): bigint => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n
    return (state >> 11n) % below
  }
}

test('sharing a sum out loses no đồng, up to 10^13, whatever the weights', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const next = numbers(seed)
    const total = next(10n ** 13n + 1n)
    const weights = Array.from({ length: Number(next(12n)) + 1 }, () => next(10n ** 13n))
    const shares = shareOut(total, weights)
    expect(sumDong(shares)).toBe(total)
    const whole = sumDong(weights)
    // Nobody is further than a đồng from the exact part.
    for (const [n, weight] of weights.entries()) {
      const off = (shares[n] ?? 0n) * whole - total * weight
      expect(off < whole && off > -whole).toBe(true)
    }
  }
})

test('quantity × price is exact and only halves are rounded, up', () => {
  expect(amountOf('10000', 1_000_000_000n)).toBe(10n ** 13n)
  expect(amountOf('0.3333', 3n)).toBe(1n)
  expect(amountOf('1.5', 1n)).toBe(2n)
  expect(amountOf('0.1', 10n ** 13n + 5n)).toBe(10n ** 12n + 1n)
})
