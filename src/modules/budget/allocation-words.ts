import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { budgetAllocation, ledgerEntry } from './schema.ts'

/** A column of the allocation that a row points at. */
export const ofAllocation = (id: PgColumn, column: 'year' | 'source' | 'item_id' | 'agency_id'): SQL =>
  sql`(select al.${sql.identifier(column)} from ${budgetAllocation} al where al.id = ${id})`

/** An allocation as it is called: its line, its source and its year. */
export const allocationName = (id: PgColumn): SQL =>
  sql`(select i.content || ' – ' || al.year from ${budgetAllocation} al join estimate_item i on i.id = al.item_id
    where al.id = ${id})`

/** What came into some accounts less what left them, of one commitment. */
export const heldBy = (commitmentId: PgColumn, accounts: readonly string[]): SQL =>
  sql`(select coalesce(sum(case when e.to_account = any(${`{${accounts.join(',')}}`}::text[]) then e.amount else 0 end)
      - sum(case when e.from_account = any(${`{${accounts.join(',')}}`}::text[]) then e.amount else 0 end), 0)
    from ${ledgerEntry} e where e.commitment_id = ${commitmentId})`
