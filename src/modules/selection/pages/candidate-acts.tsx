import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Candidate, SelectionRound } from '#modules/selection/round-shapes.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { NumberField } from '#web/ui/number-field.tsx'

interface OneProps {
  readonly round: SelectionRound
  readonly one: Candidate
}

/** What may be done with one candidate now: taken off, moved by the chair, or noted as dropped out. */
export const CandidateActs = ({ round, one }: OneProps) => {
  const t = useText()
  const [asking, setAsking] = useState<'drop' | 'move'>()
  const of = { id: round.id, candidate: one.id }
  const remove = useAct(() =>
    client.selection.removeCandidate(of).catch((error: unknown) => notifyRefusal(error, t.locale)),
  )
  const close = () => setAsking(undefined)
  const drop = (reason: string) =>
    client.selection
      .drop({ ...of, version: round.version, reason })
      .then(() => {
        close()
        notify({ message: t('Đã ghi rút lui.', 'Noted.') })
      })
      .catch((error: unknown) => notifyRefusal(error, t.locale))
  const name = one.enterprise.label
  if (one.outcome === 'dropped') return null
  return (
    <>
      {round.actions.includes('edit') && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={remove.busy}
          onClick={() => remove.run()}
          aria-label={`${t('Bỏ', 'Take off')} ${name}`}
        >
          {t('Bỏ', 'Take off')}
        </Button>
      )}
      {round.actions.includes('move') && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setAsking('move')}
          aria-label={`${t('Đổi hạng', 'Move')} ${name}`}
        >
          {t('Đổi hạng', 'Move')}
        </Button>
      )}
      {round.actions.includes('drop') && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setAsking('drop')}
          aria-label={`${t('Rút lui', 'Drop out')}: ${name}`}
        >
          {t('Rút lui', 'Drop out')}
        </Button>
      )}
      <Confirm
        opened={asking === 'drop'}
        onClose={close}
        title={t(`${name} rút lui?`, `${name} drops out?`)}
        consequence={t(
          'Nếu đã được chọn thì trường hợp dự phòng đầu tiên được thay thế; danh sách đã phê duyệt chờ quyết định điều chỉnh.',
          'If it was selected, the first reserve moves up; an approved list waits for a decision that adjusts it.',
        )}
        act={t('Ghi rút lui', 'Note it')}
        tone="bad"
        asksReason
        onConfirm={drop}
      />
      <Dialog opened={asking === 'move'} onClose={close} title={t(`Đổi thứ hạng: ${name}`, `Move ${name}`)}>
        <MoveForm round={round} one={one} onDone={close} />
      </Dialog>
    </>
  )
}

const MoveForm = ({ round, one, onDone }: OneProps & { onDone: () => void }) => {
  const t = useText()
  const [place, setPlace] = useState(String(one.rank ?? 1))
  const [reason, setReason] = useState('')
  const act = useAct(
    () => {
      const of = { id: round.id, version: round.version, candidate: one.id }
      return client.selection.move({ ...of, place: Number(place) || 1, reason })
    },
    () => {
      notify({ message: t('Đã đổi thứ hạng.', 'Moved.') })
      onDone()
    },
  )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        act.run()
      }}
    >
      <NumberField
        kind="integer"
        label={t('Thứ hạng mới', 'New place')}
        value={place}
        onChange={setPlace}
        error={act.errorAt('place')}
        required
      />
      <Textarea
        label={t('Lý do (ghi trong danh sách)', 'Reason (stands in the list)')}
        withAsterisk
        autosize
        minRows={2}
        value={reason}
        error={act.errorAt('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActFault act={act} />
      <div className="form-foot">
        <Button type="submit" loading={act.busy}>
          {t('Đổi thứ hạng', 'Move')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('Hủy', 'Cancel')}
        </Button>
      </div>
    </form>
  )
}
