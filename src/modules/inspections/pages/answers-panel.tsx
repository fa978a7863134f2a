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
      <div className="table-frame" style={{ maxHeight: 'none' }}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Nội dung', 'Question')}</th>
              <th scope="col">{t('Căn cứ', 'Clause')}</th>
              <th scope="col">{t('Kết quả', 'Answer')}</th>
              <th scope="col">{t('Ghi chú', 'Note')}</th>
            </tr>
          </thead>
          <tbody>
            {fieldwork.questions.map(({ id, text, clause }) => {
              const held = byQuestion.get(id)
              return (
                <tr key={id}>
                  <td>{text}</td>
                  <td>{clause}</td>
                  <td>{held ? t.of(answers[held.answer]) : t('Chưa trả lời', 'Not answered')}</td>
                  <td>{held?.note}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
