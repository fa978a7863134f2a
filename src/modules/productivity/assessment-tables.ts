import { spanText } from '#kernel/period.ts'
import type { Annex, Table } from '#platform/official-document/document.ts'
import { percent, plain } from './figures-in-words.ts'
import type { Examination } from './run-answers-contract.ts'
import type { StoredRun } from './run-contract.ts'
import { verdictWords } from './run-words.ts'

type Aligned = 'left' | 'center' | 'right'

const table = (
  columns: readonly (readonly [header: string, width: number, align?: Aligned])[],
  rows: readonly (readonly string[])[],
): Table => ({
  kind: 'table',
  columns: columns.map(([header, width, align = 'right']) => ({ header, width, align })),
  rows: rows.map((cells) => ({ cells: [...cells] })),
})

/** Growth, contributions and shares of every period; per cent a year, the share of growth. */
export const periodTable = ({ periods }: StoredRun): Table =>
  table(
    [
      ['Giai đoạn', 16, 'center'],
      ['Tăng GRDP/năm', 14],
      ['Do vốn (điểm)', 14],
      ['Do lao động (điểm)', 14],
      ['Do TFP (điểm)', 14],
      ['Tỷ trọng TFP', 14],
      ['Tăng NSLĐ/năm', 14],
    ],
    periods.map((row) => [
      spanText(row),
      percent(row.outputGrowth),
      percent(row.capitalContribution),
      percent(row.laborContribution),
      percent(row.tfpGrowth),
      percent(row.tfpShare),
      percent(row.laborProductivityGrowth),
    ]),
  )

/** The range of the share of TFP over all sets of assumptions. */
export const rangeTable = ({ periods }: StoredRun): Table =>
  table(
    [
      ['Giai đoạn', 18, 'center'],
      ['Kết quả', 16],
      ['Thấp nhất', 16],
      ['Trung vị', 16],
      ['Cao nhất', 16],
      ['Số bộ giả định', 18],
    ],
    periods.map(({ range, ...row }) => [
      spanText(row),
      percent(row.tfpShare),
      percent(range?.lowest ?? null),
      percent(range?.median ?? null),
      percent(range?.highest ?? null),
      range === null ? '—' : String(range.cells),
    ]),
  )

/** Each goal of the plan against the periods of its phase, and what is said of it. */
export const verdictTable = ({ periods }: StoredRun, { goals, periods: examined }: Examination): Table =>
  table(
    [
      ['Mục tiêu của kế hoạch', 40, 'left'],
      ['Giai đoạn tính', 15, 'center'],
      ['Kết quả', 15],
      ['Số bộ giả định đạt', 15],
      ['Kết luận', 15, 'center'],
    ],
    examined.flatMap((period) =>
      period.verdicts
        .filter(({ isOfPeriod }) => isOfPeriod)
        .flatMap(({ goal: id, verdict, reaching }) => {
          const goal = goals.find((one) => one.id === id)
          const row = periods.find(({ from, to }) => from === period.from && to === period.to)
          if (goal === undefined || row === undefined) return []
          const words = `${goal.words.vi} (${goal.clause})`
          return [
            [
              words,
              spanText(period),
              percent(row[goal.of]),
              percent(reaching),
              verdictWords[verdict].label.vi,
            ],
          ]
        }),
    ),
  )

/** Labour productivity of the periods by its sources, in yearly logarithms. */
export const sourcesTable = ({ periods }: StoredRun, { deepening }: Examination): Table =>
  table(
    [
      ['Giai đoạn', 20, 'center'],
      ['Δln NSLĐ/năm', 20],
      ['Δln vốn trên lao động', 20],
      ['Do trang bị vốn', 20],
      ['Do TFP', 20],
    ],
    periods.flatMap(({ from, to }) => {
      const found = deepening.find((one) => one.from === from && one.to === to)
      if (found === undefined) return []
      const { laborProductivity, capitalPerWorker, deepening: deeper, tfp } = found
      return [[spanText({ from, to }), ...[laborProductivity, capitalPerWorker, deeper, tfp].map(percent)]]
    }),
  )

/** Where growth of labour productivity came from over each period, as parts of its level at the beginning. */
export const shiftTable = ({ shiftShares }: StoredRun): Table =>
  table(
    [
      ['Giai đoạn', 20, 'center'],
      ['Nội ngành', 16],
      ['Chuyển dịch tĩnh', 16],
      ['Chuyển dịch động', 16],
      ['Thuế sản phẩm', 16],
      ['Tổng cả giai đoạn', 16],
    ],
    shiftShares.map(({ span, within, static: still, dynamic, taxEffect, growthWithTaxes }) => [
      spanText(span),
      ...[within, still, dynamic, taxEffect, growthWithTaxes].map(percent),
    ]),
  )

/** The levels that went in and the account of every year; a star marks years that a note below explains. */
export const yearsAnnex = ({ years, base }: StoredRun, { marks }: Examination): Annex => ({
  title: 'Số liệu và kết quả tính theo năm',
  orientation: 'landscape',
  blocks: [
    table(
      [
        ['Năm', 8, 'center'],
        [`GRDP (giá ${base})`, 12],
        ['Vốn sử dụng', 12],
        ['Lao động', 10],
        ['Tỷ phần lao động', 10],
        ['Tăng GRDP', 10],
        ['Do vốn', 10],
        ['Do lao động', 10],
        ['Do TFP', 10],
        ['Tỷ trọng TFP', 10],
        ['Tăng NSLĐ', 10],
      ],
      years.map((row) => [
        marks.some(({ year }) => year === row.year) ? `${row.year} *` : String(row.year),
        plain(row.output),
        plain(row.capital),
        plain(row.labor),
        plain(row.laborShare, 4),
        percent(row.outputGrowth),
        percent(row.capitalContribution),
        percent(row.laborContribution),
        percent(row.tfpGrowth),
        percent(row.tfpShare),
        percent(row.laborProductivityGrowth),
      ]),
    ),
    ...(marks.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            content: `Ghi chú: * ${marks.map(({ year, text }) => `năm ${year}: ${text.vi}`).join('; ')}.`,
          },
        ]),
  ],
})
