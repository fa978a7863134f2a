import { refuseIf } from '#kernel/refusal.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { proveTask, tasksNamed } from '#modules/work/service.ts'
import { taskName } from '#modules/work/store.ts'
import { planRegister } from './columns.ts'
import { PlanInput } from './contract.ts'
import { type InspectionRight, inspectionGrants } from './permissions.ts'
import { planWorkflow } from './plan-workflow.ts'
import { inspectionRefusals } from './rules.ts'
import { inspectionPlan } from './schema.ts'
import * as store from './store.ts'

/** What sets the plans of checks apart (A.VIII). */
const planShelf: Shelf<PlanInput, InspectionRight> = {
  subject: 'inspections.plan',
  register: planRegister,
  table: inspectionPlan,
  grants: inspectionGrants,
  rights: { read: 'inspectionPlan.read', write: 'inspection.plan' },
  workflow: planWorkflow,
  defaultSort: '-year',
  fields: {
    year: inspectionPlan.year,
    task: referenceTo(inspectionPlan.taskId, taskName(inspectionPlan.taskId)),
    visits: store.visitCount(false),
    held: store.visitCount(true),
    decisionNumber: inspectionPlan.decisionNumber,
    decisionDate: inspectionPlan.decisionDate,
    note: inspectionPlan.note,
    state: inspectionPlan.state,
  },
  filters: { task: inspectionPlan.taskId },
  keyColumns: { year: inspectionPlan.year },
  lookups: { task: tasksNamed },
  label: ({ year }) => `Kế hoạch kiểm tra năm ${year}`,
  words: ({ year, decisionNumber, note }) => [
    `kế hoạch kiểm tra ${year}`,
    decisionNumber as string | null,
    note as string | null,
  ],
  toValues: async (context, { task, ...input }, id) => {
    const same = await store.findPlan(context.db, context.actor.province, input.year)
    const isTaken = same !== undefined && same.id !== id
    refuseIf(isTaken, inspectionRefusals.PLAN_TAKEN, { year: input.year }, 'year')
    if (task !== null) {
      const { fromYear, toYear } = await proveTask(context, task, 'task')
      const isOutside = input.year < fromYear || input.year > toYear
      refuseIf(isOutside, inspectionRefusals.TASK_OUTSIDE, { year: input.year }, 'task')
    }
    return { ...input, taskId: task }
  },
  beforeStep: async ({ db }, before, action) => {
    if (action === 'submit')
      refuseIf((await store.countVisitsOf(db, before.id as string)) === 0, inspectionRefusals.PLAN_EMPTY)
    const isBare = before.decisionNumber === null || before.decisionDate === null
    refuseIf(action === 'approve' && isBare, inspectionRefusals.DECISION_MISSING, {}, 'decisionNumber')
  },
  beforeRemove: async ({ db }, id) => {
    const visits = await store.countVisitsOf(db, id)
    refuseIf(visits > 0, inspectionRefusals.PLAN_IN_USE, { count: visits })
  },
}

/** The plans of checks: list, open, add, change, and their approval. */
export const plans = keepRegister(planShelf)

/** The plans as Excel files; rows are told apart by year. */
export const planSheets = keepSheets(planShelf, PlanInput)
