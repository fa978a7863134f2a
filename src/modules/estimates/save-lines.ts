import { newId } from '#kernel/id.ts'
import { sumDong } from '#kernel/money.ts'
import { covers, type Jurisdiction, mayOn, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { moneyInWords } from '#kernel/vietnamese/money-words.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import * as itemStore from './item-store.ts'
import type { Line, LineInput, ProposalLines } from './line.ts'
import * as lineStore from './line-store.ts'
import { plainQuantity } from './money.ts'
import { holdOpenCall } from './open-call.ts'
import { estimateGrants } from './permissions.ts'
import { proposals } from './proposal-shelf.ts'
import { estimateRefusals, proveSum } from './rules.ts'
import { proveSources, sourcesOf } from './sources.ts'
import { proposalWorkflow, writtenStates } from './workflow.ts'

/** A line as it goes out, with the norm that it exceeds named by its source and clause. */
export const presentLine = (
  { line, norm, needName, lastName }: lineStore.LineRead,
  parts: readonly lineStore.PartRecord[],
): Line => {
  const most = norm?.most ?? null
  return {
    id: line.id,
    content: line.content,
    norm: line.normId === null ? null : { id: line.normId, label: `${norm?.code} ${norm?.name}` },
    unit: line.unit,
    quantity: plainQuantity(line.quantity),
    unitPrice: String(line.unitPrice),
    amount: String(line.amount),
    sources: Object.fromEntries(
      parts.filter(({ lineId }) => lineId === line.id).map(({ source, amount }) => [source, String(amount)]),
    ),
    need: line.needId === null ? null : { id: line.needId, label: needName ?? '' },
    lastItem: line.lastItemId === null ? null : { id: line.lastItemId, label: lastName ?? '' },
    note: line.note,
    overNorm:
      most !== null && line.unitPrice > most
        ? {
            norm: norm?.code ?? '',
            most: String(most),
            source: [norm?.clause, norm?.source].filter(Boolean).join(', '),
          }
        : null,
    item: line.itemId,
  }
}

/** The estimate of a proposal. @throws Refusal FORBIDDEN, NOT_FOUND, NO_PLAN */
export const getLines = async (context: Context, id: string): Promise<ProposalLines> => {
  const proposal = await proposals.get(context, id)
  const { db } = context
  const rows = await lineStore.linesOf(db, id)
  const parts = await lineStore.partsOf(
    db,
    rows.map(({ line }) => line.id),
  )
  const lines = rows.map((row) => presentLine(row, parts))
  const amount = sumDong(rows.map(({ line }) => line.amount))
  return {
    proposal: id,
    version: proposal.version,
    mayWrite: proposal.actions.includes('update'),
    sources: await sourcesOf(context),
    lines,
    amount: String(amount),
    inWords: moneyInWords(amount),
  }
}

const proveLinks = async ({ db, actor }: Context, within: Jurisdiction, lines: readonly LineInput[]) => {
  const { province } = actor
  const normIds = [...new Set(lines.flatMap(({ norm }) => norm ?? []))]
  const norms = new Set((await lineStore.approvedNorms(db, province, normIds)).map(({ id }) => id))
  const needIds = [...new Set(lines.flatMap(({ need }) => need ?? []))]
  const known = (await lineStore.needsKnown(db, province, needIds)).filter((need) => covers(within, need))
  const needs = new Set(known.map(({ id }) => id))
  const lastIds = [...new Set(lines.flatMap(({ lastItem }) => lastItem ?? []))]
  const last = new Set((await itemStore.itemsKnown(db, province, lastIds)).map(({ id }) => id))
  for (const [n, { norm, need, lastItem }] of lines.entries()) {
    refuseIf(
      lastItem !== null && !last.has(lastItem),
      estimateRefusals.ITEM_UNKNOWN,
      {},
      `lines.${n}.lastItem`,
    )
    refuseIf(norm !== null && !norms.has(norm), estimateRefusals.NORM_UNKNOWN, {}, `lines.${n}.norm`)
    refuseIf(need !== null && !needs.has(need), estimateRefusals.NEED_UNKNOWN, {}, `lines.${n}.need`)
  }
}

const lockWritten = async (context: Context, { id, version }: { id: string; version: number }) => {
  const { db, actor } = context
  const within = permit(actor, estimateGrants, 'estimate.propose')
  const found = await lineStore.lockProposal(db, id)
  if (found === undefined || found.province !== actor.province) throw new Refusal(refusals.NOT_FOUND)
  if (!mayOn(actor, estimateGrants, 'estimate.read', found)) throw new Refusal(refusals.NOT_FOUND)
  refuseIf(!covers(within, found), refusals.FORBIDDEN)
  refuseIf(found.version !== version, refusals.CHANGED_MEANWHILE)
  const state = found.state as keyof typeof proposalWorkflow.states
  const detail = { state: proposalWorkflow.states[state].label.vi }
  refuseIf(!writtenStates.includes(state), estimateRefusals.PROPOSAL_CLOSED, detail)
  await holdOpenCall(context, found.callId)
  return { found, within }
}

const told = (lines: readonly { content: string; amount: bigint }[]): string =>
  [lines.length, ...lines.map(({ content, amount }) => `${content}: ${amount}`)].join('; ')

/**
 * Keeps the whole estimate of a proposal: lines that are left out go, in the order given. Each line's quantity × unit
 * price is what its sources add up to, in whole đồng (V.5.e).
 * @throws Refusal SOURCES_DIFFER, SOURCE_UNKNOWN, NORM_UNKNOWN, NEED_UNKNOWN at the line and field, PROPOSAL_CLOSED,
 * CALL_NOT_OPEN, CHANGED_MEANWHILE, FORBIDDEN, NOT_FOUND
 */
export const saveLines = async (
  context: Context,
  change: { id: string; version: number; lines: readonly LineInput[] },
): Promise<ProposalLines> => {
  await atomically(context, async (inside) => {
    const { db, actor, now } = inside
    const { found, within } = await lockWritten(inside, change)
    const known = await sourcesOf(inside)
    await proveLinks(inside, within, change.lines)
    const before = await lineStore.linesOf(db, found.id)
    const own = new Set(before.map(({ line }) => line.id))
    const rows = change.lines.map((line, position): lineStore.LineRecord => {
      proveSources(known, Object.keys(line.sources), `lines.${position}.sources`)
      return {
        id: line.id !== null && own.delete(line.id) ? line.id : newId(),
        province: actor.province,
        callId: found.callId,
        proposalId: found.id,
        position,
        content: line.content,
        normId: line.norm,
        needId: line.need,
        lastItemId: line.lastItem,
        unit: line.unit,
        quantity: line.quantity,
        unitPrice: BigInt(line.unitPrice),
        amount: proveSum(line, `lines.${position}.amount`),
        note: line.note,
        itemId: null,
      }
    })
    const parts = rows.flatMap(({ id, callId }, n) =>
      Object.entries(change.lines[n]?.sources ?? {})
        .filter(([, amount]) => BigInt(amount) > 0n)
        .map(([source, amount]) => ({ lineId: id, callId, source, amount: BigInt(amount) })),
    )
    await lineStore.replaceLines(db, found.id, rows, parts)
    await lineStore.touchProposal(db, found.id, {
      version: found.version + 1,
      updatedAt: now,
      authors: [...new Set([...found.authors, actor.personId ?? ''])],
    })
    await record(inside, {
      action: 'lines-saved',
      subject: 'estimates.proposal',
      id: found.id,
      label: found.title,
      before: {
        lines: told(before.map(({ line }) => line)),
        amount: sumDong(before.map(({ line }) => line.amount)),
      },
      after: { lines: told(rows), amount: sumDong(rows.map(({ amount }) => amount)) },
    })
  })
  return getLines(context, change.id)
}
