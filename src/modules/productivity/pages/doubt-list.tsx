import './doubt-list.css'
import type { RunDoubt } from '#modules/productivity/run-contract.ts'
import { useText } from '#web/locale.tsx'
import { StatusBadge } from '#web/ui/status.tsx'

const weights = {
  blocks: { label: { vi: 'Phải sửa', en: 'Must be mended' }, tone: 'bad' },
  asks: { label: { vi: 'Cần giải thích', en: 'Wants a reason' }, tone: 'waiting' },
  tells: { label: { vi: 'Để biết', en: 'To know' }, tone: 'quiet' },
} as const

/** How many places are named before the rest is only counted. */
const named = 8

/** Doubts about figures one by one: what, where, what to do, what harm. */
export const DoubtList = ({ doubts }: { doubts: readonly RunDoubt[] }) => {
  const t = useText()
  const place = ({ line, year, column }: RunDoubt['places'][number]) =>
    [
      line ? t(`dòng ${line}`, `line ${line}`) : '',
      year ? t(`năm ${year}`, `year ${year}`) : '',
      column ? t(`cột ${column}`, `column ${column}`) : '',
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <ol className="doubt-list">
      {doubts.map((doubt) => (
        <li key={`${doubt.rule}${doubt.found.vi}${place(doubt.places[0] ?? {})}`}>
          <StatusBadge {...weights[doubt.weight]} /> <strong>{doubt.rule}</strong> {t.of(doubt.found)}
          <dl className="doubt">
            {doubt.places.length > 0 && (
              <>
                <dt>{t('Ở đâu', 'Where')}</dt>
                <dd>
                  {doubt.places.slice(0, named).map(place).join('; ')}
                  {doubt.places.length > named &&
                    t(
                      ` và ${doubt.places.length - named} chỗ khác`,
                      ` and ${doubt.places.length - named} more`,
                    )}
                </dd>
              </>
            )}
            <dt>{t('Nên làm', 'What to do')}</dt>
            <dd>{t.of(doubt.advice)}</dd>
            {doubt.damage.vi !== '' && (
              <>
                <dt>{t('Nếu bỏ qua', 'If passed over')}</dt>
                <dd>{t.of(doubt.damage)}</dd>
              </>
            )}
          </dl>
        </li>
      ))}
    </ol>
  )
}
