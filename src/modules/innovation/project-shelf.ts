import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import { planEntriesNamed, planEntry } from '#modules/plan/plan-entries.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { projectLabel } from '#modules/support/project-parts.ts'
import { project as supportProject } from '#modules/support/schema.ts'
import { type Context, today } from '#platform/context.ts'
import { type InnovationRight, innovationGrants } from './permissions.ts'
import { ofAgencies, type ProjectInput, projectRegister } from './project.ts'
import { actsForEnterprise } from './project-parts.ts'
import { innovationRefusals, proveWritten } from './rules.ts'
import { call, project, review } from './schema.ts'
import * as store from './store.ts'
import { isOpenToEnterprise, projectWorkflow } from './workflow.ts'

type Facts = typeof project.$inferSelect

const given = (what: string) =>
  sql`(select ${sql.raw(what)} from ${review} r where r.project_id = ${project.id} and r.removed_at is null and r.state = 'given')`

/** The agency that keeps the call leads what an enterprise proposes in it; without a call, the one that keeps the row. */
const leadOf = async (
  { db, actor }: Context,
  callId: string | null,
): Promise<{ agencyId?: string | null }> => {
  if (callId === null) return {}
  const found = await store.findCall(db, actor.province, callId)
  refuseIf(found === undefined, innovationRefusals.CALL_UNKNOWN, {}, 'call')
  return actor.agencyId === undefined ? { agencyId: found?.agencyId ?? null } : {}
}

const proveLinks = async ({ db }: Context, { support, enterprise }: ProjectInput): Promise<void> => {
  const isOwn = support === null || (await store.belongsTo(db, supportProject, support, enterprise))
  refuseIf(!isOwn, innovationRefusals.LINK_UNKNOWN, {}, 'support')
}

const proveOpenTo = (context: Context, input: ProjectInput, before: Values | undefined): void => {
  if (!actsForEnterprise(context)) return
  const isOpen = before === undefined || isOpenToEnterprise(before.state)
  refuseIf(!isOpen, innovationRefusals.SUBMITTED)
  const touched = ofAgencies.find((field) => (before?.[field] ?? null) !== input[field])
  refuseIf(touched !== undefined, innovationRefusals.OF_AGENCIES, {}, touched)
}

const proveCallTakes = async (context: Context, { callId }: Facts): Promise<void> => {
  if (callId === null) return
  const found = await store.findCall(context.db, context.actor.province, callId)
  const day = today(context)
  const isOpen = found?.state === 'open' && found.opensOn <= day && day <= found.closesOn
  refuseIf(!isOpen, innovationRefusals.CALL_CLOSED, {}, 'call')
}

/** What sets the register of innovation projects apart (II.6.a, II.6.b). */
export const projectShelf: Shelf<ProjectInput, InnovationRight> = {
  subject: 'innovation.project',
  register: projectRegister,
  table: project,
  grants: innovationGrants,
  rights: { read: 'innovation.read', write: 'innovation.write' },
  workflow: projectWorkflow,
  defaultSort: '-year',
  enterprise: project.enterpriseId,
  sharedWith: project.reviewerAgencies,
  fields: {
    title: project.title,
    enterprise: referenceTo(project.enterpriseId, enterpriseName(project.enterpriseId)),
    kind: project.kind,
    year: project.year,
    call: referenceTo(project.callId, sql`(select k.title from ${call} k where k.id = ${project.callId})`),
    programme: referenceTo(project.programmeId, sql`${project.programmeLabel}`),
    support: referenceTo(project.supportId, projectLabel(project.supportId)),
    aim: project.aim,
    partner: project.partner,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    costState: project.costState,
    costEnterprise: project.costEnterprise,
    costOther: project.costOther,
    costTotal: sql`(${project.costState} + ${project.costEnterprise} + ${project.costOther})::text`,
    reviews: given('count(*)::int'),
    score: given('round(avg(r.score), 1)::text'),
    decisionNumber: project.decisionNumber,
    decisionDate: project.decisionDate,
    contractNumber: project.contractNumber,
    contractDate: project.contractDate,
    acceptanceDocument: project.acceptanceDocument,
    acceptanceDate: project.acceptanceDate,
    result: project.result,
    state: project.state,
    note: project.note,
  },
  filters: {
    enterprise: project.enterpriseId,
    call: project.callId,
    programme: project.programmeId,
    support: project.supportId,
  },
  sorts: { enterprise: enterpriseName(project.enterpriseId) },
  foundBy: [enterpriseKey(project.enterpriseId)],
  lookups: { enterprise: enterprisesNamed, programme: planEntriesNamed('linkedProgrammes') },
  keyColumns: { enterprise: project.enterpriseId, year: project.year, title: project.title },
  label: ({ title }) => String(title),
  words: ({ title, partner, programmeLabel, contractNumber, decisionNumber }) =>
    [title, partner, programmeLabel, contractNumber, decisionNumber] as (string | null)[],
  toValues: async (context, input, _, before) => {
    const {
      enterprise,
      call: callId,
      programme,
      support,
      costState,
      costEnterprise,
      costOther,
      ...words
    } = input
    refuseIf(words.endsOn < words.startsOn, innovationRefusals.DAYS_REVERSED, {}, 'endsOn')
    proveOpenTo(context, input, before)
    await proveEnterprise(context, enterprise, 'enterprise')
    await proveLinks(context, input)
    const linked = await planEntry(context, 'linkedProgrammes', programme, 'programme')
    return {
      ...words,
      ...(before === undefined ? await leadOf(context, callId) : {}),
      enterpriseId: enterprise,
      callId,
      supportId: support,
      programmeId: linked?.id ?? null,
      programmeLabel: linked?.label ?? null,
      costState: BigInt(costState),
      costEnterprise: BigInt(costEnterprise),
      costOther: BigInt(costOther),
    }
  },
  closedTo: (context, { state }) => actsForEnterprise(context) && !isOpenToEnterprise(state),
  beforeStep: async (context, before, action) => {
    const facts = before as Facts
    proveWritten(facts, action)
    if (action === 'submit') {
      await proveCallTakes(context, facts)
      const costs = facts.costState + facts.costEnterprise + facts.costOther
      refuseIf(costs === 0n, innovationRefusals.NOTHING_COSTS, {}, 'costState')
    }
    if (action === 'approve') {
      const { open, given: many } = await store.countReviews(context.db, facts.id)
      refuseIf(open > 0 || many === 0, innovationRefusals.REVIEWS_OPEN, { open })
    }
    if (action === 'accept') {
      const open = await store.countOpenReports(context.db, facts.id)
      refuseIf(open > 0, innovationRefusals.REPORTS_OPEN, { open })
    }
  },
}
