import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { figureText, states } from '#modules/results/rules.ts'
import type { WaitingDifficulty } from '#modules/rounds/round-shapes.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { PrintHead } from '#web/ui/print-head.tsx'
import { Status, StatusBadge } from '#web/ui/status.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { paths } from './paths.ts'

const late = text('Quá hạn', 'Overdue')

interface TasksBehind {
  readonly year: number
  readonly late: number
  readonly behind: number
}

/** One page for the leaders: what is due, how the reports stand, and who is late. */
export const Leaders = () => {
  const t = useText()
  const { data } = useQuery(api.rounds.leaders.queryOptions({ input: {} }))
  const title = t('Điều hành', 'Leaders')
  if (data === undefined) return <Loading />
  return (
    <Page
      title={title}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('In', 'Print')}
        </Button>
      }
      intro={t(
        'Việc chờ quyết định, chỉ tiêu, hạn, báo cáo và đơn vị chậm.',
        'What waits for a decision, targets, what is due, the reports, and who is late.',
      )}
    >
      <PrintHead title={title} conditions={[]} words="" />
      <div className="leaders-grid">
        <div>
          <Waiting
            title={t('Khó khăn chờ chỉ đạo', 'Difficulties that wait for direction')}
            none={t('Không có vướng mắc nào chờ chỉ đạo.', 'Nothing waits for direction.')}
            rows={data.difficulties.direction}
          />
          <Waiting
            title={t('Khó khăn chờ cơ quan đầu mối trả lời', 'Difficulties that wait for the focal agency')}
            none={t('Không có vướng mắc nào chờ trả lời.', 'Nothing waits for an answer.')}
            rows={data.difficulties.answer}
          />
          <BehindTasks tasks={data.tasks} />
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
        </div>
        <div>
          <section className="panel">
            <h2>{t('Chỉ tiêu của giai đoạn', 'Targets of the phase')}</h2>
            <ul className="task-list">
              {data.targets.map(({ id, label, unit, state, value, decimals }) => (
                <li key={id}>
                  <div>
                    <Link className="task-title" to={`/targets/${id}`}>
                      {t.of(label)}
                    </Link>
                    <p>{value === null ? '–' : `${figureText(value, decimals)} ${t.of(unit)}`}</p>
                  </div>
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
        </div>
      </div>
    </Page>
  )
}

interface WaitingProps {
  readonly title: string
  readonly none: string
  readonly rows: readonly WaitingDifficulty[]
}

/** Difficulties in one state, those that are overdue first. */
const Waiting = ({ title, none, rows }: WaitingProps) => {
  const t = useText()
  return (
    <section className="panel">
      <h2>{title}</h2>
      {rows.length === 0 && <p className="quiet">{none}</p>}
      <ul className="task-list">
        {rows.map(({ id, title: subject, agencyName, raisedOn, dueOn, overdue }) => (
          <li key={id}>
            <div>
              <Link className="task-title" to={`/difficulties/${id}`}>
                {subject}
              </Link>
              <p className="quiet">
                {agencyName} · {t('phản ánh ngày', 'raised on')} <TextDate day={raisedOn} />
                {dueOn && (
                  <>
                    {' '}
                    · {t('hạn', 'by')} <TextDate day={dueOn} />
                  </>
                )}
              </p>
            </div>
            {overdue && <StatusBadge label={late} tone="bad" />}
          </li>
        ))}
      </ul>
    </section>
  )
}

const BehindTasks = ({ tasks: { year, late, behind } }: { tasks: TasksBehind }) => {
  const t = useText()
  return (
    <section className="panel">
      <h2>{t(`Nhiệm vụ năm ${year}`, `Tasks of ${year}`)}</h2>
      <p>
        <strong>{late}</strong> {t('nhiệm vụ quá hạn', 'late')} · <strong>{behind}</strong>{' '}
        {t('nhiệm vụ chậm so với thời gian', 'behind the time that has passed')} ·{' '}
        <Link to="/work/tasks" search={{ year: String(year) } as never}>
          {t('Xem nhiệm vụ', 'See the tasks')}
        </Link>
      </p>
    </section>
  )
}
