import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Round } from '#modules/rounds/round-shapes.ts'
import { roundWorkflow } from '#modules/rounds/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { WorkflowSteps } from '#web/ui/workflow-steps.tsx'
import { Exceptions } from './exceptions.tsx'
import { paths } from './paths.ts'
import { roundActs } from './report-acts.ts'

/** The terms of a round: window and cut-off can be moved with a reason, the last day by law cannot. */
export const RoundSettings = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: round } = useQuery(api.rounds.round.queryOptions({ input: { id } }))
  if (round === undefined) return <Loading />
  return (
    <Page
      title={t('Thời hạn của đợt báo cáo', 'Terms of the round')}
      intro={round.title}
      breadcrumbs={[
        { label: t('Báo cáo đơn vị', 'Agency reports'), to: paths.rounds },
        { label: round.title, to: paths.round(id) },
      ]}
      actions={
        <WorkflowSteps
          workflow={roundWorkflow}
          actions={round.actions}
          onTake={(step, reason) =>
            client.rounds.stepRound({
              id,
              version: round.version,
              step: step as 'close' | 'reopen',
              reason: reason ?? '',
            })
          }
        />
      }
    >
      <Terms key={round.version} round={round} />
      <Exceptions id={id} />
      <HistoryPanel subject="report-round" id={id} actLabels={roundActs} />
    </Page>
  )
}

const Terms = ({ round }: { round: Round }) => {
  const t = useText()
  const navigate = useNavigate()
  const [windowFrom, setFrom] = useState(round.windowFrom)
  const [windowTo, setTo] = useState(round.windowTo ?? '')
  const [internalCutOff, setCutOff] = useState(round.internalCutOff ?? '')
  const [reason, setReason] = useState('')
  const moving = useMutation({
    mutationFn: () =>
      client.rounds.adjustRound({
        id: round.id,
        version: round.version,
        reason,
        terms: { windowFrom, windowTo: windowTo || null, internalCutOff: internalCutOff || null },
      }),
    onSuccess: () => navigate({ to: paths.round(round.id) }),
  })
  const refusal = moving.error ? toRefusal(moving.error) : undefined
  const faultAt = (path: string) => {
    const fault = refusal?.fields.find((one) => one.path.endsWith(path))
    return fault && t.of(fault.text)
  }
  return (
    <section className="panel">
      <p>
        {t('Hạn theo quy định, không đổi được: hết ngày', 'By law, and fixed: the end of')}{' '}
        <TextDate day={round.lastDay} />.
      </p>
      <form
        noValidate
        className="round-form"
        onSubmit={(event) => {
          event.preventDefault()
          moving.mutate()
        }}
      >
        <DateField
          label={t('Nhận báo cáo từ ngày', 'Reports are taken from')}
          value={windowFrom}
          onChange={setFrom}
          error={faultAt('windowFrom')}
          required
        />
        <DateField
          label={t('Chốt nội bộ (chỉ nhắc)', 'Internal cut-off (only warns)')}
          value={internalCutOff}
          onChange={setCutOff}
          error={faultAt('internalCutOff')}
        />
        <DateField
          label={t('Ngày cuối còn nhận báo cáo trễ', 'Last day on which late ones are taken')}
          hint={t('Để trống: nhận đến khi đóng đợt.', 'Empty: until the round is closed.')}
          value={windowTo}
          onChange={setTo}
          error={faultAt('windowTo')}
        />
        <Textarea
          label={t('Lý do', 'Reason')}
          withAsterisk
          autosize
          minRows={2}
          value={reason}
          error={faultAt('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {refusal && refusal.fields.length === 0 && <p role="alert">{t.of(refusal.text)}</p>}
        <div className="form-foot">
          <Button type="submit" loading={moving.isPending} disabled={!round.actions.includes('adjust')}>
            {t('Lưu thời hạn', 'Keep the terms')}
          </Button>
        </div>
      </form>
    </section>
  )
}
