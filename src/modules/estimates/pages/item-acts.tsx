import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { keysOf } from '#kernel/field.ts'
import { type OpenedItem, verdicts } from '#modules/estimates/item-shapes.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { MoneyField } from '#web/ui/money-field.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { paths } from './paths.ts'

type Act = OpenedItem['actions'][number]

/** What the person may do with a line now: consolidate, take apart, remove, appraise, ask. */
export const ItemActs = ({ item }: { item: OpenedItem }) => {
  const t = useText()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Act>()
  const close = () => setOpen(undefined)
  const ofItem = { call: item.call, id: item.id }
  const doing = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: () => {
      close()
      notify({ message: t('Đã ghi.', 'Saved.') })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const run = (act: () => Promise<unknown>) => doing.mutateAsync(act).catch(() => undefined)
  const button = (act: Act, label: string) =>
    item.actions.includes(act) && (
      <Button
        variant={act === 'appraise' || act === 'consolidate' ? 'filled' : 'default'}
        onClick={() => setOpen(act)}
      >
        {label}
      </Button>
    )
  return (
    <>
      {button('appraise', t('Thẩm định', 'Appraise'))}
      {button('ask', t('Hỏi cơ quan đề xuất', 'Ask'))}
      {button('consolidate', t('Cắt giảm, bổ sung', 'Cut or add'))}
      {button('separate', t('Tách dòng', 'Take apart'))}
      {button('remove', t('Xóa', 'Remove'))}
      <Dialog opened={open === 'appraise'} onClose={close} title={t('Thẩm định', 'Appraise')} size="lg">
        <Appraise
          item={item}
          onSave={(given) =>
            run(() => client.estimates.appraise({ ...ofItem, version: item.version, verdicts: given }))
          }
        />
      </Dialog>
      <Dialog
        opened={open === 'consolidate'}
        onClose={close}
        title={t('Cắt giảm, bổ sung', 'Cut or add')}
        size="lg"
      >
        <Consolidate
          item={item}
          onSave={(amounts, reason) =>
            run(() => client.estimates.setConsolidated({ ...ofItem, version: item.version, amounts, reason }))
          }
        />
      </Dialog>
      <Dialog opened={open === 'ask'} onClose={close} title={t('Hỏi cơ quan đề xuất', 'Ask the proposers')}>
        <Ask onSave={(question) => run(() => client.estimates.ask({ ...ofItem, question }))} />
      </Dialog>
      <Confirm
        opened={open === 'separate'}
        onClose={close}
        title={t('Tách dòng đã gộp?', 'Take the line apart?')}
        consequence={t(
          'Mỗi dòng đề xuất lại đứng riêng với số đã đề xuất.',
          'Each proposed line stands for itself again.',
        )}
        act={t('Tách', 'Take apart')}
        asksReason
        onConfirm={(reason) => run(() => client.estimates.separate({ ...ofItem, reason }))}
      />
      <Confirm
        opened={open === 'remove'}
        onClose={close}
        title={t('Xóa dòng này?', 'Remove this line?')}
        consequence={t(
          'Dòng do đầu mối thêm bị bỏ khỏi bảng tổng hợp.',
          'The added line leaves the estimate.',
        )}
        act={t('Xóa', 'Remove')}
        tone="bad"
        asksReason
        onConfirm={(reason) =>
          run(async () => {
            await client.estimates.removeItem({ ...ofItem, reason })
            await navigate({ to: paths.consolidation(item.call) })
          })
        }
      />
    </>
  )
}

const Foot = ({
  act,
  disabled,
  onSave,
}: {
  act: string
  disabled?: boolean
  onSave: () => Promise<unknown>
}): ReactNode => {
  const [busy, setBusy] = useState(false)
  return (
    <div className="form-foot">
      <Button
        loading={busy}
        disabled={disabled ?? false}
        onClick={() => {
          setBusy(true)
          void onSave().finally(() => setBusy(false))
        }}
      >
        {act}
      </Button>
    </div>
  )
}

interface Given {
  readonly source: string
  readonly verdict: keyof typeof verdicts
  readonly amount: string
  readonly reason: string
}

const useSourceLabel = (item: OpenedItem) => {
  const t = useText()
  return (source: string) => {
    const found = item.sources.find(({ id }) => id === source)?.label
    return found ? t.of(found) : source
  }
}

const Appraise = ({ item, onSave }: { item: OpenedItem; onSave: (given: Given[]) => Promise<unknown> }) => {
  const t = useText()
  const labelOf = useSourceLabel(item)
  const [given, setGiven] = useState<Given[]>(() =>
    item.amounts
      .filter(({ source, consolidated }) => item.appraises.includes(source) && consolidated !== null)
      .map(({ source, consolidated, appraised }) => ({
        ...{ source, verdict: 'accept', reason: appraised?.reason ?? '' },
        amount: appraised?.amount ?? consolidated?.amount ?? '0',
      })),
  )
  const change = (source: string, values: Partial<Given>) =>
    setGiven(given.map((one) => (one.source === source ? { ...one, ...values } : one)))
  return (
    <>
      {given.map(({ source, verdict, amount, reason }) => (
        <fieldset key={source} className="estimate-question">
          <legend>{labelOf(source)}</legend>
          <NativeSelect
            label={t('Kết quả thẩm định', 'Verdict')}
            value={verdict}
            onChange={(event) => change(source, { verdict: event.currentTarget.value as Given['verdict'] })}
            data={keysOf(verdicts).map((value) => ({ value, label: t.of(verdicts[value]) }))}
          />
          {verdict === 'cut' && (
            <MoneyField
              id={`cut-${source}`}
              label={t('Mức được thẩm định', 'Appraised amount')}
              required
              value={amount}
              onChange={(value) => change(source, { amount: value })}
            />
          )}
          {verdict !== 'accept' && (
            <Textarea
              label={t('Lý do', 'Reason')}
              withAsterisk
              value={reason}
              onChange={(event) => change(source, { reason: event.currentTarget.value })}
            />
          )}
        </fieldset>
      ))}
      <Foot act={t('Ghi kết quả thẩm định', 'Save the appraisal')} onSave={() => onSave(given)} />
    </>
  )
}

const Consolidate = ({
  item,
  onSave,
}: {
  item: OpenedItem
  onSave: (amounts: Record<string, string>, reason: string) => Promise<unknown>
}) => {
  const t = useText()
  const labelOf = useSourceLabel(item)
  const [reason, setReason] = useState('')
  const [amounts, setAmounts] = useState<Record<string, string>>(() =>
    Object.fromEntries(item.amounts.map(({ source, consolidated }) => [source, consolidated?.amount ?? '0'])),
  )
  return (
    <>
      {Object.entries(amounts).map(([source, amount]) => (
        <MoneyField
          key={source}
          id={`amount-${source}`}
          label={labelOf(source)}
          value={amount}
          onChange={(value) => setAmounts({ ...amounts, [source]: value || '0' })}
        />
      ))}
      <Textarea
        label={t('Lý do', 'Reason')}
        withAsterisk
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Foot
        act={t('Ghi mức tổng hợp', 'Save')}
        disabled={reason.trim() === ''}
        onSave={() => onSave(amounts, reason)}
      />
    </>
  )
}

const Ask = ({ onSave }: { onSave: (question: string) => Promise<unknown> }) => {
  const t = useText()
  const [question, setQuestion] = useState('')
  return (
    <>
      <Textarea
        label={t('Câu hỏi', 'Question')}
        withAsterisk
        autosize
        minRows={3}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <Foot
        act={t('Gửi câu hỏi', 'Send')}
        disabled={question.trim() === ''}
        onSave={() => onSave(question)}
      />
    </>
  )
}
