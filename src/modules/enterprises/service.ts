import { mayOn, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { amendRow } from '#modules/registers/amend.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Amendment, Shelf, Shown } from '#modules/registers/shelf.ts'
import { changeRow, keepRegister } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import { EnterpriseInput } from './contract.ts'
import { sizingOf } from './derive-facts.ts'
import { sizeFactsOf } from './facts-store.ts'
import { HeldCertificateInput } from './held-certificate.ts'
import { heldCertificateShelf } from './held-certificate-shelf.ts'
import { type Identity, proveIdentity } from './identity.ts'
import { OwnStandardInput } from './own-standard.ts'
import { ownStandardShelf } from './own-standard-shelf.ts'
import { enterpriseGrants } from './permissions.ts'
import { ProductInput } from './product.ts'
import { productShelf } from './product-shelf.ts'
import { enterpriseRefusals } from './rules.ts'
import { enterpriseShelf } from './shelf.ts'
import type { SizeClass, SizingShown } from './size-class.ts'
import * as store from './store.ts'
import { YearFigureInput } from './year-figure.ts'
import { yearFigureShelf } from './year-figure-shelf.ts'

/** The register of enterprises: list, open, add, change, remove and restore (I.2.b, I.3.2.a). */
export const enterprises = keepRegister(enterpriseShelf)

/**
 * Changes what an enterprise keeps up itself, above all how it is reached.
 * @throws Refusal FORBIDDEN for another enterprise, NOT_FOUND, CHANGED_MEANWHILE
 */
export const amendEnterprise = async (context: Context, change: Amendment): Promise<Shown> => {
  await amendRow(context, enterpriseShelf, change)
  return enterprises.get(context, change.id)
}

/**
 * Corrects who an enterprise is: its name, tax code and kind; the rest stays. Inside a transaction that is already open.
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, TAX_CODE_MISSING, TAX_CODE_WRONG, TAX_CODE_TAKEN
 */
export const correctEnterprise = (
  context: Context,
  { id, version, values, reason }: { id: string; version: number; values: Identity; reason: string },
): Promise<void> => {
  const identityOnly: Shelf<Identity> = {
    ...enterpriseShelf,
    toValues: proveIdentity,
    afterWrite: async () => {},
  }
  return changeRow(context, identityOnly, { id, version, values, reason })
}

/** The enterprise that holds a tax code, where there is one; the code as `checkTaxCode` normalises it. */
export const enterpriseWithTaxCode = (context: Context, taxCode: string) =>
  store.findByTaxCode(context.db, context.actor.province, taxCode)

/** The register of enterprises as Excel files, out and in; rows are told apart by tax code. */
export const enterpriseSheets = keepSheets(enterpriseShelf, EnterpriseInput)

/** Products of enterprises, with OCOP stars and barcodes (I.2.b). */
export const products = keepRegister(productShelf)

/** Products as Excel files; rows are told apart by enterprise and name. */
export const productSheets = keepSheets(productShelf, ProductInput)

/** Certificates that enterprises hold, watched for their last day. */
export const heldCertificates = keepRegister(heldCertificateShelf)

/** Certificates held as Excel files; rows are told apart by number and issuer. */
export const heldCertificateSheets = keepSheets(heldCertificateShelf, HeldCertificateInput)

/** Standards that enterprises publish for their own products (TCCS). */
export const ownStandards = keepRegister(ownStandardShelf)

/** Own standards as Excel files; rows are told apart by enterprise and number. */
export const ownStandardSheets = keepSheets(ownStandardShelf, OwnStandardInput)

/** Yearly figures of enterprises, by which size and productivity are judged; amounts in whole đồng. */
export const yearFigures = keepRegister(yearFigureShelf)

/** Yearly figures as Excel files; rows are told apart by enterprise and year. */
export const yearFigureSheets = keepSheets(yearFigureShelf, YearFigureInput)

/**
 * The size class of an enterprise today by Decree 80/2021, and how it came about; amounts in whole đồng, shown only to
 * those who may read its figures. @throws Refusal FORBIDDEN, NOT_FOUND
 */
export const sizingShown = async (context: Context, { id }: { id: string }): Promise<SizingShown> => {
  permit(context.actor, enterpriseGrants, 'enterprise.read')
  await enterprises.subject.proveReadable(context, id)
  const [facts] = await sizeFactsOf(context.db, [id])
  const owner = await store.findOwner(context.db, context.actor.province, id)
  if (facts === undefined || owner === undefined) throw new Refusal(refusals.NOT_FOUND)
  const { figures, ...sizing } = sizingOf(today(context), facts)
  const mayRead = mayOn(context.actor, enterpriseGrants, 'enterpriseFigure.read', {
    agencyId: owner.agencyId,
    enterpriseId: id,
  })
  const shown = mayRead ? figures : null
  return {
    ...sizing,
    stated: facts.statedSize as SizeClass,
    year: figures?.year ?? null,
    workers: shown?.workers ?? null,
    revenue: shown?.revenue?.toString() ?? null,
    capital: shown?.capital?.toString() ?? null,
    steps: mayRead ? [...sizing.steps] : [],
  }
}

/** Which enterprises a sheet means by tax code or exact name. */
export const enterprisesNamed = (context: Context, texts: readonly string[]): Promise<Map<string, string>> =>
  store.idsByText(context.db, context.actor.province, texts)

/** Proves that an enterprise exists, for registers that refer to it. @throws Refusal ENTERPRISE_UNKNOWN at the field */
export const proveEnterprise = async (context: Context, id: string, field: string): Promise<void> => {
  const isThere = await store.exists(context.db, context.actor.province, id)
  refuseIf(!isThere, enterpriseRefusals.ENTERPRISE_UNKNOWN, {}, field)
}
