import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readPlanFolder } from '#modules/plan/read-plan.ts'
import { rowsOf } from '#platform/database/database.ts'
import { measureNames, measures } from '../src/app.ts'
import { subjects } from '../src/registers.ts'
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

/** Under which subject history knows the rows of a table. */
const subjectOfTable: Readonly<Record<string, string>> = {
  award_entry: 'awards.entry',
  conformity_body: 'conformity.body',
  economic_figure: 'productivity.figure',
  enterprise: 'enterprise',
  enterprise_product: 'enterprise.product',
  legal_document: 'legal.document',
  legal_review: 'legal.review',
  solution: 'catalogue.solution',
  support_project: 'support.project',
  tfp_choice: 'productivity.run',
  tfp_run: 'productivity.run',
  training_certificate: 'training.certificate',
  training_attendance: 'training.attendance',
  training_course: 'training.course',
  work_activity: 'work.activity',
}

type Step = { readonly 'Relation Name'?: string; readonly Plans?: readonly Step[] }
const tablesOf = ({ 'Relation Name': table, Plans = [] }: Step): string[] => [
  ...(table ? [table] : []),
  ...Plans.flatMap(tablesOf),
]

test('a measure whose answers are kept names the subject of every table that it reads', async () => {
  const db = await freshDatabase()
  for (const { name, rows, sources } of measures) {
    if (sources === undefined) continue
    expect(
      sources.filter((source) => !subjects.has(source)),
      name,
    ).toEqual([])
    const [plan] = await rowsOf<{ 'QUERY PLAN': [{ Plan: Step }] }>(
      db,
      sql`explain (format json) ${rows('mau-son', '2026-11-23')}`,
    )
    const read = tablesOf(plan?.['QUERY PLAN'][0].Plan ?? {})
    expect(read.length, name).toBeGreaterThan(0)
    expect(new Set(read.map((table) => subjectOfTable[table])), name).toEqual(new Set(sources))
  }
})
