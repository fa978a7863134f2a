import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readPlanFolder } from '#modules/plan/read-plan.ts'
import { rowsOf } from '#platform/database/database.ts'
import { measureNames, measures } from '../src/app.ts'
import { freshDatabase } from './database.ts'

const root = join(import.meta.dirname, '../plans')

const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test.each(folders)('every target and task of %s names a measure that a module registers', (folder) => {
  const { plan } = readPlanFolder(join(root, folder), measureNames)
  const named = [...(plan?.targets ?? []), ...(plan?.tasks ?? [])].flatMap(({ measure }) => measure ?? [])
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((measure) => !measureNames.includes(measure))).toEqual([])
})

test('every measure stands once and gives the columns by which figures are counted and opened', async () => {
  const names = measures.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  const db = await freshDatabase()
  for (const { name, rows } of measures) {
    const read = rowsOf(
      db,
      sql`select subject || '', id || '', label || '', agency_id::uuid, on_day::date, year + 0, from_year + 0,
        counted_as || '', value + 0, kind || '', level || '', flag || '', dimensions || '{}'::jsonb
        from (${rows('mau-son', '2026-11-23')}) m`,
    )
    await expect(read, name).resolves.toEqual([])
  }
})
