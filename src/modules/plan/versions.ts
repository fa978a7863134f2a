import { permit } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { comparePlans } from './compare-plans.ts'
import type { PlanChange, PlanVersion } from './contract.ts'
import { planGrants } from './permissions.ts'
import { getPlan, planRefusals } from './service.ts'
import * as store from './store.ts'

/** The versions of a plan, the newest first. @throws Refusal FORBIDDEN without `plan.read`, NO_PLAN */
export const versionsOf = async (
  { db, actor }: Context,
  asked: { plan?: string | undefined },
): Promise<PlanVersion[]> => {
  const { province } = permit(actor, planGrants, 'plan.read')
  const { plan } = await getPlan(db, province, asked.plan)
  const rows = await store.listVersions(db, province, plan.id)
  return rows.map((row) => ({ ...row, importedAt: row.importedAt.toISOString() }))
}

/** What changed from one version to another, entry by entry. @throws Refusal FORBIDDEN without `plan.read`, NO_PLAN */
export const changesBetween = async (
  { db, actor }: Context,
  asked: { from: string; to: string },
): Promise<PlanChange[]> => {
  const { province } = permit(actor, planGrants, 'plan.read')
  const [before, after] = [await store.findVersion(db, asked.from), await store.findVersion(db, asked.to)]
  if (before === undefined || after === undefined) throw new Refusal(planRefusals.NO_PLAN)
  refuseIf(before.province !== province || after.province !== province, planRefusals.NO_PLAN)
  return comparePlans(before.document, after.document)
}
