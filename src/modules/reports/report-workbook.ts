import type { Column } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { FigureKind } from '#modules/plan/measure.ts'
import { roman } from '#platform/official-document/compose.ts'
import { steadyWorkbook } from '#platform/spreadsheet/steady-workbook.ts'
import { type SheetToWrite, writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import type { ContentAnnex, ReportContent } from './report-content.ts'
import { markOf } from './report-document.ts'

/** How certain a figure is, as files and screens say it. */
export const kindWords: Readonly<Record<FigureKind, string>> = {
  actual: 'Thực hiện đến kỳ chốt',
  estimate: 'Ước cả năm',
  final: 'Chính thức',
}

const same = (words: string) => text(words, words)

const columnsOf = (annex: ContentAnnex): Record<string, Column> =>
  Object.fromEntries(
    annex.columns.map(({ key, label, type }) => [
      key,
      { type, label: same(key === annex.numberedBy ? 'Số trong Kế hoạch' : label) },
    ]),
  )

const subtitleOf = ({ ordinal, issuer, date }: ReportContent): string =>
  ordinal === null || date === null
    ? 'Dự thảo'
    : `Kèm theo Báo cáo số ${String(ordinal).padStart(2, '0')}/${issuer.symbol} ngày ${shortDate(date)}`

const traceSheet = (content: ReportContent, head: Partial<SheetToWrite>): SheetToWrite => ({
  ...head,
  name: 'Nguồn số liệu',
  title: 'NGUỒN SỐ LIỆU CỦA BÁO CÁO',
  locale: 'vi',
  columns: {
    label: { type: 'long-text', label: same('Số liệu') },
    value: { type: 'decimal', label: same('Giá trị') },
    unit: { type: 'text', label: same('Đơn vị tính') },
    kind: { type: 'text', label: same('Loại số liệu') },
    from: { type: 'date', label: same('Số liệu từ') },
    asOf: { type: 'date', label: same('Số liệu đến') },
    by: { type: 'long-text', label: same('Cách đo') },
    measure: { type: 'text', label: same('Tên cách đo') },
    rows: { type: 'integer', label: same('Số dòng') },
    sha256: { type: 'long-text', label: same('Mã kiểm các dòng (SHA-256)') },
    records: { type: 'long-text', label: same('Các dòng') },
  },
  rows: content.figures.map(({ records, kind, rows, ...figure }) => ({
    ...figure,
    kind: kindWords[kind],
    rows: String(rows),
    records: (records ?? [])
      .map(({ subject, id }) => `${subject}/${id}`)
      .join(' ')
      .slice(0, 32_000),
  })),
})

/**
 * The annexes as one workbook, a sheet each, and a last sheet with the source of every figure. The same content gives the
 * same bytes.
 */
export const reportWorkbook = async (content: ReportContent): Promise<Uint8Array> => {
  const sampleMark = markOf(content)
  const head = { subtitle: subtitleOf(content), ...(sampleMark ? { sampleMark } : {}) }
  const sheets = content.annexes.map(
    (annex, n): SheetToWrite => ({
      ...head,
      subtitle: `${head.subtitle}. ${annex.note}`,
      name: `PL ${String(n + 1).padStart(2, '0')}`,
      title: `PHỤ LỤC ${roman(n + 1)}. ${annex.title.toLocaleUpperCase('vi')}`,
      columns: columnsOf(annex),
      rows: annex.rows.map(({ cells }) => cells),
      locale: 'vi',
    }),
  )
  return steadyWorkbook(await writeWorkbook({ sheets: [...sheets, traceSheet(content, head)] }))
}
