import { newId } from '#kernel/id.ts'
import type { CalendarDate } from '#kernel/period.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import type { Context } from '#platform/context.ts'
import {
  type Account,
  accounts,
  balanceKey,
  type Move,
  moves,
  type Place,
  settlingMoves,
} from './accounts.ts'
import { proveOpenYears } from './correction-window.ts'
import * as ledgerStore from './ledger-store.ts'
import { budgetRefusals } from './rules.ts'

/** Money to be moved. */
export interface Posting extends Place {
  readonly move: Move
  readonly amount: bigint
  readonly onDay: CalendarDate
  readonly decisionId?: string | undefined
  readonly document?: string | null | undefined
  readonly reason?: string | null | undefined
}

/** Balances by their names. */
export type Balances = Map<string, bigint>

/** The balances of some lines: what each account was given less what was taken from it. */
export const balancesOf = async (
  { db, actor }: Context,
  of: { years: readonly number[]; itemIds: readonly string[] },
): Promise<Balances> => {
  const balances: Balances = new Map()
  for (const { fromAccount, toAccount, amount, ...place } of await ledgerStore.sumsOf(
    db,
    actor.province,
    of,
  )) {
    add(balances, balanceKey(fromAccount, place), -amount)
    add(balances, balanceKey(toAccount, place), amount)
  }
  return balances
}

const add = (balances: Balances, key: string, amount: bigint) =>
  balances.set(key, (balances.get(key) ?? 0n) + amount)

/** What lies in one account. */
export const balance = (balances: Balances, account: Account, place: Place): bigint =>
  balances.get(balanceKey(account, place)) ?? 0n

const proveCovered = (balances: Balances, { move, amount, ...place }: Posting, field: string): void => {
  const { from, to } = moves[move]
  refuseIf(amount <= 0n, budgetRefusals.AMOUNT_MISSING, {}, field)
  if (from !== 'outside') {
    const left = balance(balances, from, place)
    refuseIf(
      left < amount,
      budgetRefusals.OVERSPENT,
      {
        left: groupThousands(String(left)),
        wanted: groupThousands(String(amount)),
        account: accounts[from].vi,
      },
      field,
    )
    add(balances, balanceKey(from, place), -amount)
  }
  add(balances, balanceKey(to, place), amount)
}

const isGuard = (error: unknown): boolean => {
  for (let e = error as { constraint?: unknown; cause?: unknown } | undefined; e; e = e.cause as typeof e)
    if (e.constraint === 'ledger_never_overspent') return true
  return false
}

/**
 * Writes the ledger, all or nothing, in the order given: no account gives what it does not hold. It is proven here, for
 * the words, and by the database once more, for certainty. To be called before anything is written into history.
 * Into a year whose time for corrections is over only its settlement is written.
 * @throws Refusal OVERSPENT, AMOUNT_MISSING at the field, WINDOW_OVER
 */
export const post = async (
  context: Context,
  postings: readonly Posting[],
  field: (n: number) => string = () => 'amount',
): Promise<void> => {
  const { db, actor, now } = context
  if (postings.length === 0) return
  const spent = postings.filter(({ move }) => !settlingMoves.includes(move))
  await proveOpenYears(
    context,
    spent.map(({ year }) => year),
  )
  await ledgerStore.holdLedger(db, actor.province)
  const balances = await balancesOf(context, {
    years: [...new Set(postings.map(({ year }) => year))],
    itemIds: [...new Set(postings.map(({ itemId }) => itemId))],
  })
  for (const [n, posting] of postings.entries()) proveCovered(balances, posting, field(n))
  const rows = postings.map(
    ({ decisionId = null, document = null, reason = null, ...one }): ledgerStore.EntryRecord => ({
      ...{ ...one, decisionId, document, reason, id: newId(), province: actor.province, at: now },
      fromAccount: moves[one.move].from,
      toAccount: moves[one.move].to,
      personId: actor.personId ?? null,
      personName: actor.name,
    }),
  )
  try {
    await ledgerStore.addEntries(db, rows)
  } catch (error) {
    if (!isGuard(error)) throw error
    throw new Refusal(budgetRefusals.OVERSPENT, { left: '?', wanted: '?', account: accounts.available.vi })
  }
}
