import { Link } from '@tanstack/react-router'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import { useText } from '#web/locale.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { linkKindLooks } from './link-words.ts'

const sampleMark = { vi: 'Dữ liệu mẫu', en: 'Sample data' }

/** Which stored series a run was made of, each in its version, and the links that joined them. */
export const OriginPanel = ({ origin }: { origin: NonNullable<StoredRun['origin']> }) => {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="origin-title">
      <h2 id="origin-title">{t('Số liệu đã dùng', 'Figures that were used')}</h2>
      <p>
        {t('Địa bàn', 'Territory')}: {t.of(origin.territory.label)}{' '}
        {origin.isSample && <StatusBadge label={sampleMark} tone="waiting" />}
      </p>
      {origin.links.length === 0 ? (
        <p className="quiet">
          {t(
            'Không dùng mối nối nào: một địa bàn, một năm gốc, một khung lao động.',
            'No links: one territory, one base year, one concept.',
          )}
        </p>
      ) : (
        <>
          <h3>{t('Mối nối đã dùng', 'Links that were used')}</h3>
          <ul>
            {origin.links.map(({ id, kind, label, from, to, year, ratio, reason }) => (
              <li key={id}>
                {t.of(linkKindLooks[kind].label)}, {t.of(label)}: {t.of(from)} → {t.of(to)},{' '}
                {t('năm', 'year')} {year}, {t('hệ số', 'ratio')} {vietnameseDecimal(ratio)}. {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>
          {t(`${origin.series.length} chuỗi và bản của chúng`, `${origin.series.length} series and versions`)}
        </summary>
        <ul>
          {origin.series.map(({ id, label, territory, version, from, to }) => (
            <li key={id}>
              <Link to={`/productivity/series/${id}`}>{t.of(label)}</Link>, {t.of(territory)}:{' '}
              {t('bản', 'version')} {version} ({from}–{to})
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
