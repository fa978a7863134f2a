import { Id } from '#kernel/id.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { awardsGrants } from './permissions.ts'
import { type Regime, regimeOf } from './regime.ts'
import { awardsRefusals } from './rules.ts'
import * as store from './store.ts'

/** One entry that the person may read, with its enterprise's name. @throws Refusal NOT_FOUND, FORBIDDEN */
export const loadEntry = async (context: Context, id: string, locked = false) => {
  const within = permit(context.actor, awardsGrants, 'awards.read')
  const known = Id.safeParse(id).success
  const found = known ? await store.entryById(context.db, within, id, locked) : undefined
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

/** The rules of an award year. @throws Refusal YEAR_WITHOUT_AWARD */
export const regimeFor = (awardYear: number): Regime => {
  const regime = regimeOf(awardYear)
  if (regime === undefined) throw new Refusal(awardsRefusals.YEAR_WITHOUT_AWARD, { year: awardYear })
  return regime
}
