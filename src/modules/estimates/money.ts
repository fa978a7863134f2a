import { fractionOf, rounded, scaled } from '#kernel/fraction.ts'
import { type Dong, sumDong } from '#kernel/money.ts'

/** Amounts by source of money: whole đồng as digits. */
export type BySource = Readonly<Record<string, string>>

/** Quantity × unit price in whole đồng; a half is rounded up. The quantity is a plain decimal (`1.5`). */
export const amountOf = (quantity: string, unitPrice: Dong): Dong =>
  BigInt(rounded(scaled(fractionOf(quantity), unitPrice), 0))

/** What the sources give together. */
export const sumOf = (parts: BySource): Dong => sumDong(Object.values(parts).map((one) => BigInt(one || '0')))

/**
 * A sum shared out by weights to the đồng: each gets its part rounded down, and the đồng left over go to those whose
 * part was cut most. Nothing is lost, and equal weights differ by one đồng at most. Without any weight the first takes all.
 */
export const shareOut = (total: Dong, weights: readonly Dong[]): Dong[] => {
  const whole = sumDong(weights)
  if (whole === 0n) return weights.map((_, n) => (n === 0 ? total : 0n))
  const parts = weights.map((weight) => (total * weight) / whole)
  const byRest = weights
    .map((weight, n) => ({ n, rest: (total * weight) % whole }))
    .sort((a, b) => (a.rest === b.rest ? a.n - b.n : a.rest > b.rest ? -1 : 1))
  const left = Number(total - sumDong(parts))
  for (const { n } of byRest.slice(0, left)) parts[n] = (parts[n] ?? 0n) + 1n
  return parts
}

/** A quantity as it is read from the database, without the zeros that only the scale of its column adds. */
export const plainQuantity = (stored: string): string =>
  stored.includes('.') ? stored.replace(/\.?0+$/, '') : stored
