import { Button, CloseButton, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { CriterionInput } from '#modules/selection/contract.ts'
import type { SelectionRound } from '#modules/selection/round-shapes.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { notify } from '#web/ui/notice.tsx'
import { NumberField } from '#web/ui/number-field.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

/** The criteria of a round, to be changed until scoring begins. */
export const Criteria = ({ round }: { round: SelectionRound }) => {
  const t = useText()
  const [editing, setEditing] = useState(false)
  return (
    <section className="panel" aria-labelledby="criteria-title">
      <h2 id="criteria-title">{t('Tiêu chí và trọng số', 'Criteria and weights')}</h2>
      {editing ? (
        <CriteriaForm round={round} onDone={() => setEditing(false)} />
      ) : (
        <>
          <TableFrame size="whole" label={t('Tiêu chí', 'Criteria')}>
            <table className="record-table selection-table">
              <thead>
                <tr>
                  <th scope="col">{t('Tiêu chí', 'Criterion')}</th>
                  <th scope="col">{t('Hướng dẫn chấm', 'Guide')}</th>
                  <th scope="col" className="digits">
                    {t('Trọng số', 'Weight')}
                  </th>
                  <th scope="col" className="digits">
                    {t('Điểm tối đa', 'Most points')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {round.criteria.map(({ id, name, guide, weight, maxPoints }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td>{guide}</td>
                    <td className="digits">{weight}</td>
                    <td className="digits">{maxPoints}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
          {round.actions.includes('edit') && (
            <div className="selection-tools">
              <Button variant="default" onClick={() => setEditing(true)}>
                {t('Sửa tiêu chí', 'Change the criteria')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

interface Line {
  readonly key: string
  readonly name: string
  readonly guide: string
  readonly weight: string
  readonly maxPoints: string
}

const CriteriaForm = ({ round, onDone }: { round: SelectionRound; onDone: () => void }) => {
  const t = useText()
  const base = useId()
  const [lines, setLines] = useState<readonly Line[]>(() =>
    round.criteria.map(({ id, name, guide, weight, maxPoints }) => ({
      ...{ key: id, name, guide: guide ?? '' },
      ...{ weight: String(weight), maxPoints: String(maxPoints) },
    })),
  )
  const act = useAct(
    () =>
      client.selection.setCriteria({
        id: round.id,
        version: round.version,
        criteria: lines.map((line) => CriterionInput.parse(line)),
      }),
    () => {
      notify({ message: t('Đã lưu tiêu chí.', 'The criteria were saved.') })
      onDone()
    },
  )
  const change = (key: string, more: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...more } : line)))
  const sum = lines.reduce((total, { weight }) => total + Number(weight), 0)
  const isWhole = sum === 100 && lines.every((line) => CriterionInput.safeParse(line).success)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        act.run()
      }}
    >
      {lines.map(({ key, name, guide, weight, maxPoints }) => (
        <div key={key} className="selection-line">
          <TextInput
            label={t('Tiêu chí', 'Criterion')}
            value={name}
            onChange={(event) => change(key, { name: event.currentTarget.value })}
          />
          <Textarea
            label={t('Hướng dẫn chấm', 'Guide')}
            autosize
            value={guide}
            onChange={(event) => change(key, { guide: event.currentTarget.value })}
          />
          <NumberField
            kind="integer"
            label={t('Trọng số', 'Weight')}
            value={weight}
            onChange={(value) => change(key, { weight: value })}
          />
          <NumberField
            kind="integer"
            label={t('Điểm tối đa', 'Most points')}
            value={maxPoints}
            onChange={(value) => change(key, { maxPoints: value })}
          />
          <CloseButton
            aria-label={`${t('Bỏ tiêu chí', 'Remove')} ${name}`}
            onClick={() => setLines(lines.filter((line) => line.key !== key))}
          />
        </div>
      ))}
      <p role="status" className={sum === 100 ? 'quiet' : undefined}>
        {t(`Tổng trọng số: ${sum}`, `Weights add up to ${sum}`)}
        {sum !== 100 && ` – ${t('phải bằng 100', 'they must add up to 100')}`}
      </p>
      <ActFault act={act} />
      <div className="form-foot">
        <Button type="submit" loading={act.busy} disabled={!isWhole}>
          {t('Lưu tiêu chí', 'Save')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() =>
            setLines([
              ...lines,
              {
                key: `${base} ${lines.length} ${Date.now()}`,
                name: '',
                guide: '',
                weight: '',
                maxPoints: '20',
              },
            ])
          }
        >
          {t('Thêm tiêu chí', 'Add a criterion')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('Hủy', 'Cancel')}
        </Button>
      </div>
    </form>
  )
}
