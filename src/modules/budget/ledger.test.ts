import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { rowsOf } from '#platform/database/database.ts'
import { allocateYear, allocationsOf } from '#test/budget-year.ts'
import { type Estimate, line } from '#test/estimate-call.ts'
import { type Spending, spendings } from './accounts.ts'
import { CommitmentInput } from './commitment.ts'
import { commitments } from './commitment-shelf.ts'
import { ledgerEntry } from './schema.ts'
import { entriesOf, spend } from './spend.ts'

let estimate: Estimate
const allocated = 10n ** 13n
let allocation: Awaited<ReturnType<typeof allocationsOf>>[number]

const commit = (amount: bigint, more = {}) =>
  commitments.create(
    estimate.farmer,
    CommitmentInput.parse({
      ...{ allocation: allocation.id, title: 'Hợp đồng mẫu', contractNumber: '01/HĐ-MAU' },
      ...{ signedOn: '2026-11-20', amount: String(amount), ...more },
    }),
  )
const move = (id: string, how: Spending, amount: bigint) =>
  spend(estimate.farmer, {
    ...{ id, move: how, amount: String(amount), onDay: '2026-11-22' },
    ...{ document: 'UNC 01', reason: 'Theo tiến độ' },
  })

/** What each account holds, straight from the rows. */
const held = async () => {
  const rows = await rowsOf<{ account: string; amount: string }>(
    estimate.db,
    sql`select account, sum(amount)::text as amount from (
      select to_account as account, amount from ledger_entry where allocation_id = ${allocation.id}
      union all select from_account, -amount from ledger_entry where allocation_id = ${allocation.id}) m group by account`,
  )
  return Object.fromEntries(rows.map(({ account, amount }) => [account, BigInt(amount)]))
}

const numbers = (seed: number) => {
  let state = BigInt(seed)
  return (below: number): number => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n
    return Number((state >> 20n) % BigInt(below))
  }
}

beforeAll(async () => {
  estimate = await allocateYear([line('Đào tạo', '10000', '1000000000', { 'ngan-sach': String(allocated) })])
  const [found] = await allocationsOf(estimate)
  if (found === undefined) throw new Error('nothing was allocated')
  allocation = found
})

describe('whatever is done, in any order and at once,', () => {
  test('no account ever holds less than nothing, all of them add up, and at most what was allocated is spent', async () => {
    const next = numbers(20_261_123)
    const made = [await commit(allocated / 4n)]
    let refused = 0
    for (let turn = 0; turn < 60; turn++) {
      const amount = allocated / BigInt(2 + next(9)) + BigInt(next(1000))
      const acts = Array.from({ length: 1 + next(4) }, () => {
        if (next(6) === 0) return commit(amount).then((one) => made.push(one))
        const { id } = made[next(made.length)] ?? { id: '' }
        return move(id, spendings[next(spendings.length)] ?? 'pay', amount)
      })
      for (const { status, reason } of (await Promise.allSettled(acts)) as PromiseRejectedResult[])
        if (status === 'rejected') {
          refused += 1
          expect(reason).toMatchObject({ code: 'OVERSPENT' })
        }
      const { approved = 0n, ...inside } = await held()
      // What came from the approved pool lies in the accounts of the allocation, to the đồng.
      expect(-approved).toBe(allocated)
      expect(Object.values(inside).reduce((sum, one) => sum + one, 0n)).toBe(allocated)
      for (const amount of Object.values(inside)) expect(amount >= 0n).toBe(true)
    }
    // A run in which everything succeeded, or everything failed, would prove nothing.
    expect(refused).toBeGreaterThan(5)
    expect((await held()).paid).toBeGreaterThan(0n)
  })

  test('two that want the last đồng at once do not both get it', async () => {
    const { available = 0n } = await held()
    const both = await Promise.allSettled([commit(available), commit(available)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(available > 0n ? 1 : 0)
    expect((await held()).available).toBe(0n)
  })
})

describe('the database itself', () => {
  const entry = (amount: bigint) => ({
    ...{ id: newId(), province: 'mau-son', year: 2026, itemId: '', source: 'ngan-sach' },
    ...{ allocationId: allocation.id, commitmentId: null, decisionId: null, move: 'lapse' as const },
    ...{ fromAccount: 'available' as const, toAccount: 'lapsed' as const, amount, onDay: '2026-11-23' },
    ...{ document: null, reason: null, personId: null, personName: 'Kẻ gian', at: new Date() },
  })
  const write = async (amount: bigint) => {
    const [item] = await rowsOf<{ id: string }>(
      estimate.db,
      sql`select item_id as id from budget_allocation limit 1`,
    )
    return estimate.db.insert(ledgerEntry).values({ ...entry(amount), itemId: item?.id ?? '' })
  }
  test('refuses what an account does not hold, though nobody asked the service', async () => {
    await expect(write(allocated)).rejects.toMatchObject({ cause: { constraint: 'ledger_never_overspent' } })
    await expect(write(0n)).rejects.toMatchObject({ cause: { constraint: 'ledger_amount_positive' } })
  })
  test('lets nobody change or take away what was written', async () => {
    for (const act of [
      sql`update ledger_entry set amount = 1`,
      sql`delete from ledger_entry`,
      sql`truncate ledger_entry`,
    ])
      await expect(estimate.db.execute(act)).rejects.toThrow()
  })
})

describe('spending', () => {
  test('asks for a voucher where money leaves, a reason where a binding changes, and a day of its year', async () => {
    const made = await commitments.list(estimate.farmer, {
      q: '',
      filter: {},
      sort: '',
      page: 1,
      size: 1,
      removed: false,
    })
    const id = made.rows[0]?.id ?? ''
    const asked = { id, amount: '1', onDay: '2026-11-22', document: null, reason: null }
    await expect(spend(estimate.farmer, { ...asked, move: 'pay' })).rejects.toMatchObject({
      code: 'DOCUMENT_MISSING',
    })
    await expect(spend(estimate.farmer, { ...asked, move: 'release' })).rejects.toMatchObject({
      code: 'REASON_MISSING',
    })
    for (const onDay of ['2025-12-31', '2026-11-24'])
      await expect(spend(estimate.farmer, { ...asked, move: 'pay', onDay })).rejects.toMatchObject({
        code: 'DAY_OUTSIDE',
      })
    await expect(move(id, 'commit', 0n)).rejects.toMatchObject({ code: 'AMOUNT_MISSING' })
    expect((await entriesOf(estimate.inspector, id)).length).toBeGreaterThan(0)
  })

  test('of another agency can be neither seen nor touched', async () => {
    const stranger = { ...estimate.finance.actor, capacities: new Set(['agencyOfficer' as const]) }
    const other = { ...estimate.finance, actor: stranger }
    const { rows } = await commitments.list(estimate.farmer, {
      q: '',
      filter: {},
      sort: '',
      page: 1,
      size: 1,
      removed: false,
    })
    const id = rows[0]?.id ?? ''
    await expect(entriesOf(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const asked = { id, move: 'pay' as const, amount: '1', onDay: '2026-11-22', document: 'x', reason: null }
    await expect(spend(other, asked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(spend(estimate.inspector, asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const mine = CommitmentInput.parse({
      allocation: allocation.id,
      title: 'x',
      signedOn: '2026-11-20',
      amount: '1',
    })
    await expect(commitments.create(other, mine)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
