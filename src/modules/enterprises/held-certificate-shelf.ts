import { and, eq, isNull, sql } from 'drizzle-orm'
import { addDays } from '#kernel/period.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { solutionsNamed } from '#modules/catalogue/service.ts'
import { solutionKey, solutionLabel } from '#modules/catalogue/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { belongsToEnterprise, ownerField, ownerOf } from './belonging.ts'
import { expiringDays } from './expiring.ts'
import { type HeldCertificateInput, type HeldStanding, heldCertificateRegister } from './held-certificate.ts'
import type { EnterpriseRight } from './permissions.ts'
import { enterpriseRefusals } from './rules.ts'
import { heldCertificate as certificate } from './schema.ts'

const shared = belongsToEnterprise(certificate)

const proveFree = async (
  { db, actor }: Context,
  { number, issuer }: Pick<HeldCertificateInput, 'number' | 'issuer'>,
  id: string | undefined,
): Promise<void> => {
  const [other] = await db
    .select({ id: certificate.id })
    .from(certificate)
    .where(
      and(
        eq(certificate.province, actor.province),
        eq(certificate.number, number),
        eq(certificate.issuer, issuer),
        isNull(certificate.removedAt),
      ),
    )
  const isTaken = other !== undefined && other.id !== id
  refuseIf(isTaken, enterpriseRefusals.CERTIFICATE_TAKEN, {}, 'number')
}

/** Whether a certificate holds on a day; a suspended one is not counted as kept up. */
export const standingOn = (
  day: string,
  days: number,
  { validTo, withdrawnOn }: { validTo: string | null; withdrawnOn: string | null },
): HeldStanding => {
  if (withdrawnOn !== null && withdrawnOn <= day) return 'withdrawn'
  if (validTo !== null && validTo < day) return 'expired'
  return validTo !== null && validTo <= addDays(day, days) ? 'expiring' : 'valid'
}

/** What sets the register of certificates that enterprises hold apart. */
export const heldCertificateShelf: Shelf<HeldCertificateInput, EnterpriseRight> = {
  ...shared,
  subject: 'enterprise.certificate',
  register: heldCertificateRegister,
  table: certificate,
  defaultSort: 'validTo',
  fields: {
    enterprise: ownerField(certificate),
    solution: referenceTo(certificate.solutionId, solutionLabel(certificate.solutionId)),
    scheme: certificate.scheme,
    number: certificate.number,
    issuer: certificate.issuer,
    scope: certificate.scope,
    validFrom: certificate.validFrom,
    validTo: certificate.validTo,
    withdrawnOn: certificate.withdrawnOn,
    standing: sql`''`,
  },
  filters: { ...shared.filters, solution: certificate.solutionId },
  foundBy: [...shared.foundBy, solutionKey(certificate.solutionId)],
  lookups: { ...shared.lookups, solution: solutionsNamed },
  keyColumns: { number: certificate.number, issuer: certificate.issuer },
  onceBy: ({ number, issuer }) => `${number} ${issuer}`,
  label: ({ number, issuer }) => `${number} · ${issuer}`,
  words: ({ scheme, number, issuer, scope }) => [scheme, number, issuer, scope] as (string | null)[],
  toValues: async (context, { enterprise, solution, ...input }, id) => {
    const { scheme, validFrom, validTo } = input
    refuseIf(solution === null && scheme === null, enterpriseRefusals.SCHEME_MISSING, {}, 'solution')
    const endsEarly = validTo !== null && validTo <= validFrom
    refuseIf(endsEarly, enterpriseRefusals.ENDS_BEFORE_START, {}, 'validTo')
    await proveFree(context, input, id)
    return { ...input, ...(await ownerOf(context, enterprise)), solutionId: solution }
  },
  complete: async (context, rows) => {
    const [day, days] = [today(context), await expiringDays(context)]
    return rows.map((row) => ({
      ...row,
      standing: standingOn(day, days, row as unknown as Parameters<typeof standingOn>[2]),
    }))
  },
}
