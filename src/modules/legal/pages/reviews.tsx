import { useQuery } from '@tanstack/react-query'
import { LegalReviewInput, reviewRegister, reviewResults } from '#modules/legal/review.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { labelOf } from '#web/ui/register-api.ts'
import { RegisterPage } from '#web/ui/register-page.tsx'

/** What was found when documents were reviewed, year by year. */
export const ReviewList = () => {
  const t = useText()
  const { today } = useSession()
  const year = Number(today.slice(0, 4))
  const progress = useQuery(api.legal.reviewProgress.queryOptions({ input: { year } }))
  return (
    <RegisterPage
      register={reviewRegister}
      api={client.legal.reviews}
      path="/legal/reviews"
      intro={
        <>
          {t(
            'Mỗi năm rà soát văn bản và chính sách hỗ trợ, ghi kết quả và kiến nghị (phụ lục VI).',
            'Every year documents and support policies are reviewed, with result and proposal (annex VI).',
          )}
          {progress.data && (
            <strong>
              {' '}
              {t(
                `Năm ${year}: đã rà soát ${progress.data.reviewed} trong ${progress.data.toReview} văn bản còn hiệu lực.`,
                `${year}: ${progress.data.reviewed} of ${progress.data.toReview} documents reviewed.`,
              )}
            </strong>
          )}
        </>
      }
    />
  )
}

/** One review. */
export const ReviewRecord = () => {
  const t = useText()
  const { today } = useSession()
  return (
    <RecordPage
      register={reviewRegister}
      api={client.legal.reviews}
      path="/legal/reviews"
      input={LegalReviewInput}
      subject="legal.review"
      label={(row) =>
        `${labelOf(row.document)}, ${row.year}: ${t.of(reviewResults[row.result as keyof typeof reviewResults])}`
      }
      initial={{ year: Number(today.slice(0, 4)), reviewedOn: today, result: 'keep' }}
    />
  )
}
