import { percent, plain } from '#modules/productivity/figures-in-words.ts'
import type { RunGoal, Verdict } from '#modules/productivity/run-answers-contract.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import { useText } from '#web/locale.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

interface NeededListProps {
  readonly run: StoredRun
  readonly period: StoredRun['periods'][number]
  readonly goal: RunGoal
  readonly needed: NonNullable<Verdict['needed']>
}

/** What each assumption or growth, alone, would have to be for TFP to be the share that the plan names. */
export const NeededList = ({ run, period, goal, needed }: NeededListProps) => {
  const t = useText()
  const { laborShare } = period
  const rows: readonly [string, string, string][] = [
    [
      t('Tỷ phần vốn b_K', 'Capital share b_K'),
      plain(laborShare === null ? null : 1 - laborShare, 4),
      plain(needed.capitalShare, 4),
    ],
    [t('Khấu hao δ', 'Depreciation δ'), percent(run.parameters.depreciation), percent(needed.depreciation)],
    [
      t('Vốn ban đầu (lần GRDP năm đầu)', 'Initial stock (× GRDP of the first year)'),
      run.parameters.initialStock.method === 'ratio' ? plain(run.parameters.initialStock.ratio) : '—',
      plain(needed.stockRatio),
    ],
    [
      t('Tăng GRDP mỗi năm', 'Growth of GRDP a year'),
      percent(period.outputGrowth),
      percent(needed.outputGrowth),
    ],
    [
      t('Tăng vốn mỗi năm', 'Growth of capital a year'),
      percent(period.capitalGrowth),
      percent(needed.capitalGrowth),
    ],
    [
      t('Tăng lao động mỗi năm', 'Growth of labour a year'),
      percent(period.laborGrowth),
      percent(needed.laborGrowth),
    ],
    [t('Vốn đầu tư cả giai đoạn (lần)', 'Investment of the period (times)'), '1', plain(needed.investment)],
  ]
  return (
    <>
      <p>
        {t(
          `Để TFP đóng góp ${percent(goal.level)} trong ${period.from}–${period.to}, mỗi dòng dưới đây phải đúng khi mọi thứ khác giữ nguyên:`,
          `For TFP to give ${percent(goal.level)} in ${period.from}–${period.to}, each line below would have to hold, all else unchanged:`,
        )}
      </p>
      <TableFrame label={t('Điều gì phải đúng', 'What would have to hold')}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Giả định', 'Assumption')}</th>
              <th scope="col" className="digits">
                {t('Đang là', 'Now')}
              </th>
              <th scope="col" className="digits">
                {t('Phải là', 'Would have to be')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, now, wanted]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="digits">{now}</td>
                <td className="digits">
                  {wanted === '—' ? t('không có giá trị hợp lý', 'nothing in reason') : wanted}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  )
}
