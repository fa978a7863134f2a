import { permit } from '#kernel/permission.ts'
import { Refusal } from '#kernel/refusal.ts'
import { addRows, newRow } from '#modules/registers/new-rows.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { keepWhole } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import { EntryInput, type OpenAward, type OwnEntryInput } from './contract.ts'
import { type AwardsRight, awardsGrants } from './permissions.ts'
import { awardsRefusals } from './rules.ts'
import { entryShelf } from './shelf.ts'
import * as store from './store.ts'

/** The same register for an enterprise that enters by itself: it adds its own entry and changes no result. */
const ownEntries: Shelf<EntryInput, AwardsRight> = {
  ...entryShelf,
  rights: { read: 'awards.read', write: 'awards.selfAssess' },
}

/**
 * The award that takes registrations today and that the own enterprise has not entered; null when there is none.
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const openAward = async (context: Context): Promise<OpenAward | null> => {
  const { db, actor } = context
  permit(actor, awardsGrants, 'awards.selfAssess')
  const round = await store.roundTaking(db, actor.province, today(context))
  if (round === undefined || round.registerBy === null) return null
  const own = await store.findEntry(db, actor.province, actor.enterpriseId ?? '', round.awardYear)
  return own ? null : { awardYear: round.awardYear, registerBy: round.registerBy }
}

/**
 * Enters the own enterprise in the award that takes registrations today (II.2.f).
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN, REGISTRATION_CLOSED when none does or the enterprise has entered,
 *   ENTRY_TAKEN when a colleague was faster, and those of the register of entries
 */
export const enterAward = async (context: Context, own: OwnEntryInput): Promise<{ id: string }> => {
  const open = await openAward(context)
  if (open === null) throw new Refusal(awardsRefusals.REGISTRATION_CLOSED)
  const input = EntryInput.parse({
    ...own,
    enterprise: context.actor.enterpriseId,
    awardYear: open.awardYear,
    registeredOn: today(context),
  })
  return keepWhole(context, async (inside) => {
    const values = await newRow(inside, ownEntries, input)
    await addRows(inside, ownEntries, [{ values, input }])
    return { id: values.id }
  })
}
