import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { WordRuns } from '#modules/rounds/pages/word-runs.tsx'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { valueText } from './figure-value.tsx'
import { paths } from './paths.ts'

/** What an edition changes against the one before: figures and words. */
export const ReportChanges = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data } = useQuery(api.reports.changes.queryOptions({ input: { id } }))
  if (data === undefined) return <Loading />
  return (
    <Page
      title={t('Thay đổi so với bản trước', 'Changes against the edition before')}
      breadcrumbs={[
        { label: t('Báo cáo tổng hợp', 'Consolidated reports'), to: paths.list },
        { label: t('Các mục', 'Sections'), to: paths.report(id) },
      ]}
    >
      {data === null ? (
        <p className="panel">{t('Đây là bản đầu tiên.', 'This is the first edition.')}</p>
      ) : (
        <>
          <section className="panel">
            <h2>{t('Số liệu thay đổi', 'Figures that changed')}</h2>
            {data.figures.length === 0 && <p>{t('Không có.', 'None.')}</p>}
            <ul>
              {data.figures.map((figure) => (
                <li key={figure.id}>
                  {figure.label}: {valueText(figure.before)} → <strong>{valueText(figure.after)}</strong>
                </li>
              ))}
            </ul>
          </section>
          {data.sections.map((section) => (
            <section key={section.id} className="panel">
              <h2>
                {section.heading === '' ? t('Phần mở đầu', 'Opening') : `${section.id}. ${section.heading}`}
              </h2>
              <WordRuns runs={section.runs} />
            </section>
          ))}
        </>
      )}
    </Page>
  )
}
