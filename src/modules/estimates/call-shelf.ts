import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { CallInput, callRegister } from './call.ts'
import * as callStore from './call-store.ts'
import * as itemStore from './item-store.ts'
import { type EstimateRight, estimateGrants } from './permissions.ts'
import * as questionStore from './question-store.ts'
import { estimateRefusals } from './rules.ts'
import { estimateCall, estimateProposal } from './schema.ts'
import { countBudgeted, sourcesOf } from './sources.ts'
import { keepConsolidated } from './versions.ts'
import { callWorkflow } from './workflow.ts'

const proposalsIn = (states: string) =>
  sql`${sql`(select count(*)::int from ${estimateProposal} p where p.call_id = ${estimateCall.id} and p.removed_at is null
    and p.state = any(${states}::text[]))`}`

const proveConsolidated = async ({ db }: Context, callId: string): Promise<void> => {
  const waiting = await callStore.countProposals(db, callId, ['submitted'])
  refuseIf(waiting > 0, estimateRefusals.STILL_TO_RECEIVE, { count: waiting })
  const undrawn = await itemStore.countUndrawn(db, callId)
  refuseIf(undrawn > 0, estimateRefusals.NOT_DRAWN, { count: undrawn })
  refuseIf((await callStore.countItems(db, callId)) === 0, estimateRefusals.NOTHING_CONSOLIDATED)
}

const proveAppraised = async (context: Context, callId: string): Promise<void> => {
  const unappraised = await itemStore.countUnappraised(context.db, callId)
  const left = countBudgeted(unappraised, await sourcesOf(context))
  refuseIf(left > 0, estimateRefusals.NOT_APPRAISED, { count: left })
  const open = await questionStore.countOpenQuestions(context.db, callId)
  refuseIf(open > 0, estimateRefusals.QUESTIONS_OPEN, { count: open })
}

const beforeStep = async (context: Context, before: Values, action: string): Promise<void> => {
  const id = String(before.id)
  if (action === 'send') await proveConsolidated(context, id)
  if (action === 'finish') await proveAppraised(context, id)
}

/** What sets the register of calls apart (V.1.e). */
export const callShelf: Shelf<CallInput, EstimateRight> = {
  subject: 'estimates.call',
  register: callRegister,
  table: estimateCall,
  grants: estimateGrants,
  rights: { read: 'estimate.call.read', write: 'estimate.run' },
  workflow: callWorkflow,
  defaultSort: '-year',
  fields: {
    year: estimateCall.year,
    title: estimateCall.title,
    document: estimateCall.document,
    opensOn: estimateCall.opensOn,
    closesOn: estimateCall.closesOn,
    guidance: estimateCall.guidance,
    state: estimateCall.state,
    proposals: proposalsIn('{draft,returned,submitted,accepted}'),
    received: proposalsIn('{submitted,accepted}'),
  },
  label: ({ title }) => String(title),
  words: ({ title, document, guidance }) => [title, document, guidance] as (string | null)[],
  toValues: async ({ db, actor }, input, id, before) => {
    refuseIf(input.closesOn < input.opensOn, estimateRefusals.WINDOW_REVERSED, {}, 'closesOn')
    const other = await callStore.findCallOfYear(db, actor.province, input.year)
    const isTaken = other !== undefined && other.id !== id
    refuseIf(isTaken, estimateRefusals.CALL_TAKEN, { year: input.year }, 'year')
    const moves = before !== undefined && before.year !== input.year
    const begun = moves && id !== undefined && (await callStore.countProposals(db, id)) > 0
    refuseIf(begun, estimateRefusals.CALL_BEGUN, {}, 'year')
    return { ...input }
  },
  beforeRemove: async ({ db }, id) => {
    refuseIf((await callStore.countProposals(db, id)) > 0, estimateRefusals.CALL_BEGUN)
  },
  beforeStep,
  afterStep: async (context, after, action) => {
    if (action === 'send' || action === 'finish')
      await keepConsolidated(
        context,
        String(after.id),
        callWorkflow.states[after.state as 'appraised'].label.vi,
      )
  },
}

/** The register of yearly calls, with their life-cycle. */
export const calls = keepRegister(callShelf)

export const callSheets = keepSheets(callShelf, CallInput)
