import { toDong } from '#kernel/money.ts'
import type { CalendarDate, YearSpan } from '#kernel/period.ts'
import { type AnnexTable, annexTables } from '#modules/plan/report-outline.ts'
import { fingerprintOf } from '#platform/fingerprint.ts'
import { annexForm } from './annex-form.ts'
import type { AnnexRow, AnnexRows, ReportFigure } from './report-material.ts'

const tables = Object.keys(annexTables) as AnnexTable[]

const cellOf = (row: AnnexRow, key: string): string | null =>
  (row.cells as Readonly<Record<string, string | null>>)[key] ?? null

const sumOf = (rows: readonly AnnexRow[], key: string): string =>
  String(rows.reduce((sum, row) => sum + toDong(cellOf(row, key)), 0n))

/** The days whose rows were counted: from 1 January of the first year to the cut-off. */
interface Counted {
  readonly years: YearSpan
  readonly asOf: CalendarDate
}

/** The figures of one annex: how many rows, how many distinct enterprises or agencies, and the sums of its last row. */
const figuresOf = (table: AnnexTable, all: readonly AnnexRow[], { years, asOf }: Counted): ReportFigure[] => {
  const rows = all.filter(({ detail }) => !detail)
  const { columns, sums, distinct } = annexForm(table)
  const title = annexTables[table].vi
  const records = rows.flatMap(({ from }) => (from ? [from] : []))
  const figure = (key: string, label: string, unit: string, value: string): ReportFigure => ({
    id: `${table}.${key}`,
    label,
    unit,
    value,
    kind: 'actual',
    from: `${years.from}-01-01`,
    asOf,
    measure: `annex.${table}`,
    by: `Đếm các dòng của phụ lục «${title}»`,
    rows: rows.length,
    sha256: rows.length === 0 ? null : fingerprintOf(rows),
    records,
  })
  const [first = ''] = Object.keys(columns)
  // A cooperative may have no tax code; its name then tells it apart.
  const names = new Set(rows.map((row) => cellOf(row, distinct ?? first) ?? cellOf(row, first)))
  return [
    figure('rows', `${title}: số dòng`, 'dòng', String(rows.length)),
    ...(distinct
      ? [
          figure(
            'distinct',
            `${title}: số ${columns[distinct]?.label.vi ?? ''} khác nhau`,
            '',
            String(names.size),
          ),
        ]
      : []),
    ...sums.map((key) =>
      figure(
        key,
        `${title}: ${columns[key]?.label.vi ?? key}`,
        columns[key]?.type === 'money' ? 'đồng' : '',
        sumOf(rows, key),
      ),
    ),
  ]
}

/** Every figure that can be counted from the annexes, so that no sentence holds a number without its rows. */
export const countedFigures = (annexes: AnnexRows, counted: Counted): ReportFigure[] =>
  tables.flatMap((table) => figuresOf(table, annexes[table], counted))
