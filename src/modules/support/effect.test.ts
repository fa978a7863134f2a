import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { enterprises, yearFigures } from '#modules/enterprises/service.ts'
import { YearFigureInput } from '#modules/enterprises/year-figure.ts'
import { freshDatabase } from '#test/database.ts'
import { type OpenSupport, openSupport } from '#test/support-projects.ts'
import { allEffects } from './all-effects.ts'
import { effectOf } from './effect.ts'

let world: OpenSupport
let done: string

const figures = async (enterprise: string, year: number, output: string, more: object = {}) =>
  yearFigures.create(
    world.officer,
    YearFigureInput.parse({
      enterprise,
      year,
      workers: 10,
      output,
      purchases: '400',
      source: 'Mẫu',
      ...more,
    }),
  )

beforeAll(async () => {
  world = await openSupport(await freshDatabase())
  const { shrimp, food, accepted } = world
  const signed = { decisionNumber: '4/QĐ', decisionDate: '2024-03-04' }
  const days = { plannedStart: '2024-02-01', plannedEnd: '2024-10-31' }
  const over = { acceptanceDocument: '2/BB', acceptanceDate: '2024-10-30' }
  done = (await accepted(shrimp, food, 2024, { ...signed, ...days, ...over })).id
})

test('without figures of both years nothing is compared', async () => {
  expect(await effectOf(world.officer, done)).toMatchObject({ before: null, after: null, change: null })
  await figures(world.shrimp, 2023, '1400')
  await figures(world.shrimp, 2024, '9999')
  expect(await effectOf(world.officer, done)).toMatchObject({ before: { year: 2023 }, after: null })
})

test('the last whole year before the start is set against one after the acceptance, both ways of value added shown', async () => {
  const paid = { wages: '600', depreciation: '100', productionTaxes: '50', interest: '50', profit: '300' }
  await figures(world.shrimp, 2025, '1600', paid)
  expect(await effectOf(world.officer, done)).toMatchObject({
    before: { year: 2023, valueAdded: '1000', valueAddedBySum: null, perWorker: '100' },
    after: { year: 2025, valueAdded: '1200', valueAddedBySum: '1100', differs: true, perWorker: '120' },
    ...{ change: '20.00', compared: 0, difference: null },
  })
})

test('all effects tell each accepted project once, within the scope', async () => {
  const { officer, owner, salt, shrimp } = world
  const { projects } = await allEffects(officer)
  expect(projects).toMatchObject([
    {
      id: done,
      before: { year: 2023, perWorker: 100 },
      after: { year: 2025, perWorker: 120 },
      change: '20.00',
    },
  ])
  expect((await allEffects(owner(shrimp))).projects).toHaveLength(1)
  expect((await allEffects(owner(salt))).projects).toEqual([])
})

test('a comparison needs enough unsupported enterprises of the industry, and its number is always told', async () => {
  const { officer, shrimp, owner, salt, db } = world
  const section = (id: string, letter: string) =>
    db.update(enterprise).set({ section: letter }).where(eq(enterprise.id, id))
  await section(shrimp, 'A')
  for (let n = 1; n <= 5; n++) {
    const facts = { name: `Hợp tác xã Mẫu ${n}`, kind: 'cooperative-group' }
    const { id } = await enterprises.create(officer, EnterpriseInput.parse(facts))
    await figures(id, 2023, '1400')
    await figures(id, 2025, '1500')
    await section(id, 'A')
    const { compared, difference } = await effectOf(officer, done)
    expect(compared).toBe(n)
    expect(difference).toBe(n < 5 ? null : '10.00')
  }
  expect((await effectOf(owner(shrimp), done)).changeOfCompared).toBe('10.00')
  await expect(effectOf(owner(salt), done)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
