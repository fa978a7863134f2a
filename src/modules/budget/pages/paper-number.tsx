import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { PaperKind } from '#modules/budget/paper-shapes.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { notify } from '#web/ui/notice.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'

const numberRegister = defineRegister({
  name: 'budget-paper',
  title: text('Cấp số văn bản', 'Number of the paper'),
  columns: {
    ordinal: {
      label: text('Số do văn thư cấp', 'Number that the registry gave'),
      type: 'integer',
      hint: text(
        'Để trống để lấy số tiếp theo trong sổ văn bản đi.',
        'Left empty: the next of the register of outgoing documents.',
      ),
    },
  },
})
const NumberInput = z.object({
  ordinal: z.coerce
    .number()
    .int()
    .min(1)
    .max(99_999)
    .nullish()
    .transform((value) => value ?? undefined),
})

interface PaperNumberProps {
  readonly paper: PaperKind
  readonly id: string
  readonly name: string
}

/** Under which number a paper went out, and the act that sends it. */
export const PaperNumber = ({ paper, id, name }: PaperNumberProps) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  const { data } = useQuery(api.budget.paper.queryOptions({ input: { paper, id } }))
  if (data === undefined) return null
  const { number, date, by, edition, mayIssue } = data
  if (number === null && !mayIssue) return null
  const act = number === null ? t('Cấp số và gửi', 'Number and send') : t('Gửi lại, số mới', 'Send anew')
  return (
    <div className="paper-number">
      <span>
        {name}:{' '}
        {number === null
          ? t('dự thảo, chưa cấp số', 'a draft without number')
          : t(
              `số ${number}, ngày ${shortDate(date ?? '')}, ${by} ký`,
              `${number} of ${shortDate(date ?? '')}, signed by ${by}`,
            )}
      </span>
      {mayIssue && (
        <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
          {act}
        </Button>
      )}
      <Dialog opened={open} onClose={() => setOpen(false)} title={`${act}: ${name}`}>
        <p>
          {t(
            'Văn bản được giữ nguyên như lúc này và ghi vào sổ văn bản đi.',
            'The paper is kept as it stands now and entered in the register of outgoing documents.',
          )}
        </p>
        <RecordForm
          register={numberRegister}
          input={NumberInput}
          row={{}}
          act={act}
          onSave={async (values) => {
            await client.budget.issuePaper({ paper, id, edition: edition + 1, ...NumberInput.parse(values) })
            setOpen(false)
            notify({ message: t('Đã cấp số và ghi sổ văn bản đi.', 'Numbered and registered.') })
          }}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </div>
  )
}
