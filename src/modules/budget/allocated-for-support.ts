import { getPlan } from '#modules/plan/service.ts'
import type { AllocatedForSupport } from '#modules/support/budget-left.ts'
import { supportMeasures } from '#modules/support/measures.ts'
import * as figureStore from './figure-store.ts'

/**
 * What agencies were given in a year for the tasks of the plan whose results are supported enterprises, adjustments and
 * carried money included, with the papers that gave it (IV.1–2). It bounds the support of that year; whoever is granted
 * support sees how much is left, so it asks for no right of the budget. @throws Refusal NO_PLAN
 */
export const allocatedForSupport: AllocatedForSupport = async ({ db, actor }, year) => {
  const { plan } = await getPlan(db, actor.province)
  const counted = new Set(supportMeasures.map(({ name }) => name))
  const tasks = plan.tasks.filter(({ measure }) => measure && counted.has(measure)).map(({ id }) => id)
  const { amount, papers } = await figureStore.allocatedFor(db, actor.province, { year, tasks })
  return papers.length === 0 ? undefined : { amount: BigInt(amount), source: papers.join('; ') }
}
