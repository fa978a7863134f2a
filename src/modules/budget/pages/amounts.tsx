import './budget.css'
import '../../estimates/pages/estimates.css'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { type FiveAmounts, type Stage, stages } from '#modules/budget/figure-shapes.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { Asked } from '#web/ui/asked.tsx'
import { Page } from '#web/ui/page.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { momentText } from '#web/ui/text-date.tsx'
import { PaperNumber } from './paper-number.tsx'
import { paths } from './paths.ts'
import { useSourceName } from './source-name.ts'

const pageSize = 50

/** Each line with its amounts side by side, from what was asked to what was settled, always with who, when and why. */
export const AmountsPage = () => {
  const t = useText()
  const navigate = useNavigate()
  const asked = useSearch({ strict: false }) as SearchParams
  const call = String(asked.call ?? '')
  const page = Number(asked.page) || 1
  const found = useQuery(api.budget.fiveAmounts.queryOptions({ input: { call, page, size: pageSize } }))
  const go = (to: number) => void navigate({ to: paths.amounts, search: { call, page: to } as never })
  return (
    <Page
      title={t('Dự toán qua các bước', 'Amounts by stage')}
      breadcrumbs={[{ label: t('Kinh phí trong năm', 'Money of the year'), to: paths.year }]}
      intro={t(
        'Mỗi dòng, mỗi nguồn: ai đưa ra số nào, khi nào, vì sao. Đơn vị: đồng.',
        'For each line and source: who gave which amount, when and why. In đồng.',
      )}
    >
      <PaperNumber paper="to-finance" id={call} name={t('Công văn đề nghị thẩm định', 'Letter to finance')} />
      <PaperNumber
        paper="to-committee"
        id={call}
        name={t('Tờ trình Ủy ban nhân dân', 'Submission to the Committee')}
      />
      <Asked query={found}>
        {({ rows, total }) => (
          <>
            <AmountTable rows={rows} />
            <p className="quiet">
              {t(`Trang ${page}, tất cả ${total} dòng`, `Page ${page}, ${total} lines in all`)}{' '}
              {page > 1 && (
                <Button variant="default" size="compact-sm" onClick={() => go(page - 1)}>
                  {t('Trang trước', 'Previous')}
                </Button>
              )}{' '}
              {page * pageSize < total && (
                <Button variant="default" size="compact-sm" onClick={() => go(page + 1)}>
                  {t('Trang sau', 'Next')}
                </Button>
              )}
            </p>
          </>
        )}
      </Asked>
    </Page>
  )
}

const AmountTable = ({ rows }: { rows: readonly FiveAmounts[] }) => {
  const t = useText()
  const nameOf = useSourceName()
  const names = Object.keys(stages) as Stage[]
  return (
    <TableFrame label={t('Dự toán qua các bước', 'Amounts by stage')}>
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('Nội dung', 'Line')}</th>
            <th scope="col">{t('Nguồn', 'Source')}</th>
            {names.map((stage) => (
              <th key={stage} scope="col" className="digits">
                {t.of(stages[stage])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, content, agency, source, amounts }) => (
            <tr key={`${item} ${source.id}`}>
              <th scope="row">
                <Link to={`/estimates/items/${item}`} className="row-link money-name">
                  {content}
                </Link>
                <span className="estimate-said">{agency}</span>
              </th>
              <td>{nameOf(source)}</td>
              {names.map((stage) => {
                const said = amounts[stage]
                return (
                  <td key={stage} className="digits">
                    {said ? groupThousands(said.amount) : '—'}
                    {said?.by && (
                      <span className="estimate-said">
                        {said.by}, {momentText(said.at)}
                      </span>
                    )}
                    {said?.reason && <span className="estimate-said">{said.reason}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
