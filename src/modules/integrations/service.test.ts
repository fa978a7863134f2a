import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { history } from '#modules/audit/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { openKeyDoor } from './acting.ts'
import { integration } from './schema.ts'
import * as integrations from './service.ts'

const known = { rightsOf: () => ['enterprise.read', 'agency.read', 'person.read'] }
const administrator = someone('Quản', ['administrator'])
const given = {
  name: 'Trục dữ liệu Mẫu',
  scopes: ['enterprise.read'],
  decision: 'CV 7/CV-MAU',
  validTo: '2027-01-31',
}
let db: Database
let agency: (key: string) => string

beforeAll(async () => {
  db = await freshDatabase()
  agency = await loadExamplePlan(db)
})

describe('letting a system in', () => {
  test('tells the key once, keeps its hash and its first signs, and writes neither key nor hash to history', async () => {
    const { integration: row, key } = await integrations.addIntegration(as(db, administrator), known, given)
    expect(key).toMatch(/^nscl_[\w-]{43}$/)
    const [kept] = await db.select().from(integration).where(eq(integration.id, row.id))
    expect(kept?.keyHash).toMatch(/^[0-9a-f]{64}$/)
    expect(kept?.keyStart).toBe(key.slice(0, 11))
    expect(JSON.stringify(kept)).not.toContain(key)
    const [entry] = await db.select().from(history).where(eq(history.recordId, row.id))
    expect(entry).toMatchObject({ action: 'created', subject: 'integration', personName: 'Quản' })
    expect(JSON.stringify(entry)).not.toMatch(new RegExp(`${key.slice(5)}|${kept?.keyHash}`))
    expect(JSON.stringify(await integrations.listIntegrations(as(db, administrator)))).not.toContain(
      kept?.keyHash,
    )
  })

  test('a name in use is refused until its key is revoked', async () => {
    const adding = () => integrations.addIntegration(as(db, administrator), known, given)
    await expect(adding()).rejects.toMatchObject({ code: 'INTEGRATION_NAME_TAKEN', field: 'name' })
    const [row] = await integrations.listIntegrations(as(db, administrator))
    const id = row?.id ?? ''
    const revoked = await integrations.revokeIntegration(as(db, administrator), { id, reason: 'Đổi khóa' })
    expect(revoked).toMatchObject({ state: 'revoked', actions: [] })
    await expect(
      integrations.revokeIntegration(as(db, administrator), { id, reason: 'Lại' }),
    ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect((await adding()).integration.state).toBe('valid')
  })

  test('an agency that is gone cannot be given one; one that goes passes its key on to its heir', async () => {
    const adding = (name: string, key: string, day: string) =>
      integrations.addIntegration(as(db, administrator, new Date(`${day}T02:00:00Z`)), known, {
        ...{ ...given, name, agencyId: agency(key), validTo: '2030-12-31' },
      })
    await expect(adding('Huyện Mẫu', 'ubnd-huyen-suoi-xanh', '2026-11-23')).rejects.toMatchObject({
      code: 'INTEGRATION_NEEDS_AGENCY',
      field: 'agencyId',
    })
    const { key } = await adding('Kế hoạch Mẫu', 'so-ke-hoach', '2023-05-05')
    const open = openKeyDoor(db)
    expect(await open(key, new Date('2023-06-01T02:00:00Z'))).toMatchObject({
      agencyId: agency('so-ke-hoach'),
    })
    expect(await open(key, new Date('2026-11-23T02:00:00Z'))).toMatchObject({
      agencyId: agency('so-tai-chinh'),
    })
  })

  test('its last use is kept to the minute', async () => {
    const { integration: row, key } = await integrations.addIntegration(as(db, administrator), known, {
      ...given,
      name: 'Đếm Mẫu',
    })
    const open = openKeyDoor(db)
    const used = async (at: string) => {
      await open(key, new Date(at))
      return (await integrations.getIntegration(as(db, administrator), row.id)).lastUsedAt
    }
    expect(row.lastUsedAt).toBeNull()
    expect(await used('2026-11-23T02:00:00Z')).toBe('2026-11-23T02:00:00.000Z')
    expect(await used('2026-11-23T02:00:59Z')).toBe('2026-11-23T02:00:00.000Z')
    expect(await used('2026-11-23T02:01:01Z')).toBe('2026-11-23T02:01:01.000Z')
  })
})

describe('who sees and manages them', () => {
  test('inspectors see, without acts; others neither see nor manage', async () => {
    const inspector = as(db, someone('Thanh', ['inspector']))
    const [row] = await integrations.listIntegrations(inspector)
    expect(row?.actions).toEqual([])
    await expect(integrations.addIntegration(inspector, known, given)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const officer = as(db, someone('An', ['focalOfficer', 'agencyLeader'], agency('so-khcn')))
    const id = row?.id ?? ''
    for (const act of [
      () => integrations.listIntegrations(officer),
      () => integrations.integrationSubject.proveReadable(officer, id),
      () => integrations.listScopes(officer, known, {}),
      () => integrations.revokeIntegration(officer, { id, reason: 'Thử' }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('administrators of another province see none and revoke none', async () => {
    const [row] = await integrations.listIntegrations(as(db, administrator))
    const foreign = as(db, { ...administrator, province: 'tinh-khac' })
    expect(await integrations.listIntegrations(foreign)).toEqual([])
    const id = row?.id ?? ''
    for (const act of [
      () => integrations.getIntegration(foreign, id),
      () => integrations.revokeIntegration(foreign, { id, reason: 'Thử' }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await integrations.getIntegration(as(db, administrator), id)).state).toBe('valid')
  })
})
