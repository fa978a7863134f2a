import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { duties } from '#modules/agencies/document.ts'
import type { ReorganisationPreview } from '#modules/agencies/reorganisation-contract.ts'
import { useText } from '#web/locale.tsx'
import { TextDate } from '#web/ui/text-date.tsx'

const Part = ({
  title,
  none,
  items,
}: {
  title: string
  none: string
  items: readonly { key: string; line: ReactNode }[]
}) => (
  <div>
    <h3>{title}</h3>
    {items.length === 0 ? (
      <p className="quiet">{none}</p>
    ) : (
      <ul>
        {items.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    )}
  </div>
)

/** What an order would do, in words, before anything is written. */
export const PreviewPanel = ({ preview }: { preview: ReorganisationPreview }) => {
  const t = useText()
  const none = t('Không có.', 'None.')
  const nobody = t('không ai', 'nobody')
  return (
    <section className="panel" aria-labelledby="preview-title" aria-live="polite">
      <h2 id="preview-title">{t('Xem trước', 'Preview')}</h2>
      {preview.warnings.length > 0 && (
        <div className="warnings" role="alert">
          <h3>
            <IconAlertTriangle size={20} aria-hidden /> {t('Cần cân nhắc', 'To think about first')}
          </h3>
          <ul>
            {preview.warnings.map((warning) => (
              <li key={warning.en}>{t.of(warning)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="preview-parts">
        <Part
          title={t('Kết thúc', 'End')}
          none={none}
          items={preview.endings.map(({ name, lastDay }) => ({
            key: name,
            line: (
              <>
                {name}: {t('ngày cuối', 'last day')} <TextDate day={lastDay} />
              </>
            ),
          }))}
        />
        <Part
          title={t('Bắt đầu', 'Begin')}
          none={none}
          items={preview.beginnings.map(({ name, was, from, isNew }) => ({
            key: name,
            line: (
              <>
                {isNew ? t('Mới', 'New') : `${was} →`} <strong>{name}</strong>, {t('từ', 'from')}{' '}
                <TextDate day={from} />
              </>
            ),
          }))}
        />
        <Part
          title={t('Nhiệm vụ đổi chủ', 'Duties that change hands')}
          none={none}
          items={preview.duties.map(({ duty, from, to }) => ({
            key: duty,
            line: (
              <>
                <strong>{t.of(duties[duty])}</strong>: {from.join(', ') || nobody} → {to.join(', ') || nobody}
              </>
            ),
          }))}
        />
        {preview.units.length > 0 && (
          <Part
            title={t('Đơn vị trực thuộc chuyển theo', 'Units that follow')}
            none={none}
            items={preview.units.map((name) => ({ key: name, line: name }))}
          />
        )}
        <Part
          title={t('Người đi theo', 'People who follow')}
          none={none}
          items={preview.people.map(({ name, from, to }) => ({
            key: `${name}${from}`,
            line: `${name}: ${from} → ${to || nobody}`,
          }))}
        />
        <Part
          title={t('Hồ sơ đang mở của cơ quan kết thúc', 'Open records of agencies that end')}
          none={none}
          items={preview.records.map(({ subject, label, count }) => ({
            key: subject,
            line: `${t.of(label)}: ${count}`,
          }))}
        />
      </div>
      <p className="quiet">
        {t(
          'Hồ sơ giữ nguyên cơ quan đã lập; cơ quan kế thừa được xem và làm tiếp. Văn bản trước ngày này vẫn in tên cũ.',
          'Records keep the agency that made them; the heir sees them and goes on. Papers of earlier days keep the old name.',
        )}
      </p>
    </section>
  )
}
