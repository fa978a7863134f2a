import { useQuery } from '@tanstack/react-query'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

const asked = {
  content: text('Nội dung phù hợp', 'Content'),
  lecturer: text('Giảng viên', 'Lecturer'),
  organisation: text('Tổ chức lớp', 'Organisation'),
  usefulness: text('Khả năng áp dụng', 'Usefulness'),
} as const

/** What those who attended think of the course; nothing while too few answered. */
export const EvaluationPanel = ({ course }: { course: RegisterRow }) => {
  const t = useText()
  const { data } = useQuery({
    queryKey: ['training-evaluation', course.id],
    queryFn: () => client.training.evaluation({ id: course.id }),
  })
  if (data === undefined || data.answers === 0) return null
  return (
    <section className="panel" aria-labelledby="evaluation-title">
      <h2 id="evaluation-title">{t('Đánh giá của người dự', 'Evaluation')}</h2>
      {data.averages === null ? (
        <p className="quiet">
          {t(
            `Có ${data.answers} phiếu; kết quả hiện khi đủ ${data.shownFrom ?? 'số phiếu theo quy định'}.`,
            `${data.answers} answers; shown from ${data.shownFrom ?? 'the number that the rule sets'} on.`,
          )}
        </p>
      ) : (
        <>
          <p>{t(`${data.answers} phiếu, thang điểm 1 đến 5`, `${data.answers} answers, from 1 to 5`)}</p>
          <dl className="fields">
            {Object.entries(asked).map(([name, label]) => (
              <div key={name}>
                <dt>{t.of(label)}</dt>
                <dd>{data.averages?.[name as keyof typeof asked].replace('.', ',')}</dd>
              </div>
            ))}
          </dl>
          {data.comments.map((comment) => (
            <blockquote key={comment}>{comment}</blockquote>
          ))}
        </>
      )}
    </section>
  )
}
