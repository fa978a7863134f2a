import { and, isNull, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '#kernel/period.ts'
import type { Grants, Jurisdiction } from '#kernel/permission.ts'
import type { Text } from '#kernel/text.ts'
import type { KeptTable } from '#modules/registers/shelf.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'

/** A record of a module that names a document by its number. */
export interface Citation {
  readonly id: string
  readonly label: string
  readonly agencyId: string | null
  readonly agencyName: string | null
  /** The number by which the document is named. */
  readonly number: string
  /** Where the record opens. */
  readonly path: string
}

/**
 * What a module tells of its records that cite legal documents: `src/app.ts` joins them, as it joins panels. `write` is
 * the right of those who keep such a record up, and so are asked to look at it when the document ends.
 */
export interface CitingRecords {
  /** The name under which history knows the records. */
  readonly subject: string
  readonly label: Text
  readonly grants: Grants
  readonly read: string
  readonly write: string
  /** Records of a scope that name one of these numbers on a day, at most 500. */
  readonly find: (
    db: Database,
    within: Jurisdiction,
    numbers: readonly string[],
    day: CalendarDate,
  ) => Promise<readonly Citation[]>
}

/** A register whose rows name documents in their words. */
export interface CitingRegister extends Omit<CitingRecords, 'find'> {
  readonly table: KeptTable
  /** Columns in which documents may be named. */
  readonly words: readonly PgColumn[]
  readonly called: PgColumn | SQL
  /** The list page below which a row opens. */
  readonly path: string
  /** Whether a row still speaks on a day; all do when left out. */
  readonly holdsOn?: (day: CalendarDate) => SQL
}

const escaped = (number: string): string => number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The pattern of a document's number as a whole: `5/2021/TT-MAU` is not named by `35/2021/TT-MAU` nor by `5/2021/TT-MAU-X`. */
export const namePattern = (number: string): string =>
  `(^|[^[:alnum:]/-])${escaped(number.normalize('NFC'))}($|[^[:alnum:]/-])`

/** Makes the citations of a register: its rows that name the number of a document as a whole, in any letter case. */
export const citingRegister = ({
  table,
  words,
  called,
  path,
  holdsOn,
  ...one
}: CitingRegister): CitingRecords => ({
  ...one,
  find: async (db, within, numbers, day) => {
    if (numbers.length === 0) return []
    const asked = sql`jsonb_to_recordset(${JSON.stringify(
      numbers.map((number) => ({ number, pattern: namePattern(number) })),
    )}::jsonb) as asked(number text, pattern text)`
    const named = sql`concat_ws(' ', ${sql.join(
      words.map((column) => sql`${column}`),
      sql`, `,
    )})`
    const rows = await db
      .select({
        id: sql<string>`${table.id}::text`,
        label: sql<string>`${called}`,
        agencyId: sql<string | null>`${table.agencyId}::text`,
        agencyName: sql<string | null>`agency_name(${table.agencyId}, ${day}::date)`,
        number: sql<string>`asked.number`,
      })
      .from(table)
      .innerJoin(asked, sql`${named} ~* asked.pattern`)
      .where(
        and(
          inScope(within, { province: table.province, agency: table.agencyId }),
          isNull(table.removedAt),
          holdsOn?.(day),
        ),
      )
      .orderBy(sql`2`, sql`1`)
      .limit(500)
    return rows.map((row) => ({ ...row, path: `${path}/${row.id}` }))
  },
})
