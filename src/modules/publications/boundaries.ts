import { z } from 'zod'
import { searchKey } from '#kernel/vietnamese/search-key.ts'

/** A commune on the map: its code and name of today, and its outline in degrees of longitude and latitude (WGS 84). */
export interface CommuneShape {
  readonly code: string
  readonly name: string
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] }
}

const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number())
const Ring = z.array(Position).min(4)
const Polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1) })
const MultiPolygon = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(Ring).min(1)).min(1),
})
const Value = z.string().max(300).or(z.number()).nullish().catch(null)
const Feature = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.discriminatedUnion('type', [Polygon, MultiPolygon]),
})

/** A GeoJSON file of areas (RFC 7946). */
export const BoundaryFile = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(Feature).min(1).max(2_000),
})
export type BoundaryFile = z.infer<typeof BoundaryFile>

type Place = { readonly code: string; readonly name: string }

// About ten metres; more would only make the file longer.
const digits = 4

const round = (position: readonly number[]): number[] =>
  position.slice(0, 2).map((degree) => Number(degree.toFixed(digits)))

const thinned = (ring: readonly (readonly number[])[]): number[][] =>
  ring.map(round).filter((one, n, all) => n === 0 || one.join() !== all[n - 1]?.join())

/** What a province is seen at when only one point in so many is kept, so that all outlines stay within a number of points. */
const sparse = (ring: number[][], step: number): number[][] => {
  if (step <= 1 || ring.length / step < 8) return ring
  const [first] = ring
  const kept = ring.filter((_, n) => n % step === 0)
  return first && kept.at(-1)?.join() !== first.join() ? [...kept, first] : kept
}

const nameKey = (name: string): string => searchKey(name).replace(/^(xa|phuong|thi tran) /, '')

/** Which commune of today a feature is: by a property that holds its code, else by one that holds its name. */
const placeIn = (places: readonly Place[], properties: Readonly<Record<string, unknown>> | null) => {
  const values = Object.values(properties ?? {}).flatMap((value) => {
    const known = Value.parse(value)
    return known === null || known === undefined ? [] : [String(known).normalize('NFC')]
  })
  return (
    places.find(({ code }) => values.includes(code)) ??
    places.find(({ name }) => values.some((value) => searchKey(value) === searchKey(name))) ??
    places.find(({ name }) => values.some((value) => nameKey(value) === nameKey(name)))
  )
}

const nameOf = (properties: Readonly<Record<string, unknown>> | null): string =>
  String(properties?.name ?? properties?.ten ?? properties?.code ?? '?').slice(0, 100)

/** The communes of a file by the places of today, with what of the file is unknown and what of the places is missing. Pure. */
export const readBoundaries = (file: BoundaryFile, places: readonly Place[], mostPoints: number) => {
  const points = file.features.reduce((sum, { geometry }) => sum + geometry.coordinates.flat(2).length, 0)
  const step = Math.ceil(points / mostPoints)
  const unknown: string[] = []
  const shapes = new Map<string, CommuneShape>()
  for (const { properties, geometry } of file.features) {
    const place = placeIn(places, properties)
    if (place === undefined) {
      unknown.push(nameOf(properties))
      continue
    }
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const coordinates = [
      ...(shapes.get(place.code)?.geometry.coordinates ?? []),
      ...polygons.map((rings) => rings.map((ring) => sparse(thinned(ring), step))),
    ]
    shapes.set(place.code, { ...place, geometry: { type: 'MultiPolygon', coordinates } })
  }
  const missing = places.filter(({ code }) => !shapes.has(code)).map(({ name }) => name)
  return { shapes: [...shapes.values()], unknown, missing }
}
