import type { Estimate } from './result-contract.ts'

/** One accepted response: the stratum it stands for and how many of the population are in it. */
export interface Unit {
  readonly stratum: string
  /** Null where there is no known population: everybody counts alike. */
  readonly population: number | null
}

/** A part of the design: how many there are and how many answered. */
interface Part {
  readonly population: number | null
  readonly answered: number
}

/** What all accepted responses of a survey together say of how each of them counts. */
export interface Design {
  /** For how many of the population a response of a stratum stands. */
  readonly weights: ReadonlyMap<string, number>
  /** The part in which the spread of a stratum is judged. */
  readonly partOf: ReadonlyMap<string, Part>
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const together = (parts: readonly Part[]): Part => {
  const known = parts.flatMap(({ population }) => population ?? [])
  return {
    population: known.length < parts.length ? null : sum(known),
    answered: sum(parts.map(({ answered }) => answered)),
  }
}

/**
 * The design of a survey: each stratum of the population is shared by those of it who answered. Strata in which a single
 * one answered tell nothing of their spread, so they are judged together.
 */
export const designOf = (units: readonly Unit[]): Design => {
  const strata = [...Map.groupBy(units, ({ stratum }) => stratum)].map(([name, rows]) => ({
    name,
    part: { population: rows[0]?.population ?? null, answered: rows.length },
  }))
  const alone = together(strata.filter(({ part }) => part.answered === 1).map(({ part }) => part))
  return {
    weights: new Map(
      strata.map(({ name, part }) => [name, part.population === null ? 1 : part.population / part.answered]),
    ),
    partOf: new Map(strata.map(({ name, part }) => [name, part.answered === 1 ? alone : part])),
  }
}

const normalQuantile = 1.959963984540054

/** The 97.5 % point of Student's t, by the first terms of its expansion around the normal; infinite without freedom. */
export const studentQuantile = (freedom: number): number => {
  if (freedom < 1) return Number.POSITIVE_INFINITY
  if (freedom === 1) return 12.706204736432095
  if (freedom === 2) return 4.302652729911275
  const z = normalQuantile
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ]
  return terms.reduce((sum, term, at) => sum + term / freedom ** (at + 1), z)
}

/** The part of a variance that comes from one part of the design; undefined where its spread cannot be known. */
const spreadIn = ({ population, answered }: Part, deviations: readonly number[]): number | undefined => {
  if (answered < 2) return undefined
  // Whoever answered and is not among those counted deviates by nothing.
  const squares = sum(deviations.map((one) => one ** 2)) - sum(deviations) ** 2 / answered
  const left = population === null ? 1 : Math.max(0, 1 - answered / population)
  return (left * answered * Math.max(0, squares)) / (answered - 1)
}

/**
 * The weighted mean of a value over some responses of a survey, with its interval of 95 %: a ratio estimate for a
 * stratified sample, its variance by linearisation with the finite population correction, Student's t with as many
 * degrees of freedom as responses less parts of the design. Null where nobody has a value; without ends where the spread
 * cannot be known.
 */
export const estimate = <T extends Unit>(
  { weights, partOf }: Design,
  rows: readonly T[],
  measured: (row: T) => number | undefined,
): Estimate | null => {
  const counted = rows.flatMap((row) => {
    const value = measured(row)
    const part = partOf.get(row.stratum)
    return value === undefined || part === undefined
      ? []
      : [{ value, part, weight: weights.get(row.stratum) ?? 1 }]
  })
  const whole = sum(counted.map(({ weight }) => weight))
  if (whole === 0) return null
  const value = sum(counted.map((row) => row.weight * row.value)) / whole
  const none = { value, low: null, high: null, count: counted.length }
  const parts = [...Map.groupBy(counted, ({ part }) => part)].map(([part, inside]) =>
    spreadIn(
      part,
      inside.map((row) => row.weight * (row.value - value)),
    ),
  )
  if (counted.length < 2 || parts.includes(undefined)) return none
  const reach = (studentQuantile(counted.length - parts.length) * Math.sqrt(sum(parts.map(Number)))) / whole
  return Number.isFinite(reach) ? { ...none, low: value - reach, high: value + reach } : none
}

/** The share, in per cent, of those for whom the claim can be judged; its interval stays within 0 and 100. */
export const shareOf = <T extends Unit>(
  design: Design,
  rows: readonly T[],
  holds: (row: T) => boolean | undefined,
): Estimate | null => {
  const found = estimate(design, rows, (row) => {
    const does = holds(row)
    return does === undefined ? undefined : does ? 100 : 0
  })
  if (found === null || found.low === null || found.high === null) return found
  return { ...found, low: Math.max(0, found.low), high: Math.min(100, found.high) }
}
