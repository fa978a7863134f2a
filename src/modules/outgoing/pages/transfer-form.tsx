import { Button, NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutgoingDocument } from '#modules/outgoing/shapes.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'

/** How a document went out: copies, day, who took it. */
export const TransferForm = ({ document, onClose }: { document: OutgoingDocument; onClose: () => void }) => {
  const t = useText()
  const [copies, setCopies] = useState<number | string>(document.copies ?? '')
  const [day, setDay] = useState(document.transferredOn ?? '')
  const [receivedBy, setReceivedBy] = useState(document.receivedBy ?? '')
  const [note, setNote] = useState(document.note ?? '')
  const saving = useMutation({
    mutationFn: () =>
      client.outgoing.transfer({
        id: document.id,
        version: document.version,
        copies: typeof copies === 'number' ? copies : null,
        transferredOn: day || null,
        receivedBy: receivedBy || null,
        note: note || null,
      }),
    onSuccess: onClose,
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={`${t('Ghi chuyển văn bản số', 'Transfer of')} ${document.number}`}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate()
        }}
      >
        <NumberInput
          label={t('Số lượng bản', 'Copies')}
          min={0}
          allowDecimal={false}
          value={copies}
          onChange={setCopies}
        />
        <DateField label={t('Ngày chuyển', 'Transferred on')} value={day} onChange={setDay} />
        <TextInput
          label={t('Ký nhận', 'Received by')}
          value={receivedBy}
          onChange={(event) => setReceivedBy(event.currentTarget.value)}
        />
        <TextInput
          label={t('Ghi chú', 'Note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className="form-foot">
          <Button type="submit" loading={saving.isPending}>
            {t('Lưu', 'Save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
