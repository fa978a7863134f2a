import { permit } from '#kernel/permission.ts'
import { plansInForce } from '#modules/plan/service.ts'
import { type Context, today } from '#platform/context.ts'
import type { CitedByPlan } from './contract.ts'
import { legalGrants } from './permissions.ts'
import { standingOn } from './rules.ts'
import { documentsNumbered } from './store.ts'

/** The documents that the plans in force cite, as the library has them (I.1). @throws Refusal FORBIDDEN, NOT_SIGNED_IN */
export const citedByPlans = async (context: Context): Promise<CitedByPlan[]> => {
  const { db, actor } = context
  const { province } = permit(actor, legalGrants, 'legalDocument.read')
  const cited = (await plansInForce(db, province)).flatMap(({ plan }) => plan.basis)
  const documents = await documentsNumbered(
    db,
    province,
    cited.map(({ number }) => number),
  )
  return cited.flatMap(({ id: basis, number, date }) => {
    const found = documents.find((one) => one.number === number && one.issuedOn === date)
    return found ? [{ basis, id: found.id, standing: standingOn(found, today(context)) }] : []
  })
}
