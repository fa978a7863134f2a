import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { vintages } from '#modules/productivity/vintages.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextMoment } from '#web/ui/text-date.tsx'

const acts = {
  linked: text('Ghi mối nối', 'Linked'),
  unlinked: text('Gỡ mối nối', 'Link taken back'),
}

/** One series: its versions side by side, year by year, and who entered each and why. */
export const SeriesRecord = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data } = useQuery(api.productivity.series.get.queryOptions({ input: { id } }))
  if (data === undefined) return <Loading />
  const { versions, points } = data
  const years = [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b)
  const at = (number: number, year: number) =>
    points.find((one) => one.number === number && one.year === year)
  return (
    <Page
      title={t.of(data.label)}
      breadcrumbs={[
        {
          label: t('Chuỗi số liệu', 'Series'),
          to: `/productivity/series?territory=${encodeURIComponent(data.territory)}`,
        },
      ]}
      intro={t(
        `${data.territoryLabel.vi}. Đơn vị: ${data.unit}. Mã cột: ${data.column}.`,
        `${data.territoryLabel.en}. Unit: ${data.unit}. Column: ${data.column}.`,
      )}
    >
      <section className="panel" aria-labelledby="versions-title">
        <h2 id="versions-title">{t('Các bản', 'Versions')}</h2>
        <ol>
          {versions.map(({ number, madeBy, madeAt, reason, isSample, lastVintage, to }) => (
            <li key={number} value={number}>
              <TextMoment at={madeAt} />, {madeBy}
              {lastVintage && `, ${t('năm cuối', 'last year')} ${to}: ${t.of(vintages[lastVintage])}`}
              {isSample && `. ${t('Dữ liệu mẫu', 'Sample data')}`}
              {reason && `. ${t('Lý do', 'Reason')}: ${reason}`}
            </li>
          ))}
        </ol>
      </section>
      <section className="panel">
        <TableFrame label={t('Số liệu theo bản', 'Figures by version')}>
          <table className="record-table">
            <thead>
              <tr>
                <th scope="col">{t('Năm', 'Year')}</th>
                {versions.map(({ number }) => (
                  <th scope="col" key={number}>
                    {t(`Bản ${number}`, `Version ${number}`)}
                  </th>
                ))}
                <th scope="col">
                  {t('Kỳ số liệu, nguồn của bản mới nhất', 'Vintage and source of the latest')}
                </th>
              </tr>
            </thead>
            <tbody>
              {years.map((year) => {
                const latest = at(versions[0]?.number ?? 0, year)
                return (
                  <tr key={year}>
                    <th scope="row">{year}</th>
                    {versions.map(({ number }, place) => {
                      const [here, before] = [at(number, year), at(versions[place + 1]?.number ?? 0, year)]
                      const isOther = before !== undefined && here?.value !== before.value
                      const shown = here ? vietnameseDecimal(here.value) : '—'
                      return (
                        <td className="digits" key={number}>
                          {isOther ? (
                            <strong title={t('Khác bản trước', 'Not as before')}>{shown}</strong>
                          ) : (
                            shown
                          )}
                        </td>
                      )
                    })}
                    <td>{latest ? `${t.of(vintages[latest.vintage])}. ${latest.source}` : '—'}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </TableFrame>
      </section>
      <HistoryPanel subject="productivity.series" id={id} actLabels={acts} />
    </Page>
  )
}
