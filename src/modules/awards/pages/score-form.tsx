import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { type Assessments, type ItemScore, type Stage, stages } from '#modules/awards/assessment-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useAutosave } from '#web/ui/autosave.ts'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { NumberField } from '#web/ui/number-field.tsx'

interface ScoreFormProps {
  readonly entryId: string
  readonly stage: Stage
  readonly data: Assessments
}

const sum = (scores: readonly ItemScore[]): string =>
  (scores.reduce((total, { points }) => total + Math.round(Number(points ?? 0) * 100), 0) / 100).toFixed(2)

/** Points, strengths and what to improve, item by item; what is written is kept as a draft by itself. */
export const ScoreForm = ({ entryId, stage, data }: ScoreFormProps) => {
  const t = useText()
  const [scores, setScores] = useState<ItemScore[]>(() =>
    data.items.map(
      ({ item }) =>
        data.own?.scores.find((one) => one.item === item) ?? {
          ...{ item, points: null, strengths: '', improvements: '' },
        },
    ),
  )
  const version = useRef(data.own?.version ?? 0)
  const write = async (given: readonly ItemScore[], submit: boolean) => {
    const kept = await client.awards.assessment.save({
      ...{ id: entryId, stage, version: version.current, scores: [...given], submit },
    })
    version.current = kept.own?.version ?? version.current
  }
  const name = `award.${entryId}.${stage}`
  const autosave = useAutosave({ name, value: scores, save: (given) => write(given, false) })
  const submit = useMutation({
    mutationFn: async () => {
      await autosave.flush()
      await write(scores, true)
    },
    onSuccess: () => notify({ message: t('Đã gửi điểm.', 'Handed in.') }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const change = (item: string, more: Partial<ItemScore>) =>
    setScores((before) => before.map((one) => (one.item === item ? { ...one, ...more } : one)))
  const isLate = data.own?.submittedAt != null
  return (
    <form
      className="award-form"
      onBlur={() => void autosave.flush()}
      onSubmit={(event) => {
        event.preventDefault()
        submit.mutate()
      }}
    >
      <h3>{t.of(stages[stage])}</h3>
      {data.items.map(({ item, label, most, group }, n) => (
        <fieldset key={item} className="award-item">
          {group && group.vi !== data.items[n - 1]?.group?.vi && <p className="award-group">{t.of(group)}</p>}
          <legend>
            {item}. {t.of(label)}
          </legend>
          <NumberField
            label={
              most === null ? t('Điểm', 'Points') : t(`Điểm (tối đa ${most})`, `Points (${most} at most)`)
            }
            value={scores[n]?.points ?? ''}
            onChange={(points) => change(item, { points: points || null })}
            error={
              most !== null && Number(scores[n]?.points ?? 0) > most
                ? t(`Tối đa ${most} điểm.`, `${most} points at most.`)
                : undefined
            }
          />
          <Textarea
            label={t('Điểm mạnh', 'Strengths')}
            autosize
            minRows={1}
            value={scores[n]?.strengths ?? ''}
            onChange={(event) => change(item, { strengths: event.currentTarget.value })}
          />
          <Textarea
            label={t('Cần cải tiến', 'To improve')}
            autosize
            minRows={1}
            value={scores[n]?.improvements ?? ''}
            onChange={(event) => change(item, { improvements: event.currentTarget.value })}
          />
        </fieldset>
      ))}
      <div className="form-foot">
        <Button type="submit" loading={submit.isPending}>
          {isLate ? t('Gửi lại điểm', 'Hand in again') : t('Gửi điểm', 'Hand in')}
        </Button>
        <span>
          {t('Tổng:', 'Total:')} <strong>{vietnameseDecimal(sum(scores))}</strong> / {data.mostPoints}
        </span>
        <span className="quiet" role="status">
          {autosave.words}
        </span>
      </div>
    </form>
  )
}
