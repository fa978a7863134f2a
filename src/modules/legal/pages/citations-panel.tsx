import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'

/** Records of any part of the work that name a document. */
export const CitationsPanel = ({ id }: { id: string }) => {
  const t = useText()
  const citations = useQuery(api.legal.citations.queryOptions({ input: { id } }))
  return (
    <section className="panel" aria-labelledby="citations-title">
      <h2 id="citations-title">{t('Được viện dẫn tại', 'Named by')}</h2>
      <Asked query={citations}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">
              {t(
                'Chưa có kế hoạch, định mức, mẫu hay giải pháp nào ghi số văn bản này.',
                'No plan, norm, template or solution names it.',
              )}
            </p>
          ) : (
            <ul className="plain-list">
              {rows.map((one) => (
                <li key={`${one.subject} ${one.id}`}>
                  <Link to={one.path}>{one.label}</Link>{' '}
                  <span className="quiet">
                    {t.of(one.kind)}
                    {one.agencyName && ` · ${one.agencyName}`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  )
}
