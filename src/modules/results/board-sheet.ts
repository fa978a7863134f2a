import type { Column } from '#kernel/register.ts'
import { type Locale, type Text, text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import type { BoardPhase, BoardTarget, RowsQuery } from './contract.ts'
import { countedRows, prepareCounting } from './counted-rows.ts'
import type { Measures } from './judge-plan.ts'
import { figureText, goalText, kindWords, notes, states, wordsOf } from './rules.ts'
import { targetsBoard } from './service.ts'

const plainColumn = (label: Text, type: Column['type'] = 'text'): Column => ({ label, type })

const boardColumns = ({ from, to }: BoardPhase): Record<string, Column> => ({
  clause: plainColumn(text('Điểm, khoản', 'Clause')),
  label: plainColumn(text('Chỉ tiêu', 'Target'), 'long-text'),
  unit: plainColumn(text('Đơn vị', 'Unit')),
  goal: plainColumn(text('Mục tiêu', 'Goal')),
  ...Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, n) => [
      `y${from + n}`,
      plainColumn(text(`${from + n}`, `${from + n}`)),
    ]),
  ),
  value: plainColumn(text('Cả giai đoạn', 'Whole phase')),
  kind: plainColumn(text('Loại số liệu', 'Kind of figure')),
  state: plainColumn(text('Đánh giá', 'State')),
  pace: plainColumn(text('Cần mỗi năm còn lại', 'Needed each remaining year')),
  forecast: plainColumn(text('Dự báo cuối giai đoạn', 'Forecast for the end')),
  notes: plainColumn(text('Ghi chú', 'Notes'), 'long-text'),
})

const estimateOf = (year: BoardTarget['years'][number]): string | undefined =>
  year.stated.find(({ kind }) => kind === 'estimate')?.value

const boardRow = (target: BoardTarget, locale: Locale): Record<string, string> => {
  const show = (value: string | null) => figureText(value, target.decimals)
  const years = target.years.map((year) => {
    const estimate = estimateOf(year)
    const beside = estimate === undefined ? '' : ` (${kindWords.estimate[locale]}: ${show(estimate)})`
    return [`y${year.year}`, `${show(year.value)}${beside}`]
  })
  return {
    clause: target.clause,
    label: wordsOf(target.label, locale),
    unit: wordsOf(target.unit, locale),
    goal: goalText(target, locale),
    ...Object.fromEntries(years),
    value: show(target.value),
    kind: target.kind ? kindWords[target.kind][locale] : '',
    state: states[target.state].label[locale],
    pace: show(target.pace),
    forecast: target.forecast ? show(target.forecast.value) : '',
    notes: target.notes.map((note) => notes[note][locale]).join('; '),
  }
}

/** The board as an Excel file, one sheet for each phase. @throws Refusal as `targetsBoard` */
export const boardSheet = async (
  context: Context,
  measures: Measures,
  { locale, ...asked }: { locale: Locale; planId?: string | undefined; asOf?: string | undefined },
): Promise<File> => {
  const board = await targetsBoard(context, measures, asked)
  const title = text('Bảng chỉ tiêu', 'Targets')[locale]
  const file = await writeWorkbook({
    sheets: board.phases.map((phase) => ({
      name: `${phase.from}-${phase.to}`,
      title: `${title} ${wordsOf(phase.label, locale)}`.toUpperCase(),
      subtitle: `${board.plan.number}; ${text('số liệu đến', 'counted to')[locale]} ${shortDate(board.asOf)}`,
      columns: boardColumns(phase),
      rows: phase.targets.map((target) => boardRow(target, locale)),
      locale,
    })),
  })
  return download(file, `${title} ${board.asOf}.xlsx`, mediaTypes.xlsx)
}

const rowColumns: Record<string, Column> = {
  onDay: plainColumn(text('Ngày tính', 'Counts on'), 'date'),
  year: plainColumn(text('Năm', 'Year'), 'year'),
  label: plainColumn(text('Nội dung', 'Record'), 'long-text'),
  value: plainColumn(text('Giá trị', 'Value'), 'decimal'),
  counts: plainColumn(text('Được tính', 'Counts'), 'boolean'),
  flag: plainColumn(text('Lưu ý', 'Flag')),
  evidenceCount: plainColumn(text('Số minh chứng', 'Pieces of evidence'), 'integer'),
}

// As many as Excel and a reader can bear.
const mostRows = 50_000

/** The rows that a figure counts as an Excel file, as far as the person may open them. @throws Refusal as `countedRows` */
export const rowsSheet = async (
  context: Context,
  measures: Measures,
  { locale, ...query }: Omit<RowsQuery, 'page' | 'size'> & { locale: Locale },
): Promise<File> => {
  const { target, phase } = await prepareCounting(context, measures, query)
  const found = await countedRows(context, measures, { ...query, page: 1, size: mostRows })
  const title = wordsOf(target.label, locale)
  const span = query.year ?? `${phase.from}–${phase.to}`
  const file = await writeWorkbook({
    sheets: [
      {
        name: target.id,
        title: `${title}, ${span}`.toUpperCase(),
        subtitle: [
          found.figure === null
            ? ''
            : `${text('Số tính được', 'Figure')[locale]}: ${figureText(found.figure, target.decimals)}`,
          found.hidden > 0
            ? `${text('dòng của cơ quan khác không hiện', 'rows of other agencies not shown')[locale]}: ${found.hidden}`
            : '',
        ]
          .filter(Boolean)
          .join('; '),
        columns: rowColumns,
        rows: found.rows,
        locale,
      },
    ],
  })
  return download(file, `${title} ${span}.xlsx`, mediaTypes.xlsx)
}
