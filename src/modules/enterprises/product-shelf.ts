import { and, eq, isNull } from 'drizzle-orm'
import { addDays } from '#kernel/period.ts'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { type Context, today } from '#platform/context.ts'
import { checkBarcode } from './barcode.ts'
import { belongsToEnterprise, deriveOwners, ownerField, ownerOf } from './belonging.ts'
import { expiringDays } from './expiring.ts'
import type { EnterpriseRight } from './permissions.ts'
import { type ocopStandings, type ProductInput, productRegister } from './product.ts'
import { barcodeRefusal, enterpriseRefusals } from './rules.ts'
import { product } from './schema.ts'

const proveOcop = ({ ocop, ocopFrom, ocopTo }: ProductInput): void => {
  if (ocop === null) return
  const missing = ocopFrom === null ? 'ocopFrom' : ocopTo === null ? 'ocopTo' : undefined
  refuseIf(missing !== undefined, enterpriseRefusals.OCOP_INCOMPLETE, {}, missing)
  refuseIf((ocopTo ?? '') <= (ocopFrom ?? ''), enterpriseRefusals.ENDS_BEFORE_START, {}, 'ocopTo')
}

const proveBarcode = async (
  { db, actor }: Context,
  barcode: string | null,
  id: string | undefined,
): Promise<string | null> => {
  if (barcode === null) return null
  const checked = checkBarcode(barcode)
  if (!checked.ok) throw barcodeRefusal(checked.reason)
  const [other] = await db
    .select({ id: product.id, name: product.name })
    .from(product)
    .where(
      and(
        eq(product.province, actor.province),
        eq(product.barcode, checked.normalised),
        isNull(product.removedAt),
      ),
    )
  const isTaken = other !== undefined && other.id !== id
  refuseIf(isTaken, enterpriseRefusals.BARCODE_TAKEN, { name: other?.name ?? '' }, 'barcode')
  return checked.normalised
}

const standingOn = (day: string, days: number, to: string): keyof typeof ocopStandings => {
  if (to < day) return 'expired'
  return to <= addDays(day, days) ? 'expiring' : 'valid'
}

/** What sets the register of products apart (I.2.b). */
export const productShelf: Shelf<ProductInput, EnterpriseRight> = {
  ...belongsToEnterprise(product),
  subject: 'enterprise.product',
  register: productRegister,
  table: product,
  defaultSort: 'name',
  fields: {
    enterprise: ownerField(product),
    name: product.name,
    standing: product.standing,
    ocop: product.ocop,
    ocopDecision: product.ocopDecision,
    ocopFrom: product.ocopFrom,
    ocopTo: product.ocopTo,
    exported: product.exported,
    markets: product.markets,
    barcode: product.barcode,
  },
  keyColumns: { enterprise: product.enterpriseId, name: product.name },
  onceBy: ({ enterpriseId, name }) => `${enterpriseId} ${name}`,
  label: (values) => String(values.name),
  words: ({ name, markets, barcode, ocopDecision }) =>
    [name, markets, barcode, ocopDecision] as (string | null)[],
  toValues: async (context, { enterprise, ...input }, id) => {
    const owner = await ownerOf(context, enterprise)
    proveOcop(input as ProductInput)
    return { ...input, ...owner, barcode: await proveBarcode(context, input.barcode, id) }
  },
  derive: deriveOwners(product),
  complete: async (context, rows) => {
    const [day, days] = [today(context), await expiringDays(context)]
    return rows.map((row) => ({
      ...row,
      ocopStanding:
        row.ocop === null || row.ocopTo === null ? null : standingOn(day, days, String(row.ocopTo)),
    }))
  },
}
