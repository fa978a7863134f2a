import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { SolutionInput, solutionRegister } from '#modules/catalogue/contract.ts'
import { solutionName } from '#modules/catalogue/rules.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'

/** One edition of a solution, with the milestones by which a project with it goes. */
export const SolutionRecord = () => (
  <RecordPage
    register={solutionRegister}
    api={client.catalogue.solutions}
    path="/solutions"
    input={SolutionInput}
    subject="catalogue.solution"
    label={({ code, edition }) => solutionName({ code: String(code), edition: String(edition) })}
  >
    {(row) => (
      <>
        <Milestones family={String(row.family)} />
        <Applied solution={row.id} />
      </>
    )}
  </RecordPage>
)

/** Who applied it and with what effect (II.1.d); support keeps them and stands further down the chain. */
const Applied = ({ solution }: { solution: string }) => {
  const t = useText()
  if (!useRight('support.read')) return null
  const of = { 'filter[solution]': solution }
  return (
    <section className="panel" aria-labelledby="applied-title">
      <h2 id="applied-title">{t('Ai đã áp dụng, hiệu quả thế nào', 'Who applied it, with what effect')}</h2>
      <Link to="/support/projects" search={{ ...of, 'filter[state]': 'accepted,settled' } as never}>
        {t('Các hồ sơ đã nghiệm thu với giải pháp này', 'Accepted projects with this solution')}
      </Link>
    </section>
  )
}

const Milestones = ({ family }: { family: string }) => {
  const t = useText()
  const input = { filter: { family }, size: 50 }
  const milestones = useQuery(api.catalogue.milestones.list.queryOptions({ input }))
  return (
    <section className="panel" aria-labelledby="milestones-title">
      <h2 id="milestones-title">{t('Các mốc của một dự án', 'Milestones of a project')}</h2>
      {milestones.isPending && <Loading rows={3} />}
      {milestones.data?.rows.length === 0 && (
        <p className="quiet">{t('Nhóm này chưa có mốc nào.', 'This family has no milestones yet.')}</p>
      )}
      <ol>
        {milestones.data?.rows.map((one) => (
          <li key={one.id}>
            {t(one.name, one.nameEn ?? one.name)} – {t(`tháng thứ ${one.month}`, `by month ${one.month}`)}
            {one.evidence && (
              <span className="quiet">
                . {t('Minh chứng', 'Evidence')}: {t(one.evidence, one.evidenceEn ?? one.evidence)}
                {one.required && t(' (bắt buộc)', ' (required)')}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
