import type { BoardTarget } from '#modules/results/contract.ts'
import { states } from '#modules/results/rules.ts'
import { useText } from '#web/locale.tsx'

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** The figure against its goal, with a mark where the elapsed time stands. */
export const FigureBar = ({ target, elapsed }: { target: BoardTarget; elapsed: number }) => {
  const t = useText()
  const { share, accrual, state } = target
  if (share === null) return null
  const marksTime = accrual === 'phase-sum' && elapsed < 1
  const words = t(
    `${percent(share)} mục tiêu${marksTime ? `, đã qua ${percent(elapsed)} thời gian` : ''}`,
    `${percent(share)} of the goal${marksTime ? `, ${percent(elapsed)} of the time gone by` : ''}`,
  )
  return (
    <div className={`figure-bar tone-${states[state].tone}`} role="img" aria-label={words} title={words}>
      <span className="figure-bar-fill" style={{ width: percent(share) }} />
      {marksTime && <span className="figure-bar-time" style={{ left: percent(elapsed) }} />}
    </div>
  )
}
