import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { Assessment } from '#modules/productivity/assessment-contract.ts'
import { type AssessmentStep, assessmentWorkflow } from '#modules/productivity/assessment-workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { StatusBadge } from '#web/ui/status.tsx'
import { WorkflowSteps } from '#web/ui/workflow-steps.tsx'
import { AssessmentWordsPanel } from './assessment-words-panel.tsx'
import { RecommendationPanel } from './recommendation-panel.tsx'

const runsPath = '/productivity/runs'

const consequences = {
  submit: text(
    'Báo cáo được gửi để lãnh đạo ký; sau đó không sửa được nữa, trừ khi được trả lại.',
    'The report goes to the leader for signature; it cannot be changed any more unless it is returned.',
  ),
  sign: text(
    'Báo cáo lấy số ở sổ văn bản đi, ghi ngày hôm nay và giữ nguyên từ đây.',
    'The report takes its number from the register of outgoing documents, is dated today and stays as it is.',
  ),
}

/** The assessment report on a run: what an officer adds to its figures, its way to the signature, its files. */
export const AssessmentPage = () => {
  const t = useText()
  const queries = useQueryClient()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const run = useQuery(api.productivity.runs.get.queryOptions({ input: { id } }))
  const found = useQuery(api.productivity.assessments.get.queryOptions({ input: { id } }))
  const error = run.error ?? found.error
  if (error) return <ErrorPage error={error} />
  if (run.data === undefined || found.data === undefined) return <Loading />
  const assessment = found.data
  const kept = (next: Assessment) => {
    queries.setQueryData(api.productivity.assessments.get.queryKey({ input: { id } }), next)
    return queries.invalidateQueries({ queryKey: ['history', 'productivity.run', id] })
  }
  const fetchFile = (kind: 'docx' | 'pdf') =>
    client.productivity.assessments
      .file({ id, kind })
      .then((file) => saveFile(file, `tfp.${kind}`))
      .catch((fault: unknown) => notifyRefusal(fault, t.locale))
  const take = (step: string, reason = '') =>
    client.productivity.assessments
      .step({ id, version: assessment.version, step: step as AssessmentStep, reason })
      .then(kept)
  return (
    <Page
      title={t('Báo cáo đánh giá TFP', 'TFP assessment report')}
      intro={t(
        'Số liệu, phương pháp, kết quả, khoảng dao động và đối chiếu mục tiêu do phần mềm lập từ lần tính; người soạn ghi nguồn, nhận định và giải pháp đề xuất (mục II.1.a).',
        'Figures, method, outcome, range and verdicts come from the run; an officer adds sources, conclusions and recommendations (II.1.a).',
      )}
      breadcrumbs={[
        { label: t('Tính TFP', 'TFP runs'), to: runsPath },
        { label: run.data.title, to: `${runsPath}/${id}` },
      ]}
      actions={
        <>
          <WorkflowSteps
            workflow={assessmentWorkflow}
            actions={assessment.actions}
            consequences={consequences}
            onTake={take}
          />
          <Button variant="default" onClick={() => fetchFile('docx')}>
            {t('Tải Word', 'Word')}
          </Button>
          <Button variant="default" onClick={() => fetchFile('pdf')}>
            {t('Tải PDF', 'PDF')}
          </Button>
        </>
      }
    >
      <Standing assessment={assessment} />
      <AssessmentWordsPanel runId={id} assessment={assessment} onKept={kept} />
      <RecommendationPanel runId={id} assessment={assessment} onKept={kept} />
    </Page>
  )
}

const Standing = ({ assessment }: { assessment: Assessment }) => {
  const t = useText()
  const { state, number, signedByName, submittedByName, writtenBy, returnedReason, version } = assessment
  return (
    <section className="panel" aria-label={t('Tình trạng', 'Standing')}>
      <p>
        <StatusBadge {...assessmentWorkflow.states[state]} />{' '}
        {version === 0 && t('Chưa soạn.', 'Not written yet.')}
        {writtenBy && t(`Người soạn: ${writtenBy}.`, `Written by ${writtenBy}.`)}{' '}
        {submittedByName && t(`Người trình: ${submittedByName}.`, `Submitted by ${submittedByName}.`)}{' '}
        {number && t(`Số ${number}, người ký: ${signedByName}.`, `No. ${number}, signed by ${signedByName}.`)}
      </p>
      {returnedReason && (
        <p role="note">
          {t('Lãnh đạo trả lại', 'Returned by the leader')}: {returnedReason}
        </p>
      )}
    </section>
  )
}
