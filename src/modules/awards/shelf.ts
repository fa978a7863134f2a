import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { enterpriseCalled } from '#modules/enterprises/called.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf, Taken, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { councilScore, proveScored } from './assessment.ts'
import { type EntryInput, entryRegister } from './contract.ts'
import { proveAcceptable, proveLacking } from './dossier.ts'
import { type AwardsRight, awardsGrants } from './permissions.ts'
import { awardsRefusals, isPrize, proveDecision, proveEntry, stateOfTyped } from './rules.ts'
import { entry } from './schema.ts'
import * as store from './store.ts'
import { entryWorkflow } from './workflow.ts'

/** What a result typed in by hand makes of an entry; where the year has a round, only steps bring results. */
const standingOf = async (context: Context, input: EntryInput, before?: Values): Promise<Values> => {
  const { awardYear: year, result } = input
  const round = await store.roundOf(context.db, context.actor.province, year)
  if (round === undefined) {
    const state = before?.state
    const isSame = before !== undefined && before.result === result
    return { result, state: isSame ? state : stateOfTyped(input) }
  }
  const isTyped = result !== (before?.result ?? 'entered')
  refuseIf(isTyped, awardsRefusals.RESULT_BY_STEPS, { year }, 'result')
  const state = before?.state ?? (input.registeredOn === null ? 'invited' : 'registered')
  return { result, state }
}

const proveKept = (input: EntryInput, before?: Values): void => {
  const isEarly = before === undefined || before.state === 'invited' || before.state === 'registered'
  refuseIf(
    !isEarly && before.enterpriseId !== input.enterprise,
    awardsRefusals.YEAR_IS_KEPT,
    {},
    'enterprise',
  )
  refuseIf(!isEarly && before.awardYear !== input.awardYear, awardsRefusals.YEAR_IS_KEPT, {}, 'awardYear')
}

const toValues = async (
  context: Context,
  { enterprise, ...input }: EntryInput,
  id: string | undefined,
  before?: Values,
): Promise<Values> => {
  await proveEnterprise(context, enterprise, 'enterprise')
  proveEntry({ enterprise, ...input }, today(context))
  proveKept({ enterprise, ...input }, before)
  const { awardYear: year } = input
  const other = await store.findEntry(context.db, context.actor.province, enterprise, year)
  const isTaken = other !== undefined && other.id !== id
  refuseIf(isTaken, awardsRefusals.ENTRY_TAKEN, { year }, 'enterprise')
  return {
    ...input,
    ...(await standingOf(context, { enterprise, ...input }, before)),
    enterpriseId: enterprise,
  }
}

const proveCeremony = (context: Context, { ceremonyDate }: store.EntryRecord): void =>
  refuseIf(
    ceremonyDate === null || ceremonyDate > today(context),
    awardsRefusals.CEREMONY_MISSING,
    {},
    'ceremonyDate',
  )

const proveConsulted = ({ consultationAnswer, consultationAnsweredOn }: store.EntryRecord): void => {
  refuseIf(consultationAnswer === null, awardsRefusals.CONSULTATION_MISSING, {}, 'consultationAnswer')
  refuseIf(consultationAnsweredOn === null, awardsRefusals.CONSULTATION_MISSING, {}, 'consultationAnsweredOn')
}

const proveDecided = (facts: store.EntryRecord): void => {
  refuseIf(!isPrize(facts.nationalResult), awardsRefusals.RESULT_MISSING, {}, 'nationalResult')
  proveConsulted(facts)
  proveDecision(facts)
}

const proofs: Readonly<Record<string, (context: Context, facts: store.EntryRecord) => Promise<void> | void>> =
  {
    'accept-dossier': proveAcceptable,
    'ask-papers': proveLacking,
    visit: (context, facts) => proveScored(context, facts, 'dossier'),
    propose: (context, facts) => proveScored(context, facts, 'site'),
    decide: (_, facts) => proveDecided(facts),
    present: proveCeremony,
  }

const beforeStep = async (context: Context, before: Values, action: string): Promise<void> => {
  const facts = before as store.EntryRecord
  const round = await store.roundOf(context.db, context.actor.province, facts.awardYear)
  const year = facts.awardYear
  if (round === undefined && !['present', 'take-back-ceremony', 'reopen-result'].includes(action))
    throw new Refusal(awardsRefusals.NO_ROUND, { year })
  await proofs[action]?.(context, facts)
}

const stepValues = async (context: Context, before: Values, { action }: Taken): Promise<Values> => {
  const facts = before as store.EntryRecord
  if (action === 'register') return { registeredOn: facts.registeredOn ?? today(context) }
  if (action === 'submit') return { submittedOn: today(context) }
  if (action === 'propose' || action === 'decline')
    return { preliminaryScore: (await councilScore(context, facts)) ?? facts.preliminaryScore }
  if (action === 'decide') return { result: facts.nationalResult }
  if (action === 'no-prize') return { result: 'no-prize', nationalResult: 'no-prize' }
  if (action === 'reopen-result') return { result: 'entered' }
  return {}
}

/** What sets the register of award entries apart. */
export const entryShelf: Shelf<EntryInput, AwardsRight> = {
  subject: 'awards.entry',
  register: entryRegister,
  table: entry,
  grants: awardsGrants,
  rights: { read: 'awards.read', write: 'awards.write' },
  workflow: entryWorkflow,
  beforeStep,
  stepValues,
  defaultSort: '-awardYear',
  enterprise: entry.enterpriseId,
  fields: {
    enterprise: referenceTo(entry.enterpriseId, enterpriseName(entry.enterpriseId)),
    awardYear: entry.awardYear,
    state: entry.state,
    entrant: entry.entrant,
    workers: entry.workers,
    foundedOn: entry.foundedOn,
    onMarketSince: entry.onMarketSince,
    registeredOn: entry.registeredOn,
    submittedOn: entry.submittedOn,
    preliminaryScore: entry.preliminaryScore,
    nationalResult: entry.nationalResult,
    consultationLetter: entry.consultationLetter,
    consultationDueOn: entry.consultationDueOn,
    consultationAnswer: entry.consultationAnswer,
    consultationAnsweredOn: entry.consultationAnsweredOn,
    result: entry.result,
    decisionNumber: entry.decisionNumber,
    decisionDate: entry.decisionDate,
    ceremonyDate: entry.ceremonyDate,
    note: entry.note,
  },
  filters: { enterprise: entry.enterpriseId },
  sorts: { enterprise: enterpriseName(entry.enterpriseId) },
  foundBy: [enterpriseKey(entry.enterpriseId)],
  keyColumns: { enterprise: entry.enterpriseId, awardYear: entry.awardYear },
  lookups: { enterprise: enterprisesNamed },
  label: async (values, context) =>
    `${await enterpriseCalled(context, values.enterpriseId)}, ${values.awardYear}`,
  words: (values) => [values.decisionNumber, values.note] as (string | null)[],
  toValues,
}
