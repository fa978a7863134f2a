import { Button, NumberInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Text, text } from '#kernel/text.ts'
import type { Report, SectionLine } from '#modules/reports/shapes.ts'
import { type ReportStep, reportWorkflow } from '#modules/reports/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { Status } from '#web/ui/status.tsx'
import { TextDate, TextMoment } from '#web/ui/text-date.tsx'
import { ReportCheck } from './check.tsx'
import { paths } from './paths.ts'
import { reportActs } from './report-acts.ts'

/** One edition of the consolidated report: its sections, what stands in its way, and the steps to sign and issue it. */
export const ReportPage = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: report } = useQuery(api.reports.get.queryOptions({ input: { id } }))
  if (report === undefined) return <Loading />
  return (
    <Page
      title={report.title}
      breadcrumbs={[{ label: t('Báo cáo tổng hợp', 'Consolidated reports'), to: paths.list }]}
      intro={<Standing report={report} />}
      actions={<Acts report={report} />}
    >
      {report.stale && !report.replacedBy && (
        <div className="error-summary" role="alert">
          <h2>{t('Cần tổng hợp lại', 'Out of date')}</h2>
          <p>{report.stale.reason}</p>
        </div>
      )}
      {report.returnedReason && report.state === 'drafting' && (
        <p className="panel removed-note">
          <strong>{t('Lý do trả lại', 'Returned because')}:</strong> {report.returnedReason}
        </p>
      )}
      <Downloads report={report} />
      {report.number === null && <ReportCheck report={report} />}
      <section className="panel">
        <h2>{t('Các mục', 'Sections')}</h2>
        <ol className="task-list">
          {report.sections.map((section) => (
            <Line key={section.id} reportId={id} section={section} />
          ))}
        </ol>
      </section>
      <section className="panel">
        <h2>{t('Phụ lục', 'Annexes')}</h2>
        <ol className="task-list">
          {report.annexes.map((annex) => (
            <li key={annex.id}>
              <span>
                {annex.id}. {annex.title}
              </span>
              <span className="quiet">
                {annex.rows} {t('dòng', 'rows')}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <HistoryPanel subject="consolidated-report" id={id} actLabels={reportActs} />
    </Page>
  )
}

const Standing = ({ report }: { report: Report }) => {
  const t = useText()
  return (
    <>
      <Status workflow={reportWorkflow} state={report.state} />{' '}
      {report.edition > 1 && `${t('Bản', 'Edition')} ${report.edition} (${report.reissueReason}) · `}
      {report.number && (
        <>
          {t('Số', 'No.')} <strong>{report.number}</strong>, <TextDate day={report.date} /> ·{' '}
        </>
      )}
      {t('Số liệu đến', 'Figures to')} <TextDate day={report.asOf} />
      {report.submittedByName && ` · ${t('trình ký', 'submitted by')}: ${report.submittedByName}`}
      {report.signedByName && (
        <>
          {` · ${t('ký', 'signed by')}: ${report.signedByName} `}
          <TextMoment at={report.signedAt} />
        </>
      )}
      {report.replacedBy && ` · ${t('đã thay bằng', 'replaced by')} ${report.replacedBy}`}
    </>
  )
}

const Line = ({ reportId, section }: { reportId: string; section: SectionLine }) => {
  const t = useText()
  return (
    <li data-depth={section.depth}>
      <div>
        <p className="task-title">
          <Link to={paths.section(reportId, section.id)}>
            {section.heading === '' ? t('Phần mở đầu', 'Opening') : `${section.id}. ${section.heading}`}
          </Link>
        </p>
        <p className="quiet">{section.paragraphs[0]?.text.slice(0, 140)}</p>
      </div>
      <span className="quiet">
        {section.redrawn
          ? t('Có bản dựng mới', 'A newer drawing waits')
          : section.edited
            ? t('Đã sửa tay', 'Edited')
            : t('Dựng từ số liệu', 'As drawn')}
      </span>
    </li>
  )
}

const Downloads = ({ report }: { report: Report }) => {
  const t = useText()
  const taking = useMutation({
    mutationFn: (kind: 'docx' | 'pdf' | 'xlsx') => client.reports.file({ id: report.id, kind }),
    onSuccess: (file, kind) =>
      saveFile(
        file,
        `bao-cao-tong-hop-${report.years.from === report.years.to ? report.years.from : `${report.years.from}-${report.years.to}`}.${kind}`,
      ),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const names = { docx: 'Word', pdf: 'PDF', xlsx: t('Excel phụ lục', 'Excel annexes') } as const
  return (
    <nav className="board-filters" aria-label={t('Tải về và xem', 'Files and views')}>
      {(['docx', 'pdf', 'xlsx'] as const).map((kind) => (
        <Button
          key={kind}
          variant="default"
          loading={taking.isPending && taking.variables === kind}
          onClick={() => taking.mutate(kind)}
        >
          {names[kind]}
        </Button>
      ))}
      <Button component={Link} to={paths.trace(report.id)} variant="default">
        {t('Nguồn số liệu', 'Source of figures')}
      </Button>
      {report.edition > 1 && (
        <Button component={Link} to={paths.changes(report.id)} variant="default">
          {t('So với bản trước', 'Changes')}
        </Button>
      )}
      <Button component={Link} to={paths.letterhead(report.id)} variant="default">
        {t('Nơi nhận, người ký', 'Recipients and signer')}
      </Button>
    </nav>
  )
}

const consequences = {
  submit: text(
    'Báo cáo được chuyển cho lãnh đạo ký và không sửa được nữa, trừ khi bị trả lại.',
    'The report goes to the leader and cannot be edited unless it is returned.',
  ),
  return: text('Báo cáo trở về bước soạn.', 'The report becomes a draft again.'),
  sign: text(
    'Báo cáo lấy số, ngày hôm nay; mọi số liệu và lời văn được chốt và không đổi nữa.',
    'The report gets its number and today’s date; all figures and words are frozen for good.',
  ),
  issue: text('Báo cáo được ghi là đã ban hành.', 'The report is recorded as issued.'),
  reissue: text(
    'Lập bản mới từ số liệu hiện nay. Bản đã ký giữ nguyên; bản mới có số riêng và in danh sách thay đổi.',
    'Begins a new edition from the figures of today. The signed one stays; the new one gets its own number and prints its changes.',
  ),
} as const satisfies Record<ReportStep | 'reissue', Text>

const Acts = ({ report }: { report: Report }) => {
  const t = useText()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<ReportStep | 'reissue'>()
  const [ordinal, setOrdinal] = useState<number | string>('')
  const { id, version } = report
  const refused = (error: unknown) => notifyRefusal(error, t.locale)
  const drawing = useMutation({
    mutationFn: () => client.reports.draw({ id, version }),
    onSuccess: () => notify({ message: t('Đã dựng lại từ số liệu.', 'Drawn again.') }),
    onError: refused,
  })
  const stepping = useMutation({
    mutationFn: ({ step, reason }: { step: ReportStep; reason: string }) =>
      client.reports.step({
        id,
        version,
        step,
        reason,
        ...(step === 'sign' && typeof ordinal === 'number' ? { ordinal } : {}),
      }),
    onSuccess: () => setAsking(undefined),
    onError: refused,
  })
  const reissuing = useMutation({
    mutationFn: (reason: string) => client.reports.reissue({ id, reason }),
    onSuccess: (next) => navigate({ to: paths.report(next.id) }),
    onError: refused,
  })
  const steps = (Object.keys(reportWorkflow.steps) as ReportStep[]).filter((step) =>
    report.actions.includes(step),
  )
  const nameOf = (act: ReportStep | 'reissue') =>
    act === 'reissue' ? t('Phát hành lại', 'Re-issue') : t.of(reportWorkflow.steps[act].label)
  return (
    <>
      {steps.map((step) => (
        <Button key={step} variant={step === 'return' ? 'default' : 'filled'} onClick={() => setAsking(step)}>
          {nameOf(step)}
        </Button>
      ))}
      {report.actions.includes('draw') && (
        <Button variant="default" loading={drawing.isPending} onClick={() => drawing.mutate()}>
          {t('Dựng lại từ số liệu', 'Draw again')}
        </Button>
      )}
      {report.actions.includes('reissue') && (
        <Button variant="default" onClick={() => setAsking('reissue')}>
          {nameOf('reissue')}
        </Button>
      )}
      {asking && (
        <Confirm
          opened
          title={nameOf(asking)}
          act={nameOf(asking)}
          asksReason={asking === 'return' || asking === 'reissue'}
          consequence={
            <>
              <p>{t.of(consequences[asking])}</p>
              {asking === 'sign' && (
                <NumberInput
                  label={t('Số văn bản (nếu văn thư đã cấp)', 'Number, if the registry has given one')}
                  description={t('Để trống: hệ thống cấp số tiếp theo.', 'Empty: the next number is taken.')}
                  min={1}
                  allowDecimal={false}
                  value={ordinal}
                  onChange={setOrdinal}
                />
              )}
            </>
          }
          onConfirm={(reason) =>
            asking === 'reissue'
              ? reissuing.mutateAsync(reason).catch(() => undefined)
              : stepping.mutateAsync({ step: asking, reason }).catch(() => undefined)
          }
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
