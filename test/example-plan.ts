import { fileURLToPath } from 'node:url'
import { programActor } from '#modules/agencies/acting.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import type { Plan } from '#modules/plan/document.ts'
import { readPlanFolder } from '#modules/plan/read-plan.ts'
import { importPlan } from '#modules/plan/service.ts'
import type { Database } from '#platform/database/database.ts'
import { as, province } from './actors.ts'

const folder = fileURLToPath(new URL('../plans/example', import.meta.url))

/** The fictional plan as it was read. */
export const examplePlan = () => {
  const { plan, agencies, places } = readPlanFolder(folder, [])
  if (!plan || !agencies || !places) throw new Error('plans/example cannot be read')
  return { plan, agencies, places }
}

/** Loads the fictional plan, changed where wanted, and gives the ids of its agencies by key. */
export const loadExamplePlan = async (
  db: Database,
  change: (plan: Plan) => Plan = (plan) => plan,
): Promise<(key: string) => string> => {
  const { plan, ...rest } = examplePlan()
  await importPlan(as(db, programActor(province)), { ...rest, plan: change(plan) })
  const { idOf } = await directoryOf(db, province)
  return (key) => {
    const id = idOf.get(key)
    if (id === undefined) throw new Error(`the fictional plan has no agency ${key}`)
    return id
  }
}
