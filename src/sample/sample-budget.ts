import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { CommitmentInput } from '#modules/budget/commitment.ts'
import { commitments } from '#modules/budget/commitment-shelf.ts'
import { DecisionInput, type DecisionKind, decisionKinds } from '#modules/budget/decision.ts'
import { fillDecision, issueDecision } from '#modules/budget/decision-lines.ts'
import { decisions } from '#modules/budget/decision-shelf.ts'
import { listAllocations } from '#modules/budget/figures.ts'
import { SettlementInput, SettlementLineInput } from '#modules/budget/settlement.ts'
import { getSettlementLines, saveSettlementLines } from '#modules/budget/settlement-lines.ts'
import { settlements } from '#modules/budget/settlement-shelf.ts'
import { spend } from '#modules/budget/spend.ts'
import { acceptItems, answerQuestion, appraise, askQuestion } from '#modules/estimates/appraise.ts'
import { CallInput } from '#modules/estimates/call.ts'
import { calls } from '#modules/estimates/call-shelf.ts'
import { drawItems, setConsolidated } from '#modules/estimates/consolidate.ts'
import { type Item, ItemsQuery } from '#modules/estimates/item-shapes.ts'
import { LineInput } from '#modules/estimates/line.ts'
import { NormInput } from '#modules/estimates/norm.ts'
import { norms } from '#modules/estimates/norm-shelf.ts'
import { ProposalInput } from '#modules/estimates/proposal.ts'
import { proposals } from '#modules/estimates/proposal-shelf.ts'
import { getItem, listItems } from '#modules/estimates/read-items.ts'
import { saveLines } from '#modules/estimates/save-lines.ts'
import type { Context } from '#platform/context.ts'
import {
  SampleBudget,
  type SampleProposal,
  type SampleSettlement,
  type SampleSpending,
  type SampleYear,
} from './budget-shapes.ts'
import type { As } from './sample-records.ts'

const stepOf = async (context: Context, call: string, action: string) => {
  const { version } = await calls.get(context, call)
  await calls.take(context, { id: call, version, action })
}

const itemsOf = async (context: Context, call: string): Promise<Item[]> =>
  (await listItems(context, ItemsQuery.parse({ call, size: 200 }))).rows

/** The line with this content and this source; several agencies may have lines of one name. */
const itemCalled = (items: readonly Item[], content: string, source: string): Item => {
  const found = items.find(
    (one) => one.content === content && one.amounts.some((part) => part.source === source),
  )
  if (found === undefined) throw new Error(`budget.yaml: no line ${content} from ${source}`)
  return found
}

const loadNorms = async (sample: SampleBudget, as: As): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  const { on, ...norm } = sample.norm
  for (const one of sample.norms) {
    const made = await norms.create(await as(sample.officer, on), NormInput.parse({ ...norm, ...one }))
    await norms.take(await as(sample.leader, on), { id: made.id, version: made.version, action: 'approve' })
    ids.set(one.code ?? '', made.id)
  }
  return ids
}

const propose = async (
  sample: SampleBudget,
  call: string,
  { by, head, on, state, lines, ...proposal }: SampleProposal,
  normIds: ReadonlyMap<string, string>,
  as: As,
) => {
  const writer = await as(by, on)
  const { id, version } = await proposals.create(writer, ProposalInput.parse({ ...proposal, call }))
  const saved = await saveLines(writer, {
    ...{ id, version },
    lines: lines.map(([content, norm, unit, quantity, unitPrice, sources]) =>
      LineInput.parse({ content, unit, quantity, unitPrice, sources, norm: norm && normIds.get(norm) }),
    ),
  })
  if (state === 'draft') return
  const sent = await proposals.take(await as(head, on), { id, version: saved.version, action: 'submit' })
  if (state === 'submitted') return
  await proposals.take(await as(sample.officer, on), { id, version: sent.version, action: 'accept' })
}

const consolidate = async (sample: SampleBudget, call: string, year: SampleYear, as: As) => {
  const officer = await as(sample.officer, year.closed ?? '')
  await stepOf(officer, call, 'close')
  await drawItems(officer, call)
  const items = await itemsOf(officer, call)
  for (const [content, source, amount, reason] of year.cuts) {
    const { id, version } = itemCalled(items, content, source)
    await setConsolidated(officer, { call, id, version, amounts: { [source]: amount }, reason })
  }
  await stepOf(await as(sample.leader, year.sent ?? ''), call, 'send')
}

