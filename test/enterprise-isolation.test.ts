import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/id.ts'
import { recordAll } from '#modules/audit/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { evidence } from '#modules/registers/schema.ts'
import { answerFor } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { type Database, rowsOf, transaction } from '#platform/database/database.ts'
import { log } from '#platform/log.ts'
import { joinRoutes } from '../src/app.ts'
import { contract } from '../src/contract.ts'
import { subjects } from '../src/registers.ts'
import { as, province, someone } from './actors.ts'
import { freshDatabase } from './database.ts'
import { loadExamplePlan } from './example-plan.ts'

// Every text of enterprise B says this; not one answer to A may.
const secret = 'Bí mật của B'
const plainSecret = 'bi mat cua b'

let db: Database
let own: string
let foreign: string
/** Ids of all that belongs to B. */
const ids: string[] = []

interface ColumnRow extends Record<string, unknown> {
  readonly table: string
  readonly column: string
  readonly type: string
}

const fillerFor = ({ column, type }: ColumnRow): unknown => {
  if (column === 'province') return province
  if (column === 'enterprise_id') return foreign
  if (column === 'search_key') return plainSecret
  if (type === 'uuid') return newId()
  if (type === 'text') return secret
  if (type === 'date') return '2026-06-30'
  if (type.startsWith('timestamp')) return '2026-06-30T00:00:00Z'
  if (type === 'boolean') return false
  if (type.startsWith('json')) return '{}'
  return type === 'ARRAY' ? '{}' : 2026
}

/** One row of B in every table that refers to enterprises, whichever modules there are. */
const fillTables = async (): Promise<void> => {
  const columns = await rowsOf<ColumnRow>(
    db,
    sql`select c.table_name as table, c.column_name as column, c.data_type as type
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and (c.is_nullable = 'NO' or c.data_type = 'text'
        or c.column_name = 'enterprise_id') and c.is_generated = 'NEVER' and c.identity_generation is null
        and c.table_name in (select table_name from information_schema.columns where column_name = 'enterprise_id')`,
  )
  await transaction(db, async (tx) => {
    // What the rows refer to does not matter here.
    await tx.execute(sql`set local session_replication_role = replica`)
    for (const [table, held] of Map.groupBy(columns, (column) => column.table)) {
      const row = held.map((column) => [column.column, fillerFor(column)] as const)
      const names = row.map(([name]) => sql.identifier(name))
      const values = row.map(([, value]) => sql`${value}`)
      await tx.execute(
        sql`insert into ${sql.identifier(table)} (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})`,
      )
      ids.push(...row.flatMap(([name, value]) => (name === 'id' ? [String(value)] : [])))
    }
  })
}

// Everybody signed in may read how agencies changed; no such act belongs to an enterprise.
const ofEnterprises = [...subjects.keys()].filter((name) => name !== 'reorganisation')

/** History and evidence of every kind of record, under every id of B. */
const fillRecords = async (focal: Context): Promise<void> => {
  const pairs = ofEnterprises.flatMap((subject) => ids.map((id) => ({ subject, id })))
  await recordAll(
    focal,
    pairs.map((of) => ({ ...of, action: 'created', label: secret, after: { words: secret } })),
  )
  const by = { addedBy: secret, addedAt: focal.now, title: secret }
  for (const { subject, id } of pairs)
    await db.insert(evidence).values({ id: newId(), province, subject, recordId: id, ...by })
}

beforeAll(async () => {
  // Rows of B are no sound rows, so meeting one may also be an error of the server; it is not worth a line each.
  log.level = 'silent'
  db = await freshDatabase()
  await loadExamplePlan(db)
  const focal = as(db, someone('An', ['focalOfficer'], newId()))
  const add = async (name: string) =>
    (await enterprises.create(focal, EnterpriseInput.parse({ name, kind: 'household' }))).id
  own = await add('Hợp tác xã A')
  foreign = await add(secret)
  ids.push(foreign)
  await fillTables()
  await fillRecords(focal)
})

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

/** Every address at which something of B could stand. */
const addresses = (): string[] =>
  readsOf(contract).flatMap((path) => {
    if (!path.includes('{'))
      return [
        path,
        `${path}?removed=true`,
        `${path}?q=${encodeURIComponent(plainSecret)}`,
        `${path}?filter[enterprise]=${foreign}&sort=-enterprise`,
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

/** The addresses whose answers hold something of B. A row that is at fault itself shows as an error of the server. */
const walk = async (actor: Actor): Promise<string[]> => {
  const mail = { send: async () => {} }
  const parts = {
    sample: false,
    secret: 's'.repeat(40),
    outsideSignIn: false,
    url: '',
    hashPassword: async () => '#',
    mail,
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
  for (const address of addresses()) {
    const request = new Request(`http://mau.example/api/v1${address}`)
    const { response } = await handler.handle(request, {
      prefix: '/api/v1',
      context: { ...as(db, actor), ...headers },
    })
    if (response === undefined) throw new Error(`nothing answers at ${address}`)
    const words = await wordsOf(response)
    // What the question itself said may come back; a name never does.
    if (response.status >= 500 || words.includes(secret)) met.push(address)
  }
  return met
}

test('a representative of A meets nothing of B in any list, file, history, evidence, to-do or panel', async () => {
  const actor = {
    ...someone('Đại diện A', ['enterpriseRepresentative']),
    ...{ personId: newId(), enterpriseId: own },
  }
  expect(await walk(actor)).toEqual([])
}, 300_000)

test('the same walk shows B to the focal officer, so it would show a leak', async () => {
  const met = await walk({ ...someone('An', ['focalOfficer'], newId()), personId: newId() })
  expect(met.filter((address) => address.startsWith('/enterprises')).length).toBeGreaterThan(3)
  for (const part of [
    '/support',
    '/training',
    '/awards',
    '/properties',
    '/property-dues',
    '/history',
    '/evidence',
    '/sign-ups',
  ])
    expect(met.some((address) => address.startsWith(part))).toBe(true)
}, 300_000)
