import { text } from '#kernel/text.ts'
import { columnOf, type InvestmentKind, investmentKinds, type Part, sectors } from './column-name.ts'
import { percentWords } from './damage.ts'
import type { Doubt } from './doubt.ts'
import { withEffect } from './doubts-of-levels.ts'
import { limits } from './limits.ts'
import { lineOf, type Observations, pricedSeries, seen } from './observations.ts'
import type { Parameters } from './parameters.ts'
import { type Series, sumOf } from './series.ts'

/** A total and the parts that should make it. */
interface Sum {
  readonly column: string
  readonly total: Series
  readonly parts: readonly Series[]
  readonly taxes: Series
}

const kinds = Object.keys(investmentKinds) as InvestmentKind[]

const sumsIn = (observations: Observations): Sum[] => {
  const parts: readonly Part[] = sectors
  const outputs = pricedSeries(observations, 'output').map(({ base, values }) => ({
    column: columnOf({ of: 'output', base, part: 'total' }),
    total: values,
    parts: parts.map((part) => seen(observations, { of: 'output', base, part })),
    taxes: seen(observations, { of: 'output', base, part: 'productTaxes' }),
  }))
  const current = {
    column: columnOf({ of: 'current-output', part: 'total' }),
    total: seen(observations, { of: 'current-output', part: 'total' }),
    parts: parts.map((part) => seen(observations, { of: 'current-output', part })),
    taxes: seen(observations, { of: 'current-output', part: 'productTaxes' }),
  }
  const labor = {
    column: columnOf({ of: 'labor', part: 'total' }),
    total: seen(observations, { of: 'labor', part: 'total' }),
    parts: parts.map((part) => seen(observations, { of: 'labor', part })),
    taxes: new Map(),
  }
  const invested = {
    column: columnOf({ of: 'current-investment', part: 'total' }),
    total: seen(observations, { of: 'current-investment', part: 'total' }),
    parts: kinds.map((kind) => seen(observations, { of: 'investment-kind', kind })),
    taxes: new Map(),
  }
  return [...outputs, current, labor, invested]
}

const figure = (value: number) => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(value)

/** V05: a total differs from the sum of its parts by more than rounding; product taxes count where they stand. */
export const oddTotals = (observations: Observations, parameters: Parameters): Doubt[] =>
  sumsIn(observations).flatMap(({ column, total, parts, taxes }) =>
    [...total].flatMap(([year, stated]): Doubt[] => {
      const added = sumOf(parts).get(year)
      if (added === undefined) return []
      const difference = stated - added - (taxes.get(year) ?? 0)
      if (Math.abs(difference) <= limits.total * Math.abs(stated)) return []
      const [shown, share] = [figure(difference), percentWords(difference / stated)]
      const noTaxes = !taxes.has(year) && column.startsWith('grdp')
      return [
        {
          rule: 'V05',
          weight: 'asks',
          places: [{ line: lineOf(observations, year), year, column }],
          found: text(
            `${column} năm ${year} lệch tổng các phần ${shown} (${share.vi})${noTaxes ? '; cột thuế sản phẩm trống' : ''}.`,
            `${column} of ${year} differs from its parts by ${shown} (${share.en})${noTaxes ? '; product taxes are empty' : ''}.`,
          ),
          advice: text(
            'Hãy đối chiếu với niên giám; từ năm 2014 GRDP gồm ba khu vực và thuế sản phẩm trừ trợ cấp.',
            'Compare with the yearbook; since 2014 GRDP is three sectors and product taxes less subsidies.',
          ),
          ...withEffect(year, observations, parameters),
        },
      ]
    }),
  )

/** V11: GRDP a head times population is not GRDP at current prices. Million đồng × thousand persons = billion đồng. */
export const oddPerHead = (observations: Observations): Doubt[] => {
  const column = columnOf({ of: 'output-per-head' })
  const population = seen(observations, { of: 'population' })
  const current = seen(observations, { of: 'current-output', part: 'total' })
  return [...seen(observations, { of: 'output-per-head' })].flatMap(([year, perHead]): Doubt[] => {
    const [persons, output] = [population.get(year), current.get(year)]
    if (persons === undefined || output === undefined) return []
    const difference = (perHead * persons) / output - 1
    if (Math.abs(difference) <= limits.perHead) return []
    const shown = percentWords(difference)
    return [
      {
        rule: 'V11',
        weight: 'asks',
        places: [{ line: lineOf(observations, year), year, column }],
        found: text(
          `GRDP bình quân người × dân số năm ${year} lệch GRDP ${shown.vi}.`,
          `GRDP a head × population of ${year} differs from GRDP by ${shown.en}.`,
        ),
        advice: text(
          'Hãy xem lại giá (hiện hành hay so sánh) và dân số.',
          'Look at the price basis and population.',
        ),
        damage: text(
          'Có thể GRDP đang theo giá hiện hành: tăng trưởng khi đó gồm cả tăng giá.',
          'GRDP may be at current prices; its growth then holds inflation.',
        ),
      },
    ]
  })
}

/** V12: current and constant prices agree in a year that is not the base, or disagree in the base year. */
export const oddBaseYear = (observations: Observations): Doubt[] => {
  const current = seen(observations, { of: 'current-output', part: 'total' })
  return pricedSeries(observations, 'output').flatMap(({ base, values }) =>
    [...values].flatMap(([year, constant]): Doubt[] => {
      const nominal = current.get(year)
      if (nominal === undefined) return []
      const isSame = Math.abs(nominal / constant - 1) <= limits.samePrices
      if (isSame === (year === base)) return []
      const column = columnOf({ of: 'output', base, part: 'total' })
      return [
        {
          rule: 'V12',
          weight: 'asks',
          places: [{ line: lineOf(observations, year), year, column }],
          found: isSame
            ? text(
                `Năm ${year} giá hiện hành bằng giá so sánh ${base}, dù không phải năm gốc.`,
                `Current and ${base} prices agree in ${year}, which is not the base year.`,
              )
            : text(
                `Năm gốc ${base} giá hiện hành (${figure(nominal)}) khác giá so sánh (${figure(constant)}).`,
                `In the base year ${base} current (${figure(nominal)}) and constant prices (${figure(constant)}) differ.`,
              ),
          advice: text('Hãy xem lại năm gốc và cột giá.', 'Look at the base year and the columns.'),
          damage: text(
            'Có thể số theo hai loại giá bị đặt nhầm cột: tăng trưởng khi đó gồm cả tăng giá.',
            'Figures at two kinds of prices may be mixed up; growth then holds inflation.',
          ),
        },
      ]
    }),
  )
}
