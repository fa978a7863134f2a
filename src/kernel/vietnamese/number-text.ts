/**
 * Digits with a dot between thousands, the Vietnamese way: `1.234.567`, `-1.000`.
 * Takes an optional sign and digits only; anything else is returned as it came, so that a fault stays visible.
 */
export const groupThousands = (digits: string): string =>
  /^-?\d+$/.test(digits) ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.') : digits

/**
 * A plain decimal (`1234.5`, as JSON carries it) as people write it: `1.234,5`.
 * Text that is not a plain decimal is returned as it came.
 */
export const vietnameseDecimal = (plain: string): string => {
  const [, whole, fraction] = /^(-?\d+)(?:\.(\d+))?$/.exec(plain) ?? []
  if (whole === undefined) return plain
  return fraction === undefined ? groupThousands(whole) : `${groupThousands(whole)},${fraction}`
}

const withoutExponent = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 })

/**
 * A number as plain decimal text without exponent: `1234.5`, `0.0000001`. Keeps fifteen significant digits, which is
 * what spreadsheets keep, unless it is a whole number that is exact (up to 2^53). Not for NaN and infinities.
 */
export const plainNumber = (value: number): string => {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value)
  const kept = Number(value.toPrecision(15))
  const shown = String(kept)
  return shown.includes('e') ? withoutExponent.format(kept) : shown
}
