import { and, count, gte, isNotNull, isNull, lte } from 'drizzle-orm'
import { addDays } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { plansInForce } from '#modules/plan/service.ts'
import { type Context, today } from '#platform/context.ts'
import { inScope } from '#platform/database/scope.ts'
import type { ExpiringHeld } from './held-certificate.ts'
import { enterpriseGrants } from './permissions.ts'
import { heldCertificate, product } from './schema.ts'

/** How many days ahead the plans call a certificate about to expire; none where no plan is loaded. */
export const expiringDays = async ({ db, actor }: Context): Promise<number> => {
  const plans = await plansInForce(db, actor.province)
  return Math.max(0, ...plans.map(({ plan }) => plan.settings.certificateExpiring.days))
}

/**
 * How many certificates and OCOP products of enterprises are about to expire, and the last days that this covers.
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const expiringHeld = async (
  context: Context,
  right: 'enterprise.read' | 'enterpriseFacts.write' = 'enterprise.read',
): Promise<ExpiringHeld> => {
  const within = permit(context.actor, enterpriseGrants, right)
  const from = today(context)
  const to = addDays(from, await expiringDays(context))
  const owned = (table: typeof heldCertificate | typeof product) =>
    inScope(within, { province: table.province, agency: table.agencyId, enterprise: table.enterpriseId })
  const [certificates] = await context.db
    .select({ many: count() })
    .from(heldCertificate)
    .where(
      and(
        owned(heldCertificate),
        isNull(heldCertificate.removedAt),
        isNull(heldCertificate.withdrawnOn),
        gte(heldCertificate.validTo, from),
        lte(heldCertificate.validTo, to),
      ),
    )
  const [ocop] = await context.db
    .select({ many: count() })
    .from(product)
    .where(
      and(
        owned(product),
        isNull(product.removedAt),
        isNotNull(product.ocop),
        gte(product.ocopTo, from),
        lte(product.ocopTo, to),
      ),
    )
  return { certificates: certificates?.many ?? 0, ocop: ocop?.many ?? 0, from, to }
}
