import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { proveSolution, solutionsNamed } from '#modules/catalogue/service.ts'
import { solutionKey, solutionLabel } from '#modules/catalogue/shelf.ts'
import { enterpriseCalled } from '#modules/enterprises/called.ts'
import { priorityWords } from '#modules/enterprises/priority.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { leadFields, type ProjectInput } from './contract.ts'
import { copyMilestones, proveMilestones } from './copy-milestones.ts'
import * as costStore from './cost-store.ts'
import { projectCosts, projectTotal } from './costs-of-project.ts'
import { proveComplete } from './dossier.ts'
import { scheduleFollowUps } from './follow-up-shelf.ts'
import { ownAgency, proveLead } from './lead.ts'
import * as milestones from './milestone-store.ts'
import { proveOrigin } from './origin.ts'
import { supportGrants } from './permissions.ts'
import { projectRegister } from './project-columns.ts'
import { actsForEnterprise } from './project-parts.ts'
import { proveAccepted, proveDecided, proveLiquidated, proveProject, supportRefusals } from './rules.ts'
import { project } from './schema.ts'
import * as store from './store.ts'
import { isOpenToEnterprise, projectWorkflow } from './workflow.ts'

// A project prints the name that its lead agency had when it was decided.
const namedOn = sql`coalesce(${project.decisionDate}, make_date(${project.year}, 12, 31))`

// An enterprise does not write what only those who lead a project write; it stays as it was.
const withinRights = (context: Context, input: ProjectInput, before?: Values): ProjectInput => {
  if (!actsForEnterprise(context)) return input
  refuseIf(
    input.enterprise !== context.actor.enterpriseId,
    supportRefusals.ENTERPRISE_NOT_OWN,
    {},
    'enterprise',
  )
  refuseIf(before !== undefined && !isOpenToEnterprise(before.state), supportRefusals.SUBMITTED)
  const kept = Object.fromEntries(leadFields.map((name) => [name, before?.[name] ?? null]))
  return { ...input, ...kept, lead: null, paid: String(before?.paid ?? 0n) } as ProjectInput
}

const roundId = sql`(select c.round_id from selection_candidate c where c.id = ${project.candidateId})`

const proveCosts = async ({ db }: Context, input: ProjectInput, id: string | undefined) => {
  const stated = [input.costState, input.costCounterpart, input.costOther] as const
  const standing = id === undefined ? undefined : await costStore.costsOf(db, id)
  if (standing === undefined || standing.lines === 0) return stated[0]
  const { state, counterpart, other } = standing
  const differs = stated.some((digits, n) => BigInt(digits) !== [state, counterpart, other][n])
  const sum = groupThousands(String(state + counterpart + other))
  refuseIf(differs, supportRefusals.COSTS_BY_LINES, { sum }, 'costState')
  return String(state)
}

const provePaid = (paid: string, support: string): void =>
  refuseIf(
    BigInt(paid) > BigInt(support),
    supportRefusals.PAID_TOO_MUCH,
    { support: groupThousands(support) },
    'paid',
  )

const toValues = async (
  context: Context,
  entered: ProjectInput,
  id: string | undefined,
  before?: Values,
): Promise<Values> => {
  const { enterprise, solution, lead, need, candidate, ...input } = withinRights(context, entered, before)
  await proveEnterprise(context, enterprise, 'enterprise')
  await proveSolution(context, solution, 'solution')
  if (lead !== null && lead !== before?.agencyId) await proveLead(context, lead)
  const values = { ...input, enterprise, solution, lead, need, candidate }
  proveProject(values, before?.state, today(context))
  provePaid(input.paid, await proveCosts(context, values, id))
  const other = await store.findSame(context.db, context.actor.province, values)
  const isTaken = other !== undefined && other.id !== id
  refuseIf(isTaken, supportRefusals.PROJECT_TAKEN, { year: input.year }, 'solution')
  const origin = await proveOrigin(context, values, id, before)
  return {
    ...input,
    enterpriseId: enterprise,
    solutionId: solution,
    agencyId: lead ?? before?.agencyId ?? origin.lead ?? (await ownAgency(context)),
    costState: BigInt(input.costState),
    costCounterpart: BigInt(input.costCounterpart),
    costOther: BigInt(input.costOther),
    paid: BigInt(input.paid),
    needId: origin.needId,
    candidateId: origin.candidateId,
  }
}

