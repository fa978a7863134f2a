import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { costLine, project } from './schema.ts'

const line = (column: string) => sql.identifier(column)

// Nested, because Drizzle takes the names of tables from columns that stand directly in a selection.
const linesOr = (sum: SQL, stated: PgColumn): SQL<bigint> =>
  sql`${sql`coalesce((select sum(${sum}) from ${costLine} l where l.project_id = ${project.id} and l.removed_at is null), ${stated})::bigint`}`.mapWith(
    BigInt,
  )

const own = sql`l.${line('cost')} - l.${line('support')} - l.${line('other')}`

/** What a project costs by who pays: the sums of its lines; for one without lines, what was stated. */
export const projectCosts = {
  state: linesOr(sql`l.${line('support')}`, project.costState),
  counterpart: linesOr(own, project.costCounterpart),
  other: linesOr(sql`l.${line('other')}`, project.costOther),
}

/** The same in all. */
export const projectTotal =
  sql<bigint>`${projectCosts.state} + ${projectCosts.counterpart} + ${projectCosts.other}`.mapWith(BigInt)
