import { spanText } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import { periodAccount } from './accounting.ts'
import { columnOf } from './column-name.ts'
import { damageWords, percentWords } from './damage.ts'
import type { Doubt } from './doubt.ts'
import { effectOn } from './effect.ts'
import { commonBase, factorsOf } from './factors.ts'
import { linkPrices, NoLink } from './link-prices.ts'
import { type Observations, pricedSeries, seen, withColumn } from './observations.ts'
import type { Parameters } from './parameters.ts'
import { mapSeries } from './series.ts'
import { spansOf } from './spans.ts'

const undeflated = (observations: Observations): Observations => {
  const current = seen(observations, { of: 'current-investment', part: 'total' })
  const name = columnOf({ of: 'investment-index', base: commonBase(observations) })
  return withColumn(
    observations,
    name,
    mapSeries(current, () => 100),
  )
}

const sharesWithout = (observations: Observations, parameters: Parameters): string => {
  const factors = factorsOf(observations, parameters)
  return spansOf(parameters, factors)
    .flatMap((span) => {
      const share = periodAccount(factors, span, parameters.mode, parameters.noShareBelow)?.tfpShare
      return share == null ? [] : [`${spanText(span)}: ${percentWords(share).vi}`]
    })
    .join('; ')
}

/** V10: investment at current prices without a price index; a deflator must be chosen. */
export const noPriceIndex = (observations: Observations, parameters: Parameters): Doubt[] => {
  const current = seen(observations, { of: 'current-investment', part: 'total' })
  const isPriced =
    pricedSeries(observations, 'investment').length > 0 ||
    pricedSeries(observations, 'investment-index').length > 0 ||
    parameters.deflator === 'grdp'
  if (isPriced || current.size === 0) return []
  const bare = undeflated(observations)
  const last = [...current.keys()].at(-1) ?? 0
  const effect = effectOn(last, bare, parameters)
  const shares = effect === undefined ? '' : sharesWithout(bare, parameters)
  const column = columnOf({ of: 'current-investment', part: 'total' })
  return [
    {
      rule: 'V10',
      weight: 'blocks',
      places: [{ column }],
      found: text(
        'Vốn đầu tư theo giá hiện hành nhưng không có chỉ số giá đầu tư.',
        'Investment stands at current prices without its price index.',
      ),
      advice: text(
        'Hãy nhập cột chisogia_dautu_<năm gốc>eq100, hoặc chọn chỉ số giảm phát GRDP ("deflator": "grdp", cần cột grdp_hienhanh_tong). Không dùng CPI.',
        'Enter chisogia_dautu_<base>eq100, or choose the GRDP deflator ("deflator": "grdp", needs grdp_hienhanh_tong). Never the CPI.',
      ),
      damage: shares
        ? text(
            `Nếu coi như giá không đổi, tỷ trọng TFP sẽ là ${shares}, sai vì vốn bị thổi phồng bởi tăng giá.`,
            `As if prices stood still the TFP share would be ${shares}, wrong because inflation swells the stock.`,
          )
        : damageWords(effect, text('Vốn bị thổi phồng bởi tăng giá.', 'Inflation swells the stock.')),
      ...(effect === undefined ? {} : { effect }),
    },
  ]
}

/** V03: figures stand at prices of two base years and no year, or not the asked one, has both. */
export const noLinkYear = (observations: Observations, { linkYear }: Parameters): Doubt[] => {
  try {
    for (const kind of ['output', 'investment', 'investment-index'] as const) {
      const bases = pricedSeries(observations, kind)
      if (bases.length > 0) linkPrices(bases, bases[0]?.base ?? 0, kind === 'output' ? linkYear : undefined)
    }
    return []
  } catch (fault) {
    if (!(fault instanceof NoLink)) throw fault
    const both = [...fault.to.values.keys()].filter((year) => fault.from.values.has(year))
    const [from, to] = [fault.from.base, fault.to.base]
    const [vi, en] =
      linkYear === undefined || both.length === 0
        ? ['không năm nào có cả hai giá', 'no year has both prices']
        : [`năm nối ${linkYear} không có cả hai giá`, `the link year ${linkYear} has not both prices`]
    return [
      {
        rule: 'V03',
        weight: 'blocks',
        places: [{ column: columnOf({ of: 'output', base: to, part: 'total' }) }],
        found: text(
          `Số liệu theo giá ${from} và giá ${to} không nối được: ${vi}.`,
          `Figures at ${from} and at ${to} prices cannot be linked: ${en}.`,
        ),
        advice: text(
          both.length > 0
            ? `Hãy chọn linkYear trong: ${both.join(', ')}.`
            : 'Hãy bổ sung ít nhất một năm có cả hai giá làm năm nối (linkYear).',
          both.length > 0
            ? `Choose linkYear among ${both.join(', ')}.`
            : 'Add a year that has both prices (linkYear).',
        ),
        damage: text(
          'Nối không có năm chung sẽ tính chênh lệch giá thành tăng trưởng và dồn cả vào TFP.',
          'Joined without a common year, the difference of prices would count as growth, all of it in TFP.',
        ),
      },
    ]
  }
}
