import { text } from '#kernel/text.ts'
import { columnOf, meaningOf, sectors } from './column-name.ts'
import { damageWords, percentWords } from './damage.ts'
import type { Doubt, Place } from './doubt.ts'
import { effectOn } from './effect.ts'
import { limits } from './limits.ts'
import { lineOf, type Observations, pricedSeries } from './observations.ts'
import type { Parameters } from './parameters.ts'
import { ratioTo, type Series } from './series.ts'

const levels = ['output', 'current-output', 'labor', 'investment', 'current-investment', 'investment-index']
/** What may be nothing in a year, or below it. */
const mayBeZero = ['investment', 'current-investment', 'investment-kind', 'income']
const maySink = ['labor-share', 'income']

const levelColumns = ({ columns }: Observations): [string, Series][] =>
  [...columns].filter(([name]) => levels.includes(meaningOf(name)?.of ?? ''))

const isUnitJump = (ratio: number) => ratio > 0 && (ratio > limits.unitJump || ratio < 1 / limits.unitJump)

const places = (observations: Observations, found: readonly (readonly [string, number])[]): Place[] =>
  found.map(([column, year]) => ({ line: lineOf(observations, year), year, column }))

/** V02: a level jumps so far in one year that its unit must have changed. One doubt for each year. */
export const unitJumps = (observations: Observations, parameters: Parameters): Doubt[] => {
  const jumps = levelColumns(observations).flatMap(([name, series]) =>
    [...series.keys()].flatMap((year): [string, number, number][] => {
      const ratio = ratioTo(series, year)
      return ratio !== undefined && isUnitJump(ratio) ? [[name, year, ratio]] : []
    }),
  )
  return [...new Set(jumps.map(([, year]) => year))].sort().map((year) => {
    const here = jumps.filter(([, at]) => at === year)
    const times = Math.round(here[0]?.[2] ?? 0) || (here[0]?.[2] ?? 0).toPrecision(2)
    return {
      rule: 'V02',
      weight: 'blocks',
      places: places(
        observations,
        here.map(([name, at]) => [name, at]),
      ),
      found: text(
        `Năm ${year} gấp ${times} lần năm ${year - 1} ở ${here.map(([name]) => name).join(', ')}.`,
        `${year} is ${times} times ${year - 1} in ${here.map(([name]) => name).join(', ')}.`,
      ),
      advice: text(
        'Hãy xem lại đơn vị tính (triệu đồng hay tỷ đồng, người hay nghìn người) và đưa cả cột về một đơn vị.',
        'Look at the unit (million or billion đồng, persons or thousands) and bring the column to one.',
      ),
      ...withEffect(year, observations, parameters),
    }
  })
}

/** The harm of leaving a year as it is, in figures and words. */
export const withEffect = (year: number, observations: Observations, parameters: Parameters) => {
  const effect = effectOn(year, observations, parameters)
  const damage = damageWords(
    effect,
    text(
      'Nếu bỏ qua, mọi kết quả từ năm này đều sai.',
      'Passed over, everything from this year on is wrong.',
    ),
  )
  return effect === undefined ? { damage } : { damage, effect }
}

const isPriceJump = (ratio: number) => ratio - 1 > limits.priceJump.up || ratio - 1 < limits.priceJump.down

/** V03: every sector grows or shrinks at once as only another price basis lets it. Years with a jump of unit are left to V02. */
export const priceJumps = (observations: Observations, parameters: Parameters): Doubt[] =>
  pricedSeries(observations, 'output').flatMap(({ base, values }) =>
    [...values.keys()].flatMap((year): Doubt[] => {
      const columns = [...sectors, 'total' as const].map((part) => columnOf({ of: 'output', base, part }))
      const ratios = columns.flatMap((column): [string, number][] => {
        const ratio = ratioTo(observations.columns.get(column) ?? new Map(), year)
        return ratio === undefined ? [] : [[column, ratio]]
      })
      if (ratios.length === 0 || !ratios.every(([, ratio]) => isPriceJump(ratio))) return []
      if (ratios.some(([, ratio]) => isUnitJump(ratio))) return []
      const total = percentWords((ratios.at(-1)?.[1] ?? 1) - 1)
      return [
        {
          rule: 'V03',
          weight: 'blocks',
          places: places(
            observations,
            ratios.map(([column]) => [column, year]),
          ),
          found: text(
            `Năm ${year} mọi khu vực cùng đổi mạnh (tổng ${total.vi}): có lẽ đã đổi năm gốc giá so sánh.`,
            `In ${year} every sector jumps (total ${total.en}): the price basis has probably changed.`,
          ),
          advice: text(
            'Hãy để số theo năm gốc mới ở các cột riêng (grdp<năm gốc mới>_…) và cho biết năm nối có đủ cả hai giá (linkYear).',
            'Put the figures at new prices into columns of their own (grdp<new base>_…) and name the year that has both (linkYear).',
          ),
          ...withEffect(year, observations, parameters),
        },
      ]
    }),
  )

