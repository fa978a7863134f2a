import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { enterprise, type Moved, merge } from './schema.ts'

interface Reference {
  readonly table: string
  readonly column: string
}

/** Tables of this module that say what a merge did or must not do; they keep their ids. */
const ownRecords = ['enterprise', 'enterprise_merge', 'enterprise_apart']

/**
 * Every column that refers to an enterprise, as the database itself knows them: by foreign key, or by the name that
 * modules to the left have to use. A module that is added later is found without a word here.
 */
export const referencesToEnterprise = async (db: Database): Promise<Reference[]> => {
  const found = await rowsOf<{ table: string; column: string }>(
    db,
    sql`
    select c.relname as table, a.attname as column
    from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'enterprise'::regclass
    union
    select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'enterprise_id' and c.relkind = 'r' and c.relnamespace = (select relnamespace from pg_class where oid = 'enterprise'::regclass)
    order by 1, 2`,
  )
  return found.filter(({ table }) => !ownRecords.includes(table))
}

/** What a row of a table may not share with another of the same enterprise; such a row stays where it is. */
const twins: Readonly<Record<string, string>> = {
  enterprise_figure: 'year',
  enterprise_standard: 'number',
  publication_agreement: 'state',
}

const staysBehind = (table: string, into: string): SQL => {
  const key = twins[table]
  if (key === undefined) return sql`true`
  const [name, column] = [sql.identifier(table), sql.identifier(key)]
  return sql`not exists (select 1 from ${name} o where o.enterprise_id = ${into} and o.removed_at is null
    and o.${column} = t.${column}) or t.removed_at is not null`
}

/** Moves the rows of a table from one enterprise to another. @returns the ids of those that moved */
export const moveRows = async (
  db: Database,
  { table, column }: Reference,
  { from, into }: { from: string; into: string },
): Promise<Moved> => {
  const [name, field] = [sql.identifier(table), sql.identifier(column)]
  const moved = await rowsOf<{ id: string }>(
    db,
    sql`update ${name} t set ${field} = ${into} where t.${field} = ${from} and (${staysBehind(table, into)}) returning t.id`,
  )
  return { table, column, ids: moved.map(({ id }) => id) }
}

/** Moves what proves an enterprise. */
export const moveEvidence = async (
  db: Database,
  { from, into }: { from: string; into: string },
): Promise<Moved> => {
  const moved = await rowsOf<{ id: string }>(
    db,
    sql`update evidence t set record_id = ${into} where t.subject = 'enterprise' and t.record_id = ${from} returning t.id`,
  )
  return { table: 'evidence', column: 'record_id', ids: moved.map(({ id }) => id) }
}

/** Moves rows back to where a merge took them from. */
export const moveBack = async (db: Database, { table, column, ids }: Moved, from: string): Promise<void> => {
  if (ids.length === 0) return
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  await db.execute(
    sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = ${from} where id in (${list})`,
  )
}

/** Locks both rows in one order, so that two merges of the same pair cannot wait for each other. */
export const lockBoth = async (db: Database, province: string, ids: readonly string[]) => {
  const rows = new Map<string, typeof enterprise.$inferSelect>()
  for (const id of [...ids].sort()) {
    const [row] = await db
      .select()
      .from(enterprise)
      .where(and(eq(enterprise.province, province), eq(enterprise.id, id)))
      .for('update')
    if (row) rows.set(id, row)
  }
  return rows
}

/** A merge by its id, locked. */
export const lockMerge = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select()
    .from(merge)
    .where(and(eq(merge.province, province), eq(merge.id, id)))
    .for('update')
  return found
}

/** Merges that an enterprise took part in, the newest first. */
export const mergesOf = (db: Database, province: string, id: string) =>
  db
    .select()
    .from(merge)
    .where(and(eq(merge.province, province), or(eq(merge.fromId, id), eq(merge.intoId, id))))
    .orderBy(desc(merge.at))
