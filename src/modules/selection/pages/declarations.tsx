import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { keysOf } from '#kernel/field.ts'
import type { SelectionRound } from '#modules/selection/round-shapes.ts'
import { type Conflict, conflicts } from '#modules/selection/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { notify } from '#web/ui/notice.tsx'

interface Given {
  readonly conflict: Conflict | ''
  readonly note: string
}

/** What ties the member to each candidate; nothing is chosen beforehand, so that each is answered. */
export const Declarations = ({ round, onDone }: { round: SelectionRound; onDone: () => void }) => {
  const t = useText()
  const standing = round.list.filter(({ outcome }) => outcome !== 'dropped')
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>(() =>
    Object.fromEntries(
      (round.mine ?? []).map(({ candidate, conflict, note }) => [candidate, { conflict, note: note ?? '' }]),
    ),
  )
  const of = (id: string): Given => given[id] ?? { conflict: '', note: '' }
  const change = (id: string, more: Partial<Given>) => setGiven({ ...given, [id]: { ...of(id), ...more } })
  const act = useAct(
    () =>
      client.selection.declare({
        id: round.id,
        declarations: standing.flatMap(({ id }) => {
          const { conflict, note } = of(id)
          return conflict === '' ? [] : [{ candidate: id, conflict, note }]
        }),
      }),
    () => {
      notify({ message: t('Đã khai báo.', 'Declared.') })
      onDone()
    },
  )
  const left = standing.filter(({ id }) => of(id).conflict === '').length
  return (
    <form
      noValidate
      className="panel"
      onSubmit={(event) => {
        event.preventDefault()
        act.run()
      }}
    >
      <h2>{t('Khai báo xung đột lợi ích', 'Conflicts of interest')}</h2>
      <p>
        {t(
          'Với mỗi ứng viên, hãy cho biết bạn có liên quan gì. Ai có liên quan thì không xem và không chấm điểm ứng viên đó.',
          'Say for each candidate what ties you to it. Whoever is tied neither sees nor gives a score for it.',
        )}
      </p>
      {standing.map(({ id, enterprise, solution }) => (
        <div key={id} className="selection-seat">
          <NativeSelect
            label={solution ? `${enterprise.label} – ${solution}` : enterprise.label}
            value={of(id).conflict}
            onChange={(event) => change(id, { conflict: event.currentTarget.value as Conflict })}
            data={[
              { value: '', label: t('Chọn…', 'Choose…') },
              ...keysOf(conflicts).map((value) => ({ value, label: t.of(conflicts[value]) })),
            ]}
          />
          {of(id).conflict !== '' && of(id).conflict !== 'none' ? (
            <TextInput
              label={t('Ghi rõ', 'Details')}
              value={of(id).note}
              onChange={(event) => change(id, { note: event.currentTarget.value })}
            />
          ) : (
            <span />
          )}
        </div>
      ))}
      <ActFault act={act} />
      <div className="form-foot">
        <Button type="submit" loading={act.busy} disabled={left > 0}>
          {t('Lưu khai báo', 'Save')}
        </Button>
        {left > 0 && <p className="quiet">{t(`Còn ${left} ứng viên`, `${left} candidates are left`)}</p>}
        {left === 0 && round.mine !== null && round.mine.length >= standing.length && (
          <Button variant="default" onClick={onDone}>
            {t('Hủy', 'Cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
