import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { allocateYear, allocationsOf } from '#test/budget-year.ts'
import { type Estimate, line } from '#test/estimate-call.ts'
import type { Spending } from './accounts.ts'
import { CommitmentInput } from './commitment.ts'
import { commitments } from './commitment-shelf.ts'
import { correctionWindow } from './correction-window.ts'
import { SettlementInput, SettlementLineInput } from './settlement.ts'
import { getSettlementLines, saveSettlementLines } from './settlement-lines.ts'
import { settlements } from './settlement-shelf.ts'
import { spend } from './spend.ts'

let estimate: Estimate
let contract: string
let allocation: string
const on = (context: Context, day: string): Context => ({ ...context, now: new Date(`${day}T02:00:00Z`) })
const pay = (day: string, amount: string, move: Spending = 'pay') =>
  spend(on(estimate.farmer, day), { id: contract, move, amount, onDay: day, document: 'UNC', reason: 'Mẫu' })
const commit = (signedOn: string, day: string) =>
  commitments.create(
    on(estimate.farmer, day),
    CommitmentInput.parse({ allocation, title: 'HĐ', signedOn, amount: '500' }),
  )

beforeAll(async () => {
  estimate = await allocateYear([line('Giảng viên', '1', '3000', { 'ngan-sach': '3000' })])
  allocation = (await allocationsOf(estimate))[0]?.id ?? ''
  contract = (await commit('2026-11-20', '2026-11-23')).id
})

test('the window is the one that the plan gives for the year', async () => {
  const { officer } = estimate
  expect(await correctionWindow(officer, 2025)).toMatchObject({ lastDay: '2026-01-31' })
  expect(await correctionWindow(officer, 2026)).toMatchObject({ lastDay: '2027-02-15' })
  expect(await correctionWindow(officer, 2019)).toMatchObject({ lastDay: '2019-12-31' })
})

test('after the year its spending is corrected until the last day of the window, and no commitment is added', async () => {
  await pay('2027-02-15', '200')
  await expect(commit('2027-01-10', '2027-01-20')).rejects.toMatchObject({
    ...{ code: 'COMMITTED_LATE', field: 'signedOn' },
  })
})

test('when the window is over nothing is spent, committed or backdated: the screen says why, the database refuses', async () => {
  await expect(pay('2027-02-16', '1')).rejects.toMatchObject({
    code: 'WINDOW_OVER',
    detail: { year: 2026, day: '15/02/2027', source: 'Quy định mẫu' },
  })
  const late = on(estimate.farmer, '2027-03-01')
  const backdated = { id: contract, move: 'pay' as const, amount: '1', onDay: '2026-12-30', reason: null }
  await expect(spend(late, { ...backdated, document: 'UNC' })).rejects.toMatchObject({ code: 'WINDOW_OVER' })
  await expect(commit('2026-12-30', '2027-03-01')).rejects.toMatchObject({ code: 'WINDOW_OVER' })
  const copy = (at: string, move = 'pay') =>
    estimate.db.execute(sql`insert into ledger_entry (id, province, year, item_id, source, allocation_id, commitment_id, move,
        from_account, to_account, amount, on_day, person_name, at)
      select gen_random_uuid(), province, year, item_id, source, allocation_id, commitment_id, ${move},
        from_account, to_account, 1, '2026-12-30', 'Ngoài màn hình', ${at}::timestamptz
      from ledger_entry where move = 'pay' limit 1`)
  await expect(copy('2027-02-15T17:30:00Z')).rejects.toMatchObject({
    cause: { constraint: 'ledger_within_window' },
  })
  await copy('2027-02-15T16:30:00Z')
})

test('a year is settled after its window all the same', async () => {
  const [writer, head, finance] = [estimate.farmer, estimate.farmHead, estimate.finance].map((one) =>
    on(one, '2027-03-10'),
  ) as [Context, Context, Context]
  const { id } = await settlements.create(writer, SettlementInput.parse({ year: 2026 }))
  const lines = (await getSettlementLines(writer, id)).map((one) =>
    SettlementLineInput.parse({ allocation: one.allocation, carry: '100', explanation: 'Chưa dạy hết' }),
  )
  await saveSettlementLines(writer, { id, version: 1, lines })
  const { version } = await settlements.get(head, id)
  const sent = await settlements.take(head, { id, version, action: 'send' })
  const done = await settlements.take(finance, { id, version: sent.version, action: 'accept' })
  expect(done).toMatchObject({ state: 'accepted', spent: '201' })
})
