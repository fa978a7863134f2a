import './estimates.css'
import { Button, NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { keysOf } from '#kernel/field.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import {
  type Consolidation,
  type ConsolidationAxis,
  consolidationAxes,
} from '#modules/estimates/item-shapes.ts'
import { callWorkflow } from '#modules/estimates/workflow.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { Asked } from '#web/ui/asked.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Page } from '#web/ui/page.tsx'
import { Status, StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { CallPapers } from './call-papers.tsx'
import { ConsolidationActs } from './consolidation-acts.tsx'
import { ItemList } from './item-list.tsx'
import { paths } from './paths.ts'
import { VersionPanel } from './version-panel.tsx'

/** All that was proposed for a year, drawn together: sums along an axis, the lines below, what is still to be done. */
export const ConsolidationPage = () => {
  const { call = '' } = useParams({ strict: false }) as { call?: string }
  const asked = useSearch({ strict: false }) as SearchParams
  const by = (asked.by && asked.by in consolidationAxes ? asked.by : 'task') as ConsolidationAxis
  const found = useQuery(
    api.estimates.consolidation.queryOptions({ input: { call, by }, placeholderData: keepPreviousData }),
  )
  if (found.isError && found.data === undefined) return <ErrorPage error={found.error} />
  return <Asked query={found}>{(data) => <Consolidated data={data} asked={asked} />}</Asked>
}

const Consolidated = ({ data, asked }: { data: Consolidation; asked: SearchParams }) => {
  const t = useText()
  return (
    <Page
      title={t(`Tổng hợp dự toán năm ${data.year}`, `Consolidated estimate of ${data.year}`)}
      intro={<Status workflow={callWorkflow} state={data.state} />}
      breadcrumbs={[
        { label: t('Đợt lập dự toán', 'Calls for estimates'), to: paths.calls },
        { label: data.title, to: `${paths.calls}/${data.call}` },
      ]}
      actions={
        <>
          <ConsolidationActs data={data} />
          <CallPapers call={data.call} state={data.state} />
        </>
      }
    >
      <ToDoNow data={data} />
      <Sums data={data} asked={asked} />
      <ItemList data={data} asked={asked} />
      <VersionPanel subject="call" id={data.call} />
    </Page>
  )
}

const ToDoNow = ({ data }: { data: Consolidation }) => {
  const t = useText()
  const told = [
    [data.waiting, t('đề xuất chờ tiếp nhận', 'proposals to accept')],
    [data.undrawn, t('dòng chưa vào bảng tổng hợp', 'lines not drawn yet')],
    [data.unappraised, t('khoản chưa thẩm định', 'amounts to appraise')],
    [data.openQuestions, t('câu hỏi chờ trả lời', 'questions to answer')],
  ] as const
  const open = told.filter(([count]) => count > 0)
  const exceeded = data.ceilings.filter(({ asked, amount }) => BigInt(asked) > BigInt(amount))
  if (open.length + exceeded.length === 0) return null
  return (
    <ul className="estimate-counts">
      {open.map(([count, words]) => (
        <li key={words}>
          <StatusBadge tone="waiting" label={{ vi: `${count} ${words}`, en: `${count} ${words}` }} />
        </li>
      ))}
      {exceeded.map(({ label, amount, asked }) => {
        const words = `${t('Vượt trần', 'Above the ceiling')} ${label}: ${groupThousands(asked)} > ${groupThousands(amount)} đ`
        return (
          <li key={label}>
            <StatusBadge tone="bad" label={{ vi: words, en: words }} />
          </li>
        )
      })}
    </ul>
  )
}

const Sums = ({ data, asked }: { data: Consolidation; asked: SearchParams }) => {
  const t = useText()
  const navigate = useNavigate()
  const go = (search: object) =>
    void navigate({ to: paths.consolidation(data.call), search: search as never, replace: true })
  const chosen = asked[data.by]
  const money = ({ proposed, consolidated, appraised }: Consolidation['total']) => (
    <>
      <td className="digits">{groupThousands(proposed)}</td>
      <td className="digits">{groupThousands(consolidated)}</td>
      <td className="digits">{groupThousands(appraised)}</td>
    </>
  )
  return (
    <section className="panel" aria-labelledby="sums-title">
      <h2 id="sums-title">{t('Cộng theo', 'Added up')}</h2>
      <div className="list-tools">
        <NativeSelect
          label={t('Cộng theo', 'By')}
          value={data.by}
          onChange={(event) => go({ by: event.currentTarget.value })}
          data={keysOf(consolidationAxes).map((value) => ({ value, label: t.of(consolidationAxes[value]) }))}
        />
      </div>
      <TableFrame label={t('Cộng theo', 'Added up')} size="whole">
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t.of(consolidationAxes[data.by])}</th>
              <th scope="col" className="digits">
                {t('Số dòng', 'Lines')}
              </th>
              <th scope="col" className="digits">
                {t('Đề xuất', 'Proposed')}
              </th>
              <th scope="col" className="digits">
                {t('Tổng hợp', 'Consolidated')}
              </th>
              <th scope="col" className="digits">
                {t('Thẩm định', 'Appraised')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ key, label, ...sums }) => (
              <tr key={key}>
                <th scope="row">
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    className="estimate-axis"
                    aria-pressed={chosen === key}
                    onClick={() => go({ by: data.by, ...(chosen === key ? {} : { [data.by]: key }) })}
                  >
                    {t.of(label) || t('Chưa ghi', 'Not stated')}
                  </Button>
                </th>
                <td className="digits">{sums.items}</td>
                {money(sums)}
              </tr>
            ))}
            <tr className="sum-row">
              <th scope="row">{t('Tổng cộng', 'Total')}</th>
              <td className="digits">{data.total.items}</td>
              {money(data.total)}
            </tr>
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}
