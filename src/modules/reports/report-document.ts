import { toDong } from '#kernel/money.ts'
import { cellText } from '#kernel/register.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { officialDate } from '#kernel/vietnamese/official-date.ts'
import { printedIssuer } from '#modules/agencies/letter-lines.ts'
import type { Annex, Block, OfficialDocument, Row, Table } from '#platform/official-document/document.ts'
import { warningsOf } from '#platform/official-document/warnings.ts'
import type { ContentAnnex, ContentColumn, ReportContent } from './report-content.ts'

const numeric = new Set(['integer', 'money', 'decimal', 'percent'])

const alignOf = ({ type }: ContentColumn): 'left' | 'center' | 'right' =>
  numeric.has(type) ? 'right' : type === 'date' || type === 'year' ? 'center' : 'left'

const cell = ({ type, label }: ContentColumn, value: string | null): string =>
  cellText({ type, label: { vi: label, en: label } }, value, 'vi')

const totalsRow = (annex: ContentAnnex, columns: readonly ContentColumn[]): Row[] => {
  if (annex.sums.length === 0 || annex.rows.length === 0) return []
  const sum = (key: string) => annex.rows.reduce((total, { cells }) => total + toDong(cells[key]), 0n)
  const cells = columns.map(({ key }, n) =>
    annex.sums.includes(key) ? groupThousands(String(sum(key))) : n === 0 ? 'Tổng cộng' : '',
  )
  return [{ kind: 'bold', cells: ['', ...cells] }]
}

const tableOf = (annex: ContentAnnex): Table => {
  const columns = annex.columns.filter(({ key }) => key !== annex.numberedBy)
  return {
    kind: 'table',
    columns: [
      { header: 'TT', width: annex.numberedBy ? 6 : 4, align: 'center' },
      ...columns.map((column) => ({ header: column.label, width: column.width, align: alignOf(column) })),
    ],
    rows: [
      ...annex.rows.map((row, n): Row => {
        const number = annex.rows.slice(0, n + 1).filter(({ detail }) => !detail).length
        return {
          cells: [
            row.detail ? '' : (annex.numberedBy && row.cells[annex.numberedBy]) || String(number),
            ...columns.map((column) => cell(column, row.cells[column.key] ?? null)),
          ],
        }
      }),
      ...totalsRow(annex, columns),
    ],
  }
}

const annexOf = (annex: ContentAnnex): Annex => ({
  title: annex.title,
  orientation: annex.orientation,
  blocks:
    annex.rows.length === 0
      ? [{ kind: 'paragraph', content: 'Chưa phát sinh trong kỳ.' }]
      : [tableOf(annex), { kind: 'paragraph', content: `Ghi chú: ${annex.note}` }],
})

const changesAnnex = ({ changes, replaces }: ReportContent): Annex[] =>
  replaces === null
    ? []
    : [
        {
          title: `Nội dung thay đổi so với Báo cáo số ${replaces.number}`,
          orientation: 'landscape',
          blocks: [
            {
              kind: 'table',
              columns: [
                { header: 'TT', width: 4, align: 'center' },
                { header: 'Nội dung', width: 20 },
                { header: 'Bản trước', width: 38 },
                { header: 'Bản này', width: 38 },
              ],
              rows: changes.map(({ what, before, after }, n) => ({
                cells: [String(n + 1), what, before, after],
              })),
            },
          ],
        },
      ]

const level = (depth: number): 1 | 2 | 3 => (depth <= 0 ? 1 : depth === 1 ? 2 : 3)

const bodyOf = (content: ReportContent): Block[] => [
  ...(content.replaces === null
    ? []
    : [
        {
          kind: 'paragraph' as const,
          content: `Báo cáo này thay thế Báo cáo số ${content.replaces.number} ${officialDate(content.replaces.date)}; nội dung thay đổi nêu tại phụ lục cuối.`,
        },
      ]),
  ...content.sections.flatMap(({ depth, heading, paragraphs }): Block[] => [
    ...(heading === '' ? [] : [{ kind: 'heading' as const, level: level(depth), text: heading }]),
    ...paragraphs
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, bullet }): Block => ({ kind: bullet ? 'bullet' : 'paragraph', content: text.trim() })),
  ]),
]

/** The warnings that stand at the top of every file of this content; undefined when there are none. */
export const markOf = ({ ordinal, sample }: ReportContent): string | undefined =>
  warningsOf({ unissued: ordinal === null, sample })

/**
 * The content as an administrative document of Decree 30/2020 (form 1.4): one source for Word and PDF. Pure: the same
 * content gives the same document.
 */
export const reportDocument = (content: ReportContent): OfficialDocument => {
  const { issuer, letterhead, ordinal, date } = content
  const sample = markOf(content)
  return {
    issuer: printedIssuer(issuer),
    number: ordinal === null ? null : String(ordinal).padStart(2, '0'),
    symbol: issuer.symbol,
    place: issuer.place,
    date,
    typeName: 'Báo cáo',
    abstract: letterhead.abstract,
    basis: [],
    addressees: letterhead.addressees,
    body: bodyOf(content),
    signature: letterhead.signature,
    recipients: letterhead.recipients,
    archive: letterhead.archive,
    annexes: [...content.annexes.map(annexOf), ...changesAnnex(content)],
    ...(sample ? { marks: { sample } } : {}),
  }
}
