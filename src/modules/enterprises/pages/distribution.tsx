import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Text } from '#kernel/text.ts'
import type { Distribution, DistributionQuery } from '#modules/enterprises/indicator-contract.ts'
import { formatIndicator, shownIndicator } from '#modules/enterprises/indicator-text.ts'
import { type IndicatorName, indicatorNames, indicators } from '#modules/enterprises/indicators.ts'
import { sizeClasses } from '#modules/enterprises/size-class.ts'
import { vsicSections } from '#modules/enterprises/vsic.ts'
import { api } from '#web/client.ts'
import { type Say, useText } from '#web/locale.tsx'
import type { Chart } from '#web/ui/chart/chart.ts'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'

interface Spread {
  readonly name: string
  readonly n: number | null
  readonly low: number | null
  readonly middle: number | null
  readonly high: number | null
}

const unitOf = (name: IndicatorName, t: Say) =>
  'unit' in indicators[name] ? t('triệu đồng/người', 'million đồng a worker') : t('lần', 'times')

const chartOf = (
  name: IndicatorName,
  of: string,
  spreads: readonly Spread[],
  fewest: number,
  t: Say,
): Chart => ({
  kind: 'ranges',
  unit: unitOf(name, t),
  of,
  categories: spreads.map(({ name: one, n }) => `${one} (n ${n === null ? `< ${fewest}` : `= ${n}`})`),
  spans: spreads.map(({ low, middle, high }) => {
    const [from, at, to] = [low, middle, high].map((value) => shownIndicator(name, value))
    return from == null || at == null || to == null ? null : { low: from, middle: at, high: to }
  }),
  words: {
    low: t('Tứ phân vị thứ nhất', 'First quartile'),
    middle: t('Trung vị', 'Median'),
    high: t('Tứ phân vị thứ ba', 'Third quartile'),
  },
  across: true,
})

const summaryOf = (name: IndicatorName, spreads: readonly Spread[], t: Say): string => {
  const told = spreads.filter(({ n }) => n !== null)
  if (told.length === 0) return t('Không nhóm nào đủ lớn để nêu.', 'No group is large enough to be told of.')
  const each = told.map(
    ({ name: group, low, middle, high }) =>
      `${group}: ${formatIndicator(name, middle)} (${formatIndicator(name, low)} – ${formatIndicator(name, high)})`,
  )
  return t(
    `Trung vị và khoảng tứ phân vị, ${unitOf(name, t)}. ${each.join('; ')}.`,
    `Median and quartiles, ${unitOf(name, t)}. ${each.join('; ')}.`,
  )
}

const heightOf = (spreads: readonly Spread[]): number =>
  80 + 60 * Math.max(1, spreads.filter(({ n }) => n !== null).length)

const named = (groups: Distribution['groups'], labels: Readonly<Record<string, Text>>, t: Say): Spread[] =>
  groups.map(({ group, ...spread }) => {
    const label = labels[group]
    return { ...spread, name: label ? t.of(label) : t('Chưa rõ', 'Not known') }
  })

/** How productivity is spread over enterprises, by section or size and over the years; small groups are hidden. */
export const DistributionPage = () => {
  const t = useText()
  const [indicator, setIndicator] = useState<IndicatorName>('addedPerWorker')
  const [by, setBy] = useState<DistributionQuery['by']>('section')
  const [year, setYear] = useState<number>()
  const { data, error } = useQuery({
    ...api.enterprises.indicators.distribution.queryOptions({ input: { indicator, by, year } }),
    placeholderData: keepPreviousData,
  })
  if (error) return <ErrorPage error={error} />
  if (data === undefined) return <Loading />
  const label = t.of(indicators[indicator].label)
  const groups = named(data.groups, by === 'section' ? vsicSections : sizeClasses, t)
  const years: Spread[] = data.years.map(({ year: one, ...spread }) => ({ ...spread, name: String(one) }))
  const tooSmall = groups.filter(({ n }) => n === null).length
  const note = t(
    `Chỉ gồm doanh nghiệp có số liệu hằng năm mà bạn được xem; giá hiện hành. Nhóm dưới ${data.fewest} doanh nghiệp không nêu số${tooSmall > 0 ? ` (${tooSmall} nhóm)` : ''}. Con số mô tả, không chứng minh nguyên nhân.`,
    `Only enterprises whose yearly figures you may see; current prices. Groups of fewer than ${data.fewest} are hidden${tooSmall > 0 ? ` (${tooSmall} of them)` : ''}. The figures describe and prove no cause.`,
  )
  const groupWord = by === 'section' ? t('Ngành', 'Section') : t('Quy mô', 'Size')
  return (
    <Page
      title={t('Năng suất doanh nghiệp', 'Productivity of enterprises')}
      intro={t(
        'Trung vị và tứ phân vị của các chỉ tiêu năng suất, theo ngành, quy mô và năm.',
        'Median and quartiles of the indicators of productivity, by section, size and year.',
      )}
    >
      <section className="panel">
        <div className="form-grid">
          <NativeSelect
            label={t('Chỉ tiêu', 'Indicator')}
            value={indicator}
            onChange={(event) =>
              setIndicator(indicatorNames.find((name) => name === event.currentTarget.value) ?? indicator)
            }
            data={indicatorNames.map((name) => ({ value: name, label: t.of(indicators[name].label) }))}
          />
          <NativeSelect
            label={t('Chia theo', 'Grouped by')}
            value={by}
            onChange={(event) => setBy(event.currentTarget.value === 'size' ? 'size' : 'section')}
            data={[
              { value: 'section', label: t('Ngành', 'Section') },
              { value: 'size', label: t('Quy mô', 'Size') },
            ]}
          />
          {data.years.length > 0 && (
            <NativeSelect
              label={t('Năm', 'Year')}
              value={String(data.year ?? '')}
              onChange={(event) => setYear(Number(event.currentTarget.value))}
              data={data.years.map((one) => String(one.year)).toReversed()}
            />
          )}
        </div>
      </section>
      {data.year === null ? (
        <p className="panel quiet">
          {t(
            'Chưa có số liệu hằng năm nào cho chỉ tiêu này. Nhập ở mục Số liệu hằng năm của doanh nghiệp.',
            'No yearly figures give this indicator yet. Enter them under Yearly figures.',
          )}
        </p>
      ) : (
        <>
          <ChartFigure
            title={`${label}, ${data.year}`}
            summary={summaryOf(indicator, groups, t)}
            note={note}
            tableShown
            height={heightOf(groups)}
            chart={chartOf(indicator, groupWord, groups, data.fewest, t)}
          />
          <ChartFigure
            title={t(`${label} qua các năm, mọi doanh nghiệp`, `${label} over the years, all enterprises`)}
            summary={summaryOf(indicator, years, t)}
            note={note}
            height={heightOf(years)}
            chart={chartOf(indicator, t('Năm', 'Year'), years, data.fewest, t)}
          />
        </>
      )}
    </Page>
  )
}
