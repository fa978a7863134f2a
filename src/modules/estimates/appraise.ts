import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/id.ts'
import { holds, mayOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { atomically, type Context } from '#platform/context.ts'
import { byActor, holdItem, onCall, openItem, recordItem, recordItems } from './item-access.ts'
import type { Verdict } from './item-shapes.ts'
import * as itemStore from './item-store.ts'
import * as lineStore from './line-store.ts'
import { holdCallIn } from './open-call.ts'
import { type EstimateRight, estimateGrants } from './permissions.ts'
import * as questionStore from './question-store.ts'
import { estimateRefusals } from './rules.ts'
import { budgetSources, type Source } from './sources.ts'

/** The right by which a source is appraised follows the duty that the plan names for it (V.2, V.3). */
export const rightOf: Readonly<Record<NonNullable<Source['appraisedBy']>, EstimateRight>> = {
  'appraise-estimates': 'estimate.appraise',
  'balance-development': 'estimate.balance',
}

/** The sources that a person may appraise. */
export const appraisedBy = (actor: Actor, sources: Iterable<Source>): string[] =>
  [...sources].flatMap(({ id, appraisedBy: duty }) =>
    duty !== null && holds(actor, estimateGrants, rightOf[duty]) ? [id] : [],
  )

/** The right that lets somebody appraise at all; which sources, the duty behind each says. */
const rightToAppraise = ({ actor }: Context): EstimateRight =>
  holds(actor, estimateGrants, 'estimate.appraise') || !holds(actor, estimateGrants, 'estimate.balance')
    ? 'estimate.appraise'
    : 'estimate.balance'

/** By person: whoever wrote, submitted or consolidated a line does not appraise it, whatever agency he is in now. */
const proveForeign = ({ actor }: Context, { authors }: itemStore.ItemRecord): void =>
  refuseIf(actor.personId !== undefined && authors.includes(actor.personId), estimateRefusals.OWN_PROPOSAL)

const appraising = (context: Context, call: string) => ({
  call,
  right: rightToAppraise(context),
  states: ['appraising' as const],
})

const proveVerdict = ({ verdict, amount, reason }: Verdict, asked: bigint, at: string): bigint => {
  if (verdict === 'accept') return asked
  refuseIf(reason.trim() === '', refusals.REASON_REQUIRED, {}, `${at}.reason`)
  if (verdict === 'refuse') return 0n
  const cut = BigInt(amount)
  const detail = { asked: groupThousands(String(asked)) }
  refuseIf(cut > asked, estimateRefusals.ABOVE_ASKED, detail, `${at}.amount`)
  return cut
}

/**
 * Appraises what a line asks of some sources: accept, cut or refuse, the last two with a reason. What was appraised may
 * be appraised anew while the call lies with the appraisers.
 * @throws Refusal OWN_PROPOSAL by person, NOT_YOUR_SOURCE, ABOVE_ASKED, REASON_REQUIRED at the verdict, CALL_STATE,
 * CHANGED_MEANWHILE, NOT_FOUND, FORBIDDEN
 */
export const appraise = (
  context: Context,
  change: { call: string; id: string; version: number; verdicts: readonly Verdict[] },
): Promise<void> =>
  onCall(context, appraising(context, change.call), async (inside) => {
    const { db, actor } = inside
    const item = await holdItem(inside, change)
    proveForeign(inside, item)
    const sources = await budgetSources(inside)
    const mine = appraisedBy(actor, sources.values())
    const asked = new Map(
      (await itemStore.amountsOf(db, [item.id]))
        .filter(({ stage }) => stage === 'consolidated')
        .map(({ source, amount }) => [source, amount]),
    )
    const rows = change.verdicts.map((verdict, n): itemStore.AmountRecord => {
      const { source, reason } = verdict
      const named = { source: sources.get(source)?.label.vi ?? source }
      refuseIf(!mine.includes(source), estimateRefusals.NOT_YOUR_SOURCE, named, `verdicts.${n}.source`)
      const amount = proveVerdict(verdict, asked.get(source) ?? 0n, `verdicts.${n}`)
      return {
        ...byActor(inside),
        ...{ itemId: item.id, callId: item.callId, source, stage: 'appraised' as const, amount },
        reason: reason.trim() || null,
      }
    })
    await itemStore.putAmounts(db, rows)
    await itemStore.changeItem(db, item.id, { version: item.version + 1 })
    await recordItem(inside, item, {
      action: 'appraised',
      after: Object.fromEntries(rows.map(({ source, amount }) => [source, amount])),
      reason: rows.flatMap(({ reason }) => reason ?? []).join('; '),
    })
  })

/**
 * Accepts what is still to be appraised of some lines, as far as the person appraises these sources and wrote none of them.
 * @returns how many lines were accepted @throws Refusal CALL_STATE, FORBIDDEN
 */
export const acceptItems = (
  context: Context,
  { call, ids }: { call: string; ids: readonly string[] },
): Promise<{ accepted: number }> =>
  onCall(context, appraising(context, call), async (inside) => {
    const { db, actor } = inside
    const items = (await itemStore.lockItems(db, ids)).filter(
      ({ callId, authors }) => callId === call && !authors.includes(actor.personId ?? ''),
    )
    const mine = new Set(appraisedBy(actor, (await budgetSources(inside)).values()))
    const amounts = await itemStore.amountsOf(
      db,
      items.map(({ id }) => id),
    )
    const done = new Set(
      amounts.flatMap(({ itemId, source, stage }) => (stage === 'appraised' ? [`${itemId} ${source}`] : [])),
    )
    const rows = amounts
      .filter(
        ({ itemId, source, stage }) =>
          stage === 'consolidated' && mine.has(source) && !done.has(`${itemId} ${source}`),
      )
      .map(
        (one): itemStore.AmountRecord => ({ ...one, ...byActor(inside), stage: 'appraised', reason: null }),
      )
    const touched = items.filter(({ id }) => rows.some(({ itemId }) => itemId === id))
    await itemStore.putAmounts(db, rows)
    for (const { id, version } of touched) await itemStore.changeItem(db, id, { version: version + 1 })
    if (touched.length > 0) await recordItems(inside, touched, { action: 'appraised' })
    return { accepted: touched.length }
  })

/**
 * Asks the proposers about a line; the question stays with it. @throws Refusal QUESTION_MISSING, OWN_PROPOSAL, CALL_STATE,
 * NOT_FOUND, FORBIDDEN
 */
export const askQuestion = (
  context: Context,
  { call, id, question }: { call: string; id: string; question: string },
): Promise<void> =>
  onCall(context, appraising(context, call), async (inside) => {
    const { db, actor, now } = inside
    refuseIf(question.trim() === '', estimateRefusals.QUESTION_MISSING, {}, 'question')
    const item = await holdItem(inside, { call, id })
    proveForeign(inside, item)
    await questionStore.addQuestion(db, {
      ...{ id: newId(), province: actor.province, callId: call, itemId: id, question: question.trim() },
      ...{ askedBy: actor.name, askedAt: now, answer: null, answeredBy: null, answeredAt: null },
    })
    await recordItem(inside, item, { action: 'asked', after: { question: question.trim() } })
  })

/**
 * Answers a question, by the focal agency or an agency that proposed the line.
 * @throws Refusal ALREADY_ANSWERED, NOT_FOUND, FORBIDDEN, CALL_STATE
 */
export const answerQuestion = (
  context: Context,
  { question, answer }: { question: string; answer: string },
): Promise<string> =>
  atomically(context, async (inside) => {
    const { db, actor, now } = inside
    const found = await questionStore.lockQuestion(db, question)
    if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
    const { item } = await openItem(inside, found.itemId)
    const agencies = (await lineStore.linesOfItems(db, [item.id])).map(({ agencyId }) => agencyId)
    const isProposer = [item.agencyId, ...agencies].some((agencyId) =>
      mayOn(actor, estimateGrants, 'estimate.propose', { agencyId }),
    )
    refuseIf(!isProposer && !holds(actor, estimateGrants, 'estimate.run'), refusals.FORBIDDEN)
    await holdCallIn(inside, item.callId, ['appraising', 'consolidating'])
    refuseIf(found.answeredAt !== null, estimateRefusals.ALREADY_ANSWERED)
    await questionStore.answerQuestion(db, question, { answer, answeredBy: actor.name, answeredAt: now })
    await recordItem(inside, item, { action: 'answered', after: { answer } })
    return item.id
  })
