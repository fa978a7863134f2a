import { useText } from '../locale.tsx'
import { useSession } from '../session.ts'
import { dateText } from './text-date.tsx'

interface PrintHeadProps {
  readonly title: string
  readonly conditions: readonly string[]
  readonly words: string
}

/** On paper only: whose list this is, under which conditions, of which day. */
export const PrintHead = ({ title, conditions, words }: PrintHeadProps) => {
  const t = useText()
  const { province, agency, today } = useSession()
  const asked = words === '' ? conditions : [`${t('Tìm', 'Search')}: ${words}`, ...conditions]
  return (
    <div className="print-only print-head">
      <p>{agency?.name ?? province.name}</p>
      <p className="print-title">{title}</p>
      {asked.length > 0 && <p>{asked.join('; ')}</p>}
      <p>
        {t('Số liệu ngày', 'As of')} {dateText(today)}
      </p>
    </div>
  )
}
