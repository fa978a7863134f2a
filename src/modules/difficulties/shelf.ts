import { newId } from '#kernel/id.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { getPlan } from '#modules/plan/service.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { proveTask, tasksNamed } from '#modules/work/service.ts'
import { taskName } from '#modules/work/store.ts'
import { type Context, today } from '#platform/context.ts'
import { type DifficultyInput, difficultyRegister } from './contract.ts'
import { type DifficultyRight, difficultyGrants } from './permissions.ts'
import { difficultyRefusals, dueFrom } from './rules.ts'
import { difficulty } from './schema.ts'
import * as store from './store.ts'
import { difficultyWorkflow } from './workflow.ts'

const proveUntouched = async (context: Context, id: string): Promise<void> => {
  const state = await store.findState(context.db, id)
  refuseIf(state !== difficultyWorkflow.initial, difficultyRefusals.ALREADY_TAKEN_UP)
}

/** What sets the register of difficulties apart: a new one is raised today and waits for its answer (V.7). */
export const difficultyShelf: Shelf<DifficultyInput, DifficultyRight> = {
  subject: 'work.difficulty',
  register: difficultyRegister,
  table: difficulty,
  grants: difficultyGrants,
  rights: { read: 'difficulty.read', write: 'difficulty.raise' },
  defaultSort: '-raisedOn',
  fields: {
    title: difficulty.title,
    urgency: difficulty.urgency,
    state: difficulty.state,
    agency: referenceTo(difficulty.agencyId, agencyNameOn(difficulty.agencyId, difficulty.raisedOn)),
    task: referenceTo(difficulty.taskId, taskName(difficulty.taskId)),
    clause: difficulty.clause,
    description: difficulty.description,
    proposal: difficulty.proposal,
    raisedOn: difficulty.raisedOn,
    raisedBy: difficulty.raisedBy,
    dueOn: difficulty.dueOn,
  },
  filters: { agency: difficulty.agencyId, task: difficulty.taskId },
  label: (values) => String(values.title),
  words: (values) => [values.title, values.description, values.proposal] as (string | null)[],
  toValues: async (context, { task, ...input }, id) => {
    const { plan } = await getPlan(context.db, context.actor.province)
    const { clause } = input
    refuseIf(
      clause !== null && !plan.clauses.some((one) => one.id === clause),
      difficultyRefusals.CLAUSE_UNKNOWN,
      { clause: clause ?? '' },
      'clause',
    )
    if (task !== null) await proveTask(context, task, 'task')
    const entered = { ...input, taskId: task }
    if (id !== undefined) {
      await proveUntouched(context, id)
      return entered
    }
    const state = difficultyWorkflow.initial
    const raisedOn = today(context)
    const dueOn = dueFrom(state, raisedOn, plan.settings)
    return { ...entered, state, raisedOn, raisedBy: context.actor.name, dueOn }
  },
  afterWrite: async (context, id, input) => {
    const { actor, now } = context
    if ((await store.stepsOf(context.db, [id])).length > 0) return
    await store.addStep(context.db, {
      id: newId(),
      province: actor.province,
      difficultyId: id,
      said: 'raise',
      words: input.description,
      agencyId: actor.agencyId ?? null,
      personName: actor.name,
      at: now,
    })
  },
  beforeRemove: proveUntouched,
  lookups: { task: tasksNamed },
}
