import { cellText } from '#kernel/register.ts'
import { useText } from '../../locale.tsx'
import { totalOf } from './change-rows.ts'
import type { GridColumn, GridRow } from './grid-row.ts'

/** The sums of the columns that add up. */
export const GridFoot = ({ rows, columns }: { rows: readonly GridRow[]; columns: readonly GridColumn[] }) => {
  const t = useText()
  const firstSum = columns.findIndex(({ total }) => total)
  if (firstSum < 0) return null
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={firstSum + 1}>
          {t('Tổng cộng', 'Total')}
        </th>
        {columns.slice(firstSum).map((column) => (
          <td key={column.name} className="digits">
            {column.total && cellText(column.column, totalOf(column, rows), t.locale)}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
