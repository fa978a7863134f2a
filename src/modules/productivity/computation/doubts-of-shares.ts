import { text } from '#kernel/text.ts'
import { columnOf } from './column-name.ts'
import { percentWords } from './damage.ts'
import type { Doubt } from './doubt.ts'
import { withEffect } from './doubts-of-levels.ts'
import type { ProvincialFactors } from './factors.ts'
import { limits } from './limits.ts'
import { lineOf, type Observations, seen } from './observations.ts'
import type { Parameters } from './parameters.ts'

/** V06: a labour share that is not between 0 and 1; one between 2 and 100 is likely in per cent. */
export const oddShares = (observations: Observations, parameters: Parameters): Doubt[] => {
  if (parameters.laborShare !== 'yearly') return []
  const column = columnOf({ of: 'labor-share', part: 'total' })
  return [...seen(observations, { of: 'labor-share', part: 'total' })].flatMap(([year, share]): Doubt[] => {
    if (share > 0 && share < 1) return []
    const isPercent = share >= 2 && share <= 100
    return [
      {
        rule: 'V06',
        weight: 'blocks',
        places: [{ line: lineOf(observations, year), year, column }],
        found: text(
          `Tỷ phần thu nhập của lao động năm ${year} là ${share}, phải nằm giữa 0 và 1.`,
          `The labour share of ${year} is ${share}; it must lie between 0 and 1.`,
        ),
        advice: isPercent
          ? text(
              `Có lẽ ghi theo %: hãy chia 100 thành ${share / 100}.`,
              `Probably in %: divide by 100 to ${share / 100}.`,
            )
          : text('Hãy xem lại số gốc.', 'Look at the source.'),
        ...withEffect(year, observations, parameters),
      },
    ]
  })
}

type Range = readonly [number, number]

const odd = (name: { vi: string; en: string }, value: number, [low, high]: Range, year?: number): Doubt[] => {
  if (value >= low && value <= high) return []
  return [
    {
      rule: 'V14',
      weight: 'asks',
      places: year === undefined ? [] : [{ year }],
      found: text(
        `${name.vi} là ${value.toFixed(3)}, ngoài khoảng thường gặp ${low}–${high}.`,
        `${name.en} is ${value.toFixed(3)}, outside the usual ${low}–${high}.`,
      ),
      advice: text('Hãy ghi lý do chọn giá trị này.', 'Give the reason for this value.'),
      damage: text(
        'Tỷ trọng TFP thay đổi mạnh theo giả định này; xem bảng độ nhạy.',
        'The TFP share hangs on this assumption; see the sensitivity.',
      ),
    },
  ]
}

const capitalShare = text('Tỷ phần vốn b_K', 'The capital share b_K')
const depreciation = text('Tỷ lệ khấu hao δ', 'Depreciation δ')
const capitalOutput = text('Tỷ lệ vốn trên GRDP (K/Y)', 'Capital to GRDP (K/Y)')
const investmentOutput = text('Đầu tư trên GRDP', 'Investment to GRDP')

/** V14: shares, depreciation, K/Y or investment outside what is usual. Of each, the year farthest out is named. */
export const oddAssumptions = (factors: ProvincialFactors, parameters: Parameters): Doubt[] => {
  const farthest = (name: { vi: string; en: string }, values: [number, number][], range: Range): Doubt[] => {
    const middle = (range[0] + range[1]) / 2
    const [worst] = values.sort(([, a], [, b]) => Math.abs(b - middle) - Math.abs(a - middle))
    return worst === undefined ? [] : odd(name, worst[1], range, worst[0])
  }
  const over = (part: ReadonlyMap<number, number>): [number, number][] =>
    [...factors.output].flatMap(([year, output]) => {
      const value = part.get(year)
      return value === undefined ? [] : [[year, value / output] as [number, number]]
    })
  const shares = [...factors.laborShare].map(([year, share]): [number, number] => [year, 1 - share])
  return [
    ...farthest(capitalShare, shares, limits.capitalShare),
    ...odd(depreciation, parameters.depreciation, limits.depreciation),
    ...farthest(capitalOutput, over(factors.stock), limits.capitalOutput),
    ...farthest(investmentOutput, over(factors.investment), limits.investmentOutput),
  ]
}

/** V15: years in which output hardly grew or sank have points and no share. */
export const shrunkYears = (
  years: readonly { readonly year: number; readonly outputGrowth: number | null }[],
  { noShareBelow }: Parameters,
): Doubt[] => {
  const found = years.flatMap(({ year, outputGrowth }) =>
    outputGrowth !== null && outputGrowth <= noShareBelow
      ? [{ year, growth: percentWords(outputGrowth) }]
      : [],
  )
  if (found.length === 0) return []
  return [
    {
      rule: 'V15',
      weight: 'tells',
      places: found.map(({ year }) => ({ year })),
      found: text(
        `GRDP tăng rất ít hoặc giảm: ${found.map(({ year, growth }) => `${year} (${growth.vi})`).join(', ')}.`,
        `GRDP hardly grew or sank: ${found.map(({ year, growth }) => `${year} (${growth.en})`).join(', ')}.`,
      ),
      advice: text(
        'Chỉ trình bày điểm phần trăm; tỷ trọng ghi «không xác định».',
        'Show points only; the share has no meaning.',
      ),
      damage: text(
        'Chia cho số gần 0 hoặc âm cho tỷ trọng vô nghĩa, có khi trông như dương.',
        'Dividing by nearly nothing gives a share without meaning that may even look positive.',
      ),
    },
  ]
}
