import { Alert, Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BoardTarget, BoardYear } from '#modules/results/contract.ts'
import { figureText, wordsOf } from '#modules/results/rules.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { notify } from '#web/ui/notice.tsx'
import { NumberField } from '#web/ui/number-field.tsx'

interface StatingFormProps {
  readonly target: BoardTarget
  readonly year: BoardYear
  readonly kind: 'estimate' | 'final'
  readonly onClose: () => void
}

/** States the estimate of the running year, or confirms the count of a past one as final; the final is never typed. */
export const StatingForm = ({ target, year, kind, onClose }: StatingFormProps) => {
  const t = useText()
  const now = year.stated.find((one) => one.kind === kind)
  const [value, setValue] = useState(now?.value ?? year.value ?? '')
  const [basis, setBasis] = useState(now?.basis ?? '')
  const [reason, setReason] = useState('')
  const given = { target: target.id, year: year.year, basis, reason, version: now?.version ?? 0 }
  const state = useMutation({
    mutationFn: () =>
      kind === 'estimate'
        ? client.results.stateEstimate({ ...given, value })
        : client.results.confirmFinal(given),
    onSuccess: () => {
      notify({ message: t('Đã ghi.', 'Kept.') })
      onClose()
    },
  })
  const refusal = state.isError ? toRefusal(state.error) : undefined
  const faultOf = (field: string) => {
    const fault = refusal?.fields.find(({ path }) => path === field)
    return fault && t.of(fault.text)
  }
  const counted = figureText(year.value, 0)
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        kind === 'estimate'
          ? t(`Ước cả năm ${year.year}`, `Estimate for ${year.year}`)
          : t(`Chốt số chính thức năm ${year.year}`, `Final figure of ${year.year}`)
      }
      closeButtonProps={{ 'aria-label': t('Đóng', 'Close') }}
    >
      <form
        noValidate
        className="stating-form"
        onSubmit={(event) => {
          event.preventDefault()
          state.mutate()
        }}
      >
        <p>
          {wordsOf(target.label, t.locale)}: {t(`đếm được ${counted}`, `${counted} counted`)}{' '}
          {wordsOf(target.unit, t.locale)}.{' '}
          {kind === 'final' &&
            t(
              'Số chính thức là chính số đếm được, không nhập tay.',
              'The final figure is the count itself, never typed.',
            )}
        </p>
        {refusal && refusal.fields.length === 0 && <Alert color="red">{t.of(refusal.text)}</Alert>}
        {kind === 'estimate' && (
          <NumberField
            kind="integer"
            label={t('Ước cả năm', 'Estimate for the year')}
            required
            value={value}
            onChange={setValue}
            error={faultOf('value')}
          />
        )}
        <TextInput
          label={t('Căn cứ', 'Basis')}
          description={t('Văn bản, số liệu của đơn vị', 'Documents, figures of units')}
          required
          value={basis}
          error={faultOf('basis')}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        <Textarea
          label={t('Lý do', 'Reason')}
          required
          autosize
          minRows={2}
          value={reason}
          error={faultOf('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="form-foot">
          <Button type="submit" loading={state.isPending}>
            {kind === 'estimate'
              ? t('Ghi ước cả năm', 'State the estimate')
              : t('Chốt chính thức', 'Confirm as final')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('Không', 'Cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
