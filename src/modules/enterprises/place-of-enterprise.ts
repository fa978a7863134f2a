import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import type { PlaceRow } from '#modules/agencies/directory-contract.ts'
import { placesOf } from '#modules/agencies/places.ts'
import type { Context } from '#platform/context.ts'

/** A commune in its own days, and the commune of today that carries it on, where it is one. */
export interface PlacedAt {
  readonly placeCode: string
  readonly placeFrom: string
  readonly commune: string
  readonly district: string | null
  readonly placeNow: string | null
  readonly communeNow: string | null
}

/** A place as one text: its code and its first day, since codes were given again. */
export const placeId = ({ code, from }: { code: string; from: string }): string => `${code}@${from}`

const districtOf = (places: readonly PlaceRow[], place: PlaceRow): string | null =>
  places.find(({ level, name }) => level === 'district' && name === place.parent)?.name ?? null

/** Follows a place to the one that carries it on today; undefined when it went to several. */
const carriedOn = (places: readonly PlaceRow[], place: PlaceRow): PlaceRow | undefined => {
  if (place.to === null) return place
  const [next, ...others] = places.filter(({ code, from, level }) =>
    place.after.some((link) => link.code === code && link.from === from && level === place.level),
  )
  return next === undefined || others.length > 0 ? undefined : carriedOn(places, next)
}

/** How a commune reads; one that is no more tells its district and its last day. */
const placeLabel = (places: readonly PlaceRow[], place: PlaceRow): string => {
  const district = districtOf(places, place)
  const where = district ? `${place.name}, ${district}` : place.name
  return place.to === null ? where : `${where} (đến ${shortDate(place.to)})`
}

/** The commune that an id means, with what stands of it in a row; undefined for none. */
export const findPlacedAt = async (context: Context, id: string): Promise<PlacedAt | undefined> => {
  const places = await placesOf(context.db, context.actor.province)
  const place = places.find((one) => one.level === 'commune' && placeId(one) === id)
  if (place === undefined) return undefined
  const now = carriedOn(places, place)
  return {
    placeCode: place.code,
    placeFrom: place.from,
    commune: place.name,
    district: districtOf(places, place),
    placeNow: now ? placeId(now) : null,
    communeNow: now?.name ?? null,
  }
}

/**
 * Which communes a sheet means: by id, by code of today, by the name as it reads here, or by its bare name where one
 * commune of today bears it, else where one ever did.
 */
export const placesNamed = async (
  context: Context,
  texts: readonly string[],
): Promise<Map<string, string>> => {
  const all = await placesOf(context.db, context.actor.province)
  const communes = all.filter(({ level }) => level === 'commune')
  const keys = communes.map((place) => ({
    place,
    isToday: place.to === null,
    keys: [
      place.name,
      place.code,
      placeId(place),
      placeLabel(all, place),
      [place.name, place.parent].join(', '),
    ].map(searchKey),
  }))
  return new Map(
    texts.flatMap((typed) => {
      const wanted = searchKey(typed)
      const found = keys.filter((one) => one.keys.includes(wanted))
      const [today, ...more] = found.filter(({ isToday }) => isToday)
      const one = more.length === 0 && today ? today : found.length === 1 ? found[0] : undefined
      return one ? [[typed, placeId(one.place)] as const] : []
    }),
  )
}
