import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { keyOf, percent } from '#modules/productivity/figures-in-words.ts'
import type { Examination } from '#modules/productivity/run-answers-contract.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import { howVerdictsCome } from '#modules/productivity/run-words.ts'
import { useText } from '#web/locale.tsx'
import { NeededList } from './needed-list.tsx'
import { ScenarioForm } from './scenario-form.tsx'
import { SensitivityTable } from './sensitivity-table.tsx'
import { VerdictTable } from './verdict-table.tsx'

interface RunQuestionsProps {
  readonly run: StoredRun
  readonly examined: Examination
}

/** The verdicts on a run, and for one period and goal the cells behind it, what would have to hold, and scenarios. */
export const RunQuestions = ({ run, examined }: RunQuestionsProps) => {
  const t = useText()
  const lastPeriod = examined.periods.at(-1)
  const [chosen, setChosen] = useState(lastPeriod ? keyOf(lastPeriod) : '')
  const period = examined.periods.find((one) => keyOf(one) === chosen)
  const row = run.periods.find((one) => keyOf(one) === chosen)
  const goals = examined.goals.filter(({ of }) => of === 'tfpShare')
  const own = goals.find(({ id }) => period?.verdicts.some((one) => one.goal === id && one.isOfPeriod))
  const [goalId, setGoalId] = useState('')
  const goal = goals.find(({ id }) => id === goalId) ?? own ?? goals[0]
  const needed = period?.verdicts.find((one) => one.goal === goal?.id)?.needed
  const lastYear = Math.max(...run.years.map(({ year }) => year))
  return (
    <>
      <section className="panel">
        <h2>{t('Đối chiếu với mục tiêu của kế hoạch', 'Against the targets of the plan')}</h2>
        <p className="quiet">{t.of(howVerdictsCome)}</p>
        <VerdictTable run={run} examined={examined} />
      </section>
      {period && row && (
        <section className="panel">
          <h2>{t('Độ nhạy và điều kiện', 'Sensitivity and conditions')}</h2>
          <div className="form-grid">
            <NativeSelect
              label={t('Giai đoạn', 'Period')}
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={examined.periods.map((one) => ({ value: keyOf(one), label: `${one.from}–${one.to}` }))}
            />
            {goals.length > 0 && (
              <NativeSelect
                label={t('Mục tiêu TFP', 'Target for TFP')}
                value={goal?.id ?? ''}
                onChange={(event) => setGoalId(event.currentTarget.value)}
                data={goals.map(({ id, phase, words }) => ({
                  value: id,
                  label: `${t.of(phase)}: ${t.of(words)}`,
                }))}
              />
            )}
          </div>
          <h3>{t('Tỷ trọng TFP theo từng bộ giả định', 'TFP share under each set of assumptions')}</h3>
          <p>
            {t(
              `Kết quả ${percent(row.tfpShare)}; ${period.cells.length} ô từ ${percent(row.range?.lowest ?? null)} đến ${percent(row.range?.highest ?? null)}, trung vị ${percent(row.range?.median ?? null)}.`,
              `Outcome ${percent(row.tfpShare)}; ${period.cells.length} cells from ${percent(row.range?.lowest ?? null)} to ${percent(row.range?.highest ?? null)}, median ${percent(row.range?.median ?? null)}.`,
            )}
            {goal &&
              t(
                ` Dấu ✓: đạt từ ${percent(goal.least)} trở lên.`,
                ` A ✓ stands at ${percent(goal.least)} or more.`,
              )}
          </p>
          <SensitivityTable period={period} least={goal?.least} />
          {goal && needed && (
            <>
              <h3>{t('Điều gì phải đúng để đạt mục tiêu', 'What would have to hold to reach the target')}</h3>
              <NeededList run={run} period={row} goal={goal} needed={needed} />
            </>
          )}
        </section>
      )}
      <section className="panel">
        <h2>{t('Kịch bản', 'Scenarios')}</h2>
        <ScenarioForm run={run} until={Math.max(lastYear + 1, ...examined.goals.map(({ to }) => to))} />
      </section>
    </>
  )
}
