import { beforeAll, expect, test } from 'vitest'
import { atomically, type Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { fullNumber, listOutgoing, noteTransfer, outgoingSheet, takeNumber } from './service.ts'

let db: Database
let focal: Context
let agencyId: string
let other: string
const take = (context: Context, more: { date?: string; agencyId?: string; ordinal?: number } = {}) =>
  atomically(context, (inside) =>
    takeNumber(inside, {
      agencyId,
      symbol: 'BC-SKHCN',
      date: '2026-11-23',
      typeName: 'Báo cáo',
      abstract: 'Kết quả mẫu',
      signer: 'Lê Thị Dũng',
      recipients: ['Như trên', 'Sở Tài chính (p/h)'],
      archive: 'VT',
      subject: 'consolidated-report',
      recordId: 'r1',
      ...more,
    }),
  )

beforeAll(async () => {
  db = await freshDatabase()
  const idOf = await loadExamplePlan(db)
  agencyId = idOf('so-khcn')
  other = idOf('so-tai-chinh')
  focal = as(db, someone('Chi', ['focalOfficer'], agencyId))
})

test('numbers run from 01 in each calendar year and for each agency', async () => {
  expect([await take(focal), await take(focal)]).toEqual([1, 2])
  expect(await take(focal, { date: '2027-01-01' })).toBe(1)
  expect(await take(focal, { agencyId: other })).toBe(1)
  expect(fullNumber(5, 'BC-SKHCN')).toBe('05/BC-SKHCN')
  expect(fullNumber(112, 'BC-SKHCN')).toBe('112/BC-SKHCN')
})

test('twenty who issue at once get twenty different numbers without a gap', async () => {
  const taken = await Promise.all(Array.from({ length: 20 }, () => take(focal, { date: '2028-05-05' })))
  expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
})

test('a number that was taken in an act that failed is not lost', async () => {
  const failing = atomically(focal, async (inside) => {
    await take(inside, { date: '2029-01-05' })
    throw new Error('the act failed')
  })
  await expect(failing).rejects.toThrow('the act failed')
  expect(await take(focal, { date: '2029-01-06' })).toBe(1)
})

test('a number given by the registry is used once, and the next one follows it', async () => {
  expect(await take(focal, { date: '2030-02-02', ordinal: 45 })).toBe(45)
  expect(await take(focal, { date: '2030-02-03' })).toBe(46)
  await expect(take(focal, { date: '2030-02-04', ordinal: 45 })).rejects.toMatchObject({
    code: 'NUMBER_TAKEN',
    field: 'ordinal',
  })
})

test('the register shows the own agency its documents, takes notes of the transfer, and goes out as Excel', async () => {
  const rows = await listOutgoing(focal, { year: 2026 })
  expect(rows.map(({ number }) => number)).toEqual(['02/BC-SKHCN', '01/BC-SKHCN'])
  const [row] = rows
  if (!row) throw new Error('no row')
  const noted = { copies: 5, transferredOn: '2026-11-24', receivedBy: 'Văn thư', note: null }
  const change = { id: row.id, version: row.version, ...noted }
  expect(await noteTransfer(focal, change)).toMatchObject({ ...noted, number: '02/BC-SKHCN' })
  await expect(noteTransfer(focal, change)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  const stranger = as(db, someone('An', ['focalOfficer'], other))
  await expect(noteTransfer(stranger, { ...change, version: 2 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const ofOther = await listOutgoing(as(db, someone('An', ['agencyOfficer'], other)), { year: 2026 })
  expect(ofOther.map(({ id }) => id)).not.toContain(row.id)
  expect(ofOther).toHaveLength(1)
  await expect(
    listOutgoing(as(db, someone('Ba', ['enterpriseRepresentative'])), { year: 2026 }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect((await outgoingSheet(focal, { year: 2026 })).size).toBeGreaterThan(1000)
})
