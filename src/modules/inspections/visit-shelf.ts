import { yearOf } from '#kernel/period.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { enterpriseCalled } from '#modules/enterprises/called.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import { checklistFor } from './checklists.ts'
import { visitRegister } from './columns.ts'
import { VisitInput } from './contract.ts'
import { answersOf, findMinutes } from './fieldwork-store.ts'
import { findingsOf, showFindings } from './finding-store.ts'
import { type InspectionRight, inspectionGrants } from './permissions.ts'
import { inspectionRefusals } from './rules.ts'
import { inspectionVisit } from './schema.ts'
import * as store from './store.ts'
import { membersOf, proveFree } from './team-store.ts'
import { isSigned, visitWorkflow } from './workflow.ts'

const planOf = async ({ db, actor }: Context, plannedOn: string) => {
  const year = yearOf(plannedOn)
  const found = await store.findPlan(db, actor.province, year)
  if (found === undefined) throw new Refusal(inspectionRefusals.PLAN_UNKNOWN, { year }, 'plannedOn')
  return found
}

const proveProject = async ({ db, actor }: Context, project: string, enterprise: string | null) => {
  const found = enterprise && (await store.findProject(db, actor.province, project, enterprise))
  refuseIf(!found, inspectionRefusals.PROJECT_UNKNOWN, {}, 'project')
}

const toValues = async (
  context: Context,
  { enterprise, project, ...input }: VisitInput,
  id: string | undefined,
  before?: Values,
): Promise<Values> => {
  refuseIf(isSigned(before?.state), inspectionRefusals.TEAM_FIXED)
  const isTold = before !== undefined && before.state !== 'planned'
  const isOther = before?.inspectedId !== enterprise || before?.kind !== input.kind
  refuseIf(isTold && isOther, inspectionRefusals.ANNOUNCED, {}, 'enterprise')
  const isNameless = enterprise === null && input.about === null
  refuseIf(isNameless, inspectionRefusals.SUBJECT_MISSING, {}, 'enterprise')
  const plan = await planOf(context, input.plannedOn)
  if (enterprise !== null) await proveEnterprise(context, enterprise, 'enterprise')
  if (project !== null) {
    await proveProject(context, project, enterprise)
    const team = id === undefined ? [] : await membersOf(context.db, id)
    await proveFree(context, project, team)
  }
  return {
    ...input,
    planId: plan.id,
    inspectedId: enterprise,
    enterpriseId: isTold ? enterprise : null,
    projectId: project,
    agencies: before?.agencies ?? [],
    ...(before?.kind === input.kind ? {} : checklistFor(input.kind)),
  }
}

const proveAnnounced = async ({ db }: Context, before: Values): Promise<void> => {
  const plan = await store.getPlanById(db, before.planId as string)
  const isApproved = plan?.state === 'approved'
  refuseIf(!isApproved, inspectionRefusals.PLAN_NOT_APPROVED, { year: plan?.year ?? '' })
  const team = await membersOf(db, before.id as string)
  refuseIf(!team.some(({ head }) => head), inspectionRefusals.TEAM_MISSING)
}

const proveSigned = async ({ db, actor }: Context, before: Values): Promise<void> => {
  const id = before.id as string
  const answered = await answersOf(db, id)
  const count = (before.questions as unknown[]).length - answered.length
  refuseIf(count > 0, inspectionRefusals.UNANSWERED, { count })
  refuseIf((await findMinutes(db, id)) === undefined, inspectionRefusals.MINUTES_MISSING)
  const copies = await store.countEvidence(db, actor.province, 'inspections.visit', id)
  refuseIf(copies === 0, inspectionRefusals.SIGNED_COPY_MISSING)
}

const proveDone = async ({ db }: Context, before: Values): Promise<void> => {
  const open = (await findingsOf(db, before.id as string)).filter(({ state }) => state !== 'closed')
  refuseIf(open.length > 0, inspectionRefusals.FINDINGS_OPEN, { count: open.length })
}

const proofs: Readonly<Record<string, (context: Context, before: Values) => Promise<void>>> = {
  announce: proveAnnounced,
  sign: proveSigned,
  close: proveDone,
}

/** What sets the register of visits apart (A.VIII, V.5.f). */
export const visitShelf: Shelf<VisitInput, InspectionRight> = {
  subject: 'inspections.visit',
  register: visitRegister,
  table: inspectionVisit,
  grants: inspectionGrants,
  rights: { read: 'inspection.read', write: 'inspection.write' },
  workflow: visitWorkflow,
  defaultSort: '-plannedOn',
  enterprise: inspectionVisit.enterpriseId,
  sharedWith: inspectionVisit.agencies,
  fields: {
    inspected: store.inspectedName,
    kind: inspectionVisit.kind,
    enterprise: referenceTo(inspectionVisit.inspectedId, enterpriseName(inspectionVisit.inspectedId)),
    project: referenceTo(inspectionVisit.projectId, store.projectLabel(inspectionVisit.projectId)),
    about: inspectionVisit.about,
    plannedOn: inspectionVisit.plannedOn,
    signedOn: inspectionVisit.signedOn,
    place: inspectionVisit.place,
    content: inspectionVisit.content,
    notice: inspectionVisit.notice,
    head: store.headName,
    agency: referenceTo(inspectionVisit.agencyId, store.leadName),
    findings: store.findingCount(false),
    openFindings: store.findingCount(true),
    state: inspectionVisit.state,
  },
  filters: {
    enterprise: inspectionVisit.inspectedId,
    project: inspectionVisit.projectId,
    agency: inspectionVisit.agencyId,
  },
  foundBy: [enterpriseKey(inspectionVisit.inspectedId)],
  onceBy: ({ kind, inspectedId, about, plannedOn }) => [kind, inspectedId, about, plannedOn].join('|'),
  lookups: { enterprise: enterprisesNamed },
  label: async ({ inspectedId, about, plannedOn }, context) => {
    const who = inspectedId ? await enterpriseCalled(context, inspectedId) : about
    return `Kiểm tra ${who}, ${shortDate(String(plannedOn))}`
  },
  words: ({ about, place, notice }) => [about, place, notice] as (string | null)[],
  toValues,
  beforeStep: async (context, before, action) => proofs[action]?.(context, before),
  // What was found is shown to the enterprise from the moment on which both sides have signed.
  stepValues: async (context, before, { action, on }) => {
    if (action === 'announce') return { enterpriseId: before.inspectedId }
    if (action !== 'sign') return {}
    await showFindings(context.db, before.id as string)
    const minutes = await findMinutes(context.db, before.id as string)
    return { signedOn: on ?? minutes?.heldOn ?? today(context) }
  },
  beforeRemove: async ({ db }, id) => {
    const visit = await store.lockVisit(db, id)
    refuseIf(isSigned(visit?.state), inspectionRefusals.TEAM_FIXED)
  },
  complete: async (_context, rows) =>
    rows.map((row) =>
      isSigned(row.state)
        ? { ...row, actions: row.actions.filter((action) => action !== 'update' && action !== 'remove') }
        : row,
    ),
}

/** The register of visits, with their life-cycle. */
export const visits = keepRegister(visitShelf)

/** Visits as Excel files. */
export const visitSheets = keepSheets(visitShelf, VisitInput)
