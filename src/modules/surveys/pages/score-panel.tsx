import { text } from '#kernel/text.ts'
import type { ResponseDetail } from '#modules/surveys/response-contract.ts'
import { useText } from '#web/locale.tsx'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'

const number = (score: string | null | undefined): number | null =>
  score === null || score === undefined ? null : Number(score)

const overall = text('Điểm chung', 'Overall')

/** The scores of an enterprise by section: of this response, and of all accepted ones over the years. */
export const ScorePanel = ({ detail }: { detail: ResponseDetail }) => {
  const t = useText()
  const { content, bySection, earlier } = detail
  const scored = content.sections.filter(({ name }) => bySection[name] != null)
  if (scored.length === 0) return null
  const unit = t('điểm', 'points')
  if (earlier.length < 2)
    return (
      <ChartFigure
        title={t('Điểm theo phần (thang 100)', 'Scores by section (of 100)')}
        summary={t('Điểm của từng phần trong phiếu này.', 'The score of each section of this response.')}
        tableShown
        height={260}
        chart={{
          ...{ kind: 'bars', unit, of: t('Phần', 'Section') },
          categories: scored.map(({ title }) => t.of(title)),
          series: [{ name: t('Điểm', 'Score'), values: scored.map(({ name }) => number(bySection[name])) }],
        }}
      />
    )
  return (
    <ChartFigure
      title={t('Điểm qua các năm (thang 100)', 'Scores over the years (of 100)')}
      summary={t(
        'Điểm chung và điểm từng phần của các phiếu được chấp nhận, theo năm.',
        'The overall score and those of the sections, of accepted responses by year.',
      )}
      tableShown
      height={300}
      chart={{
        ...{ kind: 'lines', unit, of: t('Năm', 'Year') },
        categories: earlier.map(({ year }) => String(year)),
        series: [
          { name: t.of(overall), values: earlier.map(({ score }) => number(score)) },
          ...scored.map(({ name, title }) => ({
            name: t.of(title),
            values: earlier.map((one) => number(one.bySection[name])),
          })),
        ],
      }}
    />
  )
}
