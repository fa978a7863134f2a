import { percent } from '#modules/productivity/figures-in-words.ts'
import type { Examination } from '#modules/productivity/run-answers-contract.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import { verdictWords } from '#modules/productivity/run-words.ts'
import { useText } from '#web/locale.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

/** Every period against every goal of the plan, with how many sets of assumptions reach it. */
export const VerdictTable = ({ run, examined }: { run: StoredRun; examined: Examination }) => {
  const t = useText()
  const rows = examined.periods.toReversed().flatMap((period) =>
    period.verdicts.flatMap((verdict) => {
      const goal = examined.goals.find(({ id }) => id === verdict.goal)
      const row = run.periods.find(({ from, to }) => from === period.from && to === period.to)
      // Goals of other phases only beside the latest period: they look ahead.
      const isTold = verdict.isOfPeriod || period === examined.periods.at(-1)
      return goal && row && isTold ? [{ verdict, goal, row }] : []
    }),
  )
  if (rows.length === 0)
    return <p className="quiet">{t('Kế hoạch chưa đặt mục tiêu này.', 'The plan sets no such target.')}</p>
  return (
    <TableFrame label={t('Đối chiếu với mục tiêu của kế hoạch', 'Against the targets of the plan')}>
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('Giai đoạn tính', 'Period')}</th>
            <th scope="col">{t('Mục tiêu của kế hoạch', 'Target of the plan')}</th>
            <th scope="col">{t('Kết quả', 'Outcome')}</th>
            <th scope="col">{t('Kết luận', 'Verdict')}</th>
            <th scope="col">{t('Số ô giả định đạt', 'Cells that reach it')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ verdict, goal, row }) => (
            <tr key={`${row.from}${goal.id}`}>
              <th scope="row">{`${row.from}–${row.to}`}</th>
              <td>
                {t.of(goal.words)}
                <br />
                <span className="quiet">
                  {t.of(goal.phase)} · {goal.clause}
                  {!verdict.isOfPeriod &&
                    t(' · giai đoạn khác, chỉ để tham chiếu', ' · another phase, to compare')}
                </span>
              </td>
              <td>
                {percent(row[goal.of])}
                {goal.of === 'tfpShare' && row.range && (
                  <span className="quiet">
                    {` (${percent(row.range.lowest)} – ${percent(row.range.highest)})`}
                  </span>
                )}
              </td>
              <td>
                <StatusBadge {...verdictWords[verdict.verdict]} />
              </td>
              <td>{percent(verdict.reaching)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
