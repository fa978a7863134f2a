import { Link } from '@tanstack/react-router'
import type { BoardPhase, BoardTarget } from '#modules/results/contract.ts'
import {
  figureText,
  forecastMethods,
  goalText,
  kindWords,
  notes,
  states,
  wordsOf,
} from '#modules/results/rules.ts'
import { useText } from '#web/locale.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { FigureBar } from './figure-bar.tsx'
import { YearChips } from './year-chips.tsx'

/** One phase of the plan: how much of its time has gone by, and each of its targets on a line. */
export const PhaseTable = ({ phase, asOf }: { phase: BoardPhase; asOf: string | undefined }) => {
  const t = useText()
  const title = wordsOf(phase.label, t.locale)
  const gone = Math.round(phase.elapsed * 100)
  const isOpen = phase.elapsed < 1
  const tally = Object.entries(states)
    .map(([state, { label }]) => ({
      label,
      count: phase.targets.filter((one) => one.state === state).length,
    }))
    .filter(({ count }) => count > 0)
  return (
    <section className="panel phase" aria-labelledby={`phase-${phase.id}`}>
      <div className="phase-head">
        <h2 id={`phase-${phase.id}`}>{title}</h2>
        <p>
          {t(`Đã qua ${gone}% thời gian`, `${gone}% of the time gone by`)}
          {tally.map(({ label, count }) => ` · ${count} ${t.of(label).toLowerCase()}`)}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className="table-frame phase-frame" tabIndex={0} aria-labelledby={`phase-${phase.id}`}>
        <table className="record-table target-table">
          <thead>
            <tr>
              <th scope="col">{t('Chỉ tiêu', 'Target')}</th>
              <th scope="col">{t('Mục tiêu', 'Goal')}</th>
              <th scope="col">{t('Thực hiện', 'Figure')}</th>
              <th scope="col">{t('Đánh giá', 'State')}</th>
              <th scope="col">{t('Từng năm', 'By year')}</th>
              {isOpen && <th scope="col">{t('Còn lại', 'What is left')}</th>}
            </tr>
          </thead>
          <tbody>
            {phase.targets.map((target) => (
              <TargetLine key={target.id} target={target} elapsed={phase.elapsed} asOf={asOf} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet small">
        {t(
          'Vạch đứng: phần thời gian đã qua. Dự báo: nếu giữ nhịp độ từ đầu giai đoạn đến nay. PL: phụ lục.',
          'Upright mark: the time gone by. Forecast: at the pace since the phase began.',
        )}
      </p>
    </section>
  )
}

interface LineProps {
  readonly target: BoardTarget
  readonly elapsed: number
  readonly asOf: string | undefined
}

const TargetLine = ({ target, elapsed, asOf }: LineProps) => {
  const t = useText()
  const search = (asOf ? { asOf } : {}) as never
  return (
    <tr>
      <th scope="row" className={target.partOf ? 'target-part' : undefined}>
        <Link
          to={`/targets/${target.id}`}
          search={search}
          className="row-link"
          title={wordsOf(target.text, t.locale)}
        >
          {wordsOf(target.label, t.locale)}
        </Link>
        <div className="quiet small">{t(`Điểm ${target.clause}`, `Clause ${target.clause}`)}</div>
      </th>
      <td className="target-goal">
        {goalText(target, t.locale)} {!('reached' in target.goal) && wordsOf(target.unit, t.locale)}
        {target.aim && (
          <div className="quiet small">
            {t('hướng tới', 'aiming at')} {wordsOf(target.aim, t.locale).toLowerCase()}
          </div>
        )}
      </td>
      <td className="target-figure">
        <TargetFigure target={target} search={search} />
        <FigureBar target={target} elapsed={elapsed} />
      </td>
      <td className="target-state">
        <StatusBadge label={states[target.state].label} tone={states[target.state].tone} />
        {target.basis === 'estimate' && (
          <div className="small">{t('theo ước cả năm', 'by the estimate')}</div>
        )}
        {target.notes.map((note) => (
          <div key={note} className="small target-note">
            {t.of(notes[note])}
          </div>
        ))}
        <Contradictions target={target} />
      </td>
      <td>
        <YearChips target={target} asOf={asOf} />
      </td>
      {elapsed < 1 && (
        <td className="small target-rest">
          <TargetRest target={target} />
        </td>
      )}
    </tr>
  )
}

const Contradictions = ({ target }: { target: BoardTarget }) => {
  const t = useText()
  const { contradictions } = target
  if (contradictions.length === 0) return null
  const ids = contradictions.map(({ id }) => id).join(', ')
  return (
    <details className="small target-note">
      <summary>{t(`Mâu thuẫn ${ids}`, `Contradictions ${ids}`)}</summary>
      {contradictions.map(({ id, issue, ruling }) => (
        <p key={id}>
          <strong>{id}</strong>: {wordsOf(issue, t.locale)} {wordsOf(ruling, t.locale)}
        </p>
      ))}
    </details>
  )
}

const TargetFigure = ({ target, search }: { target: BoardTarget; search: never }) => {
  const t = useText()
  const { value, kind, covers, accrual, years } = target
  if (value === null) return <span className="quiet">—</span>
  const isYearly = accrual === 'every-year'
  const reached = years.filter(({ state }) => state === 'reached').length
  const shown = isYearly ? `${reached}/${years.length}` : figureText(value, target.decimals)
  return (
    <>
      <Link to={`/targets/${target.id}`} search={search} className="drill target-value">
        {shown}
      </Link>{' '}
      <span className="small">
        {isYearly ? t('năm đạt', 'years reached') : wordsOf(target.unit, t.locale)}
      </span>
      <div className="quiet small">
        {covers && `${covers.from === covers.to ? covers.to : `${covers.from}–${covers.to}`}, `}
        {kind && t.of(kindWords[kind])}
      </div>
    </>
  )
}

const TargetRest = ({ target }: { target: BoardTarget }) => {
  const t = useText()
  const { pace, forecast, decimals } = target
  const unit = target.accrual === 'period-average-rate' ? '%' : ''
  return (
    <>
      {pace !== null && (
        <div>
          {t('Cần mỗi năm', 'Needed a year')}:{' '}
          <strong>
            {figureText(pace, decimals)}
            {unit}
          </strong>
        </div>
      )}
      {forecast && (
        <div title={t.of(forecastMethods[forecast.method])}>
          {t('Dự báo', 'Forecast')}: <strong>{figureText(forecast.value, decimals)}</strong>
        </div>
      )}
    </>
  )
}
