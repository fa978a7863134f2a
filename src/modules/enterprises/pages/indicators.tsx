import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { IndicatorYears } from '#modules/enterprises/indicator-contract.ts'
import { formatIndicator, shownIndicator } from '#modules/enterprises/indicator-text.ts'
import { indicatorGroups, indicatorNames, indicators } from '#modules/enterprises/indicators.ts'
import { inPercent } from '#modules/enterprises/productivity-change.ts'
import { api } from '#web/client.ts'
import { type Say, useText } from '#web/locale.tsx'
import type { Chart } from '#web/ui/chart/chart.ts'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

type Years = IndicatorYears['years']

/** All indicators of an enterprise over its years, by the four groups. */
export const IndicatorsPage = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data, error } = useQuery(api.enterprises.indicators.ofEnterprise.queryOptions({ input: { id } }))
  if (error) return <ErrorPage error={error} />
  if (data === undefined) return <Loading />
  const { enterprise, years } = data
  return (
    <Page
      title={t('Năng suất qua các năm', 'Productivity over the years')}
      intro={enterprise}
      breadcrumbs={[
        { label: t('Doanh nghiệp', 'Enterprises'), to: '/enterprises' },
        { label: enterprise, to: `/enterprises/${id}` },
      ]}
    >
      {years.length === 0 ? (
        <p className="panel quiet">
          {t(
            'Chưa có số liệu hằng năm của doanh nghiệp này.',
            'There are no yearly figures of this enterprise yet.',
          )}
        </p>
      ) : (
        <>
          <IndicatorTable years={years} />
          <ChartFigure
            title={t('Năng suất lao động qua các năm', 'Labour productivity over the years')}
            summary={summaryOf(years, t)}
            note={t(
              'Giá hiện hành, chưa loại trừ biến động giá. Con số mô tả, không chứng minh nguyên nhân.',
              'Current prices, with the changes of prices in them. The figures describe and prove no cause.',
            )}
            chart={chartOf(years, t)}
          />
        </>
      )}
    </Page>
  )
}

const summaryOf = (years: Years, t: Say): string => {
  const told = years
    .map(({ year, values }) => `${year}: ${formatIndicator('addedPerWorker', values.addedPerWorker ?? null)}`)
    .join('; ')
  return t(
    `Giá trị gia tăng trên lao động, triệu đồng/người. ${told}.`,
    `Value added per worker, million đồng. ${told}.`,
  )
}

const chartOf = (years: Years, t: Say): Chart => ({
  kind: 'lines',
  unit: t('triệu đồng/người', 'million đồng a worker'),
  of: t('Năm', 'Year'),
  categories: years.map(({ year }) => String(year)),
  series: (['addedPerWorker', 'labourCostPerWorker', 'assetsPerWorker'] as const).map((name) => ({
    name: t.of(indicators[name].label),
    values: years.map(({ values }) => shownIndicator(name, values[name] ?? null)),
  })),
})

const change = (value: number | null): string =>
  value === null ? '—' : `${vietnameseDecimal(inPercent(value))} %`

const IndicatorTable = ({ years }: { years: Years }) => {
  const t = useText()
  const changes = [
    [
      'productivityChange',
      t('Thay đổi năng suất lao động so với năm trước', 'Change of labour productivity'),
    ],
    ['factorChange', t('Thay đổi TFP so với năm trước', 'Change of TFP')],
  ] as const
  return (
    <section className="panel">
      <p className="quiet">
        {t(
          'Chỉ tiêu trên lao động tính bằng triệu đồng/người; các chỉ tiêu khác là lần.',
          'Indicators per worker are in million đồng; the others are ratios.',
        )}
      </p>
      <TableFrame
        label={t('Các chỉ tiêu năng suất qua các năm', 'Indicators of productivity over the years')}
      >
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Chỉ tiêu', 'Indicator')}</th>
              {years.map(({ year }) => (
                <th key={year} scope="col" className="digits">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          {Object.entries(indicatorGroups).map(([group, label]) => (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={years.length + 1}>
                  <strong>{t.of(label)}</strong>
                </th>
              </tr>
              {indicatorNames
                .filter((name) => indicators[name].group === group)
                .map((name) => (
                  <tr key={name}>
                    <th scope="row">{t.of(indicators[name].label)}</th>
                    {years.map(({ year, values }) => (
                      <td key={year} className="digits">
                        {formatIndicator(name, values[name] ?? null)}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          ))}
          <tbody>
            {changes.map(([name, label]) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                {years.map((year) => (
                  <td key={year.year} className="digits">
                    {change(year[name])}
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
            'Có năm mà hai cách tính giá trị gia tăng lệch nhau quá 1%. Hãy kiểm tra lại số liệu hằng năm.',
            'In some year the two ways of value added differ by more than 1%. Check the yearly figures.',
          )}
        </p>
      )}
    </section>
  )
}
