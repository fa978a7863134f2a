import type { HeldKind } from '#modules/personal-data/contract.ts'
import { useText } from '#web/locale.tsx'
import { TextDate } from '#web/ui/text-date.tsx'

/** What is held about one person: why, on which basis, until when, and the rows themselves. */
export const HeldList = ({ held }: { held: readonly HeldKind[] }) => {
  const t = useText()
  if (held.length === 0)
    return (
      <p className="empty-list">
        {t('Hệ thống không lưu dữ liệu nào gắn với bạn.', 'Nothing is held about you.')}
      </p>
    )
  return held.map(({ kind, label, purpose, basis, years, rows }) => (
    <section key={kind} className="panel">
      <h2>{t.of(label)}</h2>
      <dl className="field-list">
        <Field name={t('Mục đích', 'Purpose')}>{t.of(purpose)}</Field>
        <Field name={t('Căn cứ', 'Lawful basis')}>{t.of(basis)}</Field>
        <Field name={t('Thời hạn lưu', 'Time to keep')}>
          {years === null
            ? t('Trong thời gian thực hiện nhiệm vụ', 'As long as the work lasts')
            : t(`${years} năm`, `${years} years`)}
        </Field>
      </dl>
      {rows.map((row) => (
        <div key={row.id}>
          <h3>{t.of(row.title)}</h3>
          <dl className="field-list">
            {row.fields.map((field) => (
              <Field key={field.label.vi} name={t.of(field.label)}>
                {t.of(field.value)}
              </Field>
            ))}
            {row.keptUntil && (
              <Field name={t('Lưu đến', 'Kept until')}>
                <TextDate day={row.keptUntil} />
              </Field>
            )}
          </dl>
        </div>
      ))}
    </section>
  ))
}

const Field = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
