import { answers, type Fieldwork } from '#modules/inspections/fieldwork-shapes.ts'
import { useText } from '#web/locale.tsx'

/** The answers of a visit as the server holds them. */
export const AnswersPanel = ({ fieldwork }: { fieldwork: Fieldwork }) => {
  const t = useText()
  const byQuestion = new Map(fieldwork.answers.map((one) => [one.question, one]))
  if (fieldwork.questions.length === 0) return null
  return (
    <section className="panel" aria-labelledby="answers-title">
      <h2 id="answers-title">
        {t('Bảng kiểm', 'Checklist')} ({fieldwork.answers.length}/{fieldwork.questions.length})
      </h2>
      <ol>
        {fieldwork.questions.map(({ id, text, clause }) => {
          const held = byQuestion.get(id)
          return (
            <li key={id}>
              {text} <span className="quiet">({clause})</span>
              <br />
              <strong>{held ? t.of(answers[held.answer]) : t('Chưa trả lời', 'Not answered')}</strong>
              {held?.note && ` – ${held.note}`}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
