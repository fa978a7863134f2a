import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AgencyReport } from '#modules/rounds/agency-report-shapes.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { notify } from '#web/ui/notice.tsx'

/** Gives an agency leave to send late: why, and until when. */
export const Leave = ({ report }: { report: AgencyReport }) => {
  const t = useText()
  const [reason, setReason] = useState('')
  const [untilDay, setUntilDay] = useState('')
  const giving = useMutation({
    mutationFn: () => client.rounds.except({ id: report.id, reason, untilDay }),
    onSuccess: () => {
      setReason('')
      setUntilDay('')
      notify({ message: t('Đã cho gia hạn', 'Leave given') })
    },
  })
  const refusal = giving.error ? toRefusal(giving.error) : undefined
  const faultAt = (path: string) => {
    const fault = refusal?.fields.find((one) => one.path === path)
    return fault && t.of(fault.text)
  }
  return (
    <section className="panel">
      <h2>{t('Gia hạn gửi', 'Leave to send late')}</h2>
      <form
        noValidate
        className="round-form"
        onSubmit={(event) => {
          event.preventDefault()
          giving.mutate()
        }}
      >
        <DateField
          label={t('Đến hết ngày', 'Until the end of')}
          value={untilDay}
          onChange={setUntilDay}
          error={faultAt('untilDay')}
          required
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
          <Button type="submit" variant="default" loading={giving.isPending}>
            {t('Cho gia hạn', 'Give leave')}
          </Button>
        </div>
      </form>
    </section>
  )
}
