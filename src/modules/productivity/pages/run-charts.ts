import type { Locale } from '#kernel/text.ts'
import type { Examination, RunGoal } from '#modules/productivity/run-answers-contract.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import type { Chart } from '#web/ui/chart/chart.ts'

type Years = StoredRun['years']
type Periods = StoredRun['periods']

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
    source: 'Nguồn tăng',
    whole: 'Tổng',
    growth: 'Tăng GRDP',
    goal: 'Mục tiêu',
    yearly: 'Tăng NSLĐ từng năm',
    perPerson: 'đơn vị GRDP trên một lao động',
    sectors: { agriculture: 'Nông, lâm, thủy sản', industry: 'Công nghiệp, xây dựng', services: 'Dịch vụ' },
    assumption: 'Giả định',
    capitalShare: 'Tỷ phần vốn b_K',
    depreciation: 'Khấu hao δ',
    initialStock: 'Vốn ban đầu',
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
    source: 'Source',
    whole: 'Whole',
    growth: 'Growth of GRDP',
    goal: 'Target',
    yearly: 'Growth of productivity by year',
    perPerson: 'units of GRDP a person',
    sectors: { agriculture: 'Agriculture', industry: 'Industry, construction', services: 'Services' },
    assumption: 'Assumption',
    capitalShare: 'Capital share b_K',
    depreciation: 'Depreciation δ',
    initialStock: 'Initial stock',
  },
} as const

/** A year whose figures carry a mark (a break, a link, not final) has a star, which a note below explains. */
type Marks = Examination['marks']
const yearName = (year: number, marks: Marks) =>
  marks.some((one) => one.year === year) ? `${year} *` : `${year}`

const spanName = ({ from, to }: { from: number; to: number }) => `${from}–${to}`

const meets = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  a.from <= b.to && b.from <= a.to

/** The goals that meet some of the spans, each as a line along them. */
const goalsAlong = (
  goals: readonly RunGoal[],
  of: RunGoal['of'],
  spans: readonly { readonly from: number; readonly to: number }[],
  word: string,
) =>
  goals
    .filter((goal) => goal.of === of && spans.some((span) => meets(goal, span)))
    .map((goal) => ({
      name: `${word} ${spanName(goal)}`,
      values: spans.map((span) => (meets(goal, span) ? goal.level * 100 : null)),
      goal: true as const,
    }))

/** Two places are what a reader can use; a run keeps all digits. */
const rounded = (value: number) => Math.round(value * 100) / 100

const percent = (value: number | null) => (value === null ? null : rounded(value * 100))

/** What capital, labour and TFP gave to growth, year by year, in points. */
export const contributionChart = (years: Years, marks: Marks, locale: Locale): Chart => {
  const t = words[locale]
  const known = years.filter(({ tfpGrowth }) => tfpGrowth !== null)
  return {
    kind: 'stacked-bars',
    unit: t.points,
    of: t.year,
    categories: known.map(({ year }) => yearName(year, marks)),
    series: [
      { name: t.capital, values: known.map(({ capitalContribution }) => percent(capitalContribution)) },
      { name: t.labor, values: known.map(({ laborContribution }) => percent(laborContribution)) },
      { name: t.tfp, values: known.map(({ tfpGrowth }) => percent(tfpGrowth)) },
      { name: t.growth, values: known.map(({ outputGrowth }) => percent(outputGrowth)), over: true },
    ],
  }
}

/** The share of TFP of every period with the range that the assumptions allow. */
export const shareChart = (periods: Periods, goals: readonly RunGoal[], locale: Locale): Chart => {
  const t = words[locale]
  return {
    kind: 'ranges',
    unit: '%',
    of: t.period,
    categories: periods.map(spanName),
    goals: goalsAlong(goals, 'tfpShare', periods, t.goal),
    spans: periods.map(({ tfpShare, range }) =>
      tfpShare === null || range === null
        ? null
        : {
            low: rounded(range.lowest * 100),
            middle: rounded(tfpShare * 100),
            high: rounded(range.highest * 100),
          },
    ),
    words: { low: t.low, middle: t.middle, high: t.high },
  }
}

/** TFP as an index: 100 in the first year, then its yearly growth one after the other. */
const chained = (known: Years): (number | null)[] => {
  let level: number | null = 100
  return known.map(({ tfpGrowth }, at) => {
    if (at > 0) level = level === null || tfpGrowth === null ? null : level * (1 + tfpGrowth)
    return level === null ? null : rounded(level)
  })
}

