import { useQuery } from '@tanstack/react-query'
import type { LatestScore } from '#modules/surveys/result-contract.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

/** The latest assessments of the candidates of a selection round, beside its list. */
export const RoundScores = ({ id }: { readonly id: string }) => {
  const t = useText()
  const scores = useQuery(api.surveys.results.scoresOfRound.queryOptions({ input: { id } }))
  const round = useQuery(api.selection.round.queryOptions({ input: { id } }))
  const names = new Map((round.data?.list ?? []).map(({ enterprise }) => [enterprise.id, enterprise.label]))
  return (
    <section className="panel" aria-labelledby="round-scores-title">
      <h2 id="round-scores-title">
        {t('Điểm đánh giá gần nhất của ứng viên', 'Latest assessments of candidates')}
      </h2>
      <Asked query={scores}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">
              {t(
                'Chưa ứng viên nào có phiếu đánh giá được chấp nhận.',
                'No candidate has an accepted assessment yet.',
              )}
            </p>
          ) : (
            <Scores rows={rows} names={names} />
          )
        }
      </Asked>
    </section>
  )
}

const Scores = ({ rows, names }: { rows: readonly LatestScore[]; names: ReadonlyMap<string, string> }) => {
  const t = useText()
  const head = [
    t('Doanh nghiệp', 'Enterprise'),
    t('Phiếu hỏi', 'Questionnaire'),
    t('Năm', 'Year'),
    t('Điểm (thang 100)', 'Score (of 100)'),
    t('Mức', 'Level'),
  ]
  return (
    <TableFrame label={t('Điểm đánh giá', 'Assessments')} size="short">
      <table className="record-table">
        <thead>
          <tr>
            {head.map((words) => (
              <th scope="col" key={words}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ enterprise, questionnaire, title, year, score, level }) => (
            <tr key={`${enterprise} ${questionnaire}`}>
              <th scope="row">{names.get(enterprise) ?? ''}</th>
              <td>{t.of(title)}</td>
              <td className="digits">{year}</td>
              <td className="digits">{score.replace('.', ',')}</td>
              <td>{level ? t.of(level) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
