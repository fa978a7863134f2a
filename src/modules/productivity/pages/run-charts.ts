import type { Locale } from '#kernel/text.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import type { Chart } from '#web/ui/chart/chart.ts'

const words = {
  vi: {
    year: 'Năm',
    period: 'Giai đoạn',
    points: 'điểm phần trăm',
    capital: 'Vốn',
    labor: 'Lao động',
    tfp: 'TFP',
    low: 'Thấp nhất',
    middle: 'Kết quả',
    high: 'Cao nhất',
    index: 'chỉ số',
    output: 'GRDP',
    productivity: 'NSLĐ',
    within: 'Nội ngành',
    static: 'Chuyển dịch tĩnh',
    dynamic: 'Chuyển dịch động',
    taxes: 'Thuế sản phẩm',
  },
  en: {
    year: 'Year',
    period: 'Period',
    points: 'percentage points',
    capital: 'Capital',
    labor: 'Labour',
    tfp: 'TFP',
    low: 'Lowest',
    middle: 'Outcome',
    high: 'Highest',
    index: 'index',
    output: 'GRDP',
    productivity: 'Labour productivity',
    within: 'Within sectors',
    static: 'Static shift',
    dynamic: 'Dynamic shift',
    taxes: 'Product taxes',
  },
} as const

const percent = (value: number | null) => (value === null ? null : value * 100)

/** What capital, labour and TFP gave to growth, year by year, in points. */
export const contributionChart = ({ years }: StoredRun, locale: Locale): Chart => {
  const t = words[locale]
  const known = years.filter(({ tfpGrowth }) => tfpGrowth !== null)
  return {
    kind: 'stacked-bars',
    unit: t.points,
    of: t.year,
    categories: known.map(({ year }) => String(year)),
    series: [
      { name: t.capital, values: known.map(({ capitalContribution }) => percent(capitalContribution)) },
      { name: t.labor, values: known.map(({ laborContribution }) => percent(laborContribution)) },
      { name: t.tfp, values: known.map(({ tfpGrowth }) => percent(tfpGrowth)) },
    ],
  }
}

/** The share of TFP of every period with the range that the assumptions allow. */
export const shareChart = ({ periods }: StoredRun, locale: Locale): Chart => {
  const t = words[locale]
  return {
    kind: 'ranges',
    unit: '%',
    of: t.period,
    categories: periods.map(({ from, to }) => `${from}–${to}`),
    spans: periods.map(({ tfpShare, range }) =>
      tfpShare === null || range === null
        ? null
        : { low: range.lowest * 100, middle: tfpShare * 100, high: range.highest * 100 },
    ),
    words: { low: t.low, middle: t.middle, high: t.high },
  }
}

/** Output, capital, labour and labour productivity, each 100 in the first year that has them all. */
export const indexChart = ({ years }: StoredRun, locale: Locale): Chart => {
  const t = words[locale]
  const known = years.filter(({ capital, labor }) => capital !== null && labor !== null)
  const indexed = (name: string, of: (year: StoredRun['years'][number]) => number | null) => {
    const [first] = known.map(of)
    return { name, values: known.map((year) => (first ? ((of(year) ?? 0) / first) * 100 : null)) }
  }
  return {
    kind: 'lines',
    unit: t.index,
    of: t.year,
    categories: known.map(({ year }) => String(year)),
    series: [
      indexed(t.output, ({ output }) => output),
      indexed(t.capital, ({ capital }) => capital),
      indexed(t.labor, ({ labor }) => labor),
      indexed(t.productivity, ({ laborProductivity }) => laborProductivity),
    ],
  }
}

/** Where the growth of labour productivity came from, over each period, in points of its level before. */
export const shiftChart = ({ shiftShares }: StoredRun, locale: Locale): Chart => {
  const t = words[locale]
  return {
    kind: 'stacked-bars',
    unit: t.points,
    of: t.period,
    categories: shiftShares.map(({ span }) => `${span.from}–${span.to}`),
    series: [
      { name: t.within, values: shiftShares.map(({ within }) => within * 100) },
      { name: t.static, values: shiftShares.map((shift) => shift.static * 100) },
      { name: t.dynamic, values: shiftShares.map(({ dynamic }) => dynamic * 100) },
      { name: t.taxes, values: shiftShares.map(({ taxEffect }) => taxEffect * 100) },
    ],
  }
}