/** Output, capital, labour, labour productivity and TFP, each 100 in the first year that has them all. */
export const indexChart = (years: Years, marks: Marks, locale: Locale): Chart => {
  const t = words[locale]
  const known = years.filter(({ capital, labor }) => capital !== null && labor !== null)
  const indexed = (name: string, of: (year: Years[number]) => number | null) => {
    const [first] = known.map(of)
    return { name, values: known.map((year) => (first ? rounded(((of(year) ?? 0) / first) * 100) : null)) }
  }
  return {
    kind: 'lines',
    unit: t.index,
    of: t.year,
    categories: known.map(({ year }) => yearName(year, marks)),
    series: [
      indexed(t.output, ({ output }) => output),
      indexed(t.capital, ({ capital }) => capital),
      indexed(t.labor, ({ labor }) => labor),
      indexed(t.productivity, ({ laborProductivity }) => laborProductivity),
      { name: t.tfp, values: chained(known) },
    ],
  }
}

/** Where the growth of labour productivity over a period came from, step by step to the whole. */
export const shiftChart = (shift: StoredRun['shiftShares'][number], locale: Locale): Chart => {
  const t = words[locale]
  return {
    kind: 'waterfall',
    unit: t.points,
    of: t.source,
    value: t.points,
    steps: (['within', 'static', 'dynamic', 'taxEffect'] as const).map((name) => ({
      name: name === 'taxEffect' ? t.taxes : t[name],
      value: rounded(shift[name] * 100),
    })),
    whole: t.whole,
  }
}

/** The level of labour productivity by year. */
export const levelChart = (years: Years, marks: Marks, locale: Locale): Chart => {
  const t = words[locale]
  const known = years.filter(({ laborProductivity }) => laborProductivity !== null)
  return {
    kind: 'lines',
    unit: t.perPerson,
    of: t.year,
    categories: known.map(({ year }) => yearName(year, marks)),
    series: [{ name: t.productivity, values: known.map((row) => rounded(row.laborProductivity ?? 0)) }],
  }
}

/** Growth of labour productivity by year, with what the plan asks. */
export const productivityChart = (
  years: Years,
  goals: readonly RunGoal[],
  marks: Marks,
  locale: Locale,
): Chart => {
  const t = words[locale]
  const known = years.filter(({ laborProductivityGrowth }) => laborProductivityGrowth !== null)
  const spans = known.map(({ year }) => ({ from: year, to: year }))
  return {
    kind: 'bars',
    unit: '%',
    of: t.year,
    categories: known.map(({ year }) => yearName(year, marks)),
    series: [
      { name: t.yearly, values: known.map((row) => percent(row.laborProductivityGrowth)) },
      ...goalsAlong(goals, 'laborProductivityGrowth', spans, t.goal),
    ],
  }
}

/** Labour productivity of the sectors, or the weights that they have in labour, by year. */
export const sectorChart = (
  { sectors, marks }: Examination,
  shown: 'laborProductivity' | 'laborWeight',
  locale: Locale,
): Chart => {
  const t = words[locale]
  const years = [...new Set(sectors.map(({ year }) => year))]
  const at = (part: string, year: number) => sectors.find((one) => one.part === part && one.year === year)
  const value = (part: string, year: number) => at(part, year)?.[shown] ?? null
  const level = (one: number | null) => (one === null ? null : rounded(one))
  const isWeight = shown === 'laborWeight'
  return {
    kind: isWeight ? 'stacked-bars' : 'lines',
    unit: isWeight ? '%' : t.perPerson,
    of: t.year,
    categories: years.map((year) => yearName(year, marks)),
    series: (['agriculture', 'industry', 'services'] as const).map((part) => ({
      name: t.sectors[part],
      values: years.map((year) => (isWeight ? percent(value(part, year)) : level(value(part, year)))),
    })),
  }
}

type Cells = Examination['periods'][number]['cells']

/** How far the share moves with one assumption, over the cells that agree in the two others with the middle cell. */
export const tornadoChart = (cells: Cells, locale: Locale): Chart => {
  const t = words[locale]
  const known = cells.filter(({ tfpShare }) => tfpShare !== null)
  const middle = known.toSorted((a, b) => (a.tfpShare ?? 0) - (b.tfpShare ?? 0))[Math.floor(known.length / 2)]
  const names = ['capitalShare', 'depreciation', 'initialStock'] as const
  const told = (cell: Cells[number], name: (typeof names)[number]) => JSON.stringify(cell[name])
  return {
    kind: 'ranges',
    unit: '%',
    of: t.assumption,
    categories: names.map((name) => t[name]),
    spans: names.map((name) => {
      if (middle === undefined) return null
      const others = names.filter((one) => one !== name)
      const shares = known
        .filter((cell) => others.every((one) => told(cell, one) === told(middle, one)))
        .map(({ tfpShare }) => rounded((tfpShare ?? 0) * 100))
      return {
        low: Math.min(...shares),
        middle: rounded((middle.tfpShare ?? 0) * 100),
        high: Math.max(...shares),
      }
    }),
    words: { low: t.low, middle: t.middle, high: t.high },
  }
}
