import { beforeAll, expect, test } from 'vitest'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import type { Context } from '#platform/context.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { PropertyInput } from './contract.ts'
import { properties } from './service.ts'

const focal = '01900000-0000-7000-8000-000000000001'
let officer: Context
let salt: string

beforeAll(async () => {
  const db = await freshDatabase()
  officer = as(db, someone('An', ['focalOfficer'], focal))
  const input = EnterpriseInput.parse({ name: 'Tổ hợp tác Muối Mẫu', kind: 'cooperative-group' })
  salt = (await enterprises.create(officer, input)).id
})

const property = (more: object) =>
  PropertyInput.parse({ enterprise: salt, kind: 'mark', name: 'Muối Mẫu', filedOn: '2024-02-03', ...more })

test('its stage follows from its dates', async () => {
  const filed = await properties.create(officer, property({}))
  expect(filed).toMatchObject({ stage: 'filed', enterprise: { label: 'Tổ hợp tác Muối Mẫu' } })
  const granted = property({ grantNumber: '4-000', grantedOn: '2025-06-07' })
  const next = await properties.update(officer, { id: filed.id, version: 1, values: granted })
  expect(next.stage).toBe('granted')
  const sold = { ...granted, commercialisedOn: '2026-01-02' }
  expect(await properties.update(officer, { id: filed.id, version: 2, values: sold })).toMatchObject({
    stage: 'commercialised',
  })
})

test('no stage comes before the filing, and a grant is whole', async () => {
  const refused = (more: object) => expect(properties.create(officer, property(more))).rejects
  await refused({ usedFrom: '2024-02-02' }).toMatchObject({ code: 'STAGE_TOO_EARLY', field: 'usedFrom' })
  await refused({ grantNumber: '4-000' }).toMatchObject({ code: 'GRANT_INCOMPLETE', field: 'grantedOn' })
  await refused({ expiresOn: '2024-02-03' }).toMatchObject({ code: 'EXPIRES_TOO_EARLY' })
})
