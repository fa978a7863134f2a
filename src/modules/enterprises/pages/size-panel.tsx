import { useQuery } from '@tanstack/react-query'
import { formatMoney, formatNumber } from '#kernel/vietnamese/money-words.ts'
import { enterpriseRegister } from '#modules/enterprises/contract.ts'
import {
  activityFields,
  type SizeStep,
  type SizingShown,
  sizeClasses,
  sizeReasons,
} from '#modules/enterprises/size-class.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

const dong = (amount: string | null) => (amount === null ? '—' : formatMoney(BigInt(amount)))

/** The size class of an enterprise and how it came about: figures, ceilings that were tried, the decree. */
export const SizePanel = ({ enterprise }: { enterprise: RegisterRow }) => {
  const t = useText()
  const { data } = useQuery({
    queryKey: [enterpriseRegister.name, 'sizing', enterprise.id, enterprise.version],
    queryFn: () => client.enterprises.sizing({ id: enterprise.id }),
  })
  if (data === undefined) return null
  return (
    <section className="panel" aria-labelledby="size-title">
      <h2 id="size-title">
        {t('Xếp loại quy mô', 'Size class')}: {t.of(sizeClasses[data.size])}
      </h2>
      <p>
        {t.of(sizeReasons[data.reason])}
        {data.year !== null && ` (${t('năm', 'year')} ${data.year})`}
        {data.basis !== null && `. ${t('Căn cứ', 'Basis')}: ${data.basis}`}
        {data.basis !== null && !data.verified && ` (${t('chưa kiểm chứng', 'not confirmed')})`}
        {data.field !== null && `. ${t('Lĩnh vực', 'Field')}: ${t.of(activityFields[data.field])}`}.
      </p>
      {data.stated !== 'none' && data.stated !== data.size && (
        <p className="quiet">
          {t(
            `Doanh nghiệp tự khai: ${sizeClasses[data.stated].vi}.`,
            `The enterprise stated: ${sizeClasses[data.stated].en}.`,
          )}
        </p>
      )}
      {data.steps.length > 0 && <Steps sizing={data} />}
    </section>
  )
}

const Steps = ({ sizing }: { sizing: SizingShown }) => {
  const t = useText()
  const mark = (fits: boolean | null) =>
    fits === null ? '' : fits ? ` ✓ ${t('đạt', 'within')}` : ` ✗ ${t('vượt', 'above')}`
  const cells = ({ ceiling, workersFit, revenueFits, capitalFits }: SizeStep) => [
    `≤ ${formatNumber(ceiling.workers)}${mark(workersFit)}`,
    `≤ ${dong(ceiling.revenue)}${mark(revenueFits)}`,
    `≤ ${dong(ceiling.capital)}${mark(capitalFits)}`,
  ]
  const name = t('Cách xếp loại', 'How it came about')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="table-frame short" tabIndex={0} aria-label={name}>
      <table className="record-table">
        <thead>
          <tr>
            {[
              t('Mức', 'Class'),
              t('Lao động', 'Workers'),
              t('Doanh thu (đồng)', 'Revenue (đồng)'),
              t('hoặc nguồn vốn (đồng)', 'or capital (đồng)'),
            ].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('Doanh nghiệp này', 'This enterprise')}</th>
            <td>{sizing.workers === null ? '—' : formatNumber(sizing.workers)}</td>
            <td>{dong(sizing.revenue)}</td>
            <td>{dong(sizing.capital)}</td>
          </tr>
          {sizing.steps.map((step) => (
            <tr key={step.size}>
              <th scope="row">{t.of(sizeClasses[step.size])}</th>
              {cells(step).map((value) => (
                <td key={value}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
