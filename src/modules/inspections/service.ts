import { permit } from '#kernel/permission.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { type Context, today } from '#platform/context.ts'
import type { YearCount } from './contract.ts'
import { byYear } from './finding-store.ts'
import { inspectionGrants } from './permissions.ts'
import * as store from './store.ts'

/** Visits that the person may read by words, the latest first, for choosing. @throws Refusal FORBIDDEN */
export const visitChoices = (context: Context, q: string) =>
  store.choices(context.db, permit(context.actor, inspectionGrants, 'inspection.read'), searchKey(q))

/** Visits and findings within the person's scope by year, for reports. @throws Refusal FORBIDDEN, NOT_SIGNED_IN */
export const countsByYear = (context: Context): Promise<YearCount[]> =>
  byYear(context.db, permit(context.actor, inspectionGrants, 'inspection.read'), today(context))
