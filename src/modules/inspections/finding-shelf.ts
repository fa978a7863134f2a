import { mayOn, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import { findingRegister } from './columns.ts'
import { FindingInput } from './contract.ts'
import { getVisit, proveAtWork } from './fieldwork.ts'
import { visitOfFinding } from './finding-store.ts'
import { findingWorkflow, unremediedStates } from './finding-workflow.ts'
import { type InspectionRight, inspectionGrants } from './permissions.ts'
import { inspectionRefusals, isOverdue } from './rules.ts'
import { inspectionFinding } from './schema.ts'
import * as store from './store.ts'
import { isSigned } from './workflow.ts'

const visitToWrite = async (context: Context, id: string) => {
  const { visit } = await getVisit(context, id)
  await proveAtWork(context, visit)
  const stands = isSigned(visit.state) || visit.state === 'cancelled'
  refuseIf(stands, inspectionRefusals.TEAM_FIXED)
  return visit
}

const isWaiting = (state: unknown): boolean => (unremediedStates as readonly unknown[]).includes(state)

/** What sets the findings of checks apart: demand, due day, remedy with evidence, verification. */
const findingShelf: Shelf<FindingInput, InspectionRight> = {
  subject: 'inspections.finding',
  register: findingRegister,
  table: inspectionFinding,
  grants: inspectionGrants,
  rights: { read: 'inspection.read', write: 'inspection.write' },
  workflow: findingWorkflow,
  defaultSort: '-dueOn',
  enterprise: inspectionFinding.enterpriseId,
  sharedWith: inspectionFinding.agencies,
  fields: {
    visit: referenceTo(inspectionFinding.visitId, store.visitLabel(inspectionFinding.visitId)),
    inspected: store.visitInspected(inspectionFinding.visitId),
    question: inspectionFinding.question,
    clause: inspectionFinding.clause,
    content: inspectionFinding.content,
    demand: inspectionFinding.demand,
    dueOn: inspectionFinding.dueOn,
    state: inspectionFinding.state,
    remedy: inspectionFinding.remedy,
    remediedOn: inspectionFinding.remediedOn,
    escalation: inspectionFinding.escalation,
    agency: referenceTo(
      inspectionFinding.agencyId,
      agencyNameOn(inspectionFinding.agencyId, inspectionFinding.dueOn),
    ),
  },
  filters: { visit: inspectionFinding.visitId, agency: inspectionFinding.agencyId },
  lookups: {
    visit: ({ db, actor }, texts) =>
      store.visitsCalled(db, permit(actor, inspectionGrants, 'inspection.read'), texts),
  },
  keyColumns: { visit: inspectionFinding.visitId, content: inspectionFinding.content },
  label: ({ content }) => String(content).slice(0, 120),
  words: ({ content, demand, clause }) => [content, demand, clause] as (string | null)[],
  toValues: async (context, { visit: visitId, ...input }) => {
    const visit = await visitToWrite(context, visitId)
    refuseIf(input.dueOn <= visit.plannedOn, inspectionRefusals.DUE_BEFORE_VISIT, {}, 'dueOn')
    const isUnknown =
      input.question !== null && !visit.questions.some((question) => question.id === input.question)
    refuseIf(isUnknown, inspectionRefusals.QUESTION_UNKNOWN, {}, 'question')
    return {
      ...input,
      visitId,
      agencyId: visit.agencyId,
      inspectedId: visit.inspectedId,
      enterpriseId: null,
      agencies: visit.agencies,
    }
  },
  beforeStep: async (context, before, action) => {
    const { visit } = await getVisit(context, before.visitId as string)
    refuseIf(!isSigned(visit.state), inspectionRefusals.NOT_SIGNED_YET)
    const id = before.id as string
    if (action === 'remedy') {
      const proofs = await store.countEvidence(context.db, context.actor.province, 'inspections.finding', id)
      refuseIf(proofs === 0, inspectionRefusals.REMEDY_UNPROVEN)
    }
    const late = isOverdue(before as { state: string; dueOn: string }, today(context))
    refuseIf(action === 'escalate' && !late, inspectionRefusals.NOT_OVERDUE)
  },
  stepValues: async (context, _before, { action, reason, on }) => {
    if (action === 'remedy') return { remedy: reason ?? null, remediedOn: on ?? today(context) }
    return action === 'escalate' ? { escalation: reason ?? null } : {}
  },
  beforeRemove: async (context, id) => {
    const visitId = await visitOfFinding(context.db, id)
    if (visitId !== undefined) await visitToWrite(context, visitId)
  },
  complete: async (context, rows) => {
    const { actor } = context
    return rows.map((row) => {
      const owner = { enterpriseId: actor.enterpriseId ?? null }
      const mayProve = isWaiting(row.state) && mayOn(actor, inspectionGrants, 'inspection.remedy', owner)
      const isNew = mayProve && !row.actions.includes('attach')
      return {
        ...row,
        overdue: isOverdue(row as unknown as { state: string; dueOn: string }, today(context)),
        actions: isNew ? [...row.actions, 'attach'] : row.actions,
      }
    })
  },
}

const kept = keepRegister(findingShelf)

/** The register of findings; the enterprise proves its remedy while the finding waits for it. */
export const findings = {
  ...kept,
  subject: {
    ...kept.subject,
    proveWritable: async (context: Context, id: string): Promise<void> => {
      const { actions } = await kept.get(context, id)
      if (!actions.includes('attach')) throw new Refusal(refusals.FORBIDDEN)
    },
  },
}

/** Findings as Excel files. */
export const findingSheets = keepSheets(findingShelf, FindingInput)