/** V04: employed persons jump, or the concept of employment changes. */
export const laborBreaks = (observations: Observations, labor: Series, parameters: Parameters): Doubt[] => {
  const column = columnOf({ of: 'labor', part: 'total' })
  const concepts = observations.marks.laborConcept
  return [...labor.keys()].flatMap((year): Doubt[] => {
    const ratio = ratioTo(labor, year)
    const [before, now] = [concepts.get(year - 1), concepts.get(year)]
    const isOther = before !== undefined && now !== undefined && before !== now
    if (ratio === undefined || isUnitJump(ratio)) return []
    if (!isOther && Math.abs(ratio - 1) <= limits.laborJump) return []
    const jump = percentWords(ratio - 1)
    const [vi, en] = isOther
      ? [` và đổi khung ${before} → ${now}`, `, and the concept ${before} becomes ${now}`]
      : ['', '']
    return [
      {
        rule: 'V04',
        weight: 'asks',
        places: places(observations, [[column, year]]),
        found: text(
          `Lao động năm ${year} thay đổi ${jump.vi} so với năm trước${vi}: đánh dấu gián đoạn.`,
          `Employed persons change by ${jump.en} in ${year}${en}: marked as a break.`,
        ),
        advice: text(
          'Hãy xem có đổi khái niệm lao động (khung ICLS 13/19, tổng điều tra) không; nếu có, nối chuỗi bằng tỷ lệ của năm có cả hai số (laborSplices).',
          'Has the concept changed (ICLS 13/19, census)? If so, splice by the ratio of a year that has both (laborSplices).',
        ),
        ...withEffect(year, observations, parameters),
      },
    ]
  })
}

/** V07: output, labour, investment, an index or the stock below zero, or zero where it divides. */
export const negatives = (observations: Observations, stock: Series, parameters: Parameters): Doubt[] => {
  const found = [...observations.columns].flatMap(([name, series]) => {
    const of = meaningOf(name)?.of ?? ''
    if (maySink.includes(of) || /_thue$/.test(name)) return []
    return [...series].flatMap(([year, value]): [string, number, number][] =>
      value < 0 || (value === 0 && !mayBeZero.includes(of)) ? [[name, year, value]] : [],
    )
  })
  const sunk = [...stock].find(([, value]) => value <= 0)
  return [
    ...found.map(
      ([column, year, value]): Doubt => ({
        rule: 'V07',
        weight: 'blocks',
        places: places(observations, [[column, year]]),
        found: text(
          `${column} năm ${year} là ${value}, không thể âm hoặc bằng 0.`,
          `${column} of ${year} is ${value}.`,
        ),
        advice: text('Hãy xem lại dấu và số gốc.', 'Look at the sign and the source.'),
        ...withEffect(year, observations, parameters),
      }),
    ),
    ...(sunk === undefined || found.length > 0
      ? []
      : [
          {
            rule: 'V07',
            weight: 'blocks',
            places: [{ year: sunk[0], column: 'K' }],
            found: text(
              `Vốn K năm ${sunk[0]} không còn dương.`,
              `The stock of ${sunk[0]} is not above zero.`,
            ),
            advice: text(
              'Hãy xem lại đầu tư, khấu hao và vốn ban đầu.',
              'Look at investment, depreciation and initial stock.',
            ),
            damage: text('Không tính được TFP.', 'TFP cannot be computed.'),
          } satisfies Doubt,
        ]),
  ]
}
