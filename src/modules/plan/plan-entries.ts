import type { Reference } from '#kernel/contract.ts'
import { defineRefusals, Refusal } from '#kernel/refusal.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import type { Context } from '#platform/context.ts'
import { plansInForce } from './service.ts'

export const planEntryRefusals = defineRefusals({
  ENTRY_UNKNOWN: {
    status: 422,
    vi: 'Kế hoạch không có mục «{entry}». Hãy chọn lại từ danh sách.',
    en: 'The plan has no entry "{entry}". Choose it from the list again.',
  },
})

/** Lists of a plan that records of other modules name entries of. */
export type NamedList = 'fundingSources' | 'linkedProgrammes'

/** The entries of a list of the plans in force, as they are called in Vietnamese. */
export const planEntries = async ({ db, actor }: Context, list: NamedList): Promise<Reference[]> => {
  const plans = await plansInForce(db, actor.province)
  return plans.flatMap(({ plan }) => plan[list].map(({ id, label }) => ({ id, label: label.vi })))
}

/** The entry with this id; null for none. @throws Refusal ENTRY_UNKNOWN at the field */
export const planEntry = async (
  context: Context,
  list: NamedList,
  id: string | null,
  field: string,
): Promise<Reference | null> => {
  if (id === null) return null
  const found = (await planEntries(context, list)).find((entry) => entry.id === id)
  if (found === undefined) throw new Refusal(planEntryRefusals.ENTRY_UNKNOWN, { entry: id }, field)
  return found
}

/** Which entries texts mean, by id or wording without accents. */
export const entriesMeant = (entries: readonly Reference[], texts: readonly string[]): Map<string, string> =>
  new Map(
    texts.flatMap((asked) => {
      const key = searchKey(asked)
      const found = entries.find(({ id, label }) => searchKey(id) === key || searchKey(label) === key)
      return found ? [[asked, found.id]] : []
    }),
  )

/** How an imported sheet names entries of a list. */
export const planEntriesNamed = (list: NamedList) => async (context: Context, texts: readonly string[]) =>
  entriesMeant(await planEntries(context, list), texts)
