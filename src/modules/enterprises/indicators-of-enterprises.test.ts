import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { EnterpriseInput } from './contract.ts'
import { DistributionQuery } from './indicator-contract.ts'
import { distributionOf, indicatorsOfEnterprise } from './indicators-of-enterprises.ts'
import { enterprises, yearFigures } from './service.ts'
import { YearFigureInput } from './year-figure.ts'

let focal: Context
let other: Context
const ids: string[] = []

const add = async (context: Context, n: number, vsic: string) => {
  const { id } = await enterprises.create(
    context,
    EnterpriseInput.parse({ name: `Tổ hợp tác Mẫu ${n}`, kind: 'cooperative-group', vsic }),
  )
  const figure = (year: number, output: number) =>
    yearFigures.create(
      focal,
      YearFigureInput.parse({
        ...{ enterprise: id, year, workers: 10, output: `${output}`, purchases: '1000', source: 'Mẫu' },
      }),
    )
  await figure(2024, 1000 + 500 * n)
  await figure(2025, 1000 + 1000 * n)
  ids.push(id)
}

beforeAll(async () => {
  const db = await freshDatabase()
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  other = as(db, someone('An', ['agencyOfficer'], newId()))
  for (const n of [1, 2, 3, 4, 5]) await add(focal, n, '2025:10')
  for (const n of [6, 7]) await add(other, n, '2025:01')
})

const ask = (context: Context, given: object = {}) => distributionOf(context, DistributionQuery.parse(given))

test('median and quartiles stand by section in the latest year, and a small group is hidden with its number', async () => {
  const { year, groups, fewest } = await ask(focal)
  expect([year, fewest]).toEqual([2025, 5])
  const [shown, hidden] = groups.toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0))
  expect(shown).toMatchObject({ n: 5, low: 200, middle: 300, high: 400 })
  expect(hidden).toMatchObject({ n: null, low: null, middle: null, high: null })
})

test('over the years all enterprises stand together, and another year and indicator can be asked for', async () => {
  expect((await ask(focal)).years).toMatchObject([
    { year: 2024, n: 7, middle: 200 },
    { year: 2025, n: 7, middle: 400 },
  ])
  const { groups } = await ask(focal, { indicator: 'addedPerOutput', by: 'size', year: 2024 })
  expect(groups).toMatchObject([{ n: 7 }])
  expect(groups[0]?.middle).toBeCloseTo(2000 / 3000, 12)
})

test('who sees only the figures of enterprises that it keeps is told of no others', async () => {
  const { years, groups } = await ask(other)
  expect(years.every(({ n }) => n === null)).toBe(true)
  expect(groups.map(({ n }) => n)).toEqual([null])
  expect((await indicatorsOfEnterprise(other, { id: ids[0] ?? '' })).years).toEqual([])
  const nobody = as(focal.db, someone('Ba', []))
  await expect(ask(nobody)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('an enterprise has its indicators year by year, with the change against the year before', async () => {
  const { years } = await indicatorsOfEnterprise(focal, { id: ids[1] ?? '' })
  expect(years.map(({ year, values }) => [year, values.addedPerWorker])).toEqual([
    [2024, 100],
    [2025, 200],
  ])
  expect(years[0]?.productivityChange).toBeNull()
  expect(years[1]?.productivityChange).toBeCloseTo(Math.log(2), 12)
  expect(years[1]?.values.labourCostPerOutput).toBeUndefined()
})
