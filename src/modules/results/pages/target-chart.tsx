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

/** What each year brought together with those before; undefined where years overlap and do not add up to the figure. */
const addedUp = (values: readonly (number | null)[], whole: number | null): (number | null)[] | undefined => {
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0)
  if (sum !== whole) return undefined
  return values.map((value, at) =>
    value === null ? null : values.slice(0, at + 1).reduce<number>((all, one) => all + (one ?? 0), 0),
  )
}

/** The years of a target against its goal: added up where the goal is one of the whole phase. */
export const TargetChart = ({ target }: { target: BoardTarget }) => {
  const t = useText()
  const { years, goal, accrual } = target
  const values = years.map(({ value }) => numberOf(value))
  if (values.filter((value) => value !== null).length < 2) return null
  const sums = accrual === 'phase-sum' ? addedUp(values, numberOf(target.value)) : undefined
  const level = accrual === 'phase-sum' && sums === undefined ? undefined : levelOf(goal)
  const label = wordsOf(target.label, t.locale)
  const wanted = goalText(target, t.locale)
  const chart: Chart = {
    kind: sums || target.shape === 'series' ? 'lines' : 'bars',
    unit: wordsOf(target.unit, t.locale),
    of: t('Năm', 'Year'),
    categories: years.map(({ year }) => String(year)),
    series: [
      { name: sums ? t('Cộng dồn', 'Added up') : t('Từng năm', 'By year'), values: sums ?? values },
      ...(level === undefined
        ? []
        : [
            {
              name: `${t('Mục tiêu', 'Goal')} ${wanted}`,
              values: years.map(() => level),
              goal: true as const,
            },
          ]),
    ],
  }
  return (
    <ChartFigure
      title={
        sums
          ? t(`Cộng dồn các năm: ${label}`, `Years added up: ${label}`)
          : t(`Từng năm: ${label}`, `By year: ${label}`)
      }
      summary={t(
        `Kết quả các năm so với mục tiêu ${wanted}; xem số ở bảng bên dưới.`,
        `The years against the goal ${wanted}; the numbers are in the table below.`,
      )}
      chart={chart}
    />
  )
}
