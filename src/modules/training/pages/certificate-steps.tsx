import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type CertificateStep, certificateWorkflow } from '#modules/training/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { useSession } from '#web/session.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { notify } from '#web/ui/notice.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

const steps = Object.keys(certificateWorkflow.steps) as CertificateStep[]

/** The decisions that can be written down on a certificate now. */
export const CertificateSteps = ({ certificate }: { certificate: RegisterRow }) => {
  const t = useText()
  const [taking, setTaking] = useState<CertificateStep>()
  return (
    <>
      {steps
        .filter((step) => certificate.actions.includes(step))
        .map((step) => (
          <Button key={step} variant="default" onClick={() => setTaking(step)}>
            {t.of(certificateWorkflow.steps[step].label)}
          </Button>
        ))}
      <Modal
        opened={taking !== undefined}
        onClose={() => setTaking(undefined)}
        title={taking && `${t.of(certificateWorkflow.steps[taking].label)}: ${certificate.number}`}
        closeButtonProps={{ 'aria-label': t('Đóng', 'Close') }}
      >
        {taking && (
          <DecisionForm certificate={certificate} step={taking} onDone={() => setTaking(undefined)} />
        )}
      </Modal>
    </>
  )
}

interface DecisionFormProps {
  readonly certificate: RegisterRow
  readonly step: CertificateStep
  readonly onDone: () => void
}

const DecisionForm = ({ certificate, step, onDone }: DecisionFormProps) => {
  const t = useText()
  const { today } = useSession()
  const [on, setOn] = useState(today)
  const [reason, setReason] = useState('')
  const taking = useMutation({
    mutationFn: () =>
      client.training.certificates.take({
        id: certificate.id,
        version: certificate.version,
        action: step,
        on,
        reason,
      }),
    onSuccess: () => {
      notify({ message: t('Đã ghi quyết định.', 'The decision is written down.') })
      onDone()
    },
  })
  const refusal = taking.error && toRefusal(taking.error)
  const faultOf = (path: string) => {
    const fault = refusal?.fields.find((field) => field.path === path)
    return fault && t.of(fault.text)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        taking.mutate()
      }}
    >
      <p className="consequence">
        {step === 'revoke'
          ? t(
              'Chứng chỉ đã thu hồi không còn được tính vào chỉ tiêu và không sửa được nữa.',
              'A revoked certificate counts for no target and can no longer be changed.',
            )
          : t(
              'Ghi lại quyết định của tổ chức cấp chứng chỉ.',
              'Writes down the decision of the issuer of the certificate.',
            )}
      </p>
      <DateField
        label={t('Ngày quyết định', 'Day of the decision')}
        value={on}
        onChange={setOn}
        error={faultOf('on')}
        required
      />
      <Textarea
        mt="sm"
        label={t('Lý do, số quyết định', 'Reason and number of the decision')}
        withAsterisk
        aria-required
        autosize
        minRows={2}
        value={reason}
        error={faultOf('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {refusal && refusal.fields.length === 0 && <p role="alert">{t.of(refusal.text)}</p>}
      <div className="form-foot">
        <Button type="submit" loading={taking.isPending} {...(step === 'revoke' ? { color: 'red.9' } : {})}>
          {t.of(certificateWorkflow.steps[step].label)}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('Không', 'Cancel')}
        </Button>
      </div>
    </form>
  )
}
