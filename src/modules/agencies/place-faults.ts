import type { Finding } from '#kernel/finding.ts'
import { spanFaults } from './agency-faults.ts'
import type { Place, PlaceRef, Places } from './document.ts'
import { dayBefore, isWithin } from './rules.ts'

const isPlace = (ref: PlaceRef) => (place: Place) => place.code === ref.code && place.from === ref.from

/** The place that a code and a first day mean. */
export const findPlace = (document: Places, ref: PlaceRef): Place | undefined =>
  document.places.find(isPlace(ref))

/**
 * What is wrong in `places.yaml` beyond its shape: the same code for two places at once, parents that do
 * not exist, changes that name places of other days.
 */
export const placeFaults = (document: Places): Finding[] => {
  const { places, changes } = document
  const byCode = Map.groupBy(places.keys(), (n) => places[n]?.code ?? '')
  const reused = [...byCode.values()].flatMap((positions) => {
    const ordered = [...positions].sort((a, b) =>
      (places[a]?.from ?? '').localeCompare(places[b]?.from ?? ''),
    )
    const spans = ordered.flatMap((n) => places[n] ?? [])
    return spanFaults(spans, (m) => ['places', ordered[m] ?? 0], 'place with the same code')
  })
  const parents = places.flatMap((place, n): Finding[] =>
    place.parentCode === undefined ||
    places.some((one) => one.code === place.parentCode && isWithin(one, place.from))
      ? []
      : [
          {
            path: ['places', n, 'parentCode'],
            message: `there is no place ${place.parentCode} on ${place.from}`,
          },
        ],
  )
  const moves = changes.flatMap((change, n) => {
    const found: Finding[] = []
    const check = (side: 'from' | 'to', isRight: (place: Place) => boolean, wrong: string) =>
      change[side].forEach((ref, m) => {
        const place = findPlace(document, ref)
        const message = !place
          ? `there is no place ${ref.code} from ${ref.from}`
          : isRight(place)
            ? ''
            : wrong
        if (message) found.push({ path: ['changes', n, side, m], message })
      })
    const eve = dayBefore(change.on)
    check('from', (place) => change.partial || place.to === eve, `the place before does not end on ${eve}`)
    check('to', (place) => place.from === change.on, `the place after does not begin on ${change.on}`)
    return found
  })
  return [...reused, ...parents, ...moves]
}
