import { getTableColumns } from 'drizzle-orm'
import type { KeptTable, Values } from './shelf.ts'

/** A raw row as it was kept in JSON, with the values that its columns hold. */
export const fromJson = (table: KeptTable, kept: Values): Values => {
  const columns = getTableColumns(table)
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => {
      const column = columns[name]
      if (value === null || column === undefined) return [name, value]
      if (column.dataType === 'date') return [name, new Date(String(value))]
      return [name, column.dataType === 'bigint' ? BigInt(String(value)) : value]
    }),
  )
}
