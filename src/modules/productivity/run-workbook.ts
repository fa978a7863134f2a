import type { Cell, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { Parameters } from './computation/parameters.ts'
import type { ProvinceRun } from './computation/run.ts'
import { deepeningOfRun } from './deepening-of-run.ts'

type Row = ProvinceRun['years'][number]
type Written = Partial<Cell>

const columns = [
  ['year', 'Năm'],
  ['output', 'GRDP giá so sánh (Y)'],
  ['investment', 'Đầu tư giá so sánh (I)'],
  ['stock', 'Vốn cuối năm (K)'],
  ['capital', 'Vốn sử dụng'],
  ['labor', 'Lao động (L)'],
  ['share', 'Tỷ phần lao động'],
  ['b', 'Tỷ phần dùng (b_L)'],
  ['gY', 'Tăng Y'],
  ['gK', 'Tăng K'],
  ['gL', 'Tăng L'],
  ['cK', 'Đóng góp K'],
  ['cL', 'Đóng góp L'],
  ['tfp', 'Tăng TFP'],
  ['tfpShare', 'Tỷ trọng TFP'],
  ['p', 'NSLĐ (Y/L)'],
  ['gP', 'Tăng NSLĐ'],
  ['lnP', 'Δln NSLĐ'],
  ['deepening', 'Do trang bị vốn/lao động'],
  ['lnTfp', 'Do TFP (logarit)'],
] as const
type Name = (typeof columns)[number][0]

const letter = (name: Name) => String.fromCharCode(65 + columns.findIndex(([key]) => key === name))
const at = (name: Name, row: number) => `${letter(name)}${row}`
const parameter = { depreciation: "'Tham số'!$B$2", kept: "'Tham số'!$B$3", noShareBelow: "'Tham số'!$B$4" }

const value = (of: number | null): Written => (of === null ? {} : { value: of, type: 'number' })
const formula = (text: string, result: number | null): Written =>
  result === null ? {} : { formula: text, formulaResult: result, type: 'formula' }

/** Growth from the row before, as the mode has it. */
const growth = (mode: Parameters['mode'], name: Name, row: number) => {
  const ratio = `${at(name, row)}/${at(name, row - 1)}`
  return mode === 'discrete' ? `${ratio}-1` : `LN(${ratio})`
}

const inputFormula = (way: Parameters['capitalInput'], n: number) =>
  way === 'end'
    ? at('stock', n)
    : way === 'begin'
      ? at('stock', n - 1)
      : `(${at('stock', n - 1)}+${at('stock', n)})/2`

/** What the identity gives on growth and shares that stand in a row (tfp.md §1.1). */
const identity = (n: number): Partial<Record<Name, string>> => ({
  cK: `(1-${at('b', n)})*${at('gK', n)}`,
  cL: `${at('b', n)}*${at('gL', n)}`,
  tfp: `${at('gY', n)}-${at('cK', n)}-${at('cL', n)}`,
  tfpShare: `IF(${at('gY', n)}<=${parameter.noShareBelow},"",${at('tfp', n)}/${at('gY', n)})`,
})

/** Labour productivity by its sources on growth and shares that stand in a row (tfp.md §1.2). */
const sources = (mode: Parameters['mode'], n: number): Partial<Record<Name, string>> => {
  const log = (name: Name) => (mode === 'discrete' ? `LN(1+${at(name, n)})` : at(name, n))
  return {
    lnP: `${log('gY')}-${log('gL')}`,
    deepening: `(1-${at('b', n)})*(${log('gK')}-${log('gL')})`,
    lnTfp: `${at('lnP', n)}-${at('deepening', n)}`,
  }
}

type Told = ReturnType<typeof deepeningOfRun>

const sourceResults = (told: Told, from: number, to: number): Partial<Record<Name, number | null>> => {
  const found = told.find((one) => one.from === from && one.to === to)
  return {
    lnP: found?.laborProductivity ?? null,
    deepening: found?.deepening ?? null,
    lnTfp: found?.tfp ?? null,
  }
}

const resultsOf = (row: Omit<Partial<Row>, 'year'>): Partial<Record<Name, number | null>> => ({
  b: row.laborShare ?? null,
  gY: row.outputGrowth ?? null,
  gK: row.capitalGrowth ?? null,
  gL: row.laborGrowth ?? null,
  cK: row.capitalContribution ?? null,
  cL: row.laborContribution ?? null,
  tfp: row.tfpGrowth ?? null,
  tfpShare: row.tfpShare ?? null,
  gP: row.laborProductivityGrowth ?? null,
})

const line = (
  formulas: Partial<Record<Name, string>>,
  results: Partial<Record<Name, number | null>>,
): Partial<Record<Name, Written>> =>
  Object.fromEntries(
    Object.entries(formulas).map(([name, text]) => [name, formula(text, results[name as Name] ?? null)]),
  )

const yearLine = (row: Row, n: number, isFirst: boolean, { mode, capitalInput }: Parameters, told: Told) => {
  const results = { ...resultsOf(row), ...sourceResults(told, row.year, row.year) }
  const stock = `(1-${parameter.depreciation})*${at('stock', n - 1)}+${parameter.kept}*${at('investment', n)}`
  const share = mode === 'discrete' ? at('share', n) : `(${at('share', n - 1)}+${at('share', n)})/2`
  const grown =
    row.outputGrowth === null || isFirst
      ? {}
      : line(
          {
            ...{ b: share, gY: growth(mode, 'output', n), gK: growth(mode, 'capital', n) },
            ...{ gL: growth(mode, 'labor', n), gP: growth(mode, 'p', n) },
            ...{ ...identity(n), ...sources(mode, n) },
          },
          results,
        )
  return {
    year: value(row.year),
    output: value(row.output),
    investment: value(row.investment),
    stock: isFirst ? value(row.capitalStock) : formula(stock, row.capitalStock),
    capital: isFirst ? value(row.capital) : formula(inputFormula(capitalInput, n), row.capital),
    labor: value(row.labor),
    p: formula(`${at('output', n)}/${at('labor', n)}`, row.laborProductivity),
    ...grown,
  }
}

const periodLine = (
  period: ProvinceRun['periods'][number],
  n: number,
  rowOf: (year: number) => number,
  mode: Parameters['mode'],
  told: Told,
) => {
  const [first, last] = [rowOf(period.from), rowOf(period.to)]
  const mean = (name: Name) => `AVERAGE(${at(name, first)}:${at(name, last)})`
  const rate = (of: Name, yearly: Name) =>
    mode === 'discrete'
      ? `(${at(of, last)}/${at(of, first - 1)})^(1/${period.to - period.from + 1})-1`
      : mean(yearly)
  const summed =
    mode === 'tornqvist'
      ? { cK: mean('cK'), cL: mean('cL'), tfp: mean('tfp'), deepening: mean('deepening') }
      : {}
  return {
    year: { value: `${period.from}–${period.to}`, type: 'string' as const },
    ...line(
      {
        ...{ b: mean('b'), gY: rate('output', 'gY'), gK: rate('capital', 'gK'), gL: rate('labor', 'gL') },
        ...{ gP: rate('p', 'gP'), ...identity(n), ...sources(mode, n), ...summed },
      },
      { ...resultsOf(period), ...sourceResults(told, period.from, period.to) },
    ),
  }
}

const accounting = (
  outcome: ProvinceRun,
  shares: ReadonlyMap<number, number>,
  parameters: Parameters,
): WriteSheet => {
  const { years, periods } = outcome
  const told = deepeningOfRun(outcome, parameters.mode)
  const rowOf = (year: number) => 2 + years.findIndex((row) => row.year === year)
  const lines: Partial<Record<Name, Written>>[] = [
    ...years.map((row, i) => ({
      ...yearLine(row, i + 2, i === 0, parameters, told),
      share: value(shares.get(row.year) ?? null),
    })),
    {},
    ...periods.map((one, i) => periodLine(one, years.length + 3 + i, rowOf, parameters.mode, told)),
  ]
  const cells = new Map<string, Written>()
  for (const [i, written] of lines.entries())
    for (const [c, [name]] of columns.entries()) {
      const cell = written[name]
      if (cell) cells.set(`${i + 1},${c}`, cell)
    }
  return {
    name: 'Tính TFP',
    columns: columns.map(([name]) => ({ width: name === 'year' ? 12 : 16 })),
    rows: [columns.map(([, label]) => label), ...lines.map(() => columns.map(() => null))],
    cells,
    freezePane: { rows: 1, columns: 1 },
  }
}

/**
 * The account of a run as a workbook whose cells are formulas over the levels: stock, capital at work, growth, contributions,
 * shares and periods, so that an analyst can follow each cell (tfp.md §5.5). Beside it stand parameters and the cells that
 * came in. The stock of the first year and the labour shares are values; figures that the formulas give were checked to be
 * those of the run.
 */
export const runWorkbook = (
  outcome: ProvinceRun,
  given: { title: string; cells: readonly (readonly (string | number | null)[])[]; parameters: Parameters },
): Promise<Uint8Array> => {
  const { parameters, cells, title } = given
  const kept = parameters.pim === 'half-year' ? 1 - parameters.depreciation / 2 : 1
  return writeXlsx({
    sheets: [
      accounting(outcome, sharesOf(outcome, parameters), parameters),
      {
        name: 'Tham số',
        columns: [{ width: 34 }, { width: 40 }],
        rows: [
          ['Tên lần tính', title],
          ['Tỷ lệ khấu hao δ', parameters.depreciation],
          ['Phần đầu tư còn lại trong năm', kept],
          ['Không tính tỷ trọng khi tăng trưởng tới', parameters.noShareBelow],
          ['Cách tính (mode)', parameters.mode],
          ['Vốn sử dụng (capitalInput)', parameters.capitalInput],
          ['Giá so sánh năm', outcome.base],
          ['Bản phương pháp', outcome.methodVersion],
        ],
      },
      { name: 'Số liệu đầu vào', rows: cells.map((row) => [...row]) },
    ],
  })
}

/** The labour share of each year: the one of its account, which in the other mode is the mean with the year before. */
const sharesOf = ({ years }: ProvinceRun, { mode }: Parameters): ReadonlyMap<number, number> => {
  const shares = new Map<number, number>()
  for (const { year, laborShare } of years) {
    const before = shares.get(year - 1)
    if (laborShare !== null)
      shares.set(year, mode === 'discrete' || before === undefined ? laborShare : 2 * laborShare - before)
  }
  return shares
}
