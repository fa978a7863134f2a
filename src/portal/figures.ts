import type { Text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'
import type { Phase } from '#modules/plan/document.ts'
import { goalText, wordingText } from '#modules/plan/wording.ts'
import { states } from '#modules/results/rules.ts'
import type { Approved } from './site.ts'

/** A target with its figures as the signed report has them; figures are written the Vietnamese way and never counted anew. */
export interface ApprovedFigure {
  readonly id: string
  readonly clause: string
  readonly phase: Phase
  readonly label: Text
  readonly unit: Text
  readonly goal: Text
  readonly actual: string | null
  readonly estimate: string | null
  readonly cumulative: string | null
  /** Per cent of the goal, `62,5`; null where a share says nothing. */
  readonly share: string | null
  readonly state: { readonly label: Text; readonly tone: Tone } | undefined
}

const stateCalled = (word: string | null | undefined) =>
  Object.values(states).find(({ label }) => label.vi === word)

/** The figures of the report signed last, in the order of the plan. Pure. */
export const approvedFigures = ({ report, plan }: Approved): ApprovedFigure[] => {
  const rows = report.annexes.find(({ table }) => table === 'targets')?.rows ?? []
  return rows.flatMap(({ cells, from, detail }) => {
    const target = plan.targets.find(({ id }) => id === from?.id)
    const phase = plan.phases.find(({ id }) => id === target?.phase)
    if (detail || target === undefined || phase === undefined) return []
    const cell = (name: string) => cells[name] ?? null
    return [
      {
        id: target.id,
        clause: target.clause,
        phase,
        label: wordingText(target.label),
        unit: wordingText(target.unit),
        goal: goalText(target),
        actual: cell('actual'),
        estimate: cell('estimate'),
        cumulative: cell('cumulative'),
        share: cell('share'),
        state: stateCalled(cell('state')),
      },
    ]
  })
}
