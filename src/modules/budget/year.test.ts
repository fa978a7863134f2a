import { beforeAll, expect, test } from 'vitest'
import { checkDocument } from '#platform/official-document/check.ts'
import { allocationsOf, decide, issue, prepare } from '#test/budget-year.ts'
import {
  appraiseAll,
  type Estimate,
  itemsOf,
  line,
  openEstimate,
  propose,
  sendOn,
} from '#test/estimate-call.ts'
import { allAmounts } from './all-amounts.ts'
import { CommitmentInput } from './commitment.ts'
import { commitments } from './commitment-shelf.ts'
import { DecisionLineInput } from './decision.ts'
import { decisionDocument } from './decision-document.ts'
import { fillDecision, getDecisionLines, saveDecisionLines } from './decision-lines.ts'
import { decisions } from './decision-shelf.ts'
import { listAllocations, yearFlow } from './figures.ts'
import { paperFile } from './issue-paper.ts'
import { multiYear } from './multi-year.ts'
import { SettlementInput, SettlementLineInput } from './settlement.ts'
import { getSettlementLines, saveSettlementLines } from './settlement-lines.ts'
import { settlements } from './settlement-shelf.ts'
import { spend } from './spend.ts'
import { budgetForYear } from './year-report.ts'

let estimate: Estimate
const noCount = async (_: unknown, asked: readonly unknown[]) => asked.map(() => 4)
const find = async (content: string) => {
  const found = (await itemsOf(estimate)).find((one) => one.content === content)
  if (found === undefined) throw new Error(`no line ${content}`)
  return found
}
const flowOf = async (year: number) =>
  (await yearFlow(estimate.officer, year)).sources.find(({ source }) => source.id === 'ngan-sach')
const allocationOf = async (content: string, year = 2026) =>
  (await allocationsOf(estimate)).find((one) => one.content === content && one.year === year)?.id ?? ''

beforeAll(async () => {
  estimate = await openEstimate({ year: 2026 })
  const { farmer, farmHead } = estimate
  await propose(estimate, farmer, farmHead, [
    line('Giảng viên', '4', '1000', { 'ngan-sach': '3000', 'doanh-nghiep-dong-gop': '1000' }),
    line('Tài liệu', '1', '500', { 'ngan-sach': '500' }),
  ])
  await sendOn(estimate)
})

test('nothing is decided before the estimate was appraised', async () => {
  await expect(prepare(estimate, 'approve')).rejects.toMatchObject({ code: 'CALL_NOT_APPRAISED' })
  await appraiseAll(estimate)
})