const appraiseAll = async (sample: SampleBudget, call: string, year: SampleYear, as: As) => {
  const { finished = '', question, answer } = year
  const appraiser = await as(sample.appraiser, finished)
  const items = await itemsOf(appraiser, call)
  if (question && answer) {
    const [content, on, words] = question
    const { id } = items.find((one) => one.content === content) ?? { id: '' }
    await askQuestion(await as(sample.appraiser, on), { call, id, question: words })
    const officer = await as(sample.officer, answer[0])
    const [asked] = (await getItem(officer, id)).questions
    await answerQuestion(officer, { question: asked?.id ?? '', answer: answer[1] })
  }
  for (const [content, source, amount, reason] of year.verdicts) {
    const { id, version } = itemCalled(items, content, source)
    await appraise(appraiser, { call, id, version, verdicts: [{ source, verdict: 'cut', amount, reason }] })
  }
  await acceptItems(appraiser, { call, ids: items.map(({ id }) => id) })
  await stepOf(appraiser, call, 'finish')
}

const decide = async (
  sample: SampleBudget,
  { call, kind, year }: { call: string; kind: DecisionKind; year: number },
  { on, number }: { on: string; number: string },
  as: As,
) => {
  const officer = await as(sample.officer, on)
  const title = `${decisionKinds[kind].vi} năm ${year} (mẫu)`
  const made = await decisions.create(officer, DecisionInput.parse({ title, kind, call }))
  await fillDecision(officer, made)
  const { version } = await decisions.get(officer, made.id)
  const sent = await decisions.take(await as(sample.leader, on), { id: made.id, version, action: 'submit' })
  await issueDecision(await as(sample.committee, on), {
    id: made.id,
    version: sent.version,
    number,
    date: on,
  })
}

const pay = async (year: number, { by, line, on, contract, moves, ...told }: SampleSpending, as: As) => {
  const officer = await as(by, on)
  const { agencyId } = officer.actor
  const found = (await listAllocations(officer, { year, q: line })).find(
    ({ free }) => BigInt(free) >= BigInt(told.amount),
  )
  if (found === undefined || agencyId === undefined)
    throw new Error(`budget.yaml: nothing allocated for ${line}`)
  const { id } = await commitments.create(
    officer,
    CommitmentInput.parse({ ...told, allocation: found.id, contractNumber: contract, signedOn: on }),
  )
  for (const [move, amount, onDay, document] of moves)
    await spend(await as(by, onDay), { id, move, amount, onDay, document, reason: null })
}

const settle = async (
  sample: SampleBudget,
  year: number,
  { by, head, on, accepted, lines }: SampleSettlement,
  as: As,
) => {
  const officer = await as(by, on)
  const { id, version } = await settlements.create(officer, SettlementInput.parse({ year }))
  const told = (await getSettlementLines(officer, id)).flatMap(({ allocation, content }) => {
    const [, carry, explanation] = lines.find(([line]) => line === content) ?? []
    return carry === undefined ? [] : [SettlementLineInput.parse({ allocation, carry, explanation })]
  })
  await saveSettlementLines(officer, { id, version, lines: told })
  const saved = await settlements.get(officer, id)
  const step = { id, version: saved.version, action: 'send' }
  const sent = await settlements.take(await as(head, on), step)
  const accept = { id, version: sent.version, action: 'accept' }
  await settlements.take(await as(sample.appraiser, accepted), accept)
}

/** `sample/budget.yaml` of a plan folder: yearly cycles, by the sample people themselves. */
export const loadBudget = async (folder: string, as: As): Promise<void> => {
  const path = join(folder, 'budget.yaml')
  if (!existsSync(path)) return
  const sample = SampleBudget.parse(parse(readFileSync(path, 'utf8')))
  const normIds = await loadNorms(sample, as)
  for (const year of sample.years) {
    const opener = await as(sample.officer, year.opened)
    const made = await calls.create(opener, CallInput.parse(year))
    await stepOf(opener, made.id, 'open')
    for (const one of year.proposals) await propose(sample, made.id, one, normIds, as)
    if (year.sent) await consolidate(sample, made.id, year, as)
    if (year.finished) await appraiseAll(sample, made.id, year, as)
    const of = { call: made.id, year: year.year }
    if (year.approved) await decide(sample, { ...of, kind: 'approve' }, year.approved, as)
    if (year.allocated) await decide(sample, { ...of, kind: 'allocate' }, year.allocated, as)
    for (const one of year.spending) await pay(year.year, one, as)
    for (const one of year.settlements) await settle(sample, year.year, one, as)
  }
}
