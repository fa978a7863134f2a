import { newId } from '#kernel/id.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { type Context, today } from '#platform/context.ts'
import type { Move } from './accounts.ts'
import type { DecisionKind } from './decision.ts'
import * as decisionStore from './decision-store.ts'
import { balance, balancesOf, type Posting, post } from './ledger.ts'
import * as ledgerStore from './ledger-store.ts'
import { budgetRefusals } from './rules.ts'

/** The ways in which a line of a decision moves money; an adjustment of an agency passes through what is approved. */
const movesOf = (kind: DecisionKind, change: bigint, hasAgency: boolean): readonly Move[] => {
  if (kind === 'approve') return ['approve']
  if (kind === 'allocate') return [change > 0n ? 'allocate' : 'withdraw']
  if (change > 0n) return hasAgency ? ['approve', 'allocate'] : ['approve']
  return hasAgency ? ['withdraw', 'reduce'] : ['reduce']
}

interface Opened {
  readonly decision: decisionStore.DecisionRecord
  readonly lines: readonly decisionStore.DecisionLineRead[]
}

const open = async ({ db, actor }: Context, id: string): Promise<Opened> => {
  const decision = await decisionStore.lockDecision(db, actor.province, id)
  if (decision === undefined) throw new Refusal(refusals.NOT_FOUND)
  const lines = await decisionStore.linesOf(db, id)
  refuseIf(lines.length === 0, budgetRefusals.DECISION_EMPTY)
  return { decision, lines }
}

const proveApproval = async (context: Context, { decision, lines }: Opened): Promise<void> => {
  if (decision.kind !== 'approve') return
  const balances = await ledgerStore.sumsOf(context.db, context.actor.province, {
    years: [decision.year],
    itemIds: lines.map(({ line }) => line.itemId),
  })
  for (const { line, content } of lines) {
    const stands = balances.some(
      ({ itemId, source, move }) => itemId === line.itemId && source === line.source && move === 'approve',
    )
    refuseIf(stands, budgetRefusals.ALREADY_APPROVED, { content })
  }
}

/** Proves every line of a decision by itself. @throws Refusal of a line, at its place */
export const proveLines = (
  kind: DecisionKind,
  lines: readonly Pick<decisionStore.DecisionLineRead, 'line' | 'appraised'>[],
): void => {
  for (const [n, { line, appraised }] of lines.entries()) {
    const { change, reason, agencyId } = line
    refuseIf(change === 0n, budgetRefusals.AMOUNT_MISSING, {}, `lines.${n}.change`)
    refuseIf(kind === 'allocate' && agencyId === null, budgetRefusals.AGENCY_MISSING, {}, `lines.${n}.agency`)
    refuseIf(kind === 'adjust' && reason === null, budgetRefusals.REASON_MISSING, {}, `lines.${n}.reason`)
    if (kind !== 'approve') continue
    refuseIf(change < 0n, budgetRefusals.ONLY_MORE, {}, `lines.${n}.change`)
    const detail = { appraised: groupThousands(String(appraised ?? 0n)) }
    refuseIf(
      change !== (appraised ?? 0n) && reason === null,
      budgetRefusals.WHY_DIFFERENT,
      detail,
      `lines.${n}.reason`,
    )
  }
}

const prove = async (context: Context, id: string): Promise<void> => {
  const opened = await open(context, id)
  proveLines(opened.decision.kind as DecisionKind, opened.lines)
  await proveApproval(context, opened)
}

const placesOf = async (context: Context, { decision, lines }: Opened) => {
  const wanted = lines.flatMap(({ line }) =>
    line.agencyId === null
      ? []
      : [
          {
            ...{ id: newId(), province: context.actor.province, year: decision.year },
            ...{ itemId: line.itemId, source: line.source, agencyId: line.agencyId },
          },
        ],
  )
  const rows = await ledgerStore.ensureAllocations(context.db, wanted)
  return new Map(rows.map((row) => [`${row.itemId} ${row.source} ${row.agencyId}`, row.id]))
}

const write = async (context: Context, id: string): Promise<void> => {
  const opened = await open(context, id)
  const { decision, lines } = opened
  const kind = decision.kind as DecisionKind
  await ledgerStore.holdLedger(context.db, context.actor.province)
  proveLines(kind, lines)
  await proveApproval(context, opened)
  const places = await placesOf(context, opened)
  // What is taken back goes first, so that one decision can move money from one line to another.
  const ordered = [...lines].sort((a, b) => Number(a.line.change > 0n) - Number(b.line.change > 0n))
  const postings = ordered.flatMap(({ line }) => {
    const { itemId, source, agencyId, change, reason } = line
    const allocationId = places.get(`${itemId} ${source} ${agencyId}`) ?? null
    return movesOf(kind, change, agencyId !== null).map(
      (move): Posting => ({
        ...{ year: decision.year, itemId, source, commitmentId: null, decisionId: id, move, reason },
        // Approved money lies with its line; only what an agency has lies with its allocation.
        allocationId: move === 'approve' || move === 'reduce' ? null : allocationId,
        amount: change < 0n ? -change : change,
        onDay: decision.date ?? today(context),
        document: decision.number,
      }),
    )
  })
  await post(context, postings, () => 'lines')
}

/** What an issued decision writes into the ledger, and the proof beforehand. */
export const writeLedger = { prove, write }

/** What was approved of lines and is not allocated yet, by line and source. */
export const approvedOf = async (context: Context, year: number, itemIds: readonly string[]) => {
  const of = { years: [year], itemIds }
  const sums = await ledgerStore.sumsOf(context.db, context.actor.province, of)
  const balances = await balancesOf(context, of)
  const approved = new Map<string, bigint>()
  for (const { itemId, source, move, amount } of sums) {
    const key = `${itemId} ${source}`
    if (move === 'approve') approved.set(key, (approved.get(key) ?? 0n) + amount)
    if (move === 'reduce') approved.set(key, (approved.get(key) ?? 0n) - amount)
  }
  const free = (itemId: string, source: string) =>
    balance(balances, 'approved', { year, itemId, source, allocationId: null, commitmentId: null })
  return {
    approved: (itemId: string, source: string) => approved.get(`${itemId} ${source}`) ?? 0n,
    free,
  }
}
