import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconPlayerPlay } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { BoardTarget, BoardYear } from '#modules/results/contract.ts'
import { figureText, kindWords, type State, states } from '#modules/results/rules.ts'
import { useText } from '#web/locale.tsx'

const icons = {
  reached: IconCheck,
  'not-reached': IconAlertTriangle,
  'on-track': IconPlayerPlay,
  behind: IconClock,
} as const
const iconOf = (state: State | null) =>
  state !== null && state in icons ? icons[state as keyof typeof icons] : undefined

/** The years of a target: each figure opens its rows, and says in words how it stands where years are judged. */
export const YearChips = ({ target, asOf }: { target: BoardTarget; asOf: string | undefined }) => (
  <ul className="year-chips">
    {target.years.map((year) => (
      <li key={year.year}>
        <YearChip target={target} year={year} asOf={asOf} />
      </li>
    ))}
  </ul>
)

const YearChip = ({
  target,
  year,
  asOf,
}: {
  target: BoardTarget
  year: BoardYear
  asOf: string | undefined
}) => {
  const t = useText()
  const { state } = year
  const Icon = iconOf(state)
  const estimate = year.stated.find(({ kind }) => kind === 'estimate')
  const annex = year.annex.find(({ met }) => met !== (state === 'reached'))
  const said = [
    state === null ? '' : t.of(states[state].label),
    annex && state !== 'not-due' && state !== 'on-track'
      ? t(
          `${annex.met ? 'đạt' : 'chưa đạt'} theo phụ lục (${annex.level})`,
          `${annex.met ? 'reached' : 'not reached'} by the annex (${annex.level})`,
        )
      : '',
    estimate ? `${t.of(kindWords.estimate)}: ${figureText(estimate.value, target.decimals)}` : '',
  ].filter(Boolean)
  const shown = year.value === null ? '–' : figureText(year.value, target.decimals)
  return (
    <Link
      to={`/targets/${target.id}`}
      search={{ year: String(year.year), ...(asOf ? { asOf } : {}) } as never}
      className={`year-chip tone-${state ? states[state].tone : 'plain'}`}
      title={said.join('; ')}
    >
      <span className="year-chip-year">{year.year}</span>
      <span className="year-chip-value">
        {Icon && <Icon size={13} aria-hidden />}
        {shown}
        {estimate && <small> ({figureText(estimate.value, target.decimals)})</small>}
      </span>
      {said.length > 0 && <VisuallyHidden>, {said.join(', ')}</VisuallyHidden>}
      {annex && state === 'not-reached' && (
        <small className="year-chip-annex">{t('đạt PL', 'annex met')}</small>
      )}
    </Link>
  )
}
