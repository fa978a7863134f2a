import { Button } from '@mantine/core'
import { IconPlus, IconTransfer } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { AddedItem, type Consolidation } from '#modules/estimates/item-shapes.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'

const addedRegister = defineRegister({
  name: 'estimate-added',
  title: text('Thêm dòng', 'Add a line'),
  columns: {
    agency: { label: text('Cơ quan thực hiện', 'Agency'), type: 'reference', of: 'agency' },
    task: {
      label: text('Nhiệm vụ của kế hoạch', 'Task of the plan'),
      type: 'reference',
      of: 'estimate-task',
    },
    content: { label: text('Nội dung chi', 'Content'), type: 'text' },
    unit: { label: text('Đơn vị tính', 'Unit'), type: 'text' },
    quantity: { label: text('Số lượng', 'Quantity'), type: 'decimal' },
    unitPrice: { label: text('Đơn giá (đồng)', 'Unit price (đồng)'), type: 'money' },
    source: { label: text('Nguồn', 'Source'), type: 'reference', of: 'estimate-source' },
    reason: { label: text('Lý do thêm', 'Why'), type: 'long-text' },
  },
})

/** What the focal agency does with the whole estimate: draw lines from proposals, add one that nobody proposed. */
export const ConsolidationActs = ({ data }: { data: Consolidation }) => {
  const t = useText()
  const [adding, setAdding] = useState(false)
  const { call, actions } = data
  const draw = useMutation({
    mutationFn: () => client.estimates.draw({ call }),
    onSuccess: ({ made }) =>
      notify({
        message:
          made === 0
            ? t('Không còn dòng nào để lấy.', 'Nothing is left to draw.')
            : t(`Đã lấy ${made} dòng vào bảng tổng hợp.`, `${made} lines were drawn.`),
      }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <>
      {actions.includes('draw') && (
        <Button
          loading={draw.isPending}
          onClick={() => draw.mutate()}
          leftSection={<IconTransfer size={18} aria-hidden />}
        >
          {t('Lấy dòng từ đề xuất', 'Draw lines')}
        </Button>
      )}
      {actions.includes('add') && (
        <Button
          variant="default"
          onClick={() => setAdding(true)}
          leftSection={<IconPlus size={18} aria-hidden />}
        >
          {t('Thêm dòng', 'Add a line')}
        </Button>
      )}
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('Thêm dòng', 'Add a line')} size="lg">
        <RecordForm
          register={addedRegister}
          input={AddedItem}
          act={t('Thêm vào bảng tổng hợp', 'Add')}
          onSave={async (values) => {
            await client.estimates.addItem({ call, ...AddedItem.parse(values) })
            setAdding(false)
          }}
          onCancel={() => setAdding(false)}
        />
      </Dialog>
    </>
  )
}
