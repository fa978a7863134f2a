import { sql } from 'drizzle-orm'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { callOf } from '#modules/estimates/call-of.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { DecisionInput, decisionRegister } from './decision.ts'
import { type BudgetRight, budgetGrants } from './permissions.ts'
import { budgetRefusals } from './rules.ts'
import { budgetDecision, budgetDecisionLine } from './schema.ts'
import { decisionWorkflow } from './workflow.ts'
import { writeLedger } from './write-ledger.ts'

const ofLines = (sum: string) =>
  sql`(select ${sql.raw(sum)} from ${budgetDecisionLine} l where l.decision_id = ${budgetDecision.id})`

/** What sets the register of decisions apart. */
export const decisionShelf: Shelf<DecisionInput, BudgetRight> = {
  subject: 'budget.decision',
  register: decisionRegister,
  table: budgetDecision,
  grants: budgetGrants,
  rights: { read: 'budget.read', write: 'budget.prepare' },
  workflow: decisionWorkflow,
  defaultSort: '-year',
  fields: {
    title: budgetDecision.title,
    kind: budgetDecision.kind,
    call: referenceTo(
      budgetDecision.callId,
      sql`(select c.title from estimate_call c where c.id = ${budgetDecision.callId})`,
    ),
    year: budgetDecision.year,
    number: budgetDecision.number,
    date: budgetDecision.date,
    lines: ofLines('count(*)::int'),
    amount: ofLines('coalesce(sum(l.change), 0)::text'),
    note: budgetDecision.note,
    state: budgetDecision.state,
  },
  filters: { call: budgetDecision.callId },
  label: ({ title }) => String(title),
  words: ({ title, number, note }) => [title, number, note] as (string | null)[],
  closedTo: (_context, row) => row.state !== 'draft',
  toValues: async (context, { call, ...input }, _id, before) => {
    refuseIf(before !== undefined && before.state !== 'draft', budgetRefusals.DECISION_CLOSED)
    const found = await callOf(context, call)
    if (found === undefined) throw new Refusal(budgetRefusals.CALL_UNKNOWN, {}, 'call')
    const { year } = found
    refuseIf(found.state !== 'appraised', budgetRefusals.CALL_NOT_APPRAISED, { year }, 'call')
    return { ...input, callId: call, year }
  },
  // The ledger is held before history is, so this comes first; a refusal here undoes both.
  beforeStep: async (context, before, action) => {
    const id = String(before.id)
    if (action === 'submit') await writeLedger.prove(context, id)
    if (action !== 'issue') return
    refuseIf(before.number === null, budgetRefusals.DECISION_NUMBER, {}, 'number')
    await writeLedger.write(context, id)
  },
}

/** The register of decisions, with their life-cycle. */
export const decisions = keepRegister(decisionShelf)

export const decisionSheets = keepSheets(decisionShelf, DecisionInput)
