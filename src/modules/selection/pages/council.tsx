import { Button, CloseButton, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { keysOf } from '#kernel/field.ts'
import { dayOf } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import type { CouncilMember, SelectionRound } from '#modules/selection/round-shapes.ts'
import { type Seat, seats } from '#modules/selection/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { ReferenceField } from '#web/ui/reference-field.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'

/** Who sits on the council and how far each has come; late and absent members by name. */
export const Council = ({ round }: { round: SelectionRound }) => {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const [excusing, setExcusing] = useState<CouncilMember>()
  const { id, members } = round
  return (
    <section className="panel" aria-labelledby="council-title">
      <h2 id="council-title">{t('Hội đồng', 'Council')}</h2>
      {editing ? (
        <CouncilForm round={round} onDone={() => setEditing(false)} />
      ) : (
        <>
          {members.length === 0 ? (
            <p className="quiet">
              {t(
                'Chưa có thành viên. Hội đồng cần một chủ tịch, thư ký và các ủy viên.',
                'Nobody sits yet. A council needs a chair, a secretary and members.',
              )}
            </p>
          ) : (
            <MemberTable round={round} onExcuse={setExcusing} />
          )}
          {round.actions.includes('edit') && (
            <div className="selection-tools">
              <Button variant="default" onClick={() => setEditing(true)}>
                {t('Lập hội đồng', 'Set the council up')}
              </Button>
            </div>
          )}
        </>
      )}
      {excusing && (
        <Confirm
          opened
          onClose={() => setExcusing(undefined)}
          title={t(`Ghi ${excusing.person.label} vắng mặt?`, `Note the absence of ${excusing.person.label}?`)}
          consequence={t(
            'Phiếu chưa nộp của thành viên này không được tính; tên và lý do được ghi lại.',
            'Papers not handed in do not count; name and reason are kept.',
          )}
          act={t('Ghi vắng mặt', 'Note the absence')}
          asksReason
          onConfirm={(reason) =>
            client.selection
              .excuse({ id, member: excusing.id, reason })
              .then(() => setExcusing(undefined))
              .catch((error: unknown) => notifyRefusal(error, t.locale))
          }
        />
      )}
    </section>
  )
}

const stateOf = ({ seat, submittedAt, excusedReason, hasDeclared, isLate }: CouncilMember) => {
  if (seat === 'secretary') return { label: text('Không chấm điểm', 'Gives no score') }
  if (submittedAt)
    return isLate
      ? { label: text('Nộp muộn', 'Handed in late'), tone: 'waiting' as const }
      : { label: text('Đã nộp phiếu', 'Handed in'), tone: 'good' as const }
  if (excusedReason) return { label: text('Vắng mặt', 'Absent'), tone: 'quiet' as const }
  if (isLate) return { label: text('Quá hạn', 'Overdue'), tone: 'bad' as const }
  return hasDeclared
    ? { label: text('Đang chấm', 'Scoring'), tone: 'active' as const }
    : { label: text('Chưa khai báo', 'To declare'), tone: 'waiting' as const }
}

const MemberTable = ({
  round,
  onExcuse,
}: {
  round: SelectionRound
  onExcuse: (member: CouncilMember) => void
}) => {
  const t = useText()
  const isOpen = round.state !== 'draft'
  return (
    <TableFrame size="whole" label={t('Hội đồng', 'Council')}>
      <table className="record-table selection-table">
        <thead>
          <tr>
            <th scope="col">{t('Họ tên', 'Name')}</th>
            <th scope="col">{t('Vị trí', 'Seat')}</th>
            <th scope="col">{t('Chức vụ, cơ quan', 'Position, agency')}</th>
            {isOpen && <th scope="col">{t('Phiếu', 'Papers')}</th>}
          </tr>
        </thead>
        <tbody>
          {round.members.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                {member.person.label}
                {member.isMe && ` (${t('tôi', 'me')})`}
              </th>
              <td>{t.of(seats[member.seat])}</td>
              <td>{[member.position, member.agency].filter(Boolean).join('; ')}</td>
              {isOpen && (
                <td>
                  <StatusBadge {...stateOf(member)} />{' '}
                  {member.submittedAt && <TextDate day={dayOf(new Date(member.submittedAt))} />}
                  {member.excusedReason}
                  {round.actions.includes('excuse') &&
                    member.seat !== 'secretary' &&
                    !member.submittedAt &&
                    !member.excusedReason && (
                      <Button size="compact-sm" variant="subtle" onClick={() => onExcuse(member)}>
                        {t('Ghi vắng mặt', 'Note absence')}
                      </Button>
                    )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

interface Line {
  readonly key: number
  readonly person: { readonly id: string; readonly label: string } | undefined
  readonly seat: Seat
}

const CouncilForm = ({ round, onDone }: { round: SelectionRound; onDone: () => void }) => {
  const t = useText()
  const [lines, setLines] = useState<readonly Line[]>(() =>
    round.members.length > 0
      ? round.members.map(({ person, seat }, key) => ({ key, person, seat }))
      : keysOf(seats).map((seat, key) => ({ key, person: undefined, seat })),
  )
  const act = useAct(
    () =>
      client.selection.setMembers({
        id: round.id,
        version: round.version,
        members: lines.flatMap(({ person, seat }) => (person ? [{ person: person.id, seat }] : [])),
      }),
    () => {
      notify({ message: t('Đã lưu hội đồng.', 'The council was saved.') })
      onDone()
    },
  )
  const change = (key: number, more: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...more } : line)))
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        act.run()
      }}
    >
      {lines.map(({ key, person, seat }) => (
        <div key={key} className="selection-seat">
          <ReferenceField
            label={t('Họ tên', 'Name')}
            of="councilPerson"
            value={person}
            onChange={(choice) => change(key, { person: choice })}
          />
          <NativeSelect
            label={t('Vị trí', 'Seat')}
            value={seat}
            onChange={(event) => change(key, { seat: event.currentTarget.value as Seat })}
            data={keysOf(seats).map((value) => ({ value, label: t.of(seats[value]) }))}
          />
          <CloseButton
            aria-label={`${t('Bỏ', 'Remove')} ${person?.label ?? t('dòng này', 'this line')}`}
            onClick={() => setLines(lines.filter((line) => line.key !== key))}
          />
        </div>
      ))}
      <ActFault act={act} />
      <div className="form-foot">
        <Button type="submit" loading={act.busy}>
          {t('Lưu hội đồng', 'Save')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() =>
            setLines([
              ...lines,
              { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, person: undefined, seat: 'member' },
            ])
          }
        >
          {t('Thêm thành viên', 'Add a member')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('Hủy', 'Cancel')}
        </Button>
      </div>
    </form>
  )
}
