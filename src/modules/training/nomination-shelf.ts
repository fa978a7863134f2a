import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { type NominationInput, nominationRegister } from './offer.ts'
import { trainingNomination as nomination, trainingOffer as offer } from './offer-schema.ts'
import { offersNamed } from './offer-shelf.ts'
import { nominationWorkflow } from './offer-workflow.ts'
import { type TrainingRight, trainingGrants } from './permissions.ts'
import { trainingRefusals } from './refusals.ts'
import { personKey } from './rules.ts'

const findOffer = async ({ db, actor }: Context, id: string, lock = false) => {
  const asked = db
    .select()
    .from(offer)
    .where(and(eq(offer.province, actor.province), eq(offer.id, id), isNull(offer.removedAt)))
  const [found] = await (lock ? asked.for('update') : asked)
  return found
}

const takingOffer = async (context: Context, id: string) => {
  const found = await findOffer(context, id)
  if (found === undefined) throw new Refusal(trainingRefusals.OFFER_UNKNOWN, {}, 'offer')
  refuseIf(
    found.state !== 'open' || found.nominateBy < today(context),
    trainingRefusals.NOMINATION_CLOSED,
    { day: shortDate(found.nominateBy) },
    'offer',
  )
}

const refuseBeyondSeats = async (context: Context, offerId: string) => {
  const held = await findOffer(context, offerId, true)
  const [found] = await context.db
    .select({ total: count() })
    .from(nomination)
    .where(
      and(
        eq(nomination.offerId, offerId),
        isNull(nomination.removedAt),
        sql`${nomination.state} in ('selected', 'admitted', 'reported')`,
      ),
    )
  const seats = held?.seats ?? null
  refuseIf(seats !== null && (found?.total ?? 0) >= seats, trainingRefusals.OFFER_FULL, { seats: seats ?? 0 })
}

/** What sets the register of nominations apart: agencies and enterprises propose, the focal agency selects (II.3.d). */
export const nominationShelf: Shelf<NominationInput, TrainingRight> = {
  subject: 'training.nomination',
  register: nominationRegister,
  table: nomination,
  grants: trainingGrants,
  rights: { read: 'trainingNomination.read', write: 'trainingNomination.write' },
  personal: {
    kind: 'trainee',
    right: 'trainingNomination.read',
    masks: {},
    columns: ['name', 'birthYear', 'position', 'grounds', 'report'],
    sameBy: 'personKey',
    since: nomination.createdAt,
  },
  defaultSort: 'name',
  workflow: nominationWorkflow,
  enterprise: nomination.enterpriseId,
  fields: {
    offer: referenceTo(
      nomination.offerId,
      sql`(select ${offer.title} from ${offer} where ${offer.id} = ${nomination.offerId})`,
    ),
    name: nomination.name,
    sex: nomination.sex,
    birthYear: nomination.birthYear,
    enterprise: referenceTo(nomination.enterpriseId, enterpriseName(nomination.enterpriseId)),
    body: nomination.body,
    position: nomination.position,
    grounds: nomination.grounds,
    report: nomination.report,
    reportDueOn: nomination.reportDueOn,
    state: nomination.state,
  },
  filters: { offer: nomination.offerId, enterprise: nomination.enterpriseId },
  foundBy: [enterpriseKey(nomination.enterpriseId)],
  lookups: { offer: offersNamed, enterprise: enterprisesNamed },
  onceBy: ({ offerId, personKey }) => `${offerId} ${personKey}`,
  label: (values) => String(values.name),
  words: (values) => [values.name, values.body, values.position] as (string | null)[],
  toValues: async (context, { offer: offerId, enterprise, ...words }, id, before) => {
    if (id === undefined) await takingOffer(context, offerId)
    refuseIf(before !== undefined && before.offerId !== offerId, trainingRefusals.COURSE_STAYS, {}, 'offer')
    const own = context.actor.capacities.has('enterpriseRepresentative')
      ? context.actor.enterpriseId
      : undefined
    const chosen = own ?? enterprise
    refuseIf(chosen === null && words.body === null, trainingRefusals.BODY_MISSING, {}, 'body')
    if (own === undefined && chosen !== null) await proveEnterprise(context, chosen, 'enterprise')
    const key = personKey({ ...words, body: chosen ?? words.body })
    return { ...words, offerId, enterpriseId: chosen, personKey: key }
  },
  beforeStep: async (context, before, action) => {
    if (action === 'select') await refuseBeyondSeats(context, String(before.offerId))
    refuseIf(action === 'report' && !before.report, trainingRefusals.REPORT_MISSING, {}, 'report')
  },
}
