import { Button } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useState } from 'react'
import { StepInput } from '#modules/selection/contract.ts'
import { adjustmentRegister } from '#modules/selection/round-columns.ts'
import type { SelectionRound } from '#modules/selection/round-shapes.ts'
import { roundWorkflow } from '#modules/selection/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { notify } from '#web/ui/notice.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { TextDate } from '#web/ui/text-date.tsx'

/** The decisions that adjusted an approved list, and what waits for the next one. */
export const Adjustments = ({ round }: { round: SelectionRound }) => {
  const t = useText()
  const waiting = round.list.filter(({ awaitsDecision }) => awaitsDecision)
  if (round.adjustments.length === 0 && waiting.length === 0) return null
  const names = (isSelected: boolean) =>
    waiting
      .filter(({ outcome }) => (outcome === 'selected') === isSelected)
      .map(({ enterprise }) => enterprise.label)
      .join(', ')
  return (
    <section className="panel" aria-labelledby="adjustments-title">
      <h2 id="adjustments-title">{t('Quyết định điều chỉnh', 'Decisions that adjust the list')}</h2>
      <ul className="selection-results">
        {round.adjustments.map(({ id, number, date }) => (
          <li key={id}>
            <p>
              {t('Quyết định số', 'Decision')} <strong>{number}</strong> <TextDate day={date} />
            </p>
            <DecisionFiles round={round} adjustment={id} />
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <>
          <p>
            {t('Rút lui sau quyết định', 'Dropped out since the decision')}: <strong>{names(false)}</strong>.{' '}
            {names(true) && (
              <>
                {t('Dự phòng thay thế', 'Reserves that move up')}: <strong>{names(true)}</strong>.
              </>
            )}
          </p>
          <p className="quiet">
            {t(
              'Trường hợp thay thế chỉ được lập hồ sơ hỗ trợ khi lãnh đạo đã ký quyết định điều chỉnh.',
              'Their support begins once a leader has signed the decision that adjusts the list.',
            )}
          </p>
          <DecisionFiles round={round} adjustment="next" />
          {round.actions.includes('adjust') && (
            <div className="form-foot">
              <Adjusting round={round} />
            </div>
          )}
        </>
      )}
    </section>
  )
}

const DecisionFiles = ({ round, adjustment }: { round: SelectionRound; adjustment: string }) => {
  const t = useText()
  if (!round.actions.includes('files')) return null
  const save = async (kind: 'docx' | 'pdf') =>
    saveFile(
      await client.selection.decision({ id: round.id, kind, adjustment }),
      `Quyết định điều chỉnh.${kind}`,
    )
  const isDraft = adjustment === 'next'
  return (
    <div className="selection-tools">
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={18} aria-hidden />}
        onClick={() => save('docx')}
      >
        {isDraft ? t('Dự thảo (Word)', 'Draft (Word)') : t('Quyết định (Word)', 'Decision (Word)')}
      </Button>
      <Button variant="default" onClick={() => save('pdf')}>
        {isDraft ? t('Dự thảo (PDF)', 'Draft (PDF)') : t('Bản PDF', 'PDF')}
      </Button>
    </div>
  )
}

const Adjusting = ({ round: { id, version } }: { round: SelectionRound }) => {
  const t = useText()
  const { today } = useSession()
  const [signing, setSigning] = useState(false)
  const act = t.of(roundWorkflow.steps.adjust.label)
  return (
    <>
      <Button onClick={() => setSigning(true)}>{act}</Button>
      <Dialog opened={signing} onClose={() => setSigning(false)} title={act} size="lg">
        <p>
          {t(
            'Quyết định điều chỉnh có số và ngày riêng; quyết định phê duyệt trước đó giữ nguyên.',
            'The adjusting decision has its own number and day; the one that approved the list stands.',
          )}
        </p>
        <RecordForm
          register={adjustmentRegister}
          input={StepInput.pick({ number: true, date: true })}
          row={{ date: today }}
          act={act}
          onSave={async (values) => {
            await client.selection.take(StepInput.parse({ id, version, action: 'adjust', ...values }))
            notify({ message: t('Đã điều chỉnh danh sách.', 'The list was adjusted.') })
            setSigning(false)
          }}
          onCancel={() => setSigning(false)}
        />
      </Dialog>
    </>
  )
}
