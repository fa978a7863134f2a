import type { Factors } from './accounting.ts'

/** ln(Y/L) = c + λ·t + b_K·ln(K/L) + e by least squares, with what tells whether to believe it (tfp.md §1.1). */
export interface Regression {
  readonly observations: number
  readonly capitalShare: number
  readonly capitalShareError: number
  readonly trend: number
  readonly trendError: number
  readonly constant: number
  readonly rSquared: number
  readonly durbinWatson: number
  /** Why the share may not be taken as the default; empty when it may. */
  readonly refusedFor: readonly ('few-years' | 'implausible-share')[]
}

const believable = { years: 15, share: [0.2, 0.7] } as const

type Row = readonly [number, number, number]

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, one, n) => sum + one * (b[n] ?? 0), 0)

const cross = (a: Row, b: Row): Row => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

/** The inverse of a symmetric matrix of three rows; undefined when it has none. */
const inverse = ([a, b, c]: readonly [Row, Row, Row]): [Row, Row, Row] | undefined => {
  const determinant = dot(a, cross(b, c))
  if (Math.abs(determinant) < 1e-14) return undefined
  const over = (row: Row): Row => [row[0] / determinant, row[1] / determinant, row[2] / determinant]
  return [over(cross(b, c)), over(cross(c, a)), over(cross(a, b))]
}

/**
 * The capital share by regression over all years that have output, capital and labour. It is refused as a default under 15 years or with a share
 * outside 0.2–0.7; undefined with fewer than four years or when capital only follows time.
 */
export const regressCapitalShare = ({ output, capital, labor }: Factors): Regression | undefined => {
  const points = [...output].flatMap(([year, y]) => {
    const [k, l] = [capital.get(year), labor.get(year)]
    return k === undefined || l === undefined ? [] : [{ year, y: Math.log(y / l), k: Math.log(k / l) }]
  })
  const n = points.length
  if (n < 4) return undefined
  // Measured from their means, so that levels of years and money do not spoil the digits.
  const mean = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, one) => sum + of(one), 0) / n
  const [meanYear, meanY, meanK] = [mean(({ year }) => year), mean(({ y }) => y), mean(({ k }) => k)]
  const columns = [
    points.map(() => 1),
    points.map(({ year }) => year - meanYear),
    points.map(({ k }) => k - meanK),
  ]
  const y = points.map((point) => point.y - meanY)
  const row = (i: number): Row => {
    const one = columns[i] ?? []
    return [dot(one, columns[0] ?? []), dot(one, columns[1] ?? []), dot(one, columns[2] ?? [])]
  }
  const inverted = inverse([row(0), row(1), row(2)])
  if (inverted === undefined) return undefined
  const moments = columns.map((column) => dot(column, y))
  const [level, trend, capitalShare] = inverted.map((one) => dot(one, moments)) as [number, number, number]
  const fitted = y.map((_, i) =>
    dot(
      columns.map((column) => column[i] ?? 0),
      [level, trend, capitalShare],
    ),
  )
  const errors = y.map((value, i) => value - (fitted[i] ?? 0))
  const unexplained = dot(errors, errors)
  const variance = unexplained / (n - 3)
  const steps = errors.slice(1).map((error, i) => error - (errors[i] ?? 0))
  return {
    observations: n,
    capitalShare,
    capitalShareError: Math.sqrt(variance * inverted[2][2]),
    trend,
    trendError: Math.sqrt(variance * inverted[1][1]),
    constant: meanY + level - trend * meanYear - capitalShare * meanK,
    rSquared: 1 - unexplained / dot(y, y),
    durbinWatson: dot(steps, steps) / unexplained,
    refusedFor: [
      ...(n < believable.years ? ['few-years' as const] : []),
      ...(capitalShare < believable.share[0] || capitalShare > believable.share[1]
        ? ['implausible-share' as const]
        : []),
    ],
  }
}
