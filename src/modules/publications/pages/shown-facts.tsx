import type { Text } from '#kernel/text.ts'
import { useText } from '#web/locale.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

interface Facts {
  readonly facts: readonly { readonly label: Text; readonly value: Text }[]
}

/** What of a record the portal shows, as it was when it was proposed. */
export const ShownFacts = ({ row }: { row: RegisterRow }) => {
  const t = useText()
  const { facts } = row.shown as Facts
  return (
    <section className="panel" aria-labelledby="shown-title">
      <h2 id="shown-title">{t('Số liệu được công khai', 'What is shown of the record')}</h2>
      {facts.length === 0 && (
        <p className="quiet">{t('Chỉ tiêu đề và nội dung.', 'Title and words only.')}</p>
      )}
      <dl className="field-list">
        {facts.map(({ label, value }) => (
          <div key={label.en}>
            <dt>{t.of(label)}</dt>
            <dd>{t.of(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
