import type { BoardTarget } from '#modules/results/contract.ts'
import { goalText, wordsOf } from '#modules/results/rules.ts'
import { useText } from '#web/locale.tsx'
import type { Chart } from '#web/ui/chart/chart.ts'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'

const numberOf = (figure: string | null): number | null => (figure === null ? null : Number(figure))

/** The level that a goal asks for; milestones have none. */
const levelOf = (goal: BoardTarget['goal']): number | undefined =>
  'atLeast' in goal
    ? goal.atLeast
    : 'moreThan' in goal
      ? goal.moreThan
      : 'about' in goal
        ? goal.about
        : undefined

/** A target's figure of each year against the goal, where the goal is one of single years. */
export const TargetChart = ({ target }: { target: BoardTarget }) => {
  const t = useText()
  const { years, goal, accrual } = target
  const values = years.map(({ value }) => numberOf(value))
  if (values.filter((value) => value !== null).length < 2) return null
  const label = wordsOf(target.label, t.locale)
  const yearly = accrual === 'phase-sum' ? undefined : levelOf(goal)
  const chart: Chart = {
    kind: target.shape === 'series' ? 'lines' : 'bars',
    unit: wordsOf(target.unit, t.locale),
    of: t('Năm', 'Year'),
    categories: years.map(({ year }) => String(year)),
    series: [
      { name: t('Kết quả', 'Result'), values },
      ...(yearly === undefined
        ? []
        : [
            {
              name: `${t('Mục tiêu', 'Goal')} ${goalText(target, t.locale)}`,
              values: years.map(() => yearly),
              goal: true as const,
            },
          ]),
    ],
  }
  return (
    <ChartFigure
      title={t(`Từng năm: ${label}`, `By year: ${label}`)}
      summary={t(
        `Kết quả từng năm so với mục tiêu ${goalText(target, t.locale)}; số liệu ở bảng bên dưới.`,
        `The result of each year against the goal ${goalText(target, t.locale)}; the numbers are in the table below.`,
      )}
      chart={chart}
    />
  )
}
