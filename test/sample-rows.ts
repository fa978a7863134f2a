import { sql } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { text } from '#kernel/text.ts'
import type { Measure } from '#modules/plan/measure.ts'
import type { Database } from '#platform/database/database.ts'
import { province } from './actors.ts'

/** A fictional row that a measure counts; what is left out is taken from the year. */
export interface SampleRow {
  readonly measure: string
  readonly year: number
  readonly onDay?: string
  readonly countedAs: string
  readonly agencyId?: string
  readonly value?: number | null
  readonly kind?: string
  readonly level?: string
  readonly flag?: string
  readonly fromYear?: number
  readonly dimensions?: Record<string, string>
}

/** Makes the table behind the fictional measures. */
export const openSampleRows = (db: Database) =>
  db.execute(sql`create table sample_row (id text, measure text, agency_id uuid, on_day date, year int, from_year int,
    counted_as text, value numeric, kind text, level text, flag text, dimensions jsonb)`)

/** Adds fictional rows. */
export const addSampleRows = async (db: Database, rows: readonly SampleRow[]): Promise<void> => {
  const written = rows.map((row) => ({
    id: newId(),
    measure: row.measure,
    agency_id: row.agencyId ?? null,
    on_day: row.onDay ?? `${row.year}-06-30`,
    year: row.year,
    from_year: row.fromYear ?? row.year,
    counted_as: row.countedAs,
    value: row.value === undefined ? 1 : row.value,
    kind: row.kind ?? 'actual',
    level: row.level ?? null,
    flag: row.flag ?? null,
    dimensions: row.dimensions ?? {},
  }))
  await db.execute(
    sql`insert into sample_row select * from jsonb_populate_recordset(null::sample_row, ${JSON.stringify(written)}::jsonb)`,
  )
}

const shapes: Readonly<Record<string, Measure['shape']>> = {
  'productivity.labourProductivityGrowth': 'series',
  'productivity.tfpShare': 'series',
  'conformity.bodies': 'milestone',
}

/** Fictional measures under the names that plans use, all reading the one table; only the test's province has rows. */
export const sampleMeasures = (names: readonly string[]): ReadonlyMap<string, Measure> =>
  new Map(
    names.map((name) => [
      name,
      {
        name,
        label: text(name, name),
        shape: shapes[name] ?? 'count',
        dimensions: {},
        rows: (
          of,
        ) => sql`select 'sample' as subject, id, 'Dòng ' || counted_as as label, agency_id, on_day, year, from_year,
          counted_as, value, kind, level, flag, dimensions from sample_row where measure = ${name} and ${of} = ${province}`,
      },
    ]),
  )
