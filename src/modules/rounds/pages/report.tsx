import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { type AgencyReport, type SectionHead, verdicts } from '#modules/rounds/agency-report-shapes.ts'
import { agencyReportWorkflow } from '#modules/rounds/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { EvidencePanel } from '#web/ui/evidence-panel.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { Status, StatusBadge } from '#web/ui/status.tsx'
import { TextDate, TextMoment } from '#web/ui/text-date.tsx'
import { WorkflowSteps } from '#web/ui/workflow-steps.tsx'
import { Leave } from './leave.tsx'
import { paths } from './paths.ts'
import { agencyReportActs } from './report-acts.ts'

const progress = {
  'not-started': { label: text('Chưa bắt đầu', 'Not begun'), tone: 'quiet' },
  opened: { label: text('Đã mở, còn thiếu', 'Opened, not complete'), tone: 'active' },
  done: { label: text('Hoàn thành', 'Complete'), tone: 'good' },
} as const

const consequences = {
  submit: text(
    'Báo cáo được gửi đến cơ quan đầu mối và không sửa được nữa, trừ khi rút lại hoặc bị trả lại. Bản gửi được lưu nguyên vẹn.',
    'The report goes to the focal agency and cannot be changed any more unless it is taken back or returned. What was sent is kept whole.',
  ),
  recall: text(
    'Báo cáo trở lại bản nháp. Lần gửi sau được xét đúng hạn hay trễ hạn lại từ đầu.',
    'The report becomes a draft again. Whether it is in time is judged anew when it is sent.',
  ),
}

/** The report of an agency as a list of sections to complete, then to check and send. */
export const ReportTaskList = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: report } = useQuery(api.rounds.report.queryOptions({ input: { id } }))
  const taking = useMutation({
    mutationFn: ({ step, reason }: { step: 'submit' | 'recall' | 'receive' | 'return'; reason: string }) =>
      client.rounds.step({ id, version: report?.version ?? 0, step, reason }),
  })
  if (report === undefined) return <Loading />
  const blocked = report.missing.length > 0
  const actions = report.actions.filter((action) => action !== 'submit' || !blocked)
  return (
    <Page
      title={report.round.title}
      breadcrumbs={[{ label: t('Báo cáo đơn vị', 'Agency reports'), to: paths.rounds }]}
      intro={
        <>
          <strong>{report.agency.name}</strong>{' '}
          <Status workflow={agencyReportWorkflow} state={report.state} />{' '}
          {report.verdict && (
            <StatusBadge
              label={verdicts[report.verdict]}
              tone={report.verdict === 'late' ? 'bad' : report.verdict === 'on-time' ? 'good' : 'waiting'}
            />
          )}
        </>
      }
      actions={
        <WorkflowSteps
          workflow={agencyReportWorkflow}
          actions={actions}
          consequences={consequences}
          onTake={(step, reason) =>
            taking.mutateAsync({
              step: step as 'submit' | 'recall' | 'receive' | 'return',
              reason: reason ?? '',
            })
          }
        />
      }
    >
      <Standing report={report} />
      <section className="panel">
        <h2>{t('Các mục của báo cáo', 'Sections of the report')}</h2>
        <ol className="task-list">
          {report.sections.map((section) => (
            <SectionLine key={section.id} reportId={id} section={section} />
          ))}
        </ol>
      </section>
      {report.actions.includes('except') && <Leave report={report} />}
      <EvidencePanel subject="agency-report" id={id} mayAttach={report.actions.includes('write')} />
      <HistoryPanel subject="agency-report" id={id} actLabels={agencyReportActs} />
    </Page>
  )
}

const SectionLine = ({ reportId, section }: { reportId: string; section: SectionHead }) => {
  const t = useText()
  const { label, tone } = progress[section.status]
  return (
    <li data-depth={section.depth}>
      <div>
        <p className="task-title">
          <Link to={paths.section(reportId, section.id)}>
            {section.id}. {t.of(section.heading)}
          </Link>
          {!section.required && <span className="quiet"> ({t('không bắt buộc', 'optional')})</span>}
        </p>
        <p className="quiet">
          {section.savedAt ? (
            <>
              {t('Lưu', 'Saved')} <TextMoment at={section.savedAt} /> · {section.savedByName}
            </>
          ) : (
            t.of(section.instruction)
          )}
        </p>
      </div>
      <StatusBadge label={label} tone={tone} />
    </li>
  )
}

/** How the report stands: the last day, what the lock says, why it came back, and what is still missing. */
const Standing = ({ report }: { report: AgencyReport }) => {
  const t = useText()
  const maySend = report.actions.includes('submit')
  const waits = report.actions.includes('write') && report.missing.length > 0
  return (
    <section className="panel">
      {report.state === 'returned' && (
        <p className="removed-note">
          <strong>{t('Lý do trả lại', 'Returned because')}:</strong> {report.returnedReason}
        </p>
      )}
      <p>
        {t('Hạn: hết ngày', 'Due by the end of')} <TextDate day={report.round.lastDay} />.{' '}
        {report.verdict === null && t.of(report.lock.reason)}
        {report.overdueDays > 0 && (
          <strong> {t(`Quá hạn ${report.overdueDays} ngày.`, `${report.overdueDays} days overdue.`)}</strong>
        )}
      </p>
      {report.round.data && (
        <p className="quiet">
          {t('Số thực hiện tính từ', 'Actual figures from')} <TextDate day={report.round.data.from} />{' '}
          {t('đến hết', 'to the end of')} <TextDate day={report.round.data.actualTo} />
          {report.round.data.actualTo < report.round.data.to && (
            <>
              ; {t('số ước tính đến hết', 'estimates to the end of')} <TextDate day={report.round.data.to} />
            </>
          )}
          .
          {report.round.data.regime && (
            <>
              {' '}
              {t('Kỳ báo cáo theo quy định', 'Reporting period by the decree')}:{' '}
              <TextDate day={report.round.data.regime.from} /> –{' '}
              <TextDate day={report.round.data.regime.to} />.
            </>
          )}
        </p>
      )}
      {report.submittedAt && (
        <p>
          {t('Gửi lúc', 'Sent')} <TextMoment at={report.submittedAt} /> · {report.submittedByName}.{' '}
          <Link to={paths.submissions(report.id)}>
            {t(`Xem ${report.submissions} lần gửi`, `See ${report.submissions} submissions`)}
          </Link>
        </p>
      )}
      {waits && !maySend && (
        <p>
          {t(
            `Còn ${report.missing.length} mục bắt buộc chưa hoàn thành.`,
            `${report.missing.length} required sections are not complete.`,
          )}
        </p>
      )}
      {waits && maySend && (
        <section className="error-summary" aria-labelledby="missing-title">
          <h2 id="missing-title">
            {t(
              `Chưa gửi được: còn ${report.missing.length} mục bắt buộc chưa hoàn thành`,
              `Cannot be sent yet: ${report.missing.length} required sections are not complete`,
            )}
          </h2>
          <ul>
            {report.missing.map((section) => (
              <li key={section.id}>
                <Link to={paths.section(report.id, section.id)}>
                  {section.id}. {t.of(section.heading)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  )
}
