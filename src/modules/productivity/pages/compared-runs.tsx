import type { ReactNode } from 'react'
import { percent, plain } from '#modules/productivity/figures-in-words.ts'
import type { RunComparison } from '#modules/productivity/run-answers-contract.ts'
import { useText } from '#web/locale.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { parameterName, parameterValue } from './parameter-words.ts'

interface BesideProps {
  readonly label: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly empty: ReactNode
}

const Beside = ({ label, heads, rows, empty }: BesideProps) =>
  rows.length === 0 ? (
    <p className="quiet">{empty}</p>
  ) : (
    <TableFrame label={label}>
      <table className="record-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]} className="digits">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )

/** What differs between two runs: figures of periods, parameters, inputs. */
export const ComparedRuns = ({ compared }: { compared: RunComparison }) => {
  const t = useText()
  const names: Readonly<Record<string, string>> = {
    outputGrowth: t('Tăng GRDP', 'Growth of GRDP'),
    capitalGrowth: t('Tăng vốn', 'Growth of capital'),
    laborGrowth: t('Tăng lao động', 'Growth of labour'),
    laborShare: t('Tỷ phần lao động b_L', 'Labour share b_L'),
    capitalContribution: t('Đóng góp của vốn (điểm)', 'Contribution of capital (points)'),
    laborContribution: t('Đóng góp của lao động (điểm)', 'Contribution of labour (points)'),
    tfpGrowth: t('Tăng TFP', 'Growth of TFP'),
    tfpShare: t('Tỷ trọng TFP', 'TFP share'),
    laborProductivityGrowth: t('Tăng NSLĐ', 'Growth of labour productivity'),
  }
  const both = [t('Lần thứ nhất', 'First'), t('Lần thứ hai', 'Second')]
  return (
    <>
      {compared.periods.map(({ from, to, figures }) => (
        <section className="panel" key={from}>
          <h2>{`${from}–${to}`}</h2>
          <Beside
            label={t(`Kết quả ${from}–${to}`, `Figures of ${from}–${to}`)}
            heads={[t('Chỉ tiêu', 'Figure'), ...both, t('Chênh lệch', 'Difference')]}
            rows={figures.map(({ name, first, second, difference }) => [
              ...[names[name] ?? name, percent(first), percent(second), percent(difference)],
            ])}
            empty=""
          />
        </section>
      ))}
      {compared.periods.length === 0 && (
        <p className="panel quiet">
          {t('Hai lần tính không có giai đoạn chung.', 'The two runs report no common period.')}
        </p>
      )}
      <section className="panel">
        <h2>{t('Tham số khác nhau', 'Parameters that differ')}</h2>
        <Beside
          label={t('Tham số khác nhau', 'Parameters that differ')}
          heads={[t('Tham số', 'Parameter'), ...both]}
          rows={compared.parameters.map(({ name, first, second }) => [
            t.of(parameterName(name)),
            parameterValue(first, t.of),
            parameterValue(second, t.of),
          ])}
          empty={t('Không có.', 'None.')}
        />
      </section>
      <section className="panel">
        <h2>{t('Số liệu vào khác nhau', 'Inputs that differ')}</h2>
        <Beside
          label={t('Số liệu vào khác nhau', 'Inputs that differ')}
          heads={[t('Cột, năm', 'Column, year'), ...both]}
          rows={compared.inputs.map(({ column, year, first, second }) => [
            ...[`${column}, ${year}`, plain(first, 6), plain(second, 6)],
          ])}
          empty={
            compared.sameCells
              ? t('Cùng một tệp số liệu.', 'The very same figures.')
              : t('Các con số như nhau; tệp khác cách trình bày.', 'The same numbers, written differently.')
          }
        />
        {compared.moreInputs > 0 && (
          <p>{t(`và ${compared.moreInputs} số khác.`, `and ${compared.moreInputs} more.`)}</p>
        )}
      </section>
    </>
  )
}
