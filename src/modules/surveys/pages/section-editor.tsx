import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { keysOf } from '#kernel/field.ts'
import type { ContentFault } from '#modules/surveys/check-content.ts'
import { type Content, type QuestionKind, questionKinds, questionsOf } from '#modules/surveys/content.ts'
import { useText } from '#web/locale.tsx'
import { changed, freshQuestion, moved, without } from './edit-content.ts'
import { OrderButtons } from './order-buttons.tsx'
import { QuestionEditor } from './question-editor.tsx'
import { WordingFields } from './wording-fields.tsx'

interface SectionEditorProps {
  readonly content: Content
  readonly at: number
  readonly faults: readonly ContentFault[]
  readonly onChange: (sections: Content['sections']) => void
}

/** One part of a questionnaire: its name, its weight in the score, and its questions. */
export const SectionEditor = ({ content, at, faults, onChange }: SectionEditorProps) => {
  const t = useText()
  const [kind, setKind] = useState<QuestionKind>('choice')
  const { sections } = content
  const section = sections[at]
  if (section === undefined) return null
  const { questions, title, weight } = section
  const set = (change: Partial<typeof section>) => onChange(changed(sections, at, change))
  const all = questionsOf(content)
  const first = questions[0] ? all.indexOf(questions[0]) : all.length
  const called = `${t('Phần', 'Part')} ${at + 1}`
  return (
    <section className="survey-section" aria-label={called}>
      <div className="survey-tools">
        <h3>{called}</h3>
        <OrderButtons
          what={called}
          onMove={(by) => onChange(moved(sections, at, by))}
          onRemove={() => onChange(without(sections, at))}
        />
      </div>
      <div className="survey-fields">
        <WordingFields
          label={t('Tên phần', 'Title')}
          value={title}
          onChange={(words) => set({ title: words })}
        />
        <NumberInput
          label={t('Trọng số trong điểm chung (0: không chấm)', 'Weight in the score (0: unscored)')}
          min={0}
          max={100}
          allowDecimal={false}
          value={weight}
          onChange={(typed) => set({ weight: Number(typed) || 0 })}
        />
      </div>
      {questions.map((question, n) => (
        <QuestionEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells questions apart while their names change
          key={n}
          question={question}
          number={`${at + 1}.${n + 1}`}
          earlier={all.slice(0, first + n)}
          faults={faults
            .filter(({ path }) => path.startsWith(`sections.${at}.questions.${n}.`))
            .map(({ text }) => text)}
          onChange={(change) => set({ questions: changed(questions, n, change) })}
          onMove={(by) => set({ questions: moved(questions, n, by) })}
          onRemove={() => set({ questions: without(questions, n) })}
        />
      ))}
      <div className="survey-tools">
        <NativeSelect
          aria-label={t('Loại câu hỏi', 'Kind of question')}
          value={kind}
          data={keysOf(questionKinds).map((value) => ({ value, label: t.of(questionKinds[value]) }))}
          onChange={(event) => setKind(event.currentTarget.value as QuestionKind)}
        />
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            set({
              questions: [
                ...questions,
                freshQuestion(
                  kind,
                  all.map(({ name }) => name),
                ),
              ],
            })
          }
        >
          {t('Thêm câu hỏi', 'Add a question')}
        </Button>
      </div>
    </section>
  )
}
