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
