import { useQuery } from '@tanstack/react-query'
import { plain } from '#modules/productivity/figures-in-words.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

/** What was published for other provinces, beside this run; every line with its method and source. */
export const PublishedPanel = ({ run }: { run: StoredRun }) => {
  const t = useText()
  const { data } = useQuery(api.productivity.runs.published.queryOptions())
  if (data === undefined) return null
  const times = (value: number | null) => (value === null ? null : value * 100)
  return (
    <section className="panel">
      <h2>{t('So với kết quả đã công bố', 'Beside published results')}</h2>
      <p role="note">
        <strong>{t('Lưu ý: ', 'Mind: ')}</strong>
        {t.of(data.warning)}
      </p>
      <TableFrame label={t('Kết quả TFP đã công bố', 'Published results of TFP')}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Địa bàn', 'Area')}</th>
              <th scope="col">{t('Giai đoạn', 'Period')}</th>
              <th scope="col" className="digits">
                {t('Tỷ trọng TFP (%)', 'TFP share (%)')}
              </th>
              <th scope="col" className="digits">
                {t('TFP tăng (%/năm)', 'TFP (% a year)')}
              </th>
              <th scope="col" className="digits">
                b_K
              </th>
              <th scope="col">{t('Phương pháp', 'Method')}</th>
              <th scope="col">{t('Nguồn, ghi chú', 'Source, note')}</th>
            </tr>
          </thead>
          <tbody>
            {run.periods.map(({ from, to, tfpShare, tfpGrowth, laborShare }) => (
              <tr key={from}>
                <th scope="row">{t('Lần tính này', 'This run')}</th>
                <td>{`${from}–${to}`}</td>
                <td className="digits">{plain(times(tfpShare))}</td>
                <td className="digits">{plain(times(tfpGrowth))}</td>
                <td className="digits">{plain(laborShare === null ? null : 1 - laborShare, 4)}</td>
                <td>{t('hạch toán tăng trưởng', 'growth accounting')}</td>
                <td />
              </tr>
            ))}
            {data.rows.map((row) => (
              <tr key={`${row.area}${row.from}`}>
                <th scope="row">{row.area}</th>
                <td>{`${row.from}–${row.to}`}</td>
                <td className="digits">{plain(row.tfpShare)}</td>
                <td className="digits">{plain(row.tfpGrowth)}</td>
                <td className="digits">{plain(row.capitalShare, 4)}</td>
                <td>{row.method ?? t('không nêu', 'not named')}</td>
                <td>
                  <a href={row.source} rel="noreferrer" target="_blank">
                    {t(`Nguồn (${row.area})`, `Source (${row.area})`)}
                  </a>
                  {row.note && ` ${t.of(row.note)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}
