import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Round } from '#modules/rounds/round-shapes.ts'
import { agencyReportWorkflow, roundWorkflow } from '#modules/rounds/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { Status } from '#web/ui/status.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { paths } from './paths.ts'

/** The rounds, the newest first; the focal agency opens one, an agency opens its own report. */
export const RoundList = () => {
  const t = useText()
  const navigate = useNavigate()
  const mayOpen = useRight('round.run')
  const { data } = useQuery(api.rounds.rounds.queryOptions({ input: {} }))
  const opening = useMutation({
    mutationFn: (year: number) => client.rounds.openYear({ year }),
    onSuccess: ({ id }) => navigate({ to: paths.round(id) }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <Page
      title={t('Báo cáo đơn vị', 'Agency reports')}
      intro={t(
        'Đợt báo cáo hằng năm (mục V.5.g), sơ kết, tổng kết giai đoạn (mục V.1.h) và các đợt đột xuất.',
        'The yearly round of the plan (clause V.5.g), reviews of phases (V.1.h) and demands in between.',
      )}
      actions={
        mayOpen && (
          <>
            {data?.openable.map((year) => (
              <Button key={year} loading={opening.isPending} onClick={() => opening.mutate(year)}>
                {t(`Mở đợt năm ${year}`, `Open the round of ${year}`)}
              </Button>
            ))}
            {data?.reviews.map(({ id, years }) => (
              <Button key={id} component={Link} to={paths.review(id)} variant="default">
                {t(`Mở đợt ${years.from} – ${years.to}`, `Open the review of ${years.from}–${years.to}`)}
              </Button>
            ))}
            <Button component={Link} to={paths.demand} variant="default">
              {t('Yêu cầu đột xuất', 'Demand a report')}
            </Button>
          </>
        )
      }
    >
      {data === undefined && <Loading />}
      {data?.rounds.length === 0 && (
        <div className="panel">
          <p className="quiet">{t('Chưa có đợt báo cáo nào.', 'No round has been opened yet.')}</p>
        </div>
      )}
      {data?.rounds.map((round) => (
        <RoundPanel key={round.id} round={round} />
      ))}
    </Page>
  )
}

const RoundPanel = ({ round }: { round: Round }) => {
  const t = useText()
  const { counts } = round
  const isBoard = round.actions.includes('board')
  return (
    <section className="panel">
      <h2>
        {isBoard ? <Link to={paths.round(round.id)}>{round.title}</Link> : round.title}{' '}
        <Status workflow={roundWorkflow} state={round.state} />
      </h2>
      <p>
        {t('Hạn: hết ngày', 'Due by the end of')} <TextDate day={round.lastDay} />
        {round.internalCutOff && (
          <>
            {' · '}
            {t('chốt nội bộ', 'internal cut-off')} <TextDate day={round.internalCutOff} />
          </>
        )}
        {isBoard &&
          ` · ${t(
            `${counts.sent} đã gửi trên ${counts.asked} đơn vị, ${counts.overdue} quá hạn`,
            `${counts.sent} sent of ${counts.asked} agencies, ${counts.overdue} overdue`,
          )}`}
      </p>
      {round.mine.length > 0 && (
        <ul className="task-list">
          {round.mine.map((report) => (
            <li key={report.id}>
              <p className="task-title">{report.agencyName}</p>
              <Status workflow={agencyReportWorkflow} state={report.state} />
              <Button component={Link} to={paths.report(report.id)} variant="default">
                {t('Mở báo cáo', 'Open the report')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
