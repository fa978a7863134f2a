import { beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { BodyInput } from './body.ts'
import { conformityMeasures } from './measures.ts'
import { RecognitionInput } from './recognition.ts'
import { standingOn } from './rules.ts'
import { amendBody, bodies, bodiesForYear, recognitions } from './service.ts'

const agencyA = '00000000-0000-7000-8000-00000000000a'
const everything = { q: '', filter: {}, sort: '', page: 1, size: 50, removed: false }

let db: Database
let officer: Context
beforeAll(async () => {
  db = await freshDatabase()
  officer = as(db, someone('An', ['focalOfficer'], agencyA))
})

const bodyOf = (name: string, more: object = {}) => BodyInput.parse({ name, service: 'testing', ...more })
const formed = { formedOn: '2023-05-04', formedDecision: '15/QĐ-MS' }
const accreditation = {
  kind: 'accreditation',
  scheme: 'VILAS',
  number: 'VILAS 0000',
  recognisedBy: 'Văn phòng công nhận Mẫu',
  issued: '2024-03-01',
}
const national = { nationalOn: '2026-02-03', nationalDecision: '7/QĐ-MS' }

/** A body with a recognition, and levels that rest on it. */
const recognisedBody = async (name: string, more: object = {}, levels: object = {}) => {
  const { id } = await bodies.create(officer, bodyOf(name, formed))
  await recognitions.create(officer, RecognitionInput.parse({ ...accreditation, ...more, body: id }))
  const { version } = await bodies.get(officer, id)
  return bodies.update(officer, { id, version, values: bodyOf(name, { ...formed, ...levels }) })
}

const counted = (day = '2026-11-23') => {
  const [measure] = conformityMeasures
  if (measure === undefined) throw new Error('no measure')
  return rowsOf<{ label: string; level: string | null; flag: string | null; year: number; value: string }>(
    db,
    measure.rows(province, day),
  )
}

test('each level counts in the year that it was reached', async () => {
  await recognisedBody('Phòng thử nghiệm Mẫu Sơn', {}, national)
  const rows = (await counted()).toSorted((a, b) => a.year - b.year)
  expect(rows).toMatchObject([
    { level: 'formed', year: 2023, flag: null },
    { level: 'national', year: 2026, flag: null },
  ])
  expect((await bodies.list(officer, everything)).rows[0]).toMatchObject({
    level: 'national',
    standing: 'valid',
  })
})

test('a suspended or expired recognition is flagged and not counted as held', async () => {
  const before = (await counted()).length
  await recognisedBody('Phòng bị đình chỉ', { status: 'suspended', statusOn: '2025-01-02' })
  await recognisedBody('Phòng hết hạn', { expires: '2024-06-01' })
  await recognisedBody('Phòng còn hạn', { expires: '2099-06-01' })
  const rows = await counted()
  expect(rows).toHaveLength(before + 3)
  const byName = new Map(rows.map((row) => [row.label, row]))
  expect(byName.get('Phòng bị đình chỉ')).toMatchObject({ level: null, flag: 'suspended' })
  expect(byName.get('Phòng hết hạn')).toMatchObject({ level: null, flag: 'expired' })
  expect(byName.get('Phòng còn hạn')).toMatchObject({ level: 'formed', flag: null })
  const then = await counted('2024-05-31')
  expect(then.find(({ label }) => label === 'Phòng hết hạn')).toMatchObject({ level: 'formed', flag: null })
  const query = { ...everything, filter: { standing: 'expired' } }
  expect((await bodies.list(officer, query)).rows.map((row) => row.name)).toEqual(['Phòng hết hạn'])
})

test('the day of expiry is the last on which a recognition stands', () => {
  const certificate = { status: 'valid', expires: '2026-11-23' }
  expect(standingOn(certificate, '2026-11-23')).toBe('valid')
  expect(standingOn(certificate, '2026-11-24')).toBe('expired')
  expect(standingOn({ ...certificate, status: 'withdrawn' }, '2026-11-24')).toBe('withdrawn')
})

test('levels come in order, each with its decision, the higher ones on a recognition', async () => {
  const refused = (more: object) => expect(bodies.create(officer, bodyOf('Phòng Sai', more))).rejects
  await refused({ formedOn: '2023-05-04' }).toMatchObject({
    code: 'LEVEL_WITHOUT_DECISION',
    field: 'formedDecision',
  })
  await refused(national).toMatchObject({ code: 'LEVEL_OUT_OF_ORDER', field: 'nationalOn' })
  await refused({ ...formed, ...national, nationalOn: '2022-01-01' }).toMatchObject({
    code: 'LEVEL_OUT_OF_ORDER',
  })
  await refused({ ...formed, ...national }).toMatchObject({
    code: 'LEVEL_WITHOUT_RECOGNITION',
    field: 'nationalOn',
  })
})

test('a body stands once, under an agency of the directory', async () => {
  await expect(bodies.create(officer, bodyOf('Phòng còn hạn'))).rejects.toMatchObject({ code: 'BODY_TAKEN' })
  await expect(bodies.create(officer, bodyOf('Phòng mới', { parent: agencyA }))).rejects.toMatchObject({
    code: 'PARENT_UNKNOWN',
    field: 'parent',
  })
})

test('annex 07 lists the bodies of a year with how they stood at its end', async () => {
  expect(await bodiesForYear(officer, 2022)).toEqual([])
  const rows = await bodiesForYear(officer, 2023)
  expect(rows.find(({ name }) => name === 'Phòng hết hạn')).toMatchObject({ standing: 'valid' })
  const later = await bodiesForYear(officer, 2026)
  expect(later.find(({ name }) => name === 'Phòng hết hạn')).toMatchObject({ standing: 'expired' })
})

test('other agencies look bodies up, change only their own, and the public sees none', async () => {
  const clerk = as(db, someone('Bình', ['agencyOfficer'], '00000000-0000-7000-8000-00000000000b'))
  const { rows } = await bodies.list(clerk, everything)
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.every(({ actions }) => actions.length === 0)).toBe(true)
  expect((await bodies.create(clerk, bodyOf('Phòng của sở khác'))).actions).toContain('update')
  await expect(bodies.list(as(db, someone('Khách', [])), everything)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('a body sees itself alone and keeps up its scope, while levels and standing stay with the agencies', async () => {
  const { rows } = await bodies.list(officer, everything)
  const [own, other] = rows
  if (own === undefined || other === undefined) throw new Error('no bodies')
  const representative = as(db, { ...someone('Giang', ['bodyRepresentative']), bodyId: own.id })
  const seen = await bodies.list(representative, everything)
  expect(seen.rows.map(({ id, actions }) => [id, actions])).toEqual([[own.id, ['amend']]])
  await expect(bodies.get(representative, other.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const change = {
    id: own.id,
    version: own.version,
    values: { scope: 'Thử nghiệm nước mắm', name: 'Tên khác' },
  }
  expect(await amendBody(representative, change)).toMatchObject({
    scope: 'Thử nghiệm nước mắm',
    name: own.name,
  })
  await expect(amendBody(representative, { ...change, id: other.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(bodies.create(representative, bodyOf('Phòng tự xưng'))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})
