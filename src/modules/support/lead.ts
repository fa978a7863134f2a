import { reachOf } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { findVersionOn, holdersOf } from '#modules/agencies/rules.ts'
import { type Context, today } from '#platform/context.ts'
import { supportGrants } from './permissions.ts'
import { supportRefusals } from './rules.ts'

// They introduce enterprises (V.5.c, V.6.b); departments lead support (V.4.b).
const introducersOnly: readonly string[] = ['association', 'commune-committee']

/** The agency of the person; what an enterprise begins is kept by the focal one until another takes the lead. */
export const ownAgency = async (context: Context): Promise<string | null> => {
  const { document, idOf } = await directoryOf(context.db, context.actor.province)
  const [focal = ''] = holdersOf(document, 'focal', today(context))
  return context.actor.agencyId ?? idOf.get(focal) ?? null
}

/** The agency through which a candidate came, where it can lead support itself (V.4.b). */
export const leadAmong = async (context: Context, agencyId: string | null): Promise<string | null> => {
  const { document, keyOf } = await directoryOf(context.db, context.actor.province)
  const agency = document.agencies.find(({ key }) => key === keyOf.get(agencyId ?? ''))
  const version = agency && findVersionOn(agency, today(context))
  return version === undefined || introducersOnly.includes(version.kind) ? null : agencyId
}

/** Proves that an agency can be given the lead by this person. @throws Refusal LEAD_UNKNOWN, LEAD_NOT_OWN at `lead` */
export const proveLead = async (context: Context, lead: string): Promise<void> => {
  const { db, actor } = context
  const { keyOf } = await directoryOf(db, actor.province)
  refuseIf(!keyOf.has(lead), supportRefusals.LEAD_UNKNOWN, {}, 'lead')
  const isForeign =
    reachOf(actor, supportGrants, 'support.write') === 'own' && !actor.ownAgencies.includes(lead)
  refuseIf(isForeign, supportRefusals.LEAD_NOT_OWN, {}, 'lead')
}
