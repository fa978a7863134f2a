import { and, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { ListQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Column } from '#kernel/register.ts'
import { parseQuery, searchKey } from '#kernel/vietnamese/search-key.ts'
import { containing } from '#platform/database/pattern.ts'
import { scoped } from './owner.ts'
import type { Shelf } from './shelf.ts'

/** What reading needs of a shelf. */
export type AnyShelf = Pick<
  Shelf<never>,
  | 'table'
  | 'fields'
  | 'filters'
  | 'sorts'
  | 'defaultSort'
  | 'enterprise'
  | 'body'
  | 'sharedWith'
  | 'published'
  | 'foundBy'
  | 'register'
  | 'subject'
>

const searched = ({ table, foundBy = [] }: AnyShelf, q: string): SQL | undefined => {
  const { words, phrases } = parseQuery(q)
  const parts = [...words, ...phrases].map(searchKey).filter((part) => part !== '')
  return and(
    ...parts.map((part) =>
      or(
        sql`${table.searchKey} like ${containing(part)}`,
        ...foundBy.map((finds) => finds(containing(part))),
      ),
    ),
  )
}

const range = (target: PgColumn | SQL, value: string, cast: SQL): SQL | undefined => {
  const [from, to] = value.includes('..') ? value.split('..') : [value, value]
  return and(
    from ? sql`${target} >= ${from}${cast}` : undefined,
    to ? sql`${target} <= ${to}${cast}` : undefined,
  )
}

const isRange = (value: string, isPart: (part: string) => boolean): boolean =>
  value.split('..').every((part) => part === '' || isPart(part))

const isDay = (part: string): boolean => CalendarDate.safeParse(part).success
const isNumber = (part: string): boolean => /^-?\d{1,18}(\.\d{1,6})?$/.test(part)

const filtered = (column: Column, target: PgColumn | SQL, value: string): SQL | undefined => {
  switch (column.type) {
    case 'date':
      return isRange(value, isDay) ? range(target, value, sql`::date`) : sql`false`
    case 'year':
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
      return isRange(value, isNumber) ? range(target, value, sql`::numeric`) : sql`false`
    case 'boolean':
      return sql`${target} = ${value === 'true'}`
    case 'choice':
      return sql`${target} in (${sql.join(
        value.split(',').map((v) => sql`${v}`),
        sql`, `,
      )})`
    case 'reference':
      return sql`${target}::text = ${value}`
    default:
      return sql`${target} ilike ${containing(value)}`
  }
}

/** Which rows a list has: within the scope, by its words and its filters. */
export const conditions = (shelf: AnyShelf, within: Jurisdiction, query: ListQuery): SQL | undefined => {
  const { table, fields, filters, register } = shelf
  const byColumn = Object.entries(register.columns).map(([name, column]) => {
    const value = query.filter[name]
    const target = filters?.[name] ?? fields[name]
    return target && value ? filtered(column, target, value) : undefined
  })
  return and(
    scoped(shelf, within),
    query.removed ? isNotNull(table.removedAt) : isNull(table.removedAt),
    searched(shelf, query.q),
    ...byColumn,
  )
}
