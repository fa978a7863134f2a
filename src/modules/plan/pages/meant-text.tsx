import type { Meant } from '#modules/plan/contract.ts'
import { useText } from '#web/locale.tsx'

const isSame = (a: readonly string[], b: readonly string[]) => a.join('|') === b.join('|')

/** Whom the plan means: its own words, the names of its day of issue, and those who carry them on. */
export const MeantText = ({ meant }: { meant: Meant }) => {
  const t = useText()
  const { said, atIssue, now } = meant
  const words = t.of(said)
  if (isSame(atIssue, now) && (now.length === 0 || (now.length === 1 && now[0] === words)))
    return <span>{words}</span>
  return (
    <details className="meant">
      <summary>
        {words}
        {now.length > 1 && <span className="quiet"> ({now.length})</span>}
        {now.length === 1 && now[0] !== words && <strong className="choice-detail">{now[0]}</strong>}
      </summary>
      <p className="quiet">{t('Khi ban hành', 'When issued')}</p>
      <p>{atIssue.join('; ') || '—'}</p>
      <p className="quiet">{t('Theo ngày đang xem', 'On the day looked at')}</p>
      <p>{now.join('; ') || '—'}</p>
    </details>
  )
}
