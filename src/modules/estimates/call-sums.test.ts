import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { rowsOf } from '#platform/database/database.ts'
import {
  appraiseAll,
  type Estimate,
  itemsOf,
  line,
  openEstimate,
  propose,
  step,
} from '#test/estimate-call.ts'
import { acceptItems, answerQuestion, appraise, askQuestion } from './appraise.ts'
import { CeilingInput } from './ceiling.ts'
import { ceilings } from './ceiling-shelf.ts'
import { addItem, drawItems, mergeItems, removeItem, separateItem, setConsolidated } from './consolidate.ts'
import { consolidationOf } from './consolidation.ts'
import { AddedItem, type Consolidation, Verdict } from './item-shapes.ts'
import { proposals } from './proposal-shelf.ts'
import { getItem } from './read-items.ts'

let estimate: Estimate
const looks: Consolidation[] = []

/** What the lines themselves add up to, asked of the tables without any memory. */
const counted = async () => {
  const [found] = await rowsOf<Record<string, string>>(
    estimate.db,
    sql`select (select coalesce(sum(p.amount), 0)::text from estimate_part p join estimate_line l on l.id = p.line_id where l.item_id is not null) as proposed,
      (select coalesce(sum(amount), 0)::text from estimate_amount where stage = 'consolidated') as consolidated,
      (select coalesce(sum(amount), 0)::text from estimate_amount where stage = 'appraised') as appraised,
      (select count(*)::text from estimate_item) as items,
      (select count(*)::text from estimate_proposal where state = 'submitted' and removed_at is null) as waiting,
      (select count(*)::text from estimate_question where answered_at is null) as "openQuestions",
      (select count(*)::text from estimate_line l join estimate_proposal p on p.id = l.proposal_id
        where l.item_id is null and p.state = 'accepted' and p.removed_at is null) as undrawn`,
  )
  return found
}

/** Looks at the consolidation along every axis: it says what the lines say, whatever was kept of the last look. */
const look = async (): Promise<Consolidation> => {
  const lines = await counted()
  const axes = (['task', 'agency', 'source'] as const).map((by) =>
    consolidationOf(estimate.officer, { call: estimate.call, by }),
  )
  for (const { rows, total, waiting, undrawn, openQuestions } of await Promise.all(axes)) {
    expect({ ...total, items: `${total.items}` }).toEqual({
      ...{ proposed: lines?.proposed, consolidated: lines?.consolidated, appraised: lines?.appraised },
      items: lines?.items,
    })
    expect([waiting, undrawn, openQuestions].map(String)).toEqual([
      lines?.waiting,
      lines?.undrawn,
      lines?.openQuestions,
    ])
    for (const stage of ['proposed', 'consolidated', 'appraised'] as const)
      expect(String(rows.reduce((sum, row) => sum + BigInt(row[stage]), 0n))).toBe(total[stage])
  }
  const found = await axes[0]
  if (found === undefined) throw new Error('no axis')
  looks.push(found)
  return found
}

beforeAll(async () => {
  estimate = await openEstimate()
  await propose(estimate, estimate.farmer, estimate.farmHead, [
    line('Giảng viên', '4', '1500000', { 'ngan-sach': '5000000', 'doanh-nghiep-dong-gop': '1000000' }),
    line('Thuê máy', '1', '9000000', { 'dau-tu': '9000000' }),
    line('Giảng viên chính', '2', '1500000', { 'ngan-sach': '3000000' }),
  ])
})

