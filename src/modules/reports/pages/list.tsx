import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReportHead } from '#modules/reports/shapes.ts'
import { reportWorkflow } from '#modules/reports/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { Status } from '#web/ui/status.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { paths } from './paths.ts'

/** Every edition of every year, and the rounds that nobody has drawn together yet. */
export const ReportList = () => {
  const t = useText()
  const { data: reports } = useQuery(api.reports.list.queryOptions({ input: {} }))
  const mayWrite = useRight('report.write')
  if (reports === undefined) return <Loading />
  return (
    <Page
      title={t('Báo cáo tổng hợp', 'Consolidated reports')}
      intro={t(
        'Báo cáo của cơ quan đầu mối gửi Ủy ban nhân dân tỉnh và cấp trên, theo từng đợt báo cáo.',
        'The reports of the focal agency to the People’s Committee and above, round by round.',
      )}
      actions={
        <Button component={Link} to="/outgoing-documents" variant="default">
          {t('Sổ văn bản đi', 'Outgoing documents')}
        </Button>
      }
    >
      {mayWrite && <Startable reports={reports} />}
      {reports.length === 0 ? (
        <p className="panel">{t('Chưa có báo cáo tổng hợp nào.', 'There is no consolidated report yet.')}</p>
      ) : (
        <ul className="task-list">
          {reports.map((report) => (
            <li key={report.id}>
              <div>
                <p className="task-title">
                  <Link to={paths.report(report.id)}>{report.title}</Link>
                  {report.edition > 1 && ` (${t('bản', 'edition')} ${report.edition})`}
                </p>
                <p className="quiet">
                  {report.number ? (
                    <>
                      {t('Số', 'No.')} {report.number}, <TextDate day={report.date} />
                    </>
                  ) : (
                    <>
                      {t('Số liệu đến', 'Figures to')} <TextDate day={report.asOf} />
                    </>
                  )}
                  {report.replacedBy && ` · ${t('đã thay bằng', 'replaced by')} ${report.replacedBy}`}
                  {report.stale && !report.replacedBy && ` · ${t('cần tổng hợp lại', 'out of date')}`}
                </p>
              </div>
              <Status workflow={reportWorkflow} state={report.state} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

const Startable = ({ reports }: { reports: readonly ReportHead[] }) => {
  const t = useText()
  const navigate = useNavigate()
  const { data } = useQuery(api.rounds.rounds.queryOptions({ input: {} }))
  const starting = useMutation({
    mutationFn: (roundId: string) => client.reports.start({ roundId }),
    onSuccess: ({ id }) => navigate({ to: paths.report(id) }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const open = (data?.rounds ?? []).filter(({ id }) => !reports.some(({ roundId }) => roundId === id))
  if (open.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('Đợt chưa tổng hợp', 'Rounds to draw together')}</h2>
      <ul className="task-list">
        {open.map((round) => (
          <li key={round.id}>
            <div>
              <p className="task-title">{round.title}</p>
              <p className="quiet">
                {t(
                  `Đã tiếp nhận ${round.counts.received}/${round.counts.asked} báo cáo`,
                  `${round.counts.received} of ${round.counts.asked} reports received`,
                )}
              </p>
            </div>
            <Button loading={starting.isPending} onClick={() => starting.mutate(round.id)}>
              {t('Tổng hợp', 'Draw together')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
