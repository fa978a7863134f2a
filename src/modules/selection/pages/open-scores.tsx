import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { SelectionRound } from '#modules/selection/round-shapes.ts'
import { conflicts } from '#modules/selection/workflow.ts'
import { useText } from '#web/locale.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

/** The scores by name, for those whom they concern once the scoring is closed. */
export const OpenScores = ({ round }: { round: SelectionRound }) => {
  const t = useText()
  const shown = round.list.filter(({ scores }) => scores !== null)
  const members = round.members.filter(({ seat }) => seat !== 'secretary')
  if (shown.length === 0) return null
  return (
    <details>
      <summary>{t('Điểm theo thành viên', 'Scores by member')}</summary>
      <TableFrame size="whole" label={t('Điểm theo thành viên', 'Scores by member')}>
        <table className="record-table selection-table">
          <thead>
            <tr>
              <th scope="col">{t('Doanh nghiệp', 'Enterprise')}</th>
              {members.map(({ id, person, excusedReason }) => (
                <th key={id} scope="col" className="digits">
                  {person.label}
                  {excusedReason && ` (${t('vắng', 'absent')})`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, enterprise, solution, scores }) => (
              <tr key={id}>
                <th scope="row">
                  {enterprise.label}
                  {solution && ` – ${solution}`}
                </th>
                {members.map(({ id: of }) => {
                  const found = scores?.find(({ member }) => member === of)
                  return (
                    <td key={of} className="digits">
                      {found?.score ? vietnameseDecimal(found.score) : '—'}
                      {found && found.conflict !== 'none' && (
                        <p className="selection-note">{t.of(conflicts[found.conflict])}</p>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  )
}
