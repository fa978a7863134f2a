import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/id.ts'
import { answerFor } from '#platform/api.ts'
import { type Database, rowsOf, transaction } from '#platform/database/database.ts'
import { joinRoutes } from '../src/app.ts'
import { contract } from '../src/contract.ts'
import { subjects } from '../src/registers.ts'
import { as } from './actors.ts'

/** What every text of a foreign row says; not one answer may. Without accents as searched for. */
export const secret = 'Bí mật của B'
export const plainSecret = 'bi mat cua b'

interface ColumnRow extends Record<string, unknown> {
  readonly table: string
  readonly column: string
  readonly type: string
}

const fillerFor = ({ column, type }: ColumnRow): unknown => {
  if (column === 'search_key') return plainSecret
  if (type === 'uuid') return newId()
  if (type === 'text') return secret
  if (type === 'date') return '2026-06-30'
  if (type.startsWith('timestamp')) return '2026-06-30T00:00:00Z'
  if (type === 'boolean') return false
  if (type.startsWith('json')) return '{}'
  if (type === 'numeric') return 1
  return type === 'ARRAY' ? '{}' : 2026
}

/**
 * One foreign row in every table that has the column `by`, whichever modules there are; `fixed` says what columns hold
 * that mark the row as foreign. Tables for which `except` says so are left alone.
 */
export const fillTables = async (
  db: Database,
  {
    by,
    fixed,
    except = [],
  }: { by: string; fixed: Readonly<Record<string, unknown>>; except?: readonly string[] },
): Promise<void> => {
  const columns = await rowsOf<ColumnRow>(
    db,
    sql`select c.table_name as table, c.column_name as column, c.data_type as type
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and (c.is_nullable = 'NO' or c.data_type = 'text'
        or c.column_name = ${by}) and c.is_generated = 'NEVER' and c.identity_generation is null
        and c.table_name in (select table_name from information_schema.columns where column_name = ${by})`,
  )
  const checks = await rowsOf<{ table: string; name: string }>(
    db,
    sql`select c.conrelid::regclass::text as table, c.conname as name from pg_constraint c
      where c.contype = 'c' and c.connamespace = 'public'::regnamespace`,
  )
  await transaction(db, async (tx) => {
    // What the rows refer to, and whether they are sound, does not matter here.
    for (const { table, name } of checks)
      await tx.execute(sql`alter table ${sql.raw(table)} drop constraint ${sql.identifier(name)}`)
    await tx.execute(sql`set local session_replication_role = replica`)
    for (const [table, held] of Map.groupBy(columns, (column) => column.table)) {
      if (except.includes(table)) continue
      const row = held.map((column) => [column.column, fixed[column.column] ?? fillerFor(column)] as const)
      const names = row.map(([name]) => sql.identifier(name))
      const values = row.map(([, value]) => sql`${value}`)
      await tx.execute(
        sql`insert into ${sql.identifier(table)} (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})`,
      )
    }
  })
}

interface Procedure {
  readonly '~orpc': { readonly route: { readonly method?: string; readonly path?: string } }
}

const isProcedure = (node: object): node is Procedure => '~orpc' in node

/** The paths of all reads of all modules. */
const readsOf = (node: object): string[] => {
  if (!isProcedure(node)) return Object.values(node).flatMap((inner) => readsOf(inner as object))
  const { method, path } = node['~orpc'].route
  return method === 'GET' && path ? [path] : []
}

/** Every address at which something foreign could stand; `query` is one more way to ask a list. */
export const addressesOf = (ids: readonly string[], query: string): string[] =>
  readsOf(contract).flatMap((path) => {
    if (!path.includes('{'))
      return [
        path,
        `${path}?removed=true`,
        `${path}?q=${encodeURIComponent(plainSecret)}`,
        `${path}?${query}`,
      ]
    const ofSubject = path.includes('{subject}') ? [...subjects.keys()] : ['']
    return ofSubject.flatMap((subject) =>
      ids.map((id) => path.replace('{subject}', subject).replace(/\{\w+\}/g, id)),
    )
  })

const wordsOf = async (answer: Response): Promise<string> => {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes)
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join(' ')
}

/**
 * The addresses whose answers hold something foreign, all of them or the first so many. A row that is at fault itself shows as
 * an error of the server.
 */
export const walk = async (
  db: Database,
  actor: Actor,
  addresses: readonly string[],
  most = Number.POSITIVE_INFINITY,
): Promise<string[]> => {
  const parts = {
    secret: 's'.repeat(40),
    outsideSignIn: false,
    url: '',
    hashPassword: async () => '#',
    mail: { send: async () => {} },
  }
  const handler = new OpenAPIHandler(joinRoutes(parts), {
    clientInterceptors: [
      ({ next }) =>
        next().catch((error: unknown) => {
          throw answerFor(error, 'vi')
        }),
    ],
  })
  const headers = { requestHeaders: new Headers(), responseHeaders: new Headers(), locale: 'vi' as const }
  const met: string[] = []
  for (const address of addresses) {
    const request = new Request(`http://mau.example/api/v1${address}`)
    const { response } = await handler.handle(request, {
      prefix: '/api/v1',
      context: { ...as(db, actor), ...headers },
    })
    if (response === undefined) throw new Error(`nothing answers at ${address}`)
    const words = await wordsOf(response)
    // What the question itself said may come back; a name never does.
    if (response.status >= 500 || words.includes(secret)) met.push(address)
    if (met.length >= most) break
  }
  return met
}
