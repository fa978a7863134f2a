import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { Property } from '#modules/property/contract.ts'
import { type Due, dueRegister } from '#modules/property/due.ts'
import { termOf } from '#modules/property/protection.ts'
import { type Moment, timelineOf } from '#modules/property/timeline.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { useSession } from '#web/session.ts'
import { Loading } from '#web/ui/loading.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { Unconfirmed } from '#web/ui/unconfirmed.tsx'
import './timeline.css'

const icons = { past: IconCircleCheck, ahead: IconCircleDashed, overdue: IconAlertTriangle }

/** The life of a property from filing to the market, with its fees and what is to come. */
export const Timeline = ({ row }: { row: RegisterRow }) => {
  const t = useText()
  const { today } = useSession()
  const property = row as unknown as Property
  const dues = useQuery({
    queryKey: [dueRegister.name, 'timeline', row.id],
    queryFn: () => client.propertyDues.list({ filter: { property: row.id }, sort: 'dueOn', size: 200 }),
  })
  return (
    <section className="panel" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('Vòng đời', 'Life')}</h2>
      {dues.isPending && <Loading rows={3} />}
      {dues.isError && <p role="alert">{t.of(toRefusal(dues.error).text)}</p>}
      {dues.data && <Moments moments={timelineOf(property, dues.data.rows as readonly Due[], today)} />}
      <Law property={property} />
    </section>
  )
}

const Moments = ({ moments }: { moments: readonly Moment[] }) => {
  const t = useText()
  const words = {
    past: t('Đã qua', 'Done'),
    ahead: t('Sắp tới', 'To come'),
    overdue: t('Quá hạn', 'Overdue'),
  }
  return (
    <ol className="timeline">
      {moments.map(({ on, what, detail, standing }) => {
        const Icon = icons[standing]
        return (
          <li key={`${on} ${what.en}`} className={standing}>
            <Icon size={20} aria-label={words[standing]} role="img" />
            <time dateTime={on}>{shortDate(on)}</time>
            <span>
              {t.of(what)}
              {detail && <small>{detail}</small>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** By which law the last day of protection was counted. */
const Law = ({ property }: { property: Property }) => {
  const t = useText()
  const term = termOf(property)
  if (term === undefined)
    return (
      <p className="quiet">
        {t(
          'Chưa có quy định thời hạn bảo hộ cho ngày nộp đơn này; hãy ghi ngày hết hạn theo văn bằng.',
          'No term of protection is recorded for this day of filing; enter the last day by the grant.',
        )}
      </p>
    )
  const further =
    term.renewals === null
      ? t('gia hạn nhiều lần', 'renewable without end')
      : term.renewals > 0
        ? t(`gia hạn tối đa ${term.renewals} lần`, `renewable ${term.renewals} times`)
        : t('nộp phí duy trì mỗi năm kể từ ngày cấp', 'kept alive by a fee for each year since the grant')
  return (
    <p className="quiet">
      {t(
        `Thời hạn ${term.years} năm từ ngày nộp đơn, ${further} (${term.basis}).`,
        `${term.years} years from the filing, ${further} (${term.basis}).`,
      )}{' '}
      <Unconfirmed verified={term.verified} />
    </p>
  )
}
