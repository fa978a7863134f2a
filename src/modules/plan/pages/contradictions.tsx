import { useQuery } from '@tanstack/react-query'
import type { PlanContradiction } from '#modules/plan/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { Unconfirmed } from '#web/ui/unconfirmed.tsx'
import { ClauseLink, PlanPage } from './plan-page.tsx'

/** What does not agree in the plan, in its own words, and how it is read here. */
export const Contradictions = () => {
  const t = useText()
  const list = useQuery({
    queryKey: ['plan', 'contradictions'],
    queryFn: () => client.plan.contradictions({}),
  })
  return (
    <PlanPage
      title={t('Điểm chưa khớp trong kế hoạch', 'Contradictions in the plan')}
      intro={t(
        'Hai câu chữ chưa khớp nhau, cách hiểu đang áp dụng, ai quyết và hệ thống làm gì theo đó.',
        'Two sayings that do not agree, the ruling, who made it, and what the system does because of it.',
      )}
    >
      <Asked query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="empty-list">{t('Không có.', 'None.')}</p>
          ) : (
            rows.map((row) => <Entry key={row.id} row={row} />)
          )
        }
      </Asked>
    </PlanPage>
  )
}

const Entry = ({ row }: { row: PlanContradiction }) => {
  const t = useText()
  return (
    <section className="panel" aria-labelledby={`row-${row.id}`}>
      <h2 id={`row-${row.id}`}>
        {t.of(row.issue)} <Unconfirmed verified={row.verified} />
      </h2>
      <div className="sayings">
        {row.between.map(({ clause, source, quote }) => (
          <figure key={`${clause}${source}${quote}`}>
            <blockquote lang="vi">{quote}</blockquote>
            <figcaption>{clause ? <ClauseLink id={clause} /> : source}</figcaption>
          </figure>
        ))}
      </div>
      <dl className="field-list">
        <div>
          <dt>{t('Cách hiểu', 'Ruling')}</dt>
          <dd>{t.of(row.ruling)}</dd>
        </div>
        <div>
          <dt>{t('Hệ thống làm gì', 'What the system does')}</dt>
          <dd>{t.of(row.effect)}</dd>
        </div>
        <div>
          <dt>{t('Ai quyết', 'Ruled by')}</dt>
          <dd>
            {row.ruledBy}, <TextDate day={row.ruledOn} />
          </dd>
        </div>
        {row.concerns.length > 0 && (
          <div className="field-wide">
            <dt>{t('Liên quan đến', 'Concerns')}</dt>
            <dd>
              <ul className="plain-list">
                {row.concerns.map(({ id, label }) => (
                  <li key={id}>{t.of(label)}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
