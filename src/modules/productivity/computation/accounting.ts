import type { YearSpan } from '#kernel/period.ts'
import { lengthOf, meanGrowth, meanOf, ratioTo, type Series } from './series.ts'

/** What growth accounting reads of an economy or a sector: constant prices, employed persons, shares between 0 and 1. */
export interface Factors {
  readonly output: Series
  readonly capital: Series
  readonly labor: Series
  readonly laborShare: Series
}

/** How growth is measured: rates of change, or differences of logarithms with the share of two years (tfp.md §1.1). */
export type Mode = 'discrete' | 'tornqvist'

/** Growth of one year or, for a period, of its mean year; every rate, contribution and share is a decimal. */
export interface Account {
  readonly outputGrowth: number
  readonly capitalGrowth: number
  readonly laborGrowth: number
  readonly laborShare: number
  readonly capitalContribution: number
  readonly laborContribution: number
  readonly tfpGrowth: number
  /** tfpGrowth ÷ outputGrowth; null where output hardly grew or sank, when only points have a meaning. */
  readonly tfpShare: number | null
  readonly laborProductivityGrowth: number
}

type Growth = Pick<Account, 'outputGrowth' | 'capitalGrowth' | 'laborGrowth' | 'laborShare'>

/** Contribution ÷ growth of output, or null where growth does not reach above `noShareBelow` (rule V15). */
export const shareOf = (part: number, outputGrowth: number, noShareBelow: number): number | null =>
  outputGrowth <= noShareBelow ? null : part / outputGrowth

/**
 * The accounting identity g_A = g_Y − b_K·g_K − b_L·g_L with b_K = 1 − b_L, for rates and for logarithms alike. Labour productivity
 * grows by (1 + g_Y) ÷ (1 + g_L) − 1, or by the difference of logarithms.
 */
export const accountOf = (growth: Growth, mode: Mode, noShareBelow: number): Account => {
  const { outputGrowth, capitalGrowth, laborGrowth, laborShare } = growth
  const capitalContribution = (1 - laborShare) * capitalGrowth
  const laborContribution = laborShare * laborGrowth
  const tfpGrowth = outputGrowth - capitalContribution - laborContribution
  return {
    ...growth,
    capitalContribution,
    laborContribution,
    tfpGrowth,
    tfpShare: shareOf(tfpGrowth, outputGrowth, noShareBelow),
    laborProductivityGrowth:
      mode === 'discrete' ? (1 + outputGrowth) / (1 + laborGrowth) - 1 : outputGrowth - laborGrowth,
  }
}

const growthOf = (mode: Mode, series: Series, year: number): number | undefined => {
  const ratio = ratioTo(series, year)
  return ratio === undefined ? undefined : mode === 'discrete' ? ratio - 1 : Math.log(ratio)
}

const shareIn = (mode: Mode, shares: Series, year: number): number | undefined => {
  const [before, now] = [shares.get(year - 1), shares.get(year)]
  if (mode === 'discrete') return now
  return before === undefined || now === undefined ? undefined : (before + now) / 2
}

/**
 * The account of one year. `discrete`, the official way: rates of change and the labour share of the year. `tornqvist`: differences of
 * logarithms and the mean of the shares of the year and the one before (tfp.md §1.1). Undefined where a figure is missing.
 */
export const yearAccount = (
  factors: Factors,
  year: number,
  mode: Mode,
  noShareBelow: number,
): Account | undefined => {
  const outputGrowth = growthOf(mode, factors.output, year)
  const capitalGrowth = growthOf(mode, factors.capital, year)
  const laborGrowth = growthOf(mode, factors.labor, year)
  const laborShare = shareIn(mode, factors.laborShare, year)
  if (outputGrowth === undefined || capitalGrowth === undefined) return undefined
  if (laborGrowth === undefined || laborShare === undefined) return undefined
  return accountOf({ outputGrowth, capitalGrowth, laborGrowth, laborShare }, mode, noShareBelow)
}

const yearsOf = ({ from, to }: YearSpan) => Array.from({ length: lengthOf({ from, to }) }, (_, n) => from + n)

