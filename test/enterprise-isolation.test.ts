import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { recordAll } from '#modules/audit/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { evidence } from '#modules/registers/schema.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { log } from '#platform/log.ts'
import { subjects } from '../src/registers.ts'
import { as, province, someone } from './actors.ts'
import { freshDatabase } from './database.ts'
import { addressesOf, fillTables, secret, walk } from './every-answer.ts'
import { loadExamplePlan } from './example-plan.ts'

let db: Database
let own: string
/** The id of B, and of everything that belongs to it. */
let foreign: string

// Everybody signed in may read how agencies changed; no such act belongs to an enterprise.
const ofEnterprises = [...subjects.keys()].filter((name) => name !== 'reorganisation')

/** History and evidence of every kind of record of B. */
const fillRecords = async (focal: Context): Promise<void> => {
  const created = { id: foreign, action: 'created', label: secret, after: { words: secret } }
  await recordAll(
    focal,
    ofEnterprises.map((subject) => ({ subject, ...created })),
  )
  const by = { addedBy: secret, addedAt: focal.now, title: secret }
  for (const subject of ofEnterprises)
    await db.insert(evidence).values({ id: newId(), province, subject, recordId: foreign, ...by })
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
  await fillTables(db, { by: 'enterprise_id', fixed: { province, enterprise_id: foreign, id: foreign } })
  await fillRecords(focal)
})

const addresses = () => addressesOf([foreign], `filter[enterprise]=${foreign}&sort=-enterprise`)

test('a representative of A meets nothing of B in any list, file, history, evidence, to-do or panel', async () => {
  const actor = {
    ...someone('Đại diện A', ['enterpriseRepresentative']),
    ...{ personId: newId(), enterpriseId: own },
  }
  expect(await walk(db, actor, addresses())).toEqual([])
}, 120_000)

test('the same walk shows B to the focal officer, so it would show a leak', async () => {
  const parts = [
    '/support',
    '/training',
    '/awards',
    '/properties',
    '/property-dues',
    '/history',
    '/evidence',
    '/sign-ups',
    '/enterprises',
  ]
  const focal = { ...someone('An', ['focalOfficer'], newId()), personId: newId() }
  for (const part of parts)
    expect(
      await walk(
        db,
        focal,
        addresses().filter((address) => address.startsWith(part)),
        1,
      ),
    ).not.toEqual([])
}, 120_000)
