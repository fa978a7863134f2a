import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { text } from '#kernel/text.ts'
import { record } from '#modules/audit/service.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { atomically, type Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { knownAnswers } from './known-answers.ts'

let db: Database
let context: Context
const seen = { counts: 0 }

// Every count asks for its statement once, so that the counting can be counted.
const sacks: Measure = {
  name: 'sacks',
  label: text('Bao muối', 'Sacks'),
  shape: 'count',
  dimensions: {},
  sources: ['sack'],
  rows: () => {
    seen.counts += 1
    return sql`select 'sack' as subject, id, id as label, null::uuid as agency_id, null::date as on_day, 2026 as year,
      2026 as from_year, id as counted_as, 1::numeric as value, 'actual' as kind, null::text as level,
      null::text as flag, '{}'::jsonb as dimensions from sack`
  },
}

const count = async (on: Database = db, asOf = '2026-11-23'): Promise<number> => {
  const [answers] = await knownAnswers(
    on,
    province,
    [{ measure: sacks, asks: [{ key: 'all', from: 2026, to: 2026, where: {} }] }],
    asOf,
  )
  const given = answers?.get('all')
  return given?.shape === 'count' ? (given.phase?.value ?? 0) : -1
}

const add = async (inside: Context, id: string) => {
  await inside.db.execute(sql`insert into sack values (${id})`)
  await record(inside, { action: 'created', subject: 'sack', id, label: id })
}

beforeAll(async () => {
  db = await freshDatabase()
  await db.execute(sql`create table sack (id text primary key)`)
  context = as(db, someone('An', ['agencyOfficer']))
})
beforeEach(() => {
  seen.counts = 0
})

test('what is asked again without a change between is counted once, however many ask at once', async () => {
  await atomically(context, (inside) => add(inside, 'first'))
  expect(await Promise.all([count(), count(), count()])).toEqual([1, 1, 1])
  expect(await count()).toBe(1)
  expect(seen.counts).toBe(1)
})

test('the next reading after a write sees it; a write of another kind has nothing counted anew', async () => {
  const before = await count()
  seen.counts = 0
  await record(context, { action: 'created', subject: 'something else', id: 'x', label: 'x' })
  expect(await count()).toBe(before)
  expect(seen.counts).toBe(0)
  for (const id of ['a', 'b', 'c']) {
    const held = await count()
    await atomically(context, (inside) => add(inside, id))
    expect(await count()).toBe(held + 1)
  }
})

test('what a transaction has not committed is seen inside it, kept for nobody, and gone when it is rolled back', async () => {
  const before = await count()
  await expect(
    atomically(context, async (inside) => {
      await add(inside, 'undone')
      expect(await count(inside.db)).toBe(before + 1)
      throw new Error('rolled back')
    }),
  ).rejects.toThrow('rolled back')
  expect(await count()).toBe(before)
  // This change takes the very number that the undone one held.
  await atomically(context, (inside) => add(inside, 'kept'))
  expect(await count()).toBe(before + 1)
})

test('another day is another question', async () => {
  await count()
  seen.counts = 0
  await count(db, '2026-11-24')
  expect(seen.counts).toBe(1)
})

test('readers beside writers never see less than was committed before they asked', async () => {
  const before = await count()
  let committed = before
  const write = async (id: string) => {
    await atomically(context, (inside) => add(inside, id))
    committed += 1
  }
  const writes = Array.from({ length: 12 }, (_, i) => write(`beside ${i}`))
  const reads = Array.from({ length: 40 }, async () => {
    const least = committed
    expect(await count()).toBeGreaterThanOrEqual(least)
  })
  await Promise.all([...writes, ...reads])
  expect(await count()).toBe(before + 12)
})

test('a count that failed is not kept', async () => {
  await db.execute(sql`alter table sack rename to sack_away`)
  await atomically(context, (inside) => record(inside, { action: 'x', subject: 'sack', id: 'x', label: 'x' }))
  await expect(count()).rejects.toThrow()
  await db.execute(sql`alter table sack_away rename to sack`)
  expect(await count()).toBeGreaterThan(0)
})
