import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { Text } from '#kernel/text.ts'
import {
  kindsWithChoices,
  offered,
  type Question,
  questionKinds,
  scoredKinds,
} from '#modules/surveys/content.ts'
import { useText } from '#web/locale.tsx'
import { ChoiceEditor, RowEditor } from './choice-editor.tsx'
import { OrderButtons } from './order-buttons.tsx'
import { WordingFields } from './wording-fields.tsx'

interface QuestionEditorProps {
  readonly question: Question
  readonly number: string
  /** The questions before it, on which a condition can rest. */
  readonly earlier: readonly Question[]
  readonly faults: readonly Text[]
  readonly onChange: (change: Partial<Question>) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

const limit = (typed: string | number): number | null => (typed === '' ? null : Number(typed))

/** One question: what it asks, how it is scored, and when it is asked at all. */
export const QuestionEditor = (props: QuestionEditorProps) => {
  const { question, number, faults, onChange, onMove, onRemove } = props
  const t = useText()
  const { kind, name, title, weight, required, least, most } = question
  const called = `${number} ${t.of(title) || t.of(questionKinds[kind])}`
  return (
    <section className="survey-question" aria-label={called}>
      <div className="survey-tools">
        <h4>{called}</h4>
        <OrderButtons what={called} onMove={onMove} onRemove={onRemove} />
      </div>
      {faults.map((fault) => (
        <p className="field-error" key={fault.vi}>
          {t.of(fault)}
        </p>
      ))}
      <div className="survey-fields">
        <WordingFields
          label={t('Câu hỏi', 'Question')}
          value={title}
          onChange={(words) => onChange({ title: words })}
        />
        <TextInput
          label={t('Tên (để lưu câu trả lời)', 'Name (by which answers know it)')}
          value={name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput label={t('Loại', 'Kind')} value={t.of(questionKinds[kind])} readOnly />
        {(kind === 'number' || kind === 'rating') && (
          <>
            {kind === 'number' && (
              <NumberInput
                label={t('Nhỏ nhất', 'Least')}
                value={least ?? ''}
                onChange={(typed) => onChange({ least: limit(typed) })}
              />
            )}
            <NumberInput
              label={kind === 'rating' ? t('Mức cao nhất', 'Best mark') : t('Lớn nhất', 'Most')}
              value={most ?? ''}
              onChange={(typed) => onChange({ most: limit(typed) })}
            />
          </>
        )}
        {scoredKinds.has(kind) && (
          <NumberInput
            label={t('Trọng số trong phần (0: không chấm)', 'Weight in its section (0: unscored)')}
            min={0}
            max={100}
            allowDecimal={false}
            value={weight}
            onChange={(typed) => onChange({ weight: Number(typed) || 0 })}
          />
        )}
        <Condition {...props} />
        <Checkbox
          label={t('Bắt buộc trả lời', 'Has to be answered')}
          checked={required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
      </div>
      {kind === 'matrix' && <RowEditor question={question} onChange={onChange} />}
      {kindsWithChoices.has(kind) && <ChoiceEditor question={question} onChange={onChange} />}
    </section>
  )
}

const Condition = ({ question: { onlyIf }, earlier, onChange }: QuestionEditorProps) => {
  const t = useText()
  const conditions = earlier
    .filter(({ kind }) => kind === 'choice' || kind === 'yes-no')
    .flatMap((one) =>
      offered(one).map(({ value, title }) => ({
        value: `${one.name} ${value}`,
        label: `${t.of(one.title) || one.name} = ${t.of(title) || value}`,
      })),
    )
  return (
    <NativeSelect
      label={t('Chỉ hỏi khi', 'Asked only when')}
      value={onlyIf ? `${onlyIf.question} ${onlyIf.is}` : ''}
      data={[{ value: '', label: t('Luôn hỏi', 'Always') }, ...conditions]}
      onChange={(event) => {
        const [on = '', is = ''] = event.currentTarget.value.split(' ')
        onChange({ onlyIf: on === '' ? null : { question: on, is } })
      }}
    />
  )
}
