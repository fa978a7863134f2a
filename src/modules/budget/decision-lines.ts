import { newId } from '#kernel/id.ts'
import { covers, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { record } from '#modules/audit/service.ts'
import { shareOut } from '#modules/estimates/money.ts'
import { budgetSources } from '#modules/estimates/sources.ts'
import { fullNumber, takeNumber } from '#modules/outgoing/service.ts'
import { decisionRecipients, letterheadOf } from '#modules/plan/letterhead.ts'
import { keepWhole, takeStep } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import type { DecisionKind, DecisionLine, DecisionLineInput } from './decision.ts'
import { decisionShelf, decisions } from './decision-shelf.ts'
import * as decisionStore from './decision-store.ts'
import * as ledgerStore from './ledger-store.ts'
import { budgetGrants } from './permissions.ts'
import { budgetRefusals } from './rules.ts'
import { approvedOf, proveLines } from './write-ledger.ts'

const subject = 'budget.decision'

/** The lines of a decision with what was appraised, approved and is still free. @throws Refusal NOT_FOUND, FORBIDDEN */
export const getDecisionLines = async (context: Context, id: string): Promise<DecisionLine[]> => {
  const { year } = (await decisions.get(context, id)) as unknown as { year: number }
  const within = permit(context.actor, budgetGrants, 'budget.read')
  const sources = await budgetSources(context)
  const rows = (await decisionStore.linesOf(context.db, id)).filter(
    ({ line }) => within.reach === 'all' || covers(within, line),
  )
  const { approved, free } = await approvedOf(
    context,
    year,
    rows.map(({ line }) => line.itemId),
  )
  return rows.map(({ line, content, task, agency, appraised }) => ({
    item: { id: line.itemId, label: content },
    task,
    source: { id: line.source, label: sources.get(line.source)?.label.vi ?? line.source },
    agency: line.agencyId === null ? null : { id: line.agencyId, label: agency ?? '' },
    appraised: appraised === null ? null : String(appraised),
    approved: String(approved(line.itemId, line.source)),
    free: String(free(line.itemId, line.source)),
    change: String(line.change),
    reason: line.reason,
  }))
}

const lockDraft = async (context: Context, { id, version }: { id: string; version: number }) => {
  permit(context.actor, budgetGrants, 'budget.prepare')
  const found = await decisionStore.lockDecision(context.db, context.actor.province, id)
  if (found === undefined || found.removedAt !== null) throw new Refusal(refusals.NOT_FOUND)
  refuseIf(found.version !== version, refusals.CHANGED_MEANWHILE)
  refuseIf(found.state !== 'draft', budgetRefusals.DECISION_CLOSED)
  return found
}

const keepLines = async (
  context: Context,
  decision: decisionStore.DecisionRecord,
  rows: readonly decisionStore.DecisionLineRecord[],
) => {
  await decisionStore.replaceLines(context.db, decision.id, rows)
  await decisionStore.changeDecision(context.db, decision.id, {
    version: decision.version + 1,
    updatedAt: context.now,
  })
  const sum = rows.reduce((total, { change }) => total + change, 0n)
  await record(context, {
    ...{ action: 'lines-saved', subject, id: decision.id, label: decision.title },
    after: { lines: rows.length, amount: sum },
  })
}

const proveKnown = async (
  context: Context,
  { callId }: decisionStore.DecisionRecord,
  lines: readonly DecisionLineInput[],
): Promise<void> => {
  const { db, actor } = context
  const ids = [...new Set(lines.map(({ item }) => item))]
  const known = new Set((await decisionStore.itemsOfCall(db, callId, ids)).map(({ id }) => id))
  const sources = await budgetSources(context)
  const { keyOf } = await directoryOf(db, actor.province)
  const seen = new Set<string>()
  for (const [n, { item, source, agency }] of lines.entries()) {
    refuseIf(!known.has(item), budgetRefusals.LINE_UNKNOWN, {}, `lines.${n}.item`)
    refuseIf(!sources.has(source), budgetRefusals.SOURCE_NOT_BUDGET, { source }, `lines.${n}.source`)
    refuseIf(agency !== null && !keyOf.has(agency), budgetRefusals.AGENCY_UNKNOWN, {}, `lines.${n}.agency`)
    const key = `${item} ${source} ${agency}`
    refuseIf(seen.has(key), budgetRefusals.LINE_TWICE, {}, `lines.${n}.item`)
    seen.add(key)
  }
}

const rowOf = (decisionId: string, { item, agency, change, ...line }: DecisionLineInput) => ({
  ...{ id: newId(), decisionId, itemId: item, agencyId: agency, change: BigInt(change) },
  ...line,
})

/**
 * Keeps the lines of a decision that is being prepared, all of them, in whole đồng.
 * @throws Refusal LINE_UNKNOWN, LINE_TWICE, SOURCE_NOT_BUDGET, AGENCY_UNKNOWN, AGENCY_MISSING, WHY_DIFFERENT, ONLY_MORE,
 * AMOUNT_MISSING, REASON_MISSING at the line, DECISION_CLOSED, CHANGED_MEANWHILE, NOT_FOUND, FORBIDDEN
 */
export const saveDecisionLines = async (
  context: Context,
  change: { id: string; version: number; lines: readonly DecisionLineInput[] },
): Promise<DecisionLine[]> => {
  await keepWhole(context, async (inside) => {
    const decision = await lockDraft(inside, change)
    await proveKnown(inside, decision, change.lines)
    const rows = change.lines.map((line) => rowOf(decision.id, line))
    const sources = [...(await budgetSources(inside)).keys()]
    const appraised = await decisionStore.appraisedOf(inside.db, decision.callId, sources)
    proveLines(
      decision.kind as DecisionKind,
      rows.map((line) => ({
        line,
        appraised:
          appraised.find(({ itemId, source }) => itemId === line.itemId && source === line.source)?.amount ??
          null,
      })),
    )
    await keepLines(inside, decision, rows)
  })
  return getDecisionLines(context, change.id)
}

/**
 * Fills a decision from the estimate: an approval with what was appraised and is not approved yet; an allocation with what
 * is approved and free, shared out among the agencies that proposed a merged line, to the đồng.
 * @throws Refusal DECISION_CLOSED, CHANGED_MEANWHILE, NOT_FOUND, FORBIDDEN
 */
export const fillDecision = async (
  context: Context,
  change: { id: string; version: number },
): Promise<DecisionLine[]> => {
  await keepWhole(context, async (inside) => {
    const { db } = inside
    const decision = await lockDraft(inside, change)
    const sources = [...(await budgetSources(inside)).keys()]
    const rows = await decisionStore.appraisedOf(db, decision.callId, sources)
    const ids = [...new Set(rows.map(({ itemId }) => itemId))]
    const { approved, free } = await approvedOf(inside, decision.year, ids)
    const line = (one: (typeof rows)[number], agencyId: string | null, amount: bigint) => ({
      ...{ id: newId(), decisionId: decision.id, itemId: one.itemId, source: one.source, agencyId },
      ...{ change: amount, reason: null },
    })
    if (decision.kind === 'approve') {
      const open = rows.filter(({ itemId, source, amount }) => amount > 0n && approved(itemId, source) === 0n)
      await keepLines(
        inside,
        decision,
        open.map((one) => line(one, null, one.amount)),
      )
      return
    }
    const proposers = Map.groupBy(await decisionStore.proposedBy(db, decision.callId), ({ itemId }) => itemId)
    const shares = rows.flatMap((one) => {
      const left = free(one.itemId, one.source)
      if (left <= 0n) return []
      const behind = proposers.get(one.itemId) ?? [{ agencyId: one.agencyId, amount: 1n }]
      const parts = shareOut(
        left,
        behind.map(({ amount }) => amount),
      )
      return behind.flatMap(({ agencyId }, n) => {
        const part = parts[n] ?? 0n
        return part > 0n && agencyId !== null ? [line(one, agencyId, part)] : []
      })
    })
    await keepLines(inside, decision, shares)
  })
  return getDecisionLines(context, change.id)
}

const numberOfDecision = async (
  context: Context,
  { id, title }: decisionStore.DecisionRecord,
  { given, date }: { given: string; date: string },
): Promise<string> => {
  const [, ordinal, ofRegistry] = /^0*([1-9]\d{0,4})\/(\S.{0,50})$/.exec(given) ?? []
  refuseIf(given !== '' && ordinal === undefined, budgetRefusals.DECISION_NUMBER, {}, 'number')
  const { agencyId, symbol: own, common } = await letterheadOf(context, { duty: 'decide' }, date)
  const symbol = ofRegistry ?? `QĐ-${own}`
  const taken = await takeNumber(context, {
    ...{ agencyId, symbol, date, typeName: 'Quyết định', abstract: title, signer: context.actor.name },
    ...{ recipients: decisionRecipients, archive: common.archive, subject, recordId: id },
    ordinal: ordinal === undefined ? undefined : Number(ordinal),
  })
  return fullNumber(taken, symbol)
}

/**
 * Issues a decision under its number and day; its lines are written into the ledger in the same transaction (IV.2).
 * Without a number it takes the next of the register of outgoing documents; one that the registry gave is entered there.
 * @throws Refusal DECISION_NUMBER, NUMBER_TAKEN, DECISION_AHEAD, OVERSPENT when it would take what is not there, OWN_SUBMISSION by
 * person, WRONG_STATE, CHANGED_MEANWHILE, NOT_FOUND, FORBIDDEN
 */
export const issueDecision = async (
  context: Context,
  { id, version, number, date }: { id: string; version: number; number: string; date: string },
) => {
  refuseIf(date > today(context), budgetRefusals.DECISION_AHEAD, {}, 'date')
  await keepWhole(context, async (inside) => {
    permit(inside.actor, budgetGrants, 'budget.decide')
    const found = await decisionStore.lockDecision(inside.db, inside.actor.province, id)
    if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
    // The ledger is held before history, into which the number is written.
    await ledgerStore.holdLedger(inside.db, inside.actor.province)
    const taken = await numberOfDecision(inside, found, { given: number.trim(), date })
    await decisionStore.changeDecision(inside.db, id, { number: taken, date })
    await takeStep(inside, decisionShelf, { id, version, action: 'issue', on: date })
  })
  return decisions.get(context, id)
}
