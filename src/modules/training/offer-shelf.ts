import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import type { Context } from '#platform/context.ts'
import { type OfferInput, offerRegister } from './offer.ts'
import { trainingNomination as nomination, trainingOffer as offer } from './offer-schema.ts'
import { offerWorkflow } from './offer-workflow.ts'
import { type TrainingRight, trainingGrants } from './permissions.ts'
import { trainingRefusals } from './refusals.ts'

const nominations = sql`(select count(*)::int from ${nomination} where ${nomination.offerId} = ${offer.id}
  and ${nomination.removedAt} is null and ${nomination.state} <> 'withdrawn')`

/** Which offers a sheet means by their titles; a title that several bear means none. */
export const offersNamed = async (
  { db, actor }: Context,
  texts: readonly string[],
): Promise<Map<string, string>> => {
  const found = await db
    .select({ id: offer.id, title: offer.title })
    .from(offer)
    .where(and(eq(offer.province, actor.province), isNull(offer.removedAt), inArray(offer.title, [...texts])))
  const byTitle = Map.groupBy(found, ({ title }) => title)
  return new Map([...byTitle].flatMap(([title, [one, other]]) => (one && !other ? [[title, one.id]] : [])))
}

/** What sets the register of courses of others apart (II.3.d). */
export const offerShelf: Shelf<OfferInput, TrainingRight> = {
  subject: 'training.offer',
  register: offerRegister,
  table: offer,
  grants: trainingGrants,
  rights: { read: 'trainingOffer.read', write: 'trainingOffer.write' },
  defaultSort: '-nominateBy',
  workflow: offerWorkflow,
  fields: {
    title: offer.title,
    provider: offer.provider,
    place: offer.place,
    language: offer.language,
    startsOn: offer.startsOn,
    endsOn: offer.endsOn,
    nominateBy: offer.nominateBy,
    dueOn: offer.dueOn,
    seats: offer.seats,
    requirements: offer.requirements,
    address: offer.address,
    state: offer.state,
    nominations,
  },
  label: (values) => String(values.title),
  words: (values) => [values.title, values.provider, values.place] as (string | null)[],
  toValues: async (_, input) => {
    const { startsOn, endsOn, nominateBy, dueOn } = input
    refuseIf(endsOn < startsOn, trainingRefusals.DAYS_REVERSED, {}, 'endsOn')
    refuseIf(nominateBy > dueOn, trainingRefusals.NOMINATE_AFTER_DUE, {}, 'nominateBy')
    refuseIf(dueOn > startsOn, trainingRefusals.DUE_AFTER_START, {}, 'dueOn')
    return { ...input }
  },
}