test('an approval differs from the appraisal only with a reason, takes its number, and is given once', async () => {
  const { officer, leader, committee } = estimate
  const made = await prepare(estimate, 'approve')
  const filled = await fillDecision(officer, made)
  expect(filled.map(({ change }) => change)).toEqual(['3000', '500'])
  const { version } = await decisions.get(officer, made.id)
  const lines = (change: string, reason: string | null = null) => [
    DecisionLineInput.parse({ item: filled[0]?.item.id, source: 'ngan-sach', change, reason }),
  ]
  const save = (of: DecisionLineInput[], at = version) =>
    saveDecisionLines(officer, { id: made.id, version: at, lines: of })
  await expect(save(lines('2800'))).rejects.toMatchObject({ code: 'WHY_DIFFERENT', field: 'lines.0.reason' })
  await expect(save(lines('-1', 'x'))).rejects.toMatchObject({ code: 'ONLY_MORE' })
  await expect(save([...lines('3000'), ...lines('3000')])).rejects.toMatchObject({ code: 'LINE_TWICE' })
  const foreign = DecisionLineInput.parse({
    item: filled[0]?.item.id,
    source: 'doanh-nghiep-dong-gop',
    change: '1',
  })
  await expect(save([foreign])).rejects.toMatchObject({ code: 'SOURCE_NOT_BUDGET' })
  await save([
    ...lines('2800', 'Tiết kiệm chi'),
    DecisionLineInput.parse({ item: filled[1]?.item.id, source: 'ngan-sach', change: '500' }),
  ])
  const now = await decisions.get(officer, made.id)
  const sent = await decisions.take(leader, { id: made.id, version: now.version, action: 'submit' })
  const step = { id: made.id, version: sent.version, action: 'issue' }
  await expect(decisions.take(committee, step)).rejects.toMatchObject({ code: 'DECISION_NUMBER' })
  await expect(decisions.take(leader, step)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await decisions.take(committee, { ...step, action: 'return', reason: 'Bổ sung số' })
  await issue(estimate, made.id, '09/QĐ-MAU')
  expect(await flowOf(2026)).toMatchObject({
    stages: { appraised: '3500', approved: '3300', allocated: '0' },
  })
  const again = await prepare(estimate, 'approve')
  const twice = await saveDecisionLines(officer, { id: again.id, version: 1, lines: lines('3000') })
  expect(twice).toHaveLength(1)
  await expect(issue(estimate, again.id)).rejects.toMatchObject({ code: 'ALREADY_APPROVED' })
})

test('never more is allocated than approved; an adjustment raises both and takes back only what is free', async () => {
  const { officer } = estimate
  await decide(estimate, 'allocate')
  expect(await flowOf(2026)).toMatchObject({ stages: { approved: '3300', allocated: '3300' }, free: '3300' })
  const { id: item } = await find('Giảng viên')
  const agency = estimate.agency('so-nong-nghiep')
  const of = async (kind: 'allocate' | 'adjust', change: string, reason: string | null) => {
    const made = await prepare(estimate, kind)
    const lines = [DecisionLineInput.parse({ item, source: 'ngan-sach', agency, change, reason })]
    await saveDecisionLines(officer, { id: made.id, version: made.version, lines })
    return issue(estimate, made.id)
  }
  await expect(of('allocate', '1', null)).rejects.toMatchObject({ code: 'OVERSPENT' })
  await expect(of('adjust', '200', null)).rejects.toMatchObject({ code: 'REASON_MISSING' })
  await of('adjust', '200', 'Bổ sung một buổi')
  await expect(of('adjust', '-3001', 'Thu hồi')).rejects.toMatchObject({ code: 'OVERSPENT' })
  expect(await flowOf(2026)).toMatchObject({ stages: { approved: '3500', allocated: '3500' } })
  expect(await budgetForYear(officer, 2026, '2026-12-31')).toMatchObject([
    { content: 'Giảng viên', allocated: 2800n, adjusted: 200n, spent: 0n },
    { content: 'Tài liệu', allocated: 500n, adjusted: 0n, spent: 0n },
  ])
})

test('the amounts of a line stand side by side with who, when and why', async () => {
  const rows = await allAmounts(estimate.farmer, estimate.call)
  const found = rows.find(({ content, source }) => content === 'Giảng viên' && source.id === 'ngan-sach')
  expect(found?.amounts).toMatchObject({
    proposed: { amount: '3000' },
    consolidated: { amount: '3000', by: 'An' },
    appraised: { amount: '3000', by: 'Chi' },
    approved: { amount: '3000', by: 'Phúc', reason: '11/QĐ-UBND: Bổ sung một buổi' },
    allocated: { amount: '3000', by: 'Phúc' },
    spent: null,
  })
})

test('a year is closed with its differences explained; what is carried over enters the next year, and only there', async () => {
  const { farmer, farmHead, finance } = estimate
  const allocation = await allocationOf('Giảng viên')
  const contract = await commitments.create(
    farmer,
    CommitmentInput.parse({
      allocation,
      title: 'HĐ giảng dạy',
      signedOn: '2026-11-20',
      amount: '2500',
      contractNumber: '1/HĐ',
    }),
  )
  const pay = (move: 'advance' | 'clear' | 'pay', amount: string) =>
    spend(farmer, { id: contract.id, move, amount, onDay: '2026-11-22', document: 'UNC', reason: null })
  await pay('advance', '1000')
  const made = await settlements.create(farmer, SettlementInput.parse({ year: 2026 }))
  await expect(settlements.create(farmer, SettlementInput.parse({ year: 2026 }))).rejects.toMatchObject({
    code: 'SETTLEMENT_TAKEN',
  })
  await expect(settlements.create(farmer, SettlementInput.parse({ year: 2025 }))).rejects.toMatchObject({
    code: 'NOTHING_ALLOCATED',
  })
  const send = async () => {
    const { version } = await settlements.get(farmHead, made.id)
    return settlements.take(farmHead, { id: made.id, version, action: 'send' })
  }
  await expect(send()).rejects.toMatchObject({ code: 'ADVANCE_OPEN' })
  await pay('clear', '1000')
  await pay('pay', '1200')
  await expect(send()).rejects.toMatchObject({ code: 'EXPLANATION_MISSING' })
  const say = async (carry: string) => {
    const { version } = await settlements.get(farmer, made.id)
    const lines = (await getSettlementLines(farmer, made.id)).map(({ allocation: id, content }) =>
      SettlementLineInput.parse({
        allocation: id,
        carry: content === 'Giảng viên' ? carry : '0',
        explanation: 'Chưa dạy hết',
      }),
    )
    return saveSettlementLines(farmer, { id: made.id, version, lines })
  }
  await expect(say('801')).rejects.toMatchObject({ code: 'CARRY_TOO_MUCH' })
  await say('600')
  const sent = await send()
  await expect(pay('pay', '1')).rejects.toMatchObject({ code: 'YEAR_CLOSED' })
  await expect(
    settlements.take(farmer, { id: made.id, version: sent.version, action: 'accept' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await settlements.take(finance, { id: made.id, version: sent.version, action: 'accept' })
  expect(await flowOf(2026)).toMatchObject({
    ...{
      stages: { spent: '2200', settled: '2200' },
      free: '0',
      committed: '0',
      carried: '600',
      lapsed: '700',
    },
  })
  expect(await flowOf(2027)).toMatchObject({
    stages: { approved: '0', allocated: '600', spent: '0' },
    free: '600',
  })
  expect((await listAllocations(farmer, { year: 2027, q: '' })).map(({ free }) => free)).toEqual(['600'])
})

test('years stand apart, and what a result cost is spent by how many there were', async () => {
  const { rows, costs } = await multiYear(noCount)(estimate.officer)
  expect(rows.map(({ year, allocated, spent }) => [year, allocated, spent])).toEqual([
    [2026, '3500', '2200'],
    [2027, '600', '0'],
  ])
  expect(costs.find(({ year }) => year === 2026)).toMatchObject({ results: 4, wanted: 2, each: '550' })
})

test('papers keep to the Decree', async () => {
  const { officer, farmer } = estimate
  const { rows } = await decisions.list(officer, {
    q: '',
    filter: { state: 'issued' },
    sort: '',
    page: 1,
    size: 1,
    removed: false,
  })
  const own = await settlements.list(farmer, {
    q: '',
    filter: {},
    sort: '',
    page: 1,
    size: 1,
    removed: false,
  })
  const files = [
    await paperFile(officer, { id: estimate.call, paper: 'to-finance', kind: 'docx' }),
    await paperFile(officer, { id: estimate.call, paper: 'to-committee', kind: 'docx' }),
    await decisionDocument(officer, { id: rows[0]?.id ?? '', kind: 'docx' }),
    await paperFile(farmer, { id: own.rows[0]?.id ?? '', paper: 'settlement', kind: 'docx' }),
  ]
  for (const file of files) {
    const found = checkDocument(new Uint8Array(await file.arrayBuffer()))
    const errors = found.filter(({ severity }) => severity === 'error')
    expect([file.name, errors]).toEqual([file.name, []])
  }
})

test('another agency sees nothing of it', async () => {
  const other = {
    ...estimate.finance,
    actor: { ...estimate.finance.actor, capacities: new Set(['agencyOfficer' as const]) },
  }
  expect(await listAllocations(other, { q: '' })).toEqual([])
  expect((await multiYear(noCount)(other)).rows).toEqual([])
  expect(await budgetForYear(other, 2026, '2026-12-31')).toEqual([])
  const { rows } = await decisions.list(estimate.officer, {
    q: '',
    filter: {},
    sort: '',
    page: 1,
    size: 1,
    removed: false,
  })
  await expect(getDecisionLines(other, rows[0]?.id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
