import { Button } from '@mantine/core'
import { IconDownload, IconFileTypeDocx, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { StepInput } from '#modules/selection/contract.ts'
import { approvalRegister, roundHistory, roundRegister } from '#modules/selection/round-columns.ts'
import type { SelectionRound } from '#modules/selection/round-shapes.ts'
import { isScored, type RoundStep, roundWorkflow } from '#modules/selection/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { Asked } from '#web/ui/asked.tsx'
import { BesideRecord } from '#web/ui/beside-record.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { EvidencePanel } from '#web/ui/evidence-panel.tsx'
import { FieldList } from '#web/ui/field-list.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { Status } from '#web/ui/status.tsx'
import { WorkflowSteps } from '#web/ui/workflow-steps.tsx'
import { Adjustments } from './adjustments.tsx'
import { AppealList } from './appeals.tsx'
import { CandidateList } from './candidate-list.tsx'
import { Council } from './council.tsx'
import { Criteria } from './criteria.tsx'
import { paths, roundActs } from './paths.ts'
import './selection.css'

/** One round: what it is, its criteria, council and candidates or ranked list, appeals, history. */
export const RoundPage = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const round = useQuery(api.selection.round.queryOptions({ input: { id } }))
  if (round.isError && round.data === undefined) return <ErrorPage error={round.error} />
  return <Asked query={round}>{(data) => <Round round={data} />}</Asked>
}

const { title: _, ...factColumns } = roundRegister.columns
const facts = { ...roundRegister, columns: factColumns }

const Round = ({ round }: { round: SelectionRound }) => {
  const t = useText()
  const { actions } = round
  return (
    <Page
      title={round.title}
      intro={<Status workflow={roundWorkflow} state={round.state} />}
      breadcrumbs={[{ label: t.of(roundRegister.title), to: paths.rounds }]}
      actions={<RoundActions round={round} />}
    >
      <div className="panel">
        <FieldList register={facts} row={round as unknown as RegisterRow} />
      </div>
      <CandidateList round={round} />
      <Adjustments round={round} />
      <BesideRecord subject="selection.round" id={round.id} />
      <Council key={`council ${round.version}`} round={round} />
      <Criteria key={`criteria ${round.version}`} round={round} />
      {(round.appeals.length > 0 || actions.includes('answer')) && <AppealList round={round} />}
      {actions.includes('history') && (
        <EvidencePanel subject="selection.round" id={round.id} mayAttach={actions.includes('attach')} />
      )}
      {actions.includes('history') && (
        <HistoryPanel subject="selection.round" id={round.id} register={roundHistory} actLabels={roundActs} />
      )}
    </Page>
  )
}

const consequences = {
  open: {
    vi: 'Từ lúc này tiêu chí, hội đồng và ứng viên không sửa được; các thành viên khai báo và chấm điểm.',
    en: 'From now on criteria, council and candidates stand; members declare and score.',
  },
  close: {
    vi: 'Các phiếu được mở, điểm bình quân và thứ hạng được tính.',
    en: 'The papers are opened; means and places are worked out.',
  },
  end: {
    vi: 'Đợt xét chọn kết thúc và không sửa được nữa; dự phòng không còn được thay thế.',
    en: 'The round ends for good; reserves no longer move up.',
  },
}

const RoundActions = ({ round }: { round: SelectionRound }) => {
  const t = useText()
  const [approving, setApproving] = useState(false)
  const { id, version, actions } = round
  const take = (action: RoundStep, more: object = {}) =>
    client.selection.take(StepInput.parse({ id, version, action, ...more }))
  return (
    <>
      {actions.includes('score') && (
        <Button component={Link} to={paths.ballot(id)} leftSection={<IconPencil size={18} aria-hidden />}>
          {t('Khai báo và chấm điểm', 'Declare and score')}
        </Button>
      )}
      {actions.includes('approve') && (
        <Button onClick={() => setApproving(true)}>{t.of(roundWorkflow.steps.approve.label)}</Button>
      )}
      <WorkflowSteps
        workflow={roundWorkflow}
        actions={actions.filter((one) => !['approve', 'adjust', 'cancel'].includes(one))}
        consequences={consequences}
        onTake={(step, reason) => take(step as RoundStep, reason ? { reason } : {})}
      />
      {actions.includes('edit') && (
        <Button component={Link} to={paths.edit(id)} variant="default">
          {t('Sửa', 'Edit')}
        </Button>
      )}
      {actions.includes('cancel') && <Cancelling take={take} />}
      {isScored(round.state) && actions.includes('files') && <RoundFiles id={id} />}
      <Approval opened={approving} onClose={() => setApproving(false)} take={take} />
    </>
  )
}

type Take = (action: RoundStep, more?: object) => Promise<unknown>

const Cancelling = ({ take }: { take: Take }) => {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const { label } = roundWorkflow.steps.cancel
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t.of(label)}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={`${t.of(label)}?`}
        consequence={t(
          'Đợt dừng lại và không chọn ai; phiếu đã chấm không được mở.',
          'The round stops and selects nobody; papers stay sealed.',
        )}
        act={t.of(label)}
        tone="bad"
        asksReason
        onConfirm={(reason) =>
          take('cancel', { reason })
            .then(() => setAsking(false))
            .catch((error: unknown) => notifyRefusal(error, t.locale))
        }
      />
    </>
  )
}

const RoundFiles = ({ id }: { id: string }) => {
  const t = useText()
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={18} aria-hidden />}
        onClick={async () =>
          saveFile(await client.selection.decision({ id, kind: 'docx' }), 'Quyết định.docx')
        }
      >
        {t('Quyết định (Word)', 'Decision (Word)')}
      </Button>
      <Button
        variant="default"
        onClick={async () => saveFile(await client.selection.decision({ id, kind: 'pdf' }), 'Quyết định.pdf')}
      >
        {t('Bản PDF', 'PDF')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={async () =>
          saveFile(await client.selection.ranking({ id, locale: t.locale }), 'Xếp hạng.xlsx')
        }
      >
        {t('Xếp hạng (Excel)', 'Ranking (Excel)')}
      </Button>
    </>
  )
}

const approvalInput = StepInput.pick({ number: true, date: true, appealsUntil: true })

interface ApprovalProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly take: Take
}

const Approval = ({ opened, onClose, take }: ApprovalProps) => {
  const t = useText()
  const { today } = useSession()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('Phê duyệt danh sách', 'Approve the list')} size="lg">
      <p>
        {t(
          'Danh sách và quyết định được giữ nguyên từ lúc này; doanh nghiệp xem được kết quả của mình.',
          'List and decision stand from now on; enterprises see their own results.',
        )}
      </p>
      <RecordForm
        register={approvalRegister}
        input={approvalInput}
        row={{ date: today }}
        act={t('Phê duyệt', 'Approve')}
        onSave={async (values) => {
          await take('approve', values)
          notify({ message: t('Đã phê duyệt.', 'Approved.') })
          onClose()
        }}
        onCancel={onClose}
      />
    </Dialog>
  )
}
