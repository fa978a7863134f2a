import type { Reference } from '#kernel/contract.ts'
import { Refusal } from '#kernel/refusal.ts'
import { entriesMeant, planEntries } from '#modules/plan/plan-entries.ts'
import { plansInForce } from '#modules/plan/service.ts'
import type { Context } from '#platform/context.ts'
import { trainingRefusals } from './refusals.ts'

/** What the plans in force offer to say of a course. */
export interface WordsOfThePlan {
  readonly tasks: readonly Reference[]
  readonly sources: readonly Reference[]
}

/** The rows of the annex and the sources of funding of the plans in force, as they are called in Vietnamese. */
export const wordsOfThePlan = async (context: Context): Promise<WordsOfThePlan> => {
  const plans = await plansInForce(context.db, context.actor.province)
  return {
    tasks: plans.flatMap(({ plan }) =>
      plan.tasks.map(({ id, title }) => ({ id, label: `${id}. ${title.vi}` })),
    ),
    sources: await planEntries(context, 'fundingSources'),
  }
}

/** The row of the annex with this id. @throws Refusal TASK_UNKNOWN */
export const taskCalled = async (context: Context, id: string | null): Promise<Reference | null> => {
  if (id === null) return null
  const found = (await wordsOfThePlan(context)).tasks.find((task) => task.id === id)
  if (found === undefined) throw new Refusal(trainingRefusals.TASK_UNKNOWN, { task: id }, 'task')
  return found
}

/** The source of funding with this id. @throws Refusal COST_SOURCE_UNKNOWN */
export const sourceCalled = async (context: Context, id: string | null): Promise<Reference | null> => {
  if (id === null) return null
  const found = (await wordsOfThePlan(context)).sources.find((source) => source.id === id)
  if (found === undefined)
    throw new Refusal(trainingRefusals.COST_SOURCE_UNKNOWN, { source: id }, 'costSource')
  return found
}

/** Which entries a sheet means by id or wording. */
export const entriesCalled =
  (which: keyof WordsOfThePlan) =>
  async (context: Context, texts: readonly string[]): Promise<Map<string, string>> =>
    entriesMeant((await wordsOfThePlan(context))[which], texts)
