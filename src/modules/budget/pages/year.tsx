import { Button, NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { AllocationRow, SourceFlow, YearFlow } from '#modules/budget/figure-shapes.ts'
import { stages } from '#modules/budget/figure-shapes.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { useSession } from '#web/session.ts'
import { Asked } from '#web/ui/asked.tsx'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'
import { Page } from '#web/ui/page.tsx'
import { flowChart } from './flow-chart.ts'
import { MoneyTable, moneyColumn } from './money-table.tsx'
import { paths } from './paths.ts'
import { useSourceName } from './source-name.ts'

/** The money of a year: from what was asked to what was spent, by source, and where each allocation stands. */
export const YearPage = () => {
  const t = useText()
  const { today } = useSession()
  const asked = useSearch({ strict: false }) as SearchParams
  const navigate = useNavigate()
  const now = Number(today.slice(0, 4))
  const year = Number(asked.year) || now
  const flow = useQuery(api.budget.flow.queryOptions({ input: { year }, placeholderData: keepPreviousData }))
  const allocations = useQuery(api.budget.allocations.queryOptions({ input: { year } }))
  return (
    <Page
      title={t(`Kinh phí năm ${year}`, `Money of ${year}`)}
      intro={t(
        'Từ đề xuất đến thanh toán, theo nguồn; mọi số dư tính từ sổ cái, không nhập tay (mục IV).',
        'From what was asked to what was paid, by source; every balance is computed from the ledger.',
      )}
      actions={
        flow.data?.call && (
          <Button
            component={Link}
            to={paths.amounts}
            search={{ call: flow.data.call } as never}
            variant="default"
          >
            {t('Từng dòng qua các bước', 'Line by line')}
          </Button>
        )
      }
    >
      <div className="list-tools">
        <NativeSelect
          label={t('Năm', 'Year')}
          value={String(year)}
          onChange={(event) =>
            void navigate({ to: paths.year, search: { year: event.currentTarget.value } as never })
          }
          data={Array.from({ length: 6 }, (_, n) => String(now + 2 - n))}
        />
      </div>
      <Asked query={flow}>
        {(data) => (
          <>
            <Correction data={data} />
            <Flow data={data} />
          </>
        )}
      </Asked>
      <Asked query={allocations}>{(rows) => <Allocations rows={rows} />}</Asked>
    </Page>
  )
}

/** Until when the year may still be corrected, and by which rule. */
const Correction = ({ data: { year, correction } }: { data: YearFlow }) => {
  const t = useText()
  const { lastDay, source, verified } = correction
  const unsure = verified ? '' : t('; cần xác nhận', '; to be confirmed')
  return (
    <p className="quiet">
      {t(
        `Chi của năm ${year} ghi sổ, chỉnh lý đến hết ngày ${shortDate(lastDay)}`,
        `The spending of ${year} is written and corrected until ${shortDate(lastDay)}`,
      )}{' '}
      ({t.of(source)}
      {unsure}).
    </p>
  )
}

const Flow = ({ data }: { data: YearFlow }) => {
  const t = useText()
  const nameOf = useSourceName()
  const [chosen, setChosen] = useState('')
  if (data.sources.length === 0)
    return (
      <p className="quiet">
        {t(
          `Chưa có dự toán năm ${data.year}. Cơ quan đầu mối mở đợt lập dự toán ở mục «Đợt lập dự toán».`,
          `There is no estimate of ${data.year} yet. The focal agency opens a call under "Calls for estimates".`,
        )}
      </p>
    )
  const sources = data.sources.map((one) => ({
    ...one,
    source: { ...one.source, label: nameOf(one.source) },
  }))
  const shown = sources.filter(({ source }) => chosen === '' || source.id === chosen)
  const stageColumns = (Object.keys(stages) as (keyof typeof stages)[]).map((stage) => ({
    head: t.of(stages[stage]),
    amount: (row: SourceFlow) => row.stages[stage],
    cell: (row: SourceFlow) => groupThousands(row.stages[stage]),
  }))
  return (
    <>
      <div className="list-tools">
        <NativeSelect
          label={t('Nguồn trong hình', 'Source shown')}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: t('Mọi nguồn', 'All sources') },
            ...sources.map(({ source: { id, label } }) => ({ value: id, label })),
          ]}
        />
      </div>
      <ChartFigure
        title={t(`Dòng kinh phí năm ${data.year}`, `Flow of money in ${data.year}`)}
        summary={t(
          'Tiền đi từ đề xuất qua tổng hợp, thẩm định, phê duyệt, phân bổ đến chi; phần bị cắt ở từng bước.',
          'Money on its way from what was asked to what was spent, with what fell away at each step.',
        )}
        chart={flowChart(shown, t)}
      />
      <section className="panel" aria-labelledby="sources-title">
        <h2 id="sources-title">{t('Theo nguồn (đồng)', 'By source (đồng)')}</h2>
        <MoneyTable
          label={t('Theo nguồn', 'By source')}
          rows={sources}
          keyOf={({ source }) => source.id}
          columns={[
            { head: t('Nguồn', 'Source'), cell: ({ source }) => source.label },
            ...stageColumns,
            moneyColumn(t('Còn được dùng', 'Free'), 'free'),
          ]}
          total={t('Tổng cộng', 'Total')}
        />
      </section>
    </>
  )
}

const Allocations = ({ rows }: { rows: readonly AllocationRow[] }) => {
  const t = useText()
  if (rows.length === 0) return null
  return (
    <section className="panel" aria-labelledby="allocations-title">
      <h2 id="allocations-title">{t('Khoản đã phân bổ (đồng)', 'Allocations (đồng)')}</h2>
      <MoneyTable
        label={t('Khoản đã phân bổ', 'Allocations')}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            head: t('Nội dung', 'Line'),
            cell: ({ id, label }) => (
              <Link to={paths.commitments} search={{ 'filter[allocation]': id } as never}>
                {label}
              </Link>
            ),
          },
          { head: t('Cơ quan', 'Agency'), cell: ({ agency }) => agency },
          { head: t('Nguồn', 'Source'), cell: ({ source }) => source },
          moneyColumn(t('Được giao', 'Allocated'), 'allocated'),
          moneyColumn(t('Đã cam kết, chưa chi', 'Committed'), 'committed'),
          moneyColumn(t('Đang tạm ứng', 'Advanced'), 'advanced'),
          moneyColumn(t('Đã thanh toán', 'Paid'), 'paid'),
          moneyColumn(t('Còn được dùng', 'Free'), 'free'),
        ]}
        total={t('Tổng cộng', 'Total')}
      />
    </section>
  )
}
