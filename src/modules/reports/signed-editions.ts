import { type CalendarDate, spanOf, type YearSpan } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { ReportContent } from './report-content.ts'
import { type FileKind, fileOf } from './report-files.ts'
import * as store from './store.ts'

/** A signed consolidated report with what it printed. */
export interface SignedEdition {
  readonly id: string
  readonly title: string
  readonly years: YearSpan
  readonly number: string | null
  readonly date: CalendarDate | null
  readonly content: ReportContent
}

/** The newest signed edition on each years, the newest years first. The caller proves the scope. */
export const signedEditions = async (db: Database, within: Jurisdiction): Promise<SignedEdition[]> =>
  (await store.newestSigned(db, within)).flatMap((row) =>
    row.content
      ? [
          {
            id: row.id,
            title: row.title,
            years: spanOf(row),
            number: row.number,
            date: row.documentDate,
            content: row.content,
          },
        ]
      : [],
  )

/** A signed edition as Word, PDF or Excel, as it was kept; undefined where none stands within the scope. */
export const signedFile = async (
  context: Context,
  within: Jurisdiction,
  { id, kind }: { id: string; kind: FileKind },
): Promise<{ title: string; file: File } | undefined> => {
  const row = await store.find(context.db, within, id)
  return row?.content && store.isSigned(row)
    ? { title: row.title, file: await fileOf(context, within, row, kind) }
    : undefined
}
