import { useQuery } from '@tanstack/react-query'
import { groupThousands, vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { Effect, YearShown } from '#modules/support/contract.ts'
import { isCounted } from '#modules/support/workflow.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { TableFrame } from '#web/ui/table-frame.tsx'

/** Labour productivity before and after an accepted project, with the way it was computed. */
export const EffectPanel = ({ project }: { project: RegisterRow }) => {
  const t = useText()
  const isDone = isCounted(project.state)
  const input = { id: project.id }
  const effect = useQuery(api.support.projects.effect.queryOptions({ input, enabled: isDone }))
  if (!isDone || effect.data === undefined) return null
  const { before, after } = effect.data
  return (
    <section className="panel" aria-labelledby="effect-title">
      <h2 id="effect-title">{t('Năng suất trước và sau hỗ trợ', 'Productivity before and after')}</h2>
      {before === null || after === null ? (
        <p className="quiet">
          {t(
            'Chưa đủ số liệu hằng năm của doanh nghiệp: cần một năm trọn trước khi bắt đầu và một năm trọn sau nghiệm thu.',
            'Yearly figures are missing: one whole year before the start and one after the acceptance are needed.',
          )}
        </p>
      ) : (
        <>
          <Years years={[before, after]} />
          <Change effect={effect.data} />
        </>
      )}
    </section>
  )
}

const Years = ({ years }: { years: readonly YearShown[] }) => {
  const t = useText()
  const money = (amount: string | null) => (amount === null ? '—' : groupThousands(amount))
  const lines: readonly (readonly [string, (year: YearShown) => string])[] = [
    [
      t('Giá trị gia tăng = giá trị sản xuất − mua ngoài (đồng)', 'Value added, output − purchases (đồng)'),
      (y) => money(y.valueAdded),
    ],
    [
      t('Giá trị gia tăng = cộng các khoản (đồng)', 'Value added by sum (đồng)'),
      (y) => money(y.valueAddedBySum),
    ],
    [t('Lao động (người)', 'Workers'), (y) => money(y.workers === null ? null : String(y.workers))],
    [t('Năng suất lao động (đồng/người)', 'Value added per worker (đồng)'), (y) => money(y.perWorker)],
  ]
  return (
    <>
      <TableFrame label={t('Năng suất trước và sau', 'Productivity before and after')}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Chỉ số', 'Figure')}</th>
              {years.map(({ year }) => (
                <th key={year} scope="col" className="digits">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(([label, read]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {years.map((year) => (
                  <td key={year.year} className="digits">
                    {read(year)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {years.some(({ differs }) => differs) && (
        <p role="note">
          {t(
            'Hai cách tính giá trị gia tăng lệch nhau quá 1%. Hãy kiểm tra lại số liệu hằng năm.',
            'The two ways of value added differ by more than 1%. Check the yearly figures.',
          )}
        </p>
      )}
    </>
  )
}

const Change = ({ effect }: { effect: Effect }) => {
  const t = useText()
  const { change, compared, changeOfCompared, difference, fewest } = effect
  if (change === null)
    return (
      <p className="quiet">
        {t('Không xác định được thay đổi với số liệu này.', 'The change is undefined with these figures.')}
      </p>
    )
  const percent = (value: string) => `${vietnameseDecimal(value)}%`
  return (
    <>
      <p>
        {t('Năng suất lao động thay đổi', 'Change per worker')}: <strong>{percent(change)}</strong>{' '}
        {t('(giá hiện hành).', '(current prices).')}{' '}
        {changeOfCompared !== null && difference !== null
          ? t(
              `Doanh nghiệp cùng ngành chưa được hỗ trợ: ${percent(changeOfCompared)} (n = ${compared}); chênh lệch ${vietnameseDecimal(difference)} điểm phần trăm.`,
              `Unsupported enterprises of the industry: ${percent(changeOfCompared)} (n = ${compared}); difference ${vietnameseDecimal(difference)} percentage points.`,
            )
          : t(
              `Không so sánh với doanh nghiệp chưa được hỗ trợ: n = ${compared}, cần ít nhất ${fewest}.`,
              `Not compared with unsupported enterprises: n = ${compared}, at least ${fewest} are needed.`,
            )}
      </p>
      <p className="quiet">
        {t('Con số mô tả, không chứng minh nguyên nhân.', 'The figure describes and proves no cause.')}
      </p>
    </>
  )
}
