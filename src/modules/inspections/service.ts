import { ListQuery, type Reference } from '#kernel/contract.ts'
import { permit } from '#kernel/permission.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { type Context, today } from '#platform/context.ts'
import type { YearCount } from './contract.ts'
import { byYear } from './finding-store.ts'
import { inspectionGrants } from './permissions.ts'
import { visits } from './visit-shelf.ts'

/** Visits that the person may read by words, the latest first, for choosing, at most 20. @throws Refusal FORBIDDEN */
export const visitChoices = async (context: Context, q: string): Promise<Reference[]> => {
  const { rows } = await visits.list(context, ListQuery.parse({ q, size: 20 }))
  return rows.map(({ id, inspected, plannedOn }) => ({
    id,
    label: `${inspected}, ${shortDate(String(plannedOn))}`,
  }))
}

/** Visits and findings within the person's scope by year, for reports. @throws Refusal FORBIDDEN, NOT_SIGNED_IN */
export const countsByYear = (context: Context): Promise<YearCount[]> =>
  byYear(context.db, permit(context.actor, inspectionGrants, 'inspection.read'), today(context))
