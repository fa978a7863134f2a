import { percent } from '#modules/productivity/figures-in-words.ts'
import type { ProductivitySources } from '#modules/productivity/run-answers-contract.ts'
import { useText } from '#web/locale.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

/** Labour productivity of the periods by its sources: it ties the target for productivity to the one for TFP. */
export const DeepeningPanel = ({ deepening }: { deepening: readonly ProductivitySources[] }) => {
  const t = useText()
  const periods = deepening.filter(({ from, to }) => from < to)
  if (periods.length === 0) return null
  return (
    <section className="panel" aria-labelledby="deepening-title">
      <h2 id="deepening-title">
        {t('Năng suất lao động tăng nhờ vốn và nhờ TFP', 'Labour productivity: more capital and TFP')}
      </h2>
      <p className="quiet">
        {t(
          'Tăng năng suất lao động (lôgarit, mỗi năm) = tỷ phần vốn × tăng vốn trên một lao động + TFP. Trong cách tính tốc độ tăng thông thường, phần TFP ở đây khác chút ít so với bảng chính vì lôgarit khác tốc độ tăng.',
          'Growth of labour productivity (logarithms, a year) = capital share × growth of capital a worker + TFP. With rates of change, TFP differs a little here from the main table, as logarithms differ from rates.',
        )}
      </p>
      <TableFrame label={t('Năng suất lao động theo nguồn', 'Labour productivity by source')}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Giai đoạn', 'Period')}</th>
              <th scope="col" className="digits">
                {t('NSLĐ', 'Productivity')}
              </th>
              <th scope="col" className="digits">
                {t('Vốn trên lao động', 'Capital a worker')}
              </th>
              <th scope="col" className="digits">
                {t('Nhờ trang bị vốn', 'By more capital')}
              </th>
              <th scope="col" className="digits">
                {t('Nhờ TFP', 'By TFP')}
              </th>
            </tr>
          </thead>
          <tbody>
            {periods.map((one) => (
              <tr key={`${one.from}${one.to}`}>
                <th scope="row">{`${one.from}–${one.to}`}</th>
                {[one.laborProductivity, one.capitalPerWorker, one.deepening, one.tfp].map((value, at) => (
                  <td key={['productivity', 'capital', 'deepening', 'tfp'][at]} className="digits">
                    {percent(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}
