import { text } from '#kernel/text.ts'
import { NoStock } from './capital-stock.ts'
import { columnOf } from './column-name.ts'
import type { Doubt } from './doubt.ts'
import { laborBreaks, negatives, priceJumps, unitJumps } from './doubts-of-levels.ts'
import { noLinkYear, noPriceIndex } from './doubts-of-prices.ts'
import { oddAssumptions, oddShares } from './doubts-of-shares.ts'
import { mixedTerritories, mixedVintages } from './doubts-of-spans.ts'
import { oddBaseYear, oddPerHead, oddTotals } from './doubts-of-totals.ts'
import { duplicateYears, missingYears, shortInvestment } from './doubts-of-years.ts'
import { factorsOf, flowsOf, type ProvincialFactors } from './factors.ts'
import { limits } from './limits.ts'
import { NoLink } from './link-prices.ts'
import { laborOf, type Observations, pricedSeries, seen } from './observations.ts'
import type { Parameters } from './parameters.ts'
import type { Series } from './series.ts'
import { spansOf } from './spans.ts'

/** The column that is to blame where investment at constant prices lacks a year. */
const investedColumn = (observations: Observations, { deflator }: Parameters): string => {
  const constant = pricedSeries(observations, 'investment').at(-1)
  const index = pricedSeries(observations, 'investment-index').at(-1)
  const current = seen(observations, { of: 'current-investment', part: 'total' })
  if (constant && deflator === 'index')
    return columnOf({ of: 'investment', base: constant.base, part: 'total' })
  const isWhole = current.size === observations.rows.length
  if (!isWhole || index === undefined) return columnOf({ of: 'current-investment', part: 'total' })
  return columnOf({ of: 'investment-index', base: index.base })
}

/** Columns without which nothing is computed, each with its figures; output counts once its bases are linked. */
const needed = (observations: Observations, parameters: Parameters): ReadonlyMap<string, Series> => {
  const { output, labor, investment, laborShare } = flowsOf(observations, parameters)
  const base = pricedSeries(observations, 'output').at(-1)?.base ?? 0
  return new Map([
    [columnOf({ of: 'output', base, part: 'total' }), output],
    [columnOf({ of: 'labor', part: 'total' }), labor],
    ...(investment.size > 0 ? [[investedColumn(observations, parameters), investment] as const] : []),
    ...(parameters.laborShare === 'yearly'
      ? [[columnOf({ of: 'labor-share', part: 'total' }), laborShare] as const]
      : []),
    ...(typeof parameters.laborShare === 'object'
      ? [[columnOf({ of: 'income', income: 'compensation' }), laborShare] as const]
      : []),
  ])
}

const noStock = (): Doubt => ({
  rule: 'V14',
  weight: 'blocks',
  places: [],
  found: text(
    'Không tính được vốn ban đầu theo cách đã chọn.',
    'The initial stock cannot be had in the chosen way.',
  ),
  advice: text(
    'Cách «ratio» cần GRDP của năm đầu tiên có đầu tư; cách «steady-state» cần tăng trưởng cộng khấu hao lớn hơn 0. Hãy chọn cách khác.',
    '"ratio" needs output in the first year of investment; "steady-state" needs growth plus depreciation above 0. Choose another.',
  ),
  damage: text('Không tính được TFP.', 'TFP cannot be computed.'),
})

const attempt = (observations: Observations, parameters: Parameters): ProvincialFactors | Doubt[] => {
  try {
    if (flowsOf(observations, parameters).investment.size === 0) return []
    return factorsOf(observations, parameters)
  } catch (fault) {
    if (fault instanceof NoStock) return [noStock()]
    if (fault instanceof NoLink) return []
    throw fault
  }
}

const afterFactors = (
  observations: Observations,
  factors: ProvincialFactors,
  parameters: Parameters,
): Doubt[] => {
  const spans = spansOf(parameters, factors)
  return [
    ...negatives(observations, factors.stock, parameters),
    ...shortInvestment(spans[0]?.from, factors.investment, parameters, limits.investmentYears),
    ...mixedVintages(observations, spans),
    ...mixedTerritories(observations, spans),
  ]
}

const order = ['blocks', 'asks', 'tells']
const worstFirst = (doubts: Doubt[]): readonly Doubt[] =>
  doubts.sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight))

/** Whether the columns without which nothing is computed have figures at all. */
const isComputable = (observations: Observations, { laborShare }: Parameters): boolean =>
  pricedSeries(observations, 'output').length > 0 &&
  laborOf(observations).size > 0 &&
  (seen(observations, { of: 'current-investment', part: 'total' }).size > 0 ||
    pricedSeries(observations, 'investment').length > 0) &&
  (laborShare !== 'yearly' || seen(observations, { of: 'labor-share', part: 'total' }).size > 0)

/**
 * As `review`, also for figures that are still being gathered: while a factor is missing altogether, the rules that look
 * at figures by themselves speak, and what the account as a whole would need is left unsaid.
 */
export const reviewGathered = (observations: Observations, parameters: Parameters): readonly Doubt[] => {
  if (isComputable(observations, parameters)) return review(observations, parameters)
  const whole = new Map([...observations.columns].filter(([, values]) => values.size > 1))
  return worstFirst([
    ...duplicateYears(observations),
    ...missingYears(observations, whole),
    ...noLinkYear(observations, parameters),
    ...unitJumps(observations, parameters),
    ...priceJumps(observations, parameters),
    ...oddShares(observations, parameters),
    ...negatives(observations, new Map(), parameters),
    ...laborBreaks(observations, laborOf(observations), parameters),
    ...oddTotals(observations, parameters),
    ...oddPerHead(observations),
    ...oddBaseYear(observations),
  ])
}

/**
 * Every doubt about observations under given parameters (tfp.md §5.2), worst first. Nothing may be computed while one of them blocks.
 */
export const review = (observations: Observations, parameters: Parameters): readonly Doubt[] => {
  const links = noLinkYear(observations, parameters)
  const factors = attempt(observations, parameters)
  const isLinked = links.length === 0
  const doubts: Doubt[] = [
    ...duplicateYears(observations),
    ...(isLinked ? missingYears(observations, needed(observations, parameters)) : []),
    ...links,
    ...unitJumps(observations, parameters),
    ...priceJumps(observations, parameters),
    ...noPriceIndex(observations, parameters),
    ...oddShares(observations, parameters),
    ...('stock' in factors ? afterFactors(observations, factors, parameters) : factors),
    ...laborBreaks(
      observations,
      isLinked ? flowsOf(observations, parameters).labor : laborOf(observations),
      parameters,
    ),
    ...oddTotals(observations, parameters),
    ...oddPerHead(observations),
    ...oddBaseYear(observations),
  ]
  // Assumptions judged on figures that are wrong themselves would only cover the fault.
  if ('stock' in factors && !isBlocked(doubts)) doubts.push(...oddAssumptions(factors, parameters))
  return worstFirst(doubts)
}

/** Whether any doubt stops the computation. */
export const isBlocked = (doubts: readonly Doubt[]): boolean =>
  doubts.some(({ weight }) => weight === 'blocks')