/**
 * The period as ratios of period growth (tfp.md §1.2): mean yearly growth from the ends, Ḡ_X = (X(to) ÷ X(from−1))^(1/n) − 1, the mean labour
 * share of its years, and the identity on these. Never a mean of yearly shares. Undefined where a figure is missing.
 */
const discretePeriod = (factors: Factors, span: YearSpan, noShareBelow: number): Account | undefined => {
  const outputGrowth = meanGrowth(factors.output, span)
  const capitalGrowth = meanGrowth(factors.capital, span)
  const laborGrowth = meanGrowth(factors.labor, span)
  const shares = yearsOf(span).flatMap((year) => factors.laborShare.get(year) ?? [])
  const laborShare = shares.length === lengthOf(span) ? meanOf(shares) : undefined
  if (outputGrowth === undefined || capitalGrowth === undefined) return undefined
  if (laborGrowth === undefined || laborShare === undefined) return undefined
  return accountOf({ outputGrowth, capitalGrowth, laborGrowth, laborShare }, 'discrete', noShareBelow)
}

/**
 * The period as sums of logarithms over its years: rates and contributions are yearly means of these sums, the share is Σ Δln A ÷ Σ Δln Y
 * (tfp.md §1.2). Undefined where a year is missing.
 */
const tornqvistPeriod = (factors: Factors, span: YearSpan, noShareBelow: number): Account | undefined => {
  const years = yearsOf(span).map((year) => yearAccount(factors, year, 'tornqvist', noShareBelow))
  const whole = years.filter((year) => year !== undefined)
  if (whole.length !== years.length) return undefined
  const mean = (name: Exclude<keyof Account, 'tfpShare'>) =>
    meanOf(whole.map((year) => year[name])) ?? Number.NaN
  const outputGrowth = mean('outputGrowth')
  const tfpGrowth = mean('tfpGrowth')
  return {
    outputGrowth,
    capitalGrowth: mean('capitalGrowth'),
    laborGrowth: mean('laborGrowth'),
    laborShare: mean('laborShare'),
    capitalContribution: mean('capitalContribution'),
    laborContribution: mean('laborContribution'),
    tfpGrowth,
    tfpShare: shareOf(tfpGrowth, outputGrowth, noShareBelow),
    laborProductivityGrowth: mean('laborProductivityGrowth'),
  }
}

/** The account of a period of whole years; undefined where the factors do not reach from its base year to its end. */
export const periodAccount = (
  factors: Factors,
  span: YearSpan,
  mode: Mode,
  noShareBelow: number,
): Account | undefined =>
  mode === 'discrete'
    ? discretePeriod(factors, span, noShareBelow)
    : tornqvistPeriod(factors, span, noShareBelow)

/** Growth of labour productivity in yearly logarithms, by what gave it: more capital a worker, and TFP. */
export interface Deepening {
  readonly laborProductivity: number
  readonly capitalPerWorker: number
  /** b_K·(Δln K − Δln L). */
  readonly deepening: number
  readonly tfp: number
}

/**
 * Labour productivity by its sources: Δln P = b_K·(Δln K − Δln L) + Δln A (tfp.md §1.2), which ties the targets for productivity and for TFP
 * together. Rates of a discrete account become logarithms first, so that both parts add up exactly in either mode; there TFP differs from
 * the points of the main table by what logarithms differ from rates. A logarithmic account has its TFP already, for a period as the mean of
 * its years, and deepening is the rest.
 */
export const deepeningOf = (
  { laborShare, outputGrowth, capitalGrowth, laborGrowth, tfpGrowth }: Growth & Pick<Account, 'tfpGrowth'>,
  mode: Mode,
): Deepening => {
  const log = (growth: number) => (mode === 'discrete' ? Math.log1p(growth) : growth)
  const laborProductivity = log(outputGrowth) - log(laborGrowth)
  const capitalPerWorker = log(capitalGrowth) - log(laborGrowth)
  const deepening = mode === 'discrete' ? (1 - laborShare) * capitalPerWorker : laborProductivity - tfpGrowth
  return { laborProductivity, capitalPerWorker, deepening, tfp: laborProductivity - deepening }
}
