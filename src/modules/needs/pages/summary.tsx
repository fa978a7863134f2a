import { Button, NativeSelect } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { keysOf } from '#kernel/field.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { type NeedSummary, type SummaryAxis, summaryAxes } from '#modules/needs/contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { useSession } from '#web/session.ts'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { TableFrame } from '#web/ui/table-frame.tsx'

/** By which filter of the list a line opens its rows; sectors, places and sizes are facts of the enterprise. */
const filterOf: Partial<Record<SummaryAxis, string>> = {
  kind: 'kind',
  family: 'family',
  solution: 'solution',
  agency: 'agency',
}

/** The needs of a year added up, each line opening its rows (V.1.d). */
export const NeedSummaryPage = () => {
  const t = useText()
  const { today } = useSession()
  const asked = useSearch({ strict: false }) as SearchParams
  const navigate = useNavigate()
  const next = Number(today.slice(0, 4)) + 1
  const year = Number(asked.year) || next
  const by = (asked.by && asked.by in summaryAxes ? asked.by : 'solution') as SummaryAxis
  const ask = (change: object) =>
    void navigate({ to: '/needs/summary', search: { year, by, ...change } as never, replace: true })
  const input = { year, by }
  const summary = useQuery(api.needs.summary.queryOptions({ input, placeholderData: keepPreviousData }))
  if (summary.isError) return <ErrorPage error={summary.error} />
  return (
    <Page
      title={t(`Tổng hợp nhu cầu năm ${year}`, `Needs of ${year}`)}
      breadcrumbs={[{ label: t('Nhu cầu', 'Needs'), to: '/needs' }]}
      intro={t(
        'Cộng các nhu cầu đã gửi và đã tổng hợp; mỗi dòng mở ra các nhu cầu của nó.',
        'Sent and accepted needs; each line opens its rows.',
      )}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('In', 'Print')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={async () =>
              saveFile(
                await client.needs.summarySheet({ ...input, locale: t.locale }),
                t('Tổng hợp nhu cầu.xlsx', 'Needs.xlsx'),
              )
            }
          >
            {t('Xuất Excel', 'Excel')}
          </Button>
        </>
      }
    >
      <div className="list-tools">
        <NativeSelect
          label={t('Năm', 'Year')}
          value={year}
          onChange={(event) => ask({ year: event.currentTarget.value })}
          data={[next - 2, next - 1, next, next + 1].map(String)}
        />
        <NativeSelect
          label={t('Cộng theo', 'Added up by')}
          value={by}
          onChange={(event) => ask({ by: event.currentTarget.value })}
          data={keysOf(summaryAxes).map((value) => ({ value, label: t.of(summaryAxes[value]) }))}
        />
      </div>
      {summary.isPending ? <Loading rows={6} /> : <Lines summary={summary.data} by={by} year={year} />}
    </Page>
  )
}

const Lines = ({ summary, by, year }: { summary: NeedSummary; by: SummaryAxis; year: number }) => {
  const t = useText()
  const filter = filterOf[by]
  if (summary.rows.length === 0)
    return (
      <p className="quiet">
        {t(`Chưa có nhu cầu nào được gửi cho năm ${year}.`, `No need has been sent for ${year} yet.`)}
      </p>
    )
  const figures = (one: NeedSummary['total']) => (
    <>
      <td className="digits">{one.needs}</td>
      <td className="digits">{one.accepted}</td>
      <td className="digits">{one.enterprises}</td>
      <td className="digits">{one.persons}</td>
      <td className="digits">{groupThousands(one.cost)}</td>
      <td className="digits">{groupThousands(one.counterpart)}</td>
    </>
  )
  return (
    <TableFrame label={t('Tổng hợp nhu cầu', 'Summary of needs')}>
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t.of(summaryAxes[by])}</th>
            <th scope="col" className="digits">
              {t('Nhu cầu', 'Needs')}
            </th>
            <th scope="col" className="digits">
              {t('Đã tổng hợp', 'Accepted')}
            </th>
            <th scope="col" className="digits">
              {t('Doanh nghiệp', 'Enterprises')}
            </th>
            <th scope="col" className="digits">
              {t('Số người', 'Persons')}
            </th>
            <th scope="col" className="digits">
              {t('Dự kiến chi phí (đồng)', 'Expected cost (đồng)')}
            </th>
            <th scope="col" className="digits">
              {t('Đối ứng (đồng)', 'Counterpart (đồng)')}
            </th>
          </tr>
        </thead>
        <tbody>
          {summary.rows.map((row) => (
            <tr key={row.key ?? ''}>
              <th scope="row">
                {filter && row.key !== null ? (
                  <Link
                    to="/needs"
                    search={{ 'filter[year]': year, [`filter[${filter}]`]: row.key } as never}
                  >
                    {row.label}
                  </Link>
                ) : (
                  row.label
                )}
              </th>
              {figures(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <strong>{t('Cộng', 'Total')}</strong>
            </th>
            {figures(summary.total)}
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  )
}
