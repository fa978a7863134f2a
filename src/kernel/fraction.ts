/** An exact quotient of two whole numbers; the divisor is positive. */
export interface Fraction {
  readonly of: bigint
  readonly by: bigint
}

/** @throws RangeError when the divisor is not positive */
export const fraction = (of: bigint, by = 1n): Fraction => {
  if (by <= 0n) throw new RangeError('the divisor of a fraction is positive')
  return { of, by }
}

export const zero: Fraction = fraction(0n)

/** A plain decimal (`18.5`, as JSON carries it), exact. @throws RangeError for anything else */
export const fractionOf = (plain: string): Fraction => {
  const [, sign = '', whole, parts = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain) ?? []
  if (whole === undefined) throw new RangeError(`not a plain decimal: ${plain}`)
  return fraction(BigInt(`${sign}${whole}${parts}`), 10n ** BigInt(parts.length))
}

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.of * b.by + b.of * a.by, a.by * b.by)

/** A fraction times a whole number over a positive whole number. */
export const scaled = (a: Fraction, times: bigint, over = 1n): Fraction => fraction(a.of * times, a.by * over)

/** Negative when `a` is less, positive when it is more, 0 when both are the same number. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.of * b.by - b.of * a.by
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** As a plain decimal with so many places, halves away from zero: for showing, never for comparing. */
export const rounded = (a: Fraction, places: number): string => {
  const scale = 10n ** BigInt(places)
  const size = a.of < 0n ? -a.of : a.of
  const units = (size * scale * 2n + a.by) / (a.by * 2n)
  const digits = units.toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const text = places === 0 ? whole : `${whole}.${digits.slice(digits.length - places)}`
  return a.of < 0n && units > 0n ? `-${text}` : text
}
