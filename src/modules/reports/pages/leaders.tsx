import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { states } from '#modules/results/rules.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { Status } from '#web/ui/status.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { paths } from './paths.ts'

/** One page for the leaders: what is due, how the reports stand, and who is late. */
export const Leaders = () => {
  const t = useText()
  const { data } = useQuery(api.reports.leaders.queryOptions({ input: {} }))
  if (data === undefined) return <Loading />
  return (
    <Page
      title={t('Điều hành', 'Leaders')}
      intro={t(
        'Chỉ tiêu, hạn, báo cáo và đơn vị chậm.',
        'Targets, what is due, the reports, and who is late.',
      )}
    >
      <section className="panel">
        <h2>{t('Chỉ tiêu của giai đoạn', 'Targets of the phase')}</h2>
        <ul className="task-list">
          {data.targets.map(({ id, label, unit, state, value }) => (
            <li key={id}>
              <Link className="task-title" to={`/targets/${id}`}>
                {t.of(label)}
              </Link>
              <span>{value === null ? '–' : `${vietnameseDecimal(value)} ${t.of(unit)}`}</span>
              <Status workflow={{ states }} state={state} />
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>{t('Hạn trong năm', 'Due this year')}</h2>
        <ul className="task-list">
          {data.dues.map((due) => (
            <li key={due.label.vi}>
              <p>
                <span className="task-title">{t.of(due.label)}</span>{' '}
                <span className="quiet">
                  ({t('mục', 'clause')} {due.clause})
                </span>
              </p>
              <span>
                <TextDate day={due.lastDay} />
              </span>
              <strong>
                {due.daysLeft >= 0
                  ? t(`còn ${due.daysLeft} ngày`, `${due.daysLeft} days left`)
                  : t(`đã qua ${-due.daysLeft} ngày`, `${-due.daysLeft} days ago`)}
              </strong>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>{t('Đợt báo cáo đang mở', 'Open rounds')}</h2>
        {data.rounds.length === 0 && <p className="quiet">{t('Không có.', 'None.')}</p>}
        <ul className="task-list">
          {data.rounds.map(({ id, title, counts }) => (
            <li key={id}>
              <Link className="task-title" to={paths.round(id)}>
                {title}
              </Link>
              <span>
                {t(
                  `${counts.sent}/${counts.asked} đã gửi · ${counts.received} đã tiếp nhận · ${counts.overdue} quá hạn`,
                  `${counts.sent}/${counts.asked} sent · ${counts.received} received · ${counts.overdue} overdue`,
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>{t('Đơn vị trễ hạn', 'Late agencies')}</h2>
        {data.late.length === 0 && (
          <p className="quiet">{t('Không có đơn vị nào trễ.', 'Nobody is late.')}</p>
        )}
        <ul className="task-list">
          {data.late.map((row) => (
            <li key={row.reportId}>
              <Link className="task-title" to={paths.report(row.reportId)}>
                {row.agencyName}
              </Link>
              <span className="quiet">{row.roundTitle}</span>
              <strong>{t(`${row.daysLate} ngày`, `${row.daysLate} days`)}</strong>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
