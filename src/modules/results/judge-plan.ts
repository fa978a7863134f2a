import type { CalendarDate } from '#kernel/period.ts'
import { yearOf } from '#kernel/period.ts'
import type { Phase, Plan } from '#modules/plan/document.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { targetsOf } from '#modules/plan/rules.ts'
import type { Target, Task } from '#modules/plan/targets-and-tasks.ts'
import type { Database } from '#platform/database/database.ts'
import { type AnnexVerdict, annexNotes, annexVerdicts, tasksBeside } from './annex.ts'
import type { Ask } from './asked-store.ts'
import { checkPart, judge } from './judge.ts'
import type { Given, Judgement, Stated } from './judgement.ts'
import { knownAnswers } from './known-answers.ts'
import { leastCount } from './rules.ts'
import type { StatedRow } from './stated-store.ts'

/** Every measure that the app knows, by name. */
export type Measures = ReadonlyMap<string, Measure>

/** A target with how it stands. */
export interface JudgedTarget {
  readonly target: Target
  readonly phase: Phase
  readonly shape: Measure['shape'] | undefined
  readonly judgement: Judgement
  readonly annex: readonly AnnexVerdict[]
}

/** Which years of rows a target looks at: its phase, the year before for a rate, and all before for a milestone. */
export const askOf = (target: Target, phase: Phase): Ask => ({
  key: target.id,
  from: target.accrual === 'milestone' ? 0 : phase.from - (target.accrual === 'period-average-rate' ? 1 : 0),
  to: phase.to,
  where: target.where ?? {},
})

const taskKey = (task: Task, phase: Phase): string => `task ${task.id} ${phase.id}`

const statedFor = (rows: readonly StatedRow[], target: string): ReadonlyMap<number, Stated> => {
  const stated = new Map<number, Stated>()
  for (const row of rows)
    if (row.targetId === target)
      stated.set(row.year, { ...stated.get(row.year), [row.kind]: Number(row.value) })
  return stated
}

const asksByMeasure = (plan: Plan, phases: readonly Phase[]): Map<string, Ask[]> => {
  const asks = new Map<string, Map<string, Ask>>()
  const add = (measure: string, ask: Ask) =>
    asks.set(measure, (asks.get(measure) ?? new Map<string, Ask>()).set(ask.key, ask))
  for (const phase of phases)
    for (const target of targetsOf(plan, phase.id)) {
      add(target.measure, askOf(target, phase))
      for (const { task } of tasksBeside(plan, target)) {
        const ask = { key: taskKey(task, phase), from: phase.from, to: phase.to, where: task.where ?? {} }
        if (task.measure !== undefined) add(task.measure, ask)
      }
    }
  return new Map([...asks].map(([measure, byKey]) => [measure, [...byKey.values()]]))
}

const entrantsIn =
  (answers: ReadonlyMap<string, Given>, phase: Phase) =>
  (task: Task): number | undefined => {
    const given = answers.get(taskKey(task, phase))
    return given?.shape === 'count' ? (given.phase?.value ?? 0) : undefined
  }

/**
 * Judges all targets of some phases on a day, by at most one statement for each measure that they name, however many
 * targets, years and rows there are.
 */
export const judgePlan = async (
  db: Database,
  province: string,
  measures: Measures,
  {
    plan,
    phases,
    asOf,
    stated,
  }: { plan: Plan; phases: readonly Phase[]; asOf: CalendarDate; stated: readonly StatedRow[] },
): Promise<JudgedTarget[]> => {
  const answers = new Map<string, Given>()
  const questions = [...asksByMeasure(plan, phases)].flatMap(([name, asks]) => {
    const measure = measures.get(name)
    return measure ? [{ measure, asks }] : []
  })
  for (const given of await knownAnswers(db, province, questions, asOf))
    for (const [key, answer] of given) answers.set(key, answer)

  return phases.flatMap((phase) => {
    const judged = targetsOf(plan, phase.id).map((target): JudgedTarget => {
      const of = { target, phase, asOf, stated: statedFor(stated, target.id) }
      const judgement = judge(of, answers.get(target.id))
      const level = 'reached' in target.goal ? target.goal.count : leastCount(target.goal)
      const time = { level, lastYear: phase.to, year: yearOf(asOf) }
      const isOpen = judgement.state === 'on-track' || judgement.state === 'behind'
      const warnings = isOpen ? annexNotes(plan, target, time, entrantsIn(answers, phase)) : []
      return {
        target,
        phase,
        shape: measures.get(target.measure)?.shape,
        judgement: { ...judgement, notes: [...judgement.notes, ...warnings] },
        annex: annexVerdicts(plan, target, judgement),
      }
    })
    const byId = new Map(judged.map((one) => [one.target.id, one.judgement]))
    return judged.map((one) =>
      one.target.partOf === undefined
        ? one
        : { ...one, judgement: checkPart(one.judgement, byId.get(one.target.partOf)) },
    )
  })
}
