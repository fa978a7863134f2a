import { Opinion, reviewRegister } from '#modules/innovation/review.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { notify } from '#web/ui/notice.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

const said = Opinion.omit({ id: true, version: true })
const { tied, ties, score, verdict, opinion } = reviewRegister.columns
const form = { ...reviewRegister, columns: { tied, ties, score, verdict, opinion } }

/** The form of the person who was asked: ties first, then the opinion. Silent for everybody else. */
export const GiveReview = ({ review }: { review: RegisterRow }) => {
  const t = useText()
  if (!review.actions.includes('give')) return null
  return (
    <section className="panel" aria-labelledby="give-title">
      <h2 id="give-title">{t('Ý kiến của bạn', 'Your opinion')}</h2>
      <p>
        {t(
          'Nếu có liên quan đến doanh nghiệp, chỉ khai liên quan; bạn sẽ không chấm nhiệm vụ này.',
          'If you are tied to the enterprise, say only that; you will not score this project.',
        )}
      </p>
      <RecordForm
        register={form}
        input={said}
        row={{ tied: false }}
        onSave={async (values) => {
          const { id, version } = review
          await client.innovation.reviews.give({ ...said.parse(values), id, version })
          notify({ message: t('Đã gửi ý kiến.', 'Your opinion was sent.') })
        }}
        onCancel={() => window.history.back()}
      />
    </section>
  )
}
