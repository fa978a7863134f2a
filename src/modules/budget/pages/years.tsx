import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import type { MultiYear, TaskYears } from '#modules/budget/figure-shapes.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'
import { Page } from '#web/ui/page.tsx'
import { MoneyTable, moneyColumn } from './money-table.tsx'
import { useSourceName } from './source-name.ts'

/** The money of the years of the plan by phase, task and source, and what each result cost. */
export const YearsPage = () => {
  const t = useText()
  const found = useQuery(api.budget.multiYear.queryOptions())
  return (
    <Page
      title={t('Kinh phí nhiều năm', 'Money of the years')}
      intro={t(
        'Theo giai đoạn, nhiệm vụ và nguồn; mỗi năm đứng riêng, không cộng lẫn. Chi phí cho một kết quả đặt cạnh chỉ tiêu.',
        'By phase, task and source; years never mix. What one result cost stands beside the target.',
      )}
    >
      <Asked query={found}>{(data) => <Years data={data} />}</Asked>
    </Page>
  )
}

const sum = (rows: readonly TaskYears[], of: (row: TaskYears) => string): number =>
  Number(rows.reduce((all, row) => all + BigInt(of(row)), 0n))

const Years = ({ data }: { data: MultiYear }) => {
  const t = useText()
  const nameOf = useSourceName()
  const [source, setSource] = useState('')
  const rows = data.rows.filter((row) => source === '' || row.source.id === source)
  const bars = (of: (row: TaskYears) => string) =>
    data.years.map((year) =>
      sum(
        rows.filter((row) => row.year === year),
        of,
      ),
    )
  if (data.rows.length === 0)
    return (
      <p className="quiet">{t('Chưa có kinh phí nào được phê duyệt.', 'No money has been approved yet.')}</p>
    )
  return (
    <>
      <div className="list-tools">
        <NativeSelect
          label={t('Nguồn', 'Source')}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          data={[
            { value: '', label: t('Mọi nguồn', 'All sources') },
            ...data.sources.map(({ id, label }) => ({ value: id, label: t.of(label) })),
          ]}
        />
      </div>
      <ChartFigure
        title={t('Phân bổ và chi theo năm', 'Allocated and spent by year')}
        summary={t(
          'Số được phân bổ và số đã chi của từng năm.',
          'What was allocated and spent in each year.',
        )}
        chart={{
          kind: 'bars',
          unit: t('đồng', 'đồng'),
          of: t('Năm', 'Year'),
          categories: data.years.map(String),
          series: [
            { name: t('Phân bổ', 'Allocated'), values: bars((row) => row.allocated) },
            { name: t('Đã chi', 'Spent'), values: bars((row) => row.spent) },
          ],
        }}
      />
      <section className="panel" aria-labelledby="tasks-title">
        <h2 id="tasks-title">
          {t('Theo giai đoạn, nhiệm vụ, năm (đồng)', 'By phase, task and year (đồng)')}
        </h2>
        <MoneyTable
          label={t('Theo nhiệm vụ và năm', 'By task and year')}
          rows={rows}
          keyOf={(row) => `${row.task.id} ${row.year} ${row.source.id}`}
          columns={[
            { head: t('Nhiệm vụ', 'Task'), cell: ({ task }) => task.label },
            { head: t('Giai đoạn', 'Phase'), cell: ({ phaseLabel }) => t.of(phaseLabel) },
            { head: t('Năm', 'Year'), cell: ({ year }) => year },
            { head: t('Nguồn', 'Source'), cell: (row) => nameOf(row.source) },
            moneyColumn(t('Phê duyệt', 'Approved'), 'approved'),
            moneyColumn(t('Phân bổ', 'Allocated'), 'allocated'),
            moneyColumn(t('Đã chi', 'Spent'), 'spent'),
            moneyColumn(t('Quyết toán', 'Settled'), 'settled'),
          ]}
        />
      </section>
      <section className="panel" aria-labelledby="costs-title">
        <h2 id="costs-title">{t('Chi phí cho một kết quả', 'Cost of a result')}</h2>
        <MoneyTable
          label={t('Chi phí cho một kết quả', 'Cost of a result')}
          rows={data.costs}
          keyOf={({ task, year }) => `${task.id} ${year}`}
          columns={[
            { head: t('Nhiệm vụ', 'Task'), cell: ({ task }) => task.label },
            { head: t('Năm', 'Year'), cell: ({ year }) => year },
            moneyColumn(t('Đã chi (đồng)', 'Spent (đồng)'), 'spent'),
            {
              head: t('Kết quả', 'Results'),
              cell: ({ results, unit }) =>
                results === null
                  ? t('Chưa có số đo', 'Not measured')
                  : `${results} ${unit ? t.of(unit) : ''}`,
            },
            { head: t('Kế hoạch giao', 'Wanted'), cell: ({ wanted }) => wanted ?? '—' },
            {
              head: t('Một kết quả (đồng)', 'Each (đồng)'),
              cell: ({ each }) => (each === null ? '—' : groupThousands(each)),
            },
          ]}
        />
      </section>
    </>
  )
}
