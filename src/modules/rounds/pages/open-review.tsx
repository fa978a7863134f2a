import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { OpenableReview } from '#modules/rounds/round-shapes.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { paths } from './paths.ts'

/** Opens the round of a review over phases (V.1.h). */
export const OpenReview = () => {
  const t = useText()
  const { review: id } = useParams({ strict: false }) as { review?: string }
  const { data } = useQuery(api.rounds.rounds.queryOptions({ input: {} }))
  if (data === undefined) return <Loading />
  const review = data.reviews.find((one) => one.id === id)
  return (
    <Page
      title={review?.title ?? t('Đợt sơ kết, tổng kết', 'Review')}
      breadcrumbs={[{ label: t('Báo cáo đơn vị', 'Agency reports'), to: paths.rounds }]}
    >
      {review ? (
        <ReviewForm review={review} />
      ) : (
        <p className="panel">
          {t(
            'Đợt này đã mở, hoặc chưa đến kỳ. Hãy xem danh sách đợt báo cáo.',
            'This round is open already, or its time has not come. See the list of rounds.',
          )}
        </p>
      )}
    </Page>
  )
}

const ReviewForm = ({ review }: { review: OpenableReview }) => {
  const t = useText()
  const navigate = useNavigate()
  const [lastDay, setLastDay] = useState(review.lastDay ?? '')
  const opening = useMutation({
    mutationFn: () => client.rounds.openReview({ review: review.id, lastDay }),
    onSuccess: ({ id }) => navigate({ to: paths.round(id) }),
  })
  const refusal = opening.error ? toRefusal(opening.error) : undefined
  const fault = refusal?.fields.find(({ path }) => path === 'lastDay')
  return (
    <form
      noValidate
      className="panel round-form"
      onSubmit={(event) => {
        event.preventDefault()
        opening.mutate()
      }}
    >
      <p>
        {t(
          `Các cơ quan phải báo cáo hằng năm báo cáo về các năm ${review.years.from} đến ${review.years.to}, theo đề cương của Kế hoạch.`,
          `Those who owe the yearly report will report on ${review.years.from} to ${review.years.to}, by the outline of the plan.`,
        )}
      </p>
      {review.lastDay === null && (
        <p className="quiet">
          {t(
            'Hạn của Kế hoạch đã qua; hãy đặt hạn gửi cho đợt này.',
            'The day that the plan sets has passed; name the last day of this round.',
          )}
        </p>
      )}
      <DateField
        label={t('Hạn gửi: hết ngày', 'Due by the end of')}
        value={lastDay}
        onChange={setLastDay}
        error={fault && t.of(fault.text)}
        required
      />
      {refusal && fault === undefined && <p role="alert">{t.of(refusal.text)}</p>}
      <div className="form-foot">
        <Button type="submit" loading={opening.isPending}>
          {t('Mở đợt', 'Open the round')}
        </Button>
      </div>
    </form>
  )
}
