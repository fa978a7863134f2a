import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import type { Annex, Row } from '#platform/official-document/document.ts'

interface AnnexColumn<R> {
  readonly header: string
  readonly width: number
  readonly cell: (row: R) => string | bigint
}

/** An annex of amounts: rows grouped under their heading, numbered, with the sum of every column of money. */
export const annexTable = <R>(
  title: string,
  rows: readonly R[],
  groupOf: (row: R) => string,
  columns: readonly AnnexColumn<R>[],
): Annex => {
  const words = (value: string | bigint) =>
    typeof value === 'bigint' ? groupThousands(String(value)) : value
  const sums = columns.map(({ cell }) =>
    rows.reduce<bigint | undefined>((sum, row) => {
      const value = cell(row)
      return typeof value === 'bigint' ? (sum ?? 0n) + value : sum
    }, undefined),
  )
  const groups = [...Map.groupBy(rows, groupOf)]
  let number = 0
  const body = groups.flatMap(([group, of]): Row[] => [
    { kind: 'group', cells: ['', group] },
    ...of.map((row) => ({ cells: [String(++number), ...columns.map(({ cell }) => words(cell(row)))] })),
  ])
  const [first] = rows
  return {
    title,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: 'TT', width: 4, align: 'center' },
          ...columns.map(({ header, width, cell }) => ({
            ...{ header, width },
            ...(first !== undefined && typeof cell(first) === 'bigint' ? { align: 'right' as const } : {}),
          })),
        ],
        rows: [
          ...body,
          {
            kind: 'bold',
            cells: [
              '',
              ...sums.map((sum, n) => (n === 0 ? 'Tổng cộng' : sum === undefined ? '' : words(sum))),
            ],
          },
        ],
      },
    ],
  }
}
