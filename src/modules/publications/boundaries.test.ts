import { describe, expect, test } from 'vitest'
import { BoundaryFile, readBoundaries } from './boundaries.ts'

const places = [
  { code: '99001', name: 'Xã Mẫu Một' },
  { code: '99002', name: 'Phường Mẫu Hai' },
]
const square = [
  [105, 9],
  [105.1, 9],
  [105.1, 9.1],
  [105, 9.1],
  [105, 9],
]
const feature = (properties: object, geometry: object = { type: 'Polygon', coordinates: [square] }) => ({
  type: 'Feature',
  properties,
  geometry,
})
const read = (...features: object[]) =>
  readBoundaries(BoundaryFile.parse({ type: 'FeatureCollection', features }), places, 1000)

describe('a file of boundaries', () => {
  test('finds communes by code, by name, and by name without its kind or accents', () => {
    const found = read(feature({ ma: 99001 }), feature({ ten: 'mau hai' }))
    expect(found.shapes.map(({ name }) => name)).toEqual(['Xã Mẫu Một', 'Phường Mẫu Hai'])
    expect(found).toMatchObject({ unknown: [], missing: [] })
  })

  test('says which areas are no commune of today and which communes it lacks', () => {
    expect(read(feature({ name: 'Xã Khác' }), feature({ code: '99001' }))).toMatchObject({
      unknown: ['Xã Khác'],
      missing: ['Phường Mẫu Hai'],
    })
  })

  test('keeps areas of one commune together, and only so many points as a page can draw', () => {
    const ring = Array.from({ length: 4000 }, (_, n) => [105 + n / 10_000, 9 + (n % 7) / 1000])
    const found = read(
      feature({ code: '99001' }, { type: 'Polygon', coordinates: [[...ring, ring[0]]] }),
      feature({ code: '99001' }),
    )
    expect(found.shapes).toHaveLength(1)
    expect(found.shapes[0]?.geometry.coordinates).toHaveLength(2)
    expect(found.shapes[0]?.geometry.coordinates.flat(2).length).toBeLessThan(1100)
  })

  test('is refused when it holds points, wrong degrees or nothing', () => {
    const bad = [
      { type: 'FeatureCollection', features: [] },
      { type: 'FeatureCollection', features: [feature({}, { type: 'Point', coordinates: [105, 9] })] },
      {
        type: 'FeatureCollection',
        features: [
          feature(
            {},
            {
              type: 'Polygon',
              coordinates: [
                [
                  [500000, 1000000],
                  [5, 5],
                  [6, 6],
                  [7, 7],
                ],
              ],
            },
          ),
        ],
      },
      'x',
    ]
    for (const one of bad) expect(BoundaryFile.safeParse(one).success).toBe(false)
  })
})
