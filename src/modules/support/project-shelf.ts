import { sql } from 'drizzle-orm'
import { reachOf } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { proveSolution, solutionsNamed } from '#modules/catalogue/service.ts'
import { solutionKey, solutionLabel } from '#modules/catalogue/shelf.ts'
import { priorityWords } from '#modules/enterprises/priority.ts'
import { enterpriseCalled, enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import type { ProjectInput } from './contract.ts'
import { supportGrants } from './permissions.ts'
import { projectRegister } from './project-columns.ts'
import { proveAccepted, proveDecided, proveProject, supportRefusals } from './rules.ts'
import { project } from './schema.ts'
import * as store from './store.ts'
import { projectWorkflow } from './workflow.ts'

// A project prints the name that its lead agency had when it was decided.
const namedOn = sql`coalesce(${project.decisionDate}, make_date(${project.year}, 12, 31))`

const proveLead = async (context: Context, lead: string): Promise<void> => {
  const { db, actor } = context
  const { keyOf } = await directoryOf(db, actor.province)
  refuseIf(!keyOf.has(lead), supportRefusals.LEAD_UNKNOWN, {}, 'lead')
  const isForeign =
    reachOf(actor, supportGrants, 'support.write') === 'own' && !actor.ownAgencies.includes(lead)
  refuseIf(isForeign, supportRefusals.LEAD_NOT_OWN, {}, 'lead')
}

const toValues = async (
  context: Context,
  { enterprise, solution, lead, ...input }: ProjectInput,
  id: string | undefined,
  before?: Values,
): Promise<Values> => {
  await proveEnterprise(context, enterprise, 'enterprise')
  await proveSolution(context, solution, 'solution')
  if (lead !== null && lead !== before?.agencyId) await proveLead(context, lead)
  const values = { ...input, enterprise, solution, lead }
  proveProject(values, before?.state, today(context))
  const other = await store.findSame(context.db, context.actor.province, values)
  const isTaken = other !== undefined && other.id !== id
  refuseIf(isTaken, supportRefusals.PROJECT_TAKEN, { year: input.year }, 'solution')
  return {
    ...input,
    enterpriseId: enterprise,
    solutionId: solution,
    agencyId: lead ?? before?.agencyId ?? context.actor.agencyId ?? null,
    costState: BigInt(input.costState),
    costCounterpart: BigInt(input.costCounterpart),
    costOther: BigInt(input.costOther),
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
    priority: priorityWords(project.enterpriseId, sql`coalesce(${project.acceptanceDate}, ${namedOn})`),
    solution: referenceTo(project.solutionId, solutionLabel(project.solutionId)),
    family: sql`(select s.family from solution s where s.id = ${project.solutionId})`,
    year: project.year,
    state: project.state,
    lead: referenceTo(project.agencyId, agencyNameOn(project.agencyId, namedOn)),
    consultant: project.consultant,
    certificationBody: project.certificationBody,
    standard: project.standard,
    certificateNumber: project.certificateNumber,
    certificateIssued: project.certificateIssued,
    certificateExpires: project.certificateExpires,
    costState: project.costState,
    costCounterpart: project.costCounterpart,
    costOther: project.costOther,
    costTotal: sql`(${project.costState} + ${project.costCounterpart} + ${project.costOther})::text`,
    decisionNumber: project.decisionNumber,
    decisionDate: project.decisionDate,
    acceptanceDocument: project.acceptanceDocument,
    acceptanceDate: project.acceptanceDate,
    effect: project.effect,
  },
  filters: { enterprise: project.enterpriseId, solution: project.solutionId, lead: project.agencyId },
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
    ] as (string | null)[],
  toValues,
  beforeStep: async (_context, before, action) => {
    const facts = before as typeof project.$inferSelect
    if (action === 'start') proveDecided(facts)
    if (action === 'accept') proveAccepted(facts)
  },
}
