import { Button, Textarea } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useText } from '../locale.tsx'
import { Dialog } from './dialog.tsx'

interface ConfirmProps {
  readonly opened: boolean
  readonly title: string
  /** What will happen, written out. */
  readonly consequence: ReactNode
  /** The act by its own verb, e.g. "Gửi báo cáo". */
  readonly act: string
  readonly onConfirm: (reason: string) => Promise<unknown>
  readonly onClose: () => void
  /** The act needs a reason. */
  readonly asksReason?: boolean
  readonly tone?: 'bad'
}

/** Asks once more, and for the reason where one is needed; only for acts that cannot simply be taken back. */
export const Confirm = ({ opened, onClose, title, ...rest }: ConfirmProps) => (
  <Dialog opened={opened} onClose={onClose} title={title}>
    <ConfirmForm onClose={onClose} {...rest} />
  </Dialog>
)

const ConfirmForm = (props: Omit<ConfirmProps, 'opened' | 'title'>) => {
  const { consequence, act, onConfirm, onClose, asksReason = false, tone } = props
  const t = useText()
  const id = useId()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    if (asksReason && reason.trim() === '') {
      setMissing(true)
      document.getElementById(id)?.focus()
      return
    }
    setBusy(true)
    await onConfirm(reason.trim()).finally(() => setBusy(false))
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className="consequence">{consequence}</div>
      {asksReason && (
        <Textarea
          id={id}
          data-autofocus
          label={t('Lý do', 'Reason')}
          withAsterisk
          aria-required
          autosize
          minRows={2}
          value={reason}
          error={
            missing && reason.trim() === '' ? t('Hãy ghi rõ lý do.', 'Please give the reason.') : undefined
          }
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className="form-foot">
        <Button type="submit" loading={busy} {...(tone === 'bad' ? { color: 'red.9' } : {})}>
          {act}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('Không', 'Cancel')}
        </Button>
      </div>
    </form>
  )
}
