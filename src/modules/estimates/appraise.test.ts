import { beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { type Estimate, itemsOf, line, openEstimate, propose, step } from '#test/estimate-call.ts'
import { acceptItems, answerQuestion, appraise, askQuestion } from './appraise.ts'
import { addItem, drawItems, mergeItems, removeItem, separateItem, setConsolidated } from './consolidate.ts'
import { consolidationOf } from './consolidation.ts'
import type { Item } from './item-shapes.ts'
import { AddedItem, Verdict } from './item-shapes.ts'
import { proposals } from './proposal-shelf.ts'
import { getItem } from './read-items.ts'
import { listVersions, versionChanges } from './read-versions.ts'

let estimate: Estimate
let sent: string
let items: Item[] = []

const called = (content: string): Item => {
  const found = items.find((one) => one.content === content)
  if (found === undefined) throw new Error(`no line ${content}`)
  return found
}
const refresh = async () => {
  items = await itemsOf(estimate)
}
const sums = async (by: 'task' | 'agency' | 'source') => {
  const { rows, total } = await consolidationOf(estimate.officer, { call: estimate.call, by })
  const add = (stage: 'proposed' | 'consolidated' | 'appraised') =>
    String(rows.reduce((sum, row) => sum + BigInt(row[stage]), 0n))
  return { rows: [add('proposed'), add('consolidated'), add('appraised')], total }
}
/** The same sums along every axis and in all. */
const proveLevels = async () => {
  const levels = await Promise.all((['task', 'agency', 'source'] as const).map(sums))
  for (const { rows, total } of levels)
    expect(rows).toEqual([total.proposed, total.consolidated, total.appraised])
  return levels[0]?.total
}
const judge = (context: Context, content: string, verdicts: object[]) => {
  const { id, version } = called(content)
  return appraise(context, {
    ...{ call: estimate.call, id, version },
    verdicts: verdicts.map((one) => Verdict.parse(one)),
  })
}

beforeAll(async () => {
  estimate = await openEstimate()
  const { farmer, farmHead, officer, leader } = estimate
  sent = await propose(estimate, farmer, farmHead, [
    line('Giảng viên', '4', '1500000', { 'ngan-sach': '5000000', 'doanh-nghiep-dong-gop': '1000000' }),
    line('Thuê máy', '1', '9000000', { 'dau-tu': '9000000' }),
  ])
  await propose(estimate, officer, leader, [
    line('Giảng viên chính', '2', '1500000', { 'ngan-sach': '3000000' }),
  ]).catch(() => undefined)
})

test('the person who submitted a proposal does not accept it himself', async () => {
  const both = {
    ...estimate.leader,
    actor: { ...estimate.leader.actor, capacities: new Set(['focalOfficer', 'focalLeader'] as const) },
  }
  const { id, version, state } = await proposals.get(estimate.officer, sent)
  expect(state).toBe('accepted')
  await proposals.take(estimate.officer, { id, version, action: 'return', reason: 'Thử' })
  const back = await proposals.get(estimate.officer, sent)
  const again = await proposals.take(estimate.farmHead, { id, version: back.version, action: 'submit' })
  const asHead = { ...both, actor: { ...both.actor, personId: estimate.farmHead.actor.personId } }
  await expect(
    proposals.take(asHead, { id, version: again.version, action: 'accept' }),
  ).rejects.toMatchObject({ code: 'OWN_SUBMISSION' })
  await expect(step(estimate.officer, estimate.call, 'close')).resolves.toMatchObject({
    state: 'consolidating',
  })
  await expect(step(estimate.leader, estimate.call, 'send')).rejects.toMatchObject({
    code: 'STILL_TO_RECEIVE',
  })
  await proposals.take(estimate.officer, { id, version: again.version, action: 'accept' })
  await expect(step(estimate.leader, estimate.call, 'send')).rejects.toMatchObject({ code: 'NOT_DRAWN' })
})

test('drawing makes a line of each, once, and every sum is the same along every axis', async () => {
  const { call, officer } = estimate
  expect(await drawItems(officer, call)).toEqual({ made: 3 })
  expect(await drawItems(officer, call)).toEqual({ made: 0 })
  await refresh()
  expect(await proveLevels()).toMatchObject({ items: 3, proposed: '18000000', consolidated: '18000000' })
  const { version } = await proposals.get(officer, sent)
  await expect(
    proposals.take(officer, { id: sent, version, action: 'return', reason: 'Muộn' }),
  ).rejects.toMatchObject({ code: 'PROPOSAL_DRAWN' })
})

test('duplicates are merged and taken apart without losing a đồng; each opens its proposers', async () => {
  const { call, officer } = estimate
  const ids = [called('Giảng viên').id, called('Giảng viên chính').id]
  await expect(mergeItems(officer, { call, ids: ids.slice(0, 1), reason: 'x' })).rejects.toMatchObject({
    code: 'MERGE_TWO',
  })
  await expect(mergeItems(officer, { call, ids, reason: ' ' })).rejects.toMatchObject({
    code: 'REASON_REQUIRED',
  })
  await mergeItems(officer, { call, ids, reason: 'Trùng nội dung' })
  await refresh()
  const merged = await getItem(estimate.farmer, called('Giảng viên').id)
  expect(merged.lines.map(({ amount }) => amount).sort()).toEqual(['3000000', '6000000'])
  expect(merged.amounts.find(({ source }) => source === 'ngan-sach')).toMatchObject({
    proposed: '8000000',
    consolidated: { amount: '8000000', by: 'An', reason: 'Trùng nội dung' },
  })
  await proveLevels()
  await separateItem(officer, { call, id: merged.id, reason: 'Khác đối tượng' })
  await refresh()
  expect(items).toHaveLength(3)
  expect(await proveLevels()).toMatchObject({ proposed: '18000000', consolidated: '18000000' })
  await mergeItems(officer, { call, ids, reason: 'Vẫn trùng' })
  await refresh()
})

test('cutting, adding and removing need a reason, and what has proposers is not removed', async () => {
  const { call, officer, agency } = estimate
  const { id, version } = called('Thuê máy')
  const cut = (reason: string, at = version) =>
    setConsolidated(officer, { call, id, version: at, amounts: { 'dau-tu': '7000000' }, reason })
  await expect(cut('')).rejects.toMatchObject({ code: 'REASON_REQUIRED', field: 'reason' })
  await cut('Thuê ít ngày hơn')
  await expect(cut('Lần nữa')).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  await expect(removeItem(officer, { call, id, reason: 'Thừa' })).rejects.toMatchObject({ code: 'HAS_LINES' })
  const added = AddedItem.parse({
    ...{ agency: agency('so-khcn'), task: 'A.1', content: 'Khảo sát', unit: 'cuộc', quantity: '1' },
    ...{ unitPrice: '500', source: 'ngan-sach', reason: 'Kế hoạch giao' },
  })
  const made = await addItem(officer, call, added)
  await expect(addItem(officer, call, { ...added, task: 'Z' })).rejects.toMatchObject({
    code: 'TASK_UNKNOWN',
  })
  await removeItem(officer, { call, id: made.id, reason: 'Nhập nhầm' })
  await refresh()
  expect(await proveLevels()).toMatchObject({ items: 2, proposed: '18000000', consolidated: '16000000' })
})

test('finance and planning each appraise their own source, at most what was consolidated, and say why they cut', async () => {
  const { call, leader, finance, planner, officer } = estimate
  await step(leader, call, 'send')
  await refresh()
  const budget = [{ source: 'ngan-sach', verdict: 'accept' }]
  await expect(judge(planner, 'Giảng viên', budget)).rejects.toMatchObject({ code: 'NOT_YOUR_SOURCE' })
  await expect(judge(officer, 'Giảng viên', budget)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const cut = (amount: string, reason: string) => [{ source: 'ngan-sach', verdict: 'cut', amount, reason }]
  await expect(judge(finance, 'Giảng viên', cut('8000001', 'x'))).rejects.toMatchObject({
    code: 'ABOVE_ASKED',
  })
  await expect(judge(finance, 'Giảng viên', cut('1', ''))).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
  await judge(finance, 'Giảng viên', cut('6000000', 'Theo định mức'))
  await refresh()
  expect(called('Giảng viên').amounts.find(({ source }) => source === 'ngan-sach')?.appraised).toMatchObject({
    ...{ amount: '6000000', by: 'Chi', reason: 'Theo định mức' },
  })
  await expect(step(finance, call, 'finish')).rejects.toMatchObject({ code: 'NOT_APPRAISED' })
})

test('nobody appraises what he wrote, whatever he holds now: by person', async () => {
  const { finance, farmer, officer } = estimate
  for (const { actor } of [farmer, officer]) {
    const moved = { ...finance, actor: { ...finance.actor, personId: actor.personId } }
    const refuse = [{ source: 'ngan-sach', verdict: 'refuse', reason: 'x' }]
    await expect(judge(moved, 'Giảng viên', refuse)).rejects.toMatchObject({ code: 'OWN_PROPOSAL' })
    const ids = [called('Giảng viên').id]
    expect(await acceptItems(moved, { call: estimate.call, ids })).toEqual({ accepted: 0 })
  }
})

test('a question stays with its line, is answered by a proposer, and holds the appraisal up until then', async () => {
  const { call, finance, planner, farmer, inspector } = estimate
  const { id } = called('Thuê máy')
  await expect(askQuestion(planner, { call, id, question: ' ' })).rejects.toMatchObject({
    code: 'QUESTION_MISSING',
  })
  await askQuestion(planner, { call, id, question: 'Thuê mấy ngày?' })
  expect(await acceptItems(planner, { call, ids: items.map((one) => one.id) })).toEqual({ accepted: 1 })
  await expect(step(finance, call, 'finish')).rejects.toMatchObject({ code: 'QUESTIONS_OPEN' })
  const [question] = (await getItem(farmer, id)).questions
  const asked = { question: question?.id ?? '', answer: 'Mười ngày' }
  await expect(answerQuestion(inspector, asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await answerQuestion(farmer, asked)
  await expect(answerQuestion(farmer, asked)).rejects.toMatchObject({ code: 'ALREADY_ANSWERED' })
  expect((await getItem(finance, id)).questions).toMatchObject([{ answer: 'Mười ngày', answeredBy: 'Bình' }])
  await step(finance, call, 'finish')
})

test('the estimate is kept as it was sent and as it was appraised, and the two compare line by line', async () => {
  const asked = { subject: 'call' as const, id: estimate.call }
  expect(await listVersions(estimate.officer, asked)).toMatchObject([
    { number: 1, amount: '16000000' },
    { number: 2, amount: '14000000' },
  ])
  const changes = await versionChanges(estimate.officer, { ...asked, from: 1, to: 2 })
  expect(changes.find(({ content }) => content === 'Giảng viên')).toMatchObject({
    kind: 'changed',
    sources: [{ source: 'ngan-sach', before: '8000000', after: '6000000' }],
  })
  await expect(listVersions(estimate.farmer, asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
