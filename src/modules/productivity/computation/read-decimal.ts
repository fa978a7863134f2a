/** How a column of figures writes its decimals. */
export type DecimalStyle = 'point' | 'comma'

const shapes: Readonly<Record<DecimalStyle, RegExp>> = {
  point: /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  comma: /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/,
}

/** A number that begins with 0 before a separator of three digits is no thousands: 0.625 is a decimal. */
const isGroupedZero = (cell: string) => /^[+-]?0\d*[.,]/.test(cell)

const readAs = (cell: string, style: DecimalStyle): number | undefined => {
  if (!shapes[style].test(cell)) return undefined
  const grouping = style === 'point' ? ',' : '.'
  if (isGroupedZero(cell) && cell.includes(grouping)) return undefined
  const plain = cell.replaceAll(grouping, '').replace(',', '.')
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

/** What a cell can mean: as a number with a point, as a number with a comma. */
export interface Readings {
  readonly point: number | undefined
  readonly comma: number | undefined
}

/** Both readings of a cell; spaces between thousands are passed over. */
export const readingsOf = (raw: string): Readings => {
  const cell = raw.trim().replace(/(?<=\d)[  ](?=\d{3})/g, '')
  return { point: readAs(cell, 'point'), comma: readAs(cell, 'comma') }
}

/** The one style in which a cell is a number, when only one is possible. */
export const evidentStyle = ({ point, comma }: Readings): DecimalStyle | undefined =>
  (point === undefined) === (comma === undefined) ? undefined : point === undefined ? 'comma' : 'point'

export type Decided =
  | { readonly value: number; readonly style: DecimalStyle | 'either' }
  | 'not a number'
  | 'ambiguous'

/**
 * Decides a cell by the styles that are evident elsewhere in its file. A cell that is a different number in each style is
 * decided only when one style alone is evident, or when none is and it holds no comma (`1.234` in a plain CSV); else it is ambiguous
 * (rule V08, tfp.md §5.2).
 */
export const decide = (raw: string, evident: ReadonlySet<DecimalStyle>): Decided => {
  const readings = readingsOf(raw)
  const { point, comma } = readings
  const own = evidentStyle(readings)
  if (own === 'point' && point !== undefined) return { value: point, style: 'point' }
  if (own === 'comma' && comma !== undefined) return { value: comma, style: 'comma' }
  if (point === undefined || comma === undefined) return 'not a number'
  if (point === comma) return { value: point, style: 'either' }
  if (evident.size === 2) return 'ambiguous'
  const [only] = evident
  if (only === undefined) return raw.includes(',') ? 'ambiguous' : { value: point, style: 'point' }
  return { value: only === 'point' ? point : comma, style: only }
}
