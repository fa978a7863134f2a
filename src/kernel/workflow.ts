import { Refusal, refusals } from './refusal.ts'
import type { Text } from './text.ts'

/** One way from states to a state: what it is called, who may take it, and what it asks for. */
export interface Step<S extends string, P extends string> {
  readonly label: Text
  readonly from: readonly S[]
  readonly to: S
  /** The right that the step needs; `undefined` is a step of the program's own clockwork. */
  readonly right?: P
  readonly reason?: 'required'
  /** The step may not be taken by the person who took this other step on the record. */
  readonly notBy?: string
}

export interface Workflow<S extends string = string, A extends string = string, P extends string = string> {
  readonly name: Text
  readonly initial: S
  readonly states: Readonly<Record<S, { readonly label: Text; readonly tone?: Tone; readonly final?: true }>>
  readonly steps: Readonly<Record<A, Step<S, P>>>
}

/** How a state is coloured; the word beside it says the same. */
export type Tone = 'quiet' | 'active' | 'waiting' | 'good' | 'bad'

/**
 * Declares a life-cycle and proves that it is a sound graph.
 * @throws RangeError for an unknown state, a state that cannot be reached, or a dead end that is not final.
 */
export const defineWorkflow = <S extends string, A extends string, P extends string = string>(
  workflow: Workflow<S, A, P>,
): Workflow<S, A, P> => {
  const states = Object.keys(workflow.states) as S[]
  const steps = Object.entries<Step<S, P>>(workflow.steps)
  for (const [action, step] of steps) {
    for (const state of [...step.from, step.to])
      if (!states.includes(state)) throw new RangeError(`step ${action} names an unknown state ${state}`)
    if (step.notBy !== undefined && !(step.notBy in workflow.steps))
      throw new RangeError(`step ${action} refers to an unknown step ${step.notBy}`)
  }
  const reached = new Set<S>([workflow.initial])
  for (let before = 0; before !== reached.size; ) {
    before = reached.size
    for (const [, step] of steps) if (step.from.some((s) => reached.has(s))) reached.add(step.to)
  }
  for (const state of states) {
    if (!reached.has(state)) throw new RangeError(`state ${state} cannot be reached`)
    const leaves = steps.some(([, step]) => step.from.includes(state))
    if (!leaves && workflow.states[state].final !== true) throw new RangeError(`state ${state} is a dead end`)
  }
  return workflow
}

/** The actions that stand open in a state for somebody with these rights; it feeds the buttons of the screens. */
export const availableActions = <S extends string, A extends string, P extends string>(
  workflow: Workflow<S, A, P>,
  state: S,
  mayUse: (right: P) => boolean,
): A[] =>
  (Object.entries<Step<S, P>>(workflow.steps) as [A, Step<S, P>][])
    .filter(
      ([, step]) =>
        step.from.includes(state) && step.right !== undefined && mayUse(step.right as NonNullable<P>),
    )
    .map(([action]) => action)

/** What is known of the moment when a step is taken. */
export interface Taking {
  readonly reason?: string | undefined
  readonly personId?: string | undefined
  /** Who took which step last on this record. */
  readonly takenBy?: Readonly<Record<string, string | undefined>>
}

/**
 * The state that an action leads to. Rights are proven before by `permit`; this proves the rest.
 * @throws Refusal WRONG_STATE, REASON_REQUIRED, or OWN_SUBMISSION (by person, not by role).
 */
export const advance = <S extends string, A extends string, P extends string>(
  workflow: Workflow<S, A, P>,
  state: S,
  action: A,
  taking: Taking = {},
): S => {
  const step = workflow.steps[action]
  if (!step.from.includes(state))
    throw new Refusal(refusals.WRONG_STATE, { action: step.label.vi, state: workflow.states[state].label.vi })
  if (step.reason === 'required' && !taking.reason?.trim())
    throw new Refusal(refusals.REASON_REQUIRED, {}, 'reason')
  if (
    step.notBy !== undefined &&
    taking.personId !== undefined &&
    taking.takenBy?.[step.notBy] === taking.personId
  )
    throw new Refusal(refusals.OWN_SUBMISSION)
  return step.to
}

/** What the steps of a life-cycle are called, by name. */
export const stepLabels = ({ steps }: Workflow): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.entries(steps).map(([step, { label }]) => [step, label]))
