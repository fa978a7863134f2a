import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, type Capacity, capacities } from '#kernel/actor.ts'
import { newId } from '#kernel/id.ts'
import { programActor } from '#modules/agencies/acting.ts'
import { becomeFirstAdministrator } from '#modules/agencies/first-administrator.ts'
import { recordAll, verifyChain } from '#modules/audit/service.ts'
import { getPlan, importPlan } from '#modules/plan/service.ts'
import { addProvince, listProvinces } from '#modules/provinces/service.ts'
import type { Database } from '#platform/database/database.ts'
import { log } from '#platform/log.ts'
import { servedProvinces, serveProvince } from '#platform/settings.ts'
import { measureNames } from '../src/app.ts'
import { subjects } from '../src/registers.ts'
import { as, province, someone } from './actors.ts'
import { freshDatabase } from './database.ts'
import { addressesOf, fillTables, secret, walk } from './every-answer.ts'
import { examplePlan, loadExamplePlan } from './example-plan.ts'

const elsewhere = 'tinh-khac'
const composed = { url: 'http://mau.example', measureNames }
let db: Database
let agency: (key: string) => string
/** The id of a row of the other province in every table. */
const foreign = newId()

/** The plan folder of the examples as another province would send it. */
const folderFor = (code: string): File => {
  const read = (name: string) => readFileSync(new URL(`../plans/example/${name}`, import.meta.url), 'utf8')
  const texts = {
    'ke-hoach/plan.yaml': read('plan.yaml').replaceAll(province, code),
    'ke-hoach/agencies.yaml': read('agencies.yaml'),
    'ke-hoach/places.yaml': read('places.yaml'),
  }
  const parts = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  )
  return new File([new Uint8Array(zipSync(parts))], 'ke-hoach.zip')
}

/** Somebody who may do everything that anybody may, in one province. */
const almighty = (code: string): Actor => ({
  ...someone('An', Object.keys(capacities) as Capacity[], agency('so-noi-vu')),
  ...{ province: code, personId: newId(), enterpriseId: newId(), bodyId: newId() },
})

beforeAll(async () => {
  // Foreign rows are no sound rows; an error of the server over one is not worth a line each.
  log.level = 'silent'
  db = await freshDatabase()
  agency = await loadExamplePlan(db)
  await serveProvince(db, { code: province, sample: false, host: null })
})

const admin = () => as(db, { ...someone('Quản', ['administrator']), personId: newId() })

describe('a province is added by an administrator with a plan folder', () => {
  test('it begins with its own plan and no people, and its first administrator comes in by the link', async () => {
    const { province: added, link } = await addProvince(admin(), composed, {
      file: folderFor('tinh-moi'),
      host: 'moi.example',
    })
    expect(added).toMatchObject({ code: 'tinh-moi', sample: false, host: 'moi.example' })
    const { plan } = await getPlan(db, 'tinh-moi')
    expect(plan.province.code).toBe('tinh-moi')
    const token = new URL(link).searchParams.get('token') ?? ''
    const visitor = as(db, programActor(province))
    const given = { token, name: 'Bình Mẫu', email: 'binh@moi.test', password: 'Câu dài dễ nhớ 2026' }
    await becomeFirstAdministrator(visitor, { hashPassword: async () => '#' }, given)
    await expect(
      becomeFirstAdministrator(visitor, { hashPassword: async () => '#' }, given),
    ).rejects.toMatchObject({ code: 'LINK_IS_OVER' })
    expect((await verifyChain(db, 'tinh-moi')).whole).toBe(true)
  })

  test('one that is served already, or a host name in use, is refused', async () => {
    const add = (code: string, host?: string) =>
      addProvince(admin(), composed, { file: folderFor(code), host })
    await expect(add('tinh-moi')).rejects.toMatchObject({ code: 'PROVINCE_IS_SERVED', field: 'file' })
    await expect(add('tinh-nua', 'moi.example')).rejects.toMatchObject({ code: 'HOST_IS_TAKEN' })
    expect((await servedProvinces(db)).map(({ code }) => code)).toEqual([province, 'tinh-moi'])
  })

  test('a folder with a fault is refused by file and line, and nothing is written', async () => {
    const broken = new File(
      [new Uint8Array(zipSync({ 'plan.yaml': new TextEncoder().encode('id: x\n') }))],
      'ke-hoach.zip',
    )
    await expect(addProvince(admin(), composed, { file: broken })).rejects.toMatchObject({
      code: 'PLAN_HAS_FAULTS',
      detail: { faults: expect.stringContaining('plan.yaml:1') },
    })
    const noZip = new File(['không phải zip'], 'ke-hoach.zip')
    await expect(addProvince(admin(), composed, { file: noZip })).rejects.toMatchObject({
      code: 'NOT_A_PLAN_FOLDER',
    })
    expect(await listProvinces(admin())).toHaveLength(2)
  })

  test('nobody but an administrator adds one', async () => {
    const focal = as(db, someone('An', ['focalLeader'], agency('so-noi-vu')))
    await expect(addProvince(focal, composed, { file: folderFor('tinh-nua') })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('two provinces share nothing', () => {
  beforeAll(async () => {
    const { plan, agencies, places } = examplePlan()
    const theirs = {
      ...agencies,
      agencies: agencies.agencies.map((one) => ({
        ...one,
        versions: one.versions.map((version) => ({ ...version, name: `${secret} ${version.name}` })),
      })),
    }
    const code = { ...plan.province, code: elsewhere, name: secret }
    const there = { ...as(db, programActor(elsewhere)) }
    await importPlan(there, { plan: { ...plan, province: code }, agencies: theirs, places })
    const sound = [
      'directory',
      'agency',
      'agency_version',
      'plan_version',
      'place',
      'place_succession',
      'history',
    ]
    await fillTables(db, { by: 'province', fixed: { province: elsewhere, id: foreign }, except: sound })
    await recordAll(
      there,
      [...subjects.keys()].map((subject) => ({
        ...{ subject, id: foreign, action: 'created', label: secret, after: { words: secret } },
      })),
    )
  }, 300_000)

  const addresses = () => addressesOf([foreign], 'sort=-name')

  test('whoever may do everything in one meets nothing of the other in any answer', async () => {
    expect(await walk(db, almighty(province), addresses())).toEqual([])
  }, 900_000)

  test('the same walk in the other province meets it, so it would show a leak', async () => {
    for (const part of ['/enterprises', '/training', '/support', '/awards', '/history', '/agencies'])
      expect(
        await walk(
          db,
          almighty(elsewhere),
          addresses().filter((address) => address.startsWith(part)),
          1,
        ),
      ).not.toEqual([])
  }, 120_000)
})
