import { Button, NumberInput, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Question } from '#modules/surveys/content.ts'
import { useText } from '#web/locale.tsx'
import { changed, freshName, withChoice, without } from './edit-content.ts'
import { OrderButtons } from './order-buttons.tsx'

interface ChoiceEditorProps {
  readonly question: Question
  readonly onChange: (change: Partial<Question>) => void
}

/** The choices of a question, each with its points and the solution that it calls for; of a matrix, its columns. */
export const ChoiceEditor = ({ question, onChange }: ChoiceEditorProps) => {
  const t = useText()
  const { choices, kind } = question
  const set = (at: number, change: Partial<(typeof choices)[number]>) =>
    onChange({ choices: changed(choices, at, change) })
  return (
    <fieldset>
      <legend>{kind === 'matrix' ? t('Cột', 'Columns') : t('Lựa chọn', 'Choices')}</legend>
      {choices.map((choice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells choices apart while their values change
        <div className="survey-choice" key={at}>
          <TextInput
            label={t('Giá trị', 'Value')}
            value={choice.value}
            onChange={(event) => set(at, { value: event.currentTarget.value })}
          />
          <TextInput
            label={t('Tiếng Việt', 'Vietnamese')}
            value={choice.title.vi}
            onChange={(event) => set(at, { title: { ...choice.title, vi: event.currentTarget.value } })}
          />
          <TextInput
            label={t('Tiếng Anh', 'English')}
            value={choice.title.en}
            onChange={(event) => set(at, { title: { ...choice.title, en: event.currentTarget.value } })}
          />
          <NumberInput
            label={t('Điểm', 'Points')}
            min={0}
            max={100}
            allowDecimal={false}
            value={choice.points}
            onChange={(points) => set(at, { points: Number(points) || 0 })}
          />
          {kind === 'matrix' ? (
            <span />
          ) : (
            <TextInput
              label={t('Cần giải pháp (mã)', 'Calls for (code)')}
              value={choice.solution ?? ''}
              onChange={(event) => set(at, { solution: event.currentTarget.value || null })}
            />
          )}
          <OrderButtons
            what={choice.title.vi || choice.value}
            onRemove={() => onChange({ choices: without(choices, at) })}
          />
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange({ choices: withChoice(choices) })}
      >
        {kind === 'matrix' ? t('Thêm cột', 'Add a column') : t('Thêm lựa chọn', 'Add a choice')}
      </Button>
    </fieldset>
  )
}

/** The rows of a matrix. */
export const RowEditor = ({ question: { rows }, onChange }: ChoiceEditorProps) => {
  const t = useText()
  const set = (at: number, change: Partial<(typeof rows)[number]>) =>
    onChange({ rows: changed(rows, at, change) })
  const name = freshName(
    'r',
    rows.map((row) => row.name),
  )
  return (
    <fieldset>
      <legend>{t('Dòng', 'Rows')}</legend>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <div className="survey-choice" key={at}>
          <TextInput
            label={t('Tên', 'Name')}
            value={row.name}
            onChange={(event) => set(at, { name: event.currentTarget.value })}
          />
          <TextInput
            label={t('Tiếng Việt', 'Vietnamese')}
            value={row.title.vi}
            onChange={(event) => set(at, { title: { ...row.title, vi: event.currentTarget.value } })}
          />
          <TextInput
            label={t('Tiếng Anh', 'English')}
            value={row.title.en}
            onChange={(event) => set(at, { title: { ...row.title, en: event.currentTarget.value } })}
          />
          <OrderButtons
            what={row.title.vi || row.name}
            onRemove={() => onChange({ rows: without(rows, at) })}
          />
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange({ rows: [...rows, { name, title: { vi: '', en: '' } }] })}
      >
        {t('Thêm dòng', 'Add a row')}
      </Button>
    </fieldset>
  )
}
