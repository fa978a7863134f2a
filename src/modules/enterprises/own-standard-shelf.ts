import { and, eq, isNull } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { belongsToEnterprise, ownerField, ownerOf } from './belonging.ts'
import { type OwnStandardInput, ownStandardRegister } from './own-standard.ts'
import type { EnterpriseRight } from './permissions.ts'
import { enterpriseRefusals } from './rules.ts'
import { ownStandard as standard } from './schema.ts'

/** What sets the register of own standards (TCCS) apart. */
export const ownStandardShelf: Shelf<OwnStandardInput, EnterpriseRight> = {
  ...belongsToEnterprise(standard),
  subject: 'enterprise.standard',
  register: ownStandardRegister,
  table: standard,
  defaultSort: 'number',
  fields: {
    enterprise: ownerField(standard),
    number: standard.number,
    name: standard.name,
    publishedOn: standard.publishedOn,
    withdrawnOn: standard.withdrawnOn,
    products: standard.products,
  },
  keyColumns: { enterprise: standard.enterpriseId, number: standard.number },
  onceBy: ({ enterpriseId, number }) => `${enterpriseId} ${number}`,
  label: ({ number, name }) => `${number} · ${name}`,
  words: ({ number, name, products }) => [number, name, products] as (string | null)[],
  toValues: async (context, { enterprise, ...input }, id) => {
    const { publishedOn, withdrawnOn, number } = input
    const endsEarly = withdrawnOn !== null && withdrawnOn < publishedOn
    refuseIf(endsEarly, enterpriseRefusals.ENDS_BEFORE_START, {}, 'withdrawnOn')
    const owner = await ownerOf(context, enterprise)
    const [other] = await context.db
      .select({ id: standard.id })
      .from(standard)
      .where(
        and(
          eq(standard.enterpriseId, owner.enterpriseId),
          eq(standard.number, number),
          isNull(standard.removedAt),
        ),
      )
    const isTaken = other !== undefined && other.id !== id
    refuseIf(isTaken, enterpriseRefusals.STANDARD_TAKEN, {}, 'number')
    return { ...input, ...owner }
  },
}
