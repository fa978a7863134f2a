import { sql } from 'drizzle-orm'
import { permitOn } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { addRows, newRow } from '#modules/registers/new-rows.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Keeping, keepRegister, keepWhole } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import { allocationName, heldBy, ofAllocation } from './allocation-words.ts'
import { CommitmentInput, commitmentRegister } from './commitment.ts'
import { post } from './ledger.ts'
import * as ledgerStore from './ledger-store.ts'
import { type BudgetRight, budgetGrants } from './permissions.ts'
import { budgetRefusals } from './rules.ts'
import { budgetCommitment } from './schema.ts'

/** Money lies under a commitment in these accounts. */
const under = ['committed', 'advanced', 'paid', 'settled']

/**
 * An allocation within the person's reach, whose year is still open to its agency.
 * @throws Refusal ALLOCATION_UNKNOWN, YEAR_CLOSED, FORBIDDEN
 */
export const openAllocation = async (context: Context, id: string): Promise<ledgerStore.AllocationRecord> => {
  const { db, actor } = context
  const found = await ledgerStore.findAllocation(db, actor.province, id)
  if (found === undefined) throw new Refusal(budgetRefusals.ALLOCATION_UNKNOWN, {}, 'allocation')
  permitOn(actor, budgetGrants, 'budget.spend', found)
  const settlement = await ledgerStore.findSettlement(db, actor.province, found.year, found.agencyId)
  const isClosed = settlement !== undefined && settlement.state !== 'draft'
  refuseIf(isClosed, budgetRefusals.YEAR_CLOSED, { year: found.year })
  return found
}

/** Proves that a day lies in the year of the money and not ahead. @throws Refusal DAY_OUTSIDE */
export const proveDay = (context: Context, day: string, year: number, field: string): void =>
  refuseIf(day < `${year}-01-01` || day > today(context), budgetRefusals.DAY_OUTSIDE, { year }, field)

/** What sets the register of commitments apart. */
export const commitmentShelf: Shelf<CommitmentInput, BudgetRight> = {
  subject: 'budget.commitment',
  register: commitmentRegister,
  table: budgetCommitment,
  grants: budgetGrants,
  rights: { read: 'budget.read', write: 'budget.spend' },
  defaultSort: '-signedOn',
  fields: {
    title: budgetCommitment.title,
    allocation: referenceTo(budgetCommitment.allocationId, allocationName(budgetCommitment.allocationId)),
    year: ofAllocation(budgetCommitment.allocationId, 'year'),
    agency: referenceTo(
      budgetCommitment.agencyId,
      agencyNameOn(budgetCommitment.agencyId, budgetCommitment.signedOn),
    ),
    partner: budgetCommitment.partner,
    contractNumber: budgetCommitment.contractNumber,
    signedOn: budgetCommitment.signedOn,
    amount: sql`${heldBy(budgetCommitment.id, under)}::text`,
    advanced: sql`${heldBy(budgetCommitment.id, ['advanced'])}::text`,
    paid: sql`${heldBy(budgetCommitment.id, ['paid', 'settled'])}::text`,
    left: sql`${heldBy(budgetCommitment.id, ['committed'])}::text`,
    note: budgetCommitment.note,
  },
  filters: { allocation: budgetCommitment.allocationId, agency: budgetCommitment.agencyId },
  sorts: {
    amount: heldBy(budgetCommitment.id, under),
    paid: heldBy(budgetCommitment.id, ['paid', 'settled']),
  },
  label: ({ title }) => String(title),
  words: ({ title, partner, contractNumber, note }) =>
    [title, partner, contractNumber, note] as (string | null)[],
  toValues: async (context, { allocation, amount, ...input }, id, before) => {
    // Held before history is; whoever commits writes the ledger after the row that it points at.
    await ledgerStore.holdLedger(context.db, context.actor.province)
    const { year, agencyId } = await openAllocation(context, allocation)
    proveDay(context, input.signedOn, year, 'signedOn')
    refuseIf(input.signedOn > `${year}-12-31`, budgetRefusals.COMMITTED_LATE, { year }, 'signedOn')
    const moves = before !== undefined && before.allocationId !== allocation
    refuseIf(moves, budgetRefusals.ALLOCATION_FIXED, {}, 'allocation')
    if (id !== undefined) {
      const held = await committed(context, id)
      refuseIf(held !== BigInt(amount), budgetRefusals.AMOUNT_FIXED, {}, 'amount')
    }
    return { ...input, allocationId: allocation, agencyId }
  },
  beforeRemove: async (context, id) => {
    refuseIf((await committed(context, id)) !== 0n, budgetRefusals.COMMITMENT_USED)
  },
}

const committed = async ({ db }: Context, id: string): Promise<bigint> =>
  (await ledgerStore.entriesOfCommitment(db, id)).reduce((sum, { toAccount, fromAccount, amount }) => {
    if (under.includes(toAccount) && !under.includes(fromAccount)) return sum + amount
    return under.includes(fromAccount) && !under.includes(toAccount) ? sum - amount : sum
  }, 0n)

const kept = keepRegister(commitmentShelf)

/**
 * The register of commitments. Adding one binds its amount: it leaves what the agency may still use, in the same
 * transaction. Excel comes out but not in, since each binds money by a paper of its own.
 */
export const commitments: Keeping<CommitmentInput> = {
  ...kept,
  list: async (context, query) => {
    const page = await kept.list(context, query)
    return { ...page, actions: page.actions.filter((action) => action !== 'import') }
  },
  create: async (context, input) => {
    const id = await keepWhole(context, async (inside) => {
      const values = await newRow(inside, commitmentShelf, input)
      const { year, itemId, source } = await openAllocation(inside, input.allocation)
      await addRows(inside, commitmentShelf, [{ values, input }])
      await post(inside, [
        {
          ...{ year, itemId, source, allocationId: input.allocation, commitmentId: values.id },
          ...{ move: 'commit', amount: BigInt(input.amount), onDay: input.signedOn },
          document: input.contractNumber,
        },
      ])
      return values.id
    })
    return kept.get(context, id)
  },
}

export const commitmentSheets = keepSheets(commitmentShelf, CommitmentInput)
