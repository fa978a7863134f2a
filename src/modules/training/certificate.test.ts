import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { historyOf } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { trainingForYear } from './annual-training.ts'
import { CertificateInput } from './certificate.ts'
import { expiringCertificates } from './expiring.ts'
import { certificateSheets, certificates } from './service.ts'

let db: Database
let focal: Context
let officer: Context
let neighbour: Context
let number = 0
const query = (asked: Partial<ListQuery> = {}) => ListQuery.parse(asked)
const certificate = (more: Partial<CertificateInput> = {}) =>
  CertificateInput.parse({
    name: 'Lê Văn Mẫu',
    sex: 'male',
    birthYear: 1980,
    body: 'Sở Mẫu',
    bodyKind: 'agency',
    scheme: 'APO-PS 101',
    number: `M-${++number}`,
    issuer: 'Văn phòng Chứng nhận Mẫu',
    issuedOn: '2026-03-02',
    ...more,
  })

beforeAll(async () => {
  db = await freshDatabase()
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  officer = as(db, someone('An', ['agencyOfficer'], newId()))
  neighbour = as(db, someone('Bình', ['agencyOfficer'], newId()))
  await loadExamplePlan(db)
})

describe('a certificate', () => {
  test('bears a number once for an issuer, however the issuer is spelled', async () => {
    await certificates.create(officer, certificate({ number: 'A-1' }))
    await expect(
      certificates.create(neighbour, certificate({ number: 'A-1', issuer: 'VĂN PHÒNG chứng nhận mẫu' })),
    ).rejects.toMatchObject({ code: 'CERTIFICATE_TAKEN', field: 'number' })
    await certificates.create(neighbour, certificate({ number: 'A-1', issuer: 'Viện Mẫu' }))
  })

  test('was issued already, and ends after that', async () => {
    await expect(certificates.create(officer, certificate({ issuedOn: '2026-11-24' }))).rejects.toMatchObject(
      {
        code: 'ISSUED_IN_FUTURE',
        field: 'issuedOn',
      },
    )
    await expect(
      certificates.create(officer, certificate({ expiresOn: '2026-03-02' })),
    ).rejects.toMatchObject({
      code: 'EXPIRY_BEFORE_ISSUE',
      field: 'expiresOn',
    })
    expect(CertificateInput.safeParse({ ...certificate(), birthYear: null }).success).toBe(false)
  })

  test('stands as its state and its last day say, by the days that the plan sets', async () => {
    const standing = async (expiresOn: string | null) =>
      (await certificates.create(officer, certificate({ expiresOn }))).standing
    expect(await standing(null)).toBe('valid')
    expect(await standing('2026-11-22')).toBe('expired')
    expect(await standing('2027-01-22')).toBe('expiring')
    expect(await standing('2027-01-23')).toBe('valid')
    const { rows } = await certificates.list(officer, query({ filter: { expiresOn: '2027-01-22' } }))
    expect(rows).toMatchObject([{ standing: 'expiring', state: 'valid' }])
    expect(await expiringCertificates(officer)).toEqual({ count: 1, from: '2026-11-23', to: '2027-01-22' })
  })

  test('is suspended, made valid again and revoked by dated decisions with a reason', async () => {
    const made = await certificates.create(officer, certificate())
    expect(made.actions).toEqual(['update', 'remove', 'attach', 'suspend', 'revoke'])
    const suspend = {
      id: made.id,
      version: made.version,
      action: 'suspend',
      reason: 'khiếu nại',
      on: '2026-06-01',
    }
    await expect(certificates.take(officer, { ...suspend, reason: ' ' })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    for (const on of ['2026-03-01', '2026-11-24'])
      await expect(certificates.take(officer, { ...suspend, on })).rejects.toMatchObject({
        code: 'DECISION_DAY',
        field: 'on',
      })
    await expect(certificates.take(neighbour, suspend)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const suspended = await certificates.take(officer, suspend)
    expect(suspended).toMatchObject({
      standing: 'suspended',
      decidedOn: '2026-06-01',
      decisionReason: 'khiếu nại',
    })
    await expect(
      certificates.take(officer, { ...suspend, version: suspended.version }),
    ).rejects.toMatchObject({
      code: 'WRONG_STATE',
    })
    const resume = { ...suspend, version: suspended.version, action: 'resume', on: '2026-07-01' }
    await expect(certificates.take(officer, { ...resume, on: '2026-05-31' })).rejects.toMatchObject({
      code: 'DECISION_DAY',
    })
    const valid = await certificates.take(focal, resume)
    const revoked = await certificates.take(officer, { ...resume, version: valid.version, action: 'revoke' })
    expect(revoked).toMatchObject({ standing: 'revoked', actions: ['attach'] })
    const steps = await historyOf(officer, new Map([['training.certificate', certificates.subject]]), {
      subject: 'training.certificate',
      id: made.id,
    })
    expect(steps.map(({ action, reason }) => [action, reason])).toEqual([
      ['revoke', 'khiếu nại'],
      ['resume', 'khiếu nại'],
      ['suspend', 'khiếu nại'],
      ['created', null],
    ])
  })

  test('is read by every agency, by nobody of the public, and changed only by its keeper', async () => {
    const made = await certificates.create(officer, certificate())
    expect((await certificates.get(neighbour, made.id)).actions).toEqual([])
    const change = { id: made.id, version: made.version, values: certificate() }
    await expect(certificates.update(neighbour, change)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(certificates.list(as(db, someone('?', [])), query())).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const stranger = as(db, { ...someone('Xa', ['focalOfficer'], newId()), province: 'tinh-khac' })
    await expect(certificates.get(stranger, made.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is listed by given name', async () => {
    for (const name of ['Trần Thứ Tự Ân', 'Bùi Thứ Tự Yên', 'Vũ Thứ Tự An'])
      await certificates.create(officer, certificate({ name }))
    const { rows } = await certificates.list(officer, query({ q: 'thu tu', sort: 'name' }))
    expect(rows.map(({ name }) => name)).toEqual(['Vũ Thứ Tự An', 'Trần Thứ Tự Ân', 'Bùi Thứ Tự Yên'])
  })
})

test('a sheet of certificates says how they stand, and comes back in without a fault', async () => {
  await certificates.create(officer, certificate({ number: 'XUAT-9', expiresOn: '2026-12-01' }))
  const file = await certificateSheets.sheet(officer, { ...query({ q: '"xuat 9"' }), locale: 'vi' })
  const report = await certificateSheets.importSheet(officer, { file, apply: false })
  expect(report).toMatchObject({ rows: 1, good: 1, unchanged: 1, missingHeadings: [] })
  expect(report.sample[0]).toMatchObject({ number: 'XUAT-9' })
})

test('the annual report prints the certificates of the year without the revoked ones', async () => {
  const issued = { issuedOn: '2025-05-05' }
  await certificates.create(officer, certificate({ ...issued, name: 'Giữ' }))
  const gone = await certificates.create(officer, certificate({ ...issued, name: 'Mất' }))
  await certificates.take(officer, { ...gone, action: 'revoke', reason: 'gian dối' })
  const { experts } = await trainingForYear(focal, 2025)
  expect(experts).toMatchObject([{ name: 'Giữ', scheme: 'APO-PS 101', issuedOn: '2025-05-05' }])
})
