import type { ResultGroup } from '#modules/surveys/result-contract.ts'
import { useText } from '#web/locale.tsx'
import type { Span } from '#web/ui/chart/chart.ts'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'

const rounded = (value: number): number => Math.round(value * 10) / 10

type Mean = ResultGroup['scores'][number]['mean']

const spanOf = (mean: Mean): Span | null =>
  mean === null || mean.low === null || mean.high === null
    ? null
    : { low: rounded(mean.low), middle: rounded(mean.value), high: rounded(mean.high) }

interface MeansProps {
  readonly title: string
  readonly of: string
  readonly means: readonly { readonly label: string; readonly mean: Mean }[]
}

/** Means with their intervals; without any where so few answered that one of them cannot be known. */
const Means = ({ title, of, means }: MeansProps) => {
  const t = useText()
  const unit = t('điểm', 'points')
  const categories = means.map(({ label }) => label)
  const isKnown = means.every(({ mean }) => mean === null || spanOf(mean) !== null)
  const note = isKnown
    ? t('Dấu — : không có phiếu, hoặc nhóm được ẩn.', 'A dash: nobody answered, or it is hidden.')
    : t(
        'Quá ít phiếu để biết khoảng tin cậy; chỉ có số bình quân.',
        'Too few answered to know an interval; these are means alone.',
      )
  return (
    <ChartFigure
      title={title}
      summary={
        isKnown
          ? t('Điểm bình quân với khoảng tin cậy 95%.', 'Mean scores with intervals of 95 %.')
          : t('Điểm bình quân.', 'Mean scores.')
      }
      note={note}
      tableShown
      height={280}
      chart={
        isKnown
          ? {
              ...{ kind: 'ranges', unit, of, categories },
              words: {
                low: t('Cận dưới 95%', '95 % from'),
                middle: t('Bình quân', 'Mean'),
                high: t('Cận trên 95%', '95 % to'),
              },
              spans: means.map(({ mean }) => spanOf(mean)),
            }
          : {
              ...{ kind: 'bars', unit, of, categories },
              series: [
                {
                  name: t('Bình quân', 'Mean'),
                  values: means.map(({ mean }) => (mean ? rounded(mean.value) : null)),
                },
              ],
            }
      }
    />
  )
}

/** Mean scores with their intervals: by section, and by group where there are groups; and how many are on each level. */
export const ScoreResults = ({ groups }: { groups: readonly ResultGroup[] }) => {
  const t = useText()
  const [all, ...parts] = groups
  if (all === undefined || all.scores.length === 0) return null
  return (
    <>
      <Means
        title={t('Điểm bình quân theo phần (thang 100)', 'Mean scores by section (of 100)')}
        of={t('Phần', 'Section')}
        means={all.scores.map(({ label, mean }) => ({ label: t.of(label), mean }))}
      />
      {parts.length > 0 && (
        <Means
          title={t('Điểm chung theo nhóm', 'Overall score by group')}
          of={t('Nhóm', 'Group')}
          means={parts.map(({ label, accepted, scores }) => ({
            label: `${t.of(label)} (${accepted ?? '…'})`,
            mean: scores[0]?.mean ?? null,
          }))}
        />
      )}
      {all.levels.length > 0 && (
        <ChartFigure
          title={t('Doanh nghiệp theo mức', 'Enterprises by level')}
          summary={t('Tỷ lệ doanh nghiệp ở mỗi mức.', 'The share of enterprises on each level.')}
          tableShown
          height={240}
          chart={{
            ...{ kind: 'bars', unit: '%', of: t('Mức', 'Level') },
            categories: all.levels.map(({ label, count }) => `${t.of(label)} (${count ?? '…'})`),
            series: [
              {
                name: t('Tỷ lệ', 'Share'),
                values: all.levels.map(({ share }) => (share ? rounded(share.value) : null)),
              },
            ],
          }}
        />
      )}
    </>
  )
}
