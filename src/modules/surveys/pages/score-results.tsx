import type { ResultGroup } from '#modules/surveys/result-contract.ts'
import { useText } from '#web/locale.tsx'
import type { Span } from '#web/ui/chart/chart.ts'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'

const rounded = (value: number): number => Math.round(value * 10) / 10

const spanOf = (mean: ResultGroup['scores'][number]['mean']): Span | null =>
  mean === null
    ? null
    : {
        low: rounded(mean.low ?? mean.value),
        middle: rounded(mean.value),
        high: rounded(mean.high ?? mean.value),
      }

/** Mean scores with their intervals: by section, and by group where there are groups; and how many are on each level. */
export const ScoreResults = ({ groups }: { groups: readonly ResultGroup[] }) => {
  const t = useText()
  const [all, ...parts] = groups
  if (all === undefined || all.scores.length === 0) return null
  const words = {
    low: t('Cận dưới 95%', '95 % from'),
    middle: t('Bình quân', 'Mean'),
    high: t('Cận trên 95%', '95 % to'),
  }
  const unit = t('điểm', 'points')
  return (
    <>
      <ChartFigure
        title={t('Điểm bình quân theo phần (thang 100)', 'Mean scores by section (of 100)')}
        summary={t('Điểm bình quân với khoảng tin cậy 95%.', 'Mean scores with intervals of 95 %.')}
        tableShown
        height={280}
        chart={{
          ...{ kind: 'ranges', unit, words, of: t('Phần', 'Section') },
          categories: all.scores.map(({ label }) => t.of(label)),
          spans: all.scores.map(({ mean }) => spanOf(mean)),
        }}
      />
      {parts.length > 0 && (
        <ChartFigure
          title={t('Điểm chung theo nhóm', 'Overall score by group')}
          summary={t('Điểm chung của từng nhóm với khoảng tin cậy 95%.', 'The overall score of each group.')}
          note={t(
            'Dấu — : không có phiếu, hoặc nhóm được ẩn.',
            'A dash: nobody answered, or the group is hidden.',
          )}
          tableShown
          height={280}
          chart={{
            ...{ kind: 'ranges', unit, words, of: t('Nhóm', 'Group') },
            categories: parts.map(({ label, accepted }) => `${t.of(label)} (${accepted ?? '…'})`),
            spans: parts.map(({ scores }) => spanOf(scores[0]?.mean ?? null)),
          }}
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
