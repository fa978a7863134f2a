import { eq, sql } from 'drizzle-orm'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import * as callStore from './call-store.ts'
import * as lineStore from './line-store.ts'
import { holdCallInTime, holdOpenCall } from './open-call.ts'
import { type EstimateRight, estimateGrants } from './permissions.ts'
import { ProposalInput, proposalRegister } from './proposal.ts'
import { estimateRefusals } from './rules.ts'
import { estimateCall, estimateLine, estimateProposal } from './schema.ts'
import { tasksOf } from './sources.ts'
import { keepProposal } from './versions.ts'
import { proposalWorkflow, writtenStates } from './workflow.ts'

const ofCall = (column: string) =>
  sql`(select c.${sql.identifier(column)} from ${estimateCall} c where c.id = ${estimateProposal.callId})`
const ofLines = (sum: string) =>
  sql`${sql`(select ${sql.raw(sum)} from ${estimateLine} l where l.proposal_id = ${estimateProposal.id})`}`

const toValues = async (
  context: Context,
  { call, task, ...input }: ProposalInput,
  _id: string | undefined,
  before?: Values,
): Promise<Values> => {
  await holdOpenCall(context, call)
  const state = before?.state as keyof typeof proposalWorkflow.states | undefined
  refuseIf(
    state !== undefined && !writtenStates.includes(state),
    estimateRefusals.PROPOSAL_CLOSED,
    state && { state: proposalWorkflow.states[state].label.vi },
  )
  const found = (await tasksOf(context)).find(({ id }) => id === task)
  if (found === undefined) throw new Refusal(estimateRefusals.TASK_UNKNOWN, { task }, 'task')
  const authors = new Set([
    ...((before?.authors as string[] | undefined) ?? []),
    context.actor.personId ?? '',
  ])
  return { ...input, callId: call, task, taskTitle: found.label, authors: [...authors] }
}

/** What a proposal would bring above a ceiling that stops is not submitted; the ceilings of the call are held meanwhile. */
const proveCeilings = async ({ db }: Context, before: Values): Promise<void> => {
  const ceilings = await callStore.holdCeilings(db, String(before.callId))
  const stops = ceilings.filter(({ strictness }) => strictness === 'stop')
  if (stops.length === 0) return
  const bySource = await lineStore.sumsOf(db, String(before.id))
  for (const { source, forAgencyId, amount, asked } of stops) {
    if (forAgencyId !== null && forAgencyId !== before.agencyId) continue
    const own = bySource
      .filter((one) => source === null || one.source === source)
      .reduce((sum, one) => sum + one.amount, 0n)
    refuseIf(own > 0n && asked + own > amount, estimateRefusals.ABOVE_CEILING, {
      ceiling: groupThousands(String(amount)),
      sum: groupThousands(String(asked + own)),
      about: [source ?? 'mọi nguồn', forAgencyId === null ? 'mọi cơ quan' : 'cơ quan của bạn'].join(', '),
    })
  }
}

const beforeStep = async (context: Context, before: Values, action: string): Promise<void> => {
  const callId = String(before.callId)
  if (action === 'submit') {
    await holdCallInTime(context, callId)
    const lines = await lineStore.countLines(context.db, String(before.id))
    refuseIf(lines === 0, estimateRefusals.PROPOSAL_EMPTY)
    await proveCeilings(context, before)
  }
  if (action === 'withdraw') await holdOpenCall(context, callId)
  if (action === 'return') {
    await callStore.holdCall(context.db, context.actor.province, callId, 'share')
    const drawn = await lineStore.countDrawn(context.db, String(before.id))
    refuseIf(drawn > 0, estimateRefusals.PROPOSAL_DRAWN)
  }
}

const stepValues = async (
  { actor, now }: Context,
  before: Values,
  { action }: { action: string },
): Promise<Values> =>
  action === 'submit'
    ? {
        authors: [...new Set([...(before.authors as string[]), actor.personId ?? ''])],
        submittedBy: actor.name,
        submittedAt: now,
      }
    : {}

/** What sets the register of proposals apart (V.5.e, A.VII). */
export const proposalShelf: Shelf<ProposalInput, EstimateRight> = {
  subject: 'estimates.proposal',
  register: proposalRegister,
  table: estimateProposal,
  grants: estimateGrants,
  rights: { read: 'estimate.read', write: 'estimate.propose' },
  workflow: proposalWorkflow,
  defaultSort: '-year',
  fields: {
    title: estimateProposal.title,
    call: referenceTo(estimateProposal.callId, ofCall('title')),
    year: ofCall('year'),
    task: referenceTo(estimateProposal.task, sql`${estimateProposal.taskTitle}`),
    agency: referenceTo(
      estimateProposal.agencyId,
      agencyNameOn(estimateProposal.agencyId, sql`${estimateProposal.createdAt}::date`),
    ),
    aim: estimateProposal.aim,
    result: estimateProposal.result,
    resultUnit: estimateProposal.resultUnit,
    lines: ofLines('count(*)::int'),
    amount: ofLines('coalesce(sum(l.amount), 0)::text'),
    state: estimateProposal.state,
    submittedAt: sql`${sql`(${estimateProposal.submittedAt} at time zone 'Asia/Ho_Chi_Minh')::date::text`}`,
  },
  filters: {
    call: estimateProposal.callId,
    task: estimateProposal.task,
    agency: estimateProposal.agencyId,
  },
  sorts: { amount: ofLines('coalesce(sum(l.amount), 0)') },
  label: ({ title }) => String(title),
  words: ({ title, taskTitle, aim }) => [title, taskTitle, aim] as (string | null)[],
  closedTo: (_context, row) => !writtenStates.includes(String(row.state)),
  toValues,
  beforeStep,
  stepValues,
  afterStep: async (context, after, action) => {
    if (action === 'submit') await keepProposal(context, String(after.id))
  },
  beforeRemove: async ({ db }, id) => {
    const [found] = await db
      .select({ state: estimateProposal.state })
      .from(estimateProposal)
      .where(eq(estimateProposal.id, id))
    const state = found?.state as keyof typeof proposalWorkflow.states | undefined
    refuseIf(
      state !== undefined && !writtenStates.includes(state),
      estimateRefusals.PROPOSAL_CLOSED,
      state && { state: proposalWorkflow.states[state].label.vi },
    )
  },
}

/** The register of proposals, with their life-cycle. */
export const proposals = keepRegister(proposalShelf)

export const proposalSheets = keepSheets(proposalShelf, ProposalInput)
