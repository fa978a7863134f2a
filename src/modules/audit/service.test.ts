import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { history } from './schema.ts'
import { record, searchHistory, verifyChain } from './service.ts'

let db: Database
beforeAll(async () => {
  db = await freshDatabase()
  const officer = as(db, someone('An', ['agencyOfficer']))
  for (const n of [1, 2, 3])
    await record(officer, {
      action: 'changed',
      subject: 'course',
      id: 'c1',
      label: 'Lớp 1',
      before: { n: n - 1 },
      after: { n },
    })
})

test('history numbers its rows without a gap and ends in a hash', async () => {
  expect(await verifyChain(db, province)).toMatchObject({
    whole: true,
    entries: 3,
    lastHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('nobody can change, delete or empty history', async () => {
  await expect(db.update(history).set({ reason: 'x' })).rejects.toThrow()
  await expect(db.delete(history)).rejects.toThrow()
  await expect(db.execute(sql`truncate history`)).rejects.toThrow()
  expect(await verifyChain(db, province)).toMatchObject({ whole: true, entries: 3 })
})

test('a row that was tampered with past the trigger is named by number', async () => {
  await db.execute(sql`alter table history disable trigger history_stands`)
  await db.execute(sql`update history set person_name = 'Bình' where number = 2`)
  await db.execute(sql`alter table history enable trigger history_stands`)
  expect(await verifyChain(db, province)).toMatchObject({ whole: false, firstBroken: 2 })
})

test('an inspector may look through all history, an officer may not', async () => {
  const query = { person: 'an', subject: '', page: 1, size: 2 }
  const found = await searchHistory(as(db, someone('Kiểm', ['inspector'])), new Map(), query)
  expect(found).toMatchObject({
    total: 2,
    rows: [{ number: 3, changes: [{ field: 'n', before: '2', after: '3' }] }, {}],
  })
  await expect(
    searchHistory(as(db, someone('An', ['agencyOfficer'])), new Map(), query),
  ).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('two changes at once get numbers of their own', async () => {
  const officer = as(db, someone('Chi', ['agencyOfficer']))
  const before = (await verifyChain(db, province)).entries
  await Promise.all(
    Array.from({ length: 10 }, () =>
      record(officer, { action: 'changed', subject: 'course', id: 'c2', label: 'Lớp 2' }),
    ),
  )
  expect((await verifyChain(db, province)).entries).toBe(before + 10)
})