/** What sets the register of support projects apart. */
export const projectShelf: Shelf<ProjectInput, keyof typeof supportGrants> = {
  subject: 'support.project',
  register: projectRegister,
  table: project,
  grants: supportGrants,
  rights: { read: 'support.read', write: 'support.write' },
  workflow: projectWorkflow,
  defaultSort: '-year',
  enterprise: project.enterpriseId,
  fields: {
    enterprise: referenceTo(project.enterpriseId, enterpriseName(project.enterpriseId)),
    code: project.code,
    priority: priorityWords(project.enterpriseId, sql`coalesce(${project.acceptanceDate}, ${namedOn})`),
    solution: referenceTo(project.solutionId, solutionLabel(project.solutionId)),
    family: sql`(select s.family from solution s where s.id = ${project.solutionId})`,
    year: project.year,
    state: project.state,
    lead: referenceTo(project.agencyId, agencyNameOn(project.agencyId, namedOn)),
    fromRound: referenceTo(roundId, sql`(select r.title from selection_round r where r.id = ${roundId})`),
    fromNeed: referenceTo(
      project.needId,
      sql`(select ${solutionLabel(sql`n.solution_id`)} || ', ' || n.year from need n where n.id = ${project.needId})`,
    ),
    aim: project.aim,
    plannedStart: project.plannedStart,
    plannedEnd: project.plannedEnd,
    startedOn: project.startedOn,
    consultant: project.consultant,
    contractNumber: project.contractNumber,
    contractDate: project.contractDate,
    certificationBody: project.certificationBody,
    standard: project.standard,
    certificateNumber: project.certificateNumber,
    certificateIssued: project.certificateIssued,
    certificateExpires: project.certificateExpires,
    costState: projectCosts.state,
    costCounterpart: projectCosts.counterpart,
    costOther: projectCosts.other,
    costTotal: projectTotal,
    paid: project.paid,
    otherSourceReason: project.otherSourceReason,
    decisionNumber: project.decisionNumber,
    decisionDate: project.decisionDate,
    acceptanceDocument: project.acceptanceDocument,
    acceptanceDate: project.acceptanceDate,
    liquidationDocument: project.liquidationDocument,
    liquidationDate: project.liquidationDate,
    withdrawnOn: project.withdrawnOn,
    withdrawnReason: project.withdrawnReason,
    effect: project.effect,
  },
  filters: {
    enterprise: project.enterpriseId,
    solution: project.solutionId,
    lead: project.agencyId,
    fromRound: roundId,
    fromNeed: project.needId,
  },
  sorts: {
    enterprise: enterpriseName(project.enterpriseId),
    solution: solutionLabel(project.solutionId),
  },
  foundBy: [enterpriseKey(project.enterpriseId), solutionKey(project.solutionId)],
  keyColumns: { enterprise: project.enterpriseId, solution: project.solutionId, year: project.year },
  lookups: { enterprise: enterprisesNamed, solution: solutionsNamed },
  label: async (values, context) => `${await enterpriseCalled(context, values.enterpriseId)}, ${values.year}`,
  words: (values) =>
    [
      values.standard,
      values.consultant,
      values.certificationBody,
      values.certificateNumber,
      values.decisionNumber,
      values.acceptanceDocument,
      values.contractNumber,
    ] as (string | null)[],
  toValues,
  afterWrite: async (context, id, { plannedStart }) => {
    await copyMilestones(context, id)
    if (plannedStart !== null) await milestones.dateFrom(context.db, id, plannedStart, { undated: true })
    await store.handPartsOf(context.db, id)
  },
  closedTo: (context, { state }) => actsForEnterprise(context) && !isOpenToEnterprise(state),
  beforeStep: async (context, before, action) => {
    const facts = before as typeof project.$inferSelect
    if (action === 'submit') await proveComplete(context, facts)
    if (action === 'start') proveDecided(facts)
    if (action === 'settle') proveLiquidated(facts)
    if (action !== 'accept') return
    proveAccepted(facts)
    await proveMilestones(context, facts.id)
    await scheduleFollowUps(context, before)
  },
  stepValues: async (context, before, { action, on, reason }) => {
    if (action === 'withdraw') return { withdrawnOn: on ?? today(context), withdrawnReason: reason ?? null }
    if (action !== 'start') return {}
    const { id, contractDate, decisionDate } = before as typeof project.$inferSelect
    const startedOn = on ?? contractDate ?? decisionDate ?? today(context)
    await milestones.dateFrom(context.db, id, startedOn)
    return { startedOn }
  },
}
