import { addDays } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { plansInForce } from '#modules/plan/service.ts'
import { type Context, today } from '#platform/context.ts'
import type { Expiring } from './certificate.ts'
import { trainingGrants } from './permissions.ts'
import * as store from './store.ts'

/** How many days ahead the plans call a certificate about to expire; none where no plan is loaded. */
export const expiringDays = async ({ db, actor }: Context): Promise<number> => {
  const plans = await plansInForce(db, actor.province)
  return Math.max(0, ...plans.map(({ plan }) => plan.settings.certificateExpiring.days))
}

/**
 * How many certificates are about to expire, and the span of last days that this covers, so that a list can be opened
 * on them. @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const expiringCertificates = async (context: Context): Promise<Expiring> => {
  const within = permit(context.actor, trainingGrants, 'expertCertificate.read')
  const from = today(context)
  const to = addDays(from, await expiringDays(context))
  return { count: await store.countExpiring(context.db, within, from, to), from, to }
}