test('kept sums are those of the lines after every kind of change, along every axis', async () => {
  const { call, officer, leader, farmer, farmHead, finance, planner, agency } = estimate
  expect(await look()).toMatchObject({ undrawn: 3, total: { items: 0 } })

  await ceilings.create(officer, CeilingInput.parse({ call, amount: '10000000', source: 'ngan-sach' }))
  expect((await look()).ceilings).toMatchObject([{ asked: '8000000' }])
  const late = await propose(estimate, farmer, farmHead, [
    line('Thêm', '1', '500000', { 'ngan-sach': '500000' }),
  ])
  expect((await look()).ceilings).toMatchObject([{ asked: '8500000' }])
  const { version } = await proposals.get(officer, late)
  await proposals.take(officer, { id: late, version, action: 'return', reason: 'Bổ sung' })
  expect((await look()).ceilings).toMatchObject([{ asked: '8000000' }])

  await step(officer, call, 'close')
  await drawItems(officer, call)
  expect(await look()).toMatchObject({ undrawn: 0, total: { items: 3, proposed: '18000000' } })
  const idOf = async (content: string) =>
    (await itemsOf(estimate)).find((one) => one.content === content)?.id ?? ''
  const ids = {
    ...{ main: await idOf('Giảng viên'), machine: await idOf('Thuê máy') },
    other: await idOf('Giảng viên chính'),
  }

  await mergeItems(officer, { call, ids: [ids.main, ids.other], reason: 'Trùng' })
  expect(await look()).toMatchObject({ total: { items: 2, consolidated: '18000000' } })
  await separateItem(officer, { call, id: ids.main, reason: 'Khác' })
  expect(await look()).toMatchObject({ total: { items: 3, consolidated: '18000000' } })
  const cut = await getItem(officer, ids.machine)
  await setConsolidated(officer, {
    call,
    id: cut.id,
    version: cut.version,
    amounts: { 'dau-tu': '7000000' },
    reason: 'Giảm',
  })
  expect(await look()).toMatchObject({ total: { proposed: '18000000', consolidated: '16000000' } })
  const added = await addItem(
    officer,
    call,
    AddedItem.parse({
      ...{ agency: agency('so-khcn'), task: 'B.1', content: 'In ấn', unit: 'gói', quantity: '1' },
      ...{ unitPrice: '1000', source: 'ngan-sach', reason: 'Thiếu' },
    }),
  )
  expect(await look()).toMatchObject({ total: { items: 4, consolidated: '16001000' } })
  await removeItem(officer, { call, id: added.id, reason: 'Nhầm' })
  expect(await look()).toMatchObject({ total: { items: 3, consolidated: '16000000' } })

  await step(leader, call, 'send')
  expect(await look()).toMatchObject({ state: 'appraising', unappraised: 3 })
  await askQuestion(finance, { call, id: ids.main, question: 'Vì sao?' })
  expect(await look()).toMatchObject({ openQuestions: 1 })
  const [question] = (await getItem(officer, ids.main)).questions
  await answerQuestion(officer, { question: question?.id ?? '', answer: 'Vì cần' })
  expect(await look()).toMatchObject({ openQuestions: 0 })
  const judged = await getItem(finance, ids.main)
  await appraise(finance, {
    ...{ call, id: judged.id, version: judged.version },
    verdicts: [Verdict.parse({ source: 'ngan-sach', verdict: 'cut', amount: '4000000', reason: 'Định mức' })],
  })
  expect(await look()).toMatchObject({ unappraised: 2, total: { appraised: '4000000' } })
  await acceptItems(planner, { call, ids: [ids.machine] })
  expect(await look()).toMatchObject({ unappraised: 1, total: { appraised: '11000000' } })
  await appraiseAll(estimate)
  expect(await look()).toMatchObject({ state: 'appraised', total: { appraised: '14000000' } })
})

test('what nobody changed is not added up again: the same answer comes from memory', async () => {
  const before = looks.at(-1)
  // Nobody but the tables' own triggers says that something changed; without them the old sums would stand.
  await estimate.db.execute(sql`alter table estimate_amount disable trigger user`)
  await estimate.db.execute(sql`update estimate_amount set amount = amount + 1 where stage = 'consolidated'`)
  const { officer, call } = estimate
  expect((await consolidationOf(officer, { call, by: 'task' })).total).toEqual(before?.total)
  await estimate.db.execute(sql`alter table estimate_amount enable trigger user`)
  await estimate.db.execute(sql`update estimate_amount set amount = amount - 1 where stage = 'consolidated'`)
  expect((await consolidationOf(officer, { call, by: 'task' })).total).toEqual(before?.total)
})

test('an agency sees the sums of its own lines, never what is kept for those who see all', async () => {
  const { call, farmer, officer } = estimate
  const seen = await consolidationOf(farmer, { call, by: 'agency' })
  expect(seen.total).toEqual((await consolidationOf(officer, { call, by: 'agency' })).total)
  const stranger = { ...farmer, actor: { ...farmer.actor, agencyId: estimate.agency('so-ke-hoach') } }
  const alone = { ...stranger, actor: { ...stranger.actor, ownAgencies: [estimate.agency('so-ke-hoach')] } }
  expect((await consolidationOf(alone, { call, by: 'agency' })).total).toMatchObject({
    items: 0,
    proposed: '0',
  })
})
