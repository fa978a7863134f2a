import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRecordPath } from '#web/references.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { type ShownFigure, valueText } from './figure-value.tsx'
import { paths } from './paths.ts'

const kinds = {
  actual: text('Thực hiện đến kỳ chốt', 'Actual to cut-off'),
  estimate: text('Ước cả năm', 'Estimate'),
  final: text('Chính thức', 'Final'),
} as const

/** Every figure of a report with the measure that counted it, its kind, its day and the rows behind it. */
export const ReportTrace = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data } = useQuery(api.reports.trace.queryOptions({ input: { id } }))
  if (data === undefined) return <Loading />
  return (
    <Page
      title={t('Nguồn số liệu của báo cáo', 'Source of the figures')}
      intro={t(
        'Mỗi số liệu có cách đo, ngày chốt, số dòng và mã kiểm; mở để xem các dòng đã đếm.',
        'Each figure has its measure, its cut-off, its rows and a fingerprint; open it to see the rows counted.',
      )}
      breadcrumbs={[
        { label: t('Báo cáo tổng hợp', 'Consolidated reports'), to: paths.list },
        { label: t('Các mục', 'Sections'), to: paths.report(id) },
      ]}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
      <section className="table-frame" tabIndex={0} aria-label={t('Bảng số liệu', 'Table of figures')}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Số liệu', 'Figure')}</th>
              <th scope="col">{t('Giá trị', 'Value')}</th>
              <th scope="col">{t('Loại', 'Kind')}</th>
              <th scope="col">{t('Tính từ', 'Counted from')}</th>
              <th scope="col">{t('Đến hết ngày', 'To the end of')}</th>
              <th scope="col">{t('Cách đo', 'Measure')}</th>
              <th scope="col">{t('Các dòng', 'Rows')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((figure) => (
              <tr key={figure.id} id={figure.id}>
                <th scope="row">{figure.label}</th>
                <td>
                  {valueText(figure.value)} {figure.unit}
                </td>
                <td>{t.of(kinds[figure.kind])}</td>
                <td>{figure.from ? <TextDate day={figure.from} /> : '–'}</td>
                <td>
                  <TextDate day={figure.asOf} />
                </td>
                <td>
                  {figure.by}
                  {figure.sha256 && (
                    <span className="quiet" title={figure.sha256}>
                      {' '}
                      {figure.sha256.slice(0, 8)}…
                    </span>
                  )}
                </td>
                <td>
                  <Rows figure={figure} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  )
}

const Rows = ({ figure }: { figure: ShownFigure }) => {
  const t = useText()
  if (!figure.records || figure.records.length === 0) return figure.rows
  return (
    <details>
      <summary>
        {figure.rows} {t('dòng', 'rows')}
      </summary>
      <ol>
        {figure.records.map(({ subject, id }) => (
          <li key={`${subject} ${id}`}>
            <RecordLink subject={subject} id={id} />
          </li>
        ))}
      </ol>
    </details>
  )
}

const RecordLink = ({ subject, id }: { subject: string; id: string }) => {
  const path = useRecordPath(subject)
  const words = `${subject} ${id.slice(-8)}`
  return path ? <Link to={`${path}/${id}`}>{words}</Link> : words
}
