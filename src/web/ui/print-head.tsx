import { formatNumber } from '#kernel/vietnamese/money-words.ts'
import { useText } from '../locale.tsx'
import { useSession } from '../session.ts'
import { dateText } from './text-date.tsx'

interface PrintHeadProps {
  readonly title: string
  readonly conditions: readonly string[]
  readonly words: string
  /** How many rows stand below, of how many. */
  readonly rows?: { readonly printed: number; readonly total: number }
}

/** On paper only: whose list this is, under which conditions, of which day, printed by whom. */
export const PrintHead = ({ title, conditions, words, rows }: PrintHeadProps) => {
  const t = useText()
  const { province, agency, person, today } = useSession()
  const asked = words === '' ? conditions : [`${t('Tìm', 'Search')}: ${words}`, ...conditions]
  return (
    <div className="print-only print-head">
      <p>{agency?.name ?? province.name}</p>
      <p className="print-title">{title}</p>
      {asked.length > 0 && <p>{asked.join('; ')}</p>}
      <p>
        {t('Số liệu ngày', 'As of')} {dateText(today)}
        {person && `; ${t('người in', 'printed by')}: ${person.name}`}
      </p>
      {rows && rows.printed < rows.total && (
        <p>
          {t(
            `In ${formatNumber(rows.printed)} trong ${formatNumber(rows.total)} dòng. Danh sách dài hơn 5.000 dòng: hãy lọc, hoặc xuất Excel.`,
            `${formatNumber(rows.printed)} of ${formatNumber(rows.total)} rows. For more than 5.000 rows filter the list, or use Excel.`,
          )}
        </p>
      )}
    </div>
  )
}
