import { text } from '#kernel/text.ts'
import { plansInForce } from '#modules/plan/service.ts'
import type { Goal } from '#modules/plan/targets-and-tasks.ts'
import { goalText, wordingText } from '#modules/plan/wording.ts'
import type { Context } from '#platform/context.ts'
import { labourProductivityGrowth, tfpShare } from './measures.ts'
import type { RunGoal } from './run-answers-contract.ts'

const measured: Readonly<Record<string, RunGoal['of']>> = {
  [tfpShare.name]: 'tfpShare',
  [labourProductivityGrowth.name]: 'laborProductivityGrowth',
}

/** The level that a goal names and the least that counts, as decimals; plans give per cent. */
const levelsOf = (goal: Goal): { level: number; least: number } | undefined => {
  if ('reached' in goal) return undefined
  if ('atLeast' in goal) return { level: goal.atLeast / 100, least: goal.atLeast / 100 }
  if ('moreThan' in goal) return { level: goal.moreThan / 100, least: goal.moreThan / 100 }
  return { level: goal.about / 100, least: (goal.about - goal.tolerance) / 100 }
}

/** What the plans in force ask of TFP and of labour productivity, phase by phase (I.3.2.a.6–7, b.6–7); empty without a plan. */
export const goalsOf = async ({ db, actor }: Context): Promise<RunGoal[]> => {
  const plans = await plansInForce(db, actor.province)
  return plans.flatMap(({ plan }) =>
    plan.targets.flatMap((target): RunGoal[] => {
      const of = measured[target.measure]
      const levels = levelsOf(target.goal)
      const phase = plan.phases.find(({ id }) => id === target.phase)
      if (of === undefined || levels === undefined || phase === undefined) return []
      const [label, words] = [wordingText(target.label), goalText(target)]
      return [
        {
          ...levels,
          ...{ id: target.id, of, clause: target.clause, from: phase.from, to: phase.to },
          phase: wordingText(phase.label),
          words: text(`${label.vi}: ${words.vi}`, `${label.en}: ${words.en}`),
        },
      ]
    }),
  )
}
