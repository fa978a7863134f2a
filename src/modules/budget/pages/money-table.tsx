import './budget.css'
import { Fragment, type ReactNode } from 'react'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { TableFrame } from '#web/ui/table-frame.tsx'

export interface MoneyColumn<R> {
  readonly head: string
  readonly cell: (row: R) => ReactNode
  /** A column of đồng is set to the right and added up. */
  readonly amount?: (row: R) => string
}

interface MoneyTableProps<R> {
  readonly label: string
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => string
  readonly columns: readonly MoneyColumn<R>[]
  /** What stands in front of the sums; without it nothing is added up. */
  readonly total?: string
}

/** A column of đồng by its name in the row. */
export const moneyColumn = <K extends string>(
  head: string,
  name: K,
): MoneyColumn<Readonly<Record<K, string>>> => ({
  head,
  amount: (row) => row[name],
  cell: (row) => groupThousands(row[name]),
})

/** A table whose columns of đồng are added up at the foot, to the đồng. */
export const MoneyTable = <R,>({ label, rows, keyOf, columns, total }: MoneyTableProps<R>) => (
  <TableFrame label={label}>
    <table className="record-table">
      <thead>
        <tr>
          {columns.map(({ head, amount }) => (
            <th key={head} scope="col" className={amount ? 'digits' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ head, cell, amount }, n) => (
              <Fragment key={head}>
                {n === 0 ? (
                  <th scope="row">
                    <span className="money-name">{cell(row)}</span>
                  </th>
                ) : (
                  <td className={amount ? 'digits' : undefined}>{cell(row)}</td>
                )}
              </Fragment>
            ))}
          </tr>
        ))}
        {total && rows.length > 1 && (
          <tr className="sum-row">
            {columns.map(({ head, amount }, n) =>
              n === 0 ? (
                <th key={head} scope="row">
                  {total}
                </th>
              ) : (
                <td key={head} className="digits">
                  {amount && groupThousands(String(rows.reduce((sum, row) => sum + BigInt(amount(row)), 0n)))}
                </td>
              ),
            )}
          </tr>
        )}
      </tbody>
    </table>
  </TableFrame>
)
