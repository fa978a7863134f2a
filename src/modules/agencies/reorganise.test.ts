import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { record, verifyChain } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { actorOf } from './acting.ts'
import { getAgency, listAgencies } from './look-up.ts'
import { writePerson } from './people.ts'
import { listPlaces } from './places.ts'
import { type ReorganisationOrder, ReorganisationOrder as Shape } from './reorganisation-contract.ts'
import { listReorganisations, previewReorganisation, reorganise, undoReorganisation } from './reorganise.ts'
import { person } from './schema.ts'

let db: Database
let admin: Context
let officer: Context
let id: (key: string) => string
const composed = {
  openRecordsOf: async (_: Context, agencyIds: readonly string[]) => [
    { subject: 'task', label: { vi: 'Nhiệm vụ', en: 'Tasks' }, count: agencyIds.length === 2 ? 3 : 0 },
  ],
}
const list = (context: Context, asked: Partial<Parameters<typeof listAgencies>[1]> = {}) =>
  listAgencies(context, { q: '', gone: false, ...asked })

beforeAll(async () => {
  db = await freshDatabase()
  id = await loadExamplePlan(db)
  admin = as(db, someone('Quản', ['administrator']))
  officer = as(db, someone('An', ['agencyOfficer'], id('so-noi-vu')))
  await writePerson(admin, {
    ...{ name: 'Bình Mẫu', email: 'binh@mau.test', passwordHash: 'x', mustChangePassword: false },
    roles: [{ role: 'officer', agencyId: id('so-cong-thuong'), from: '2024-01-01' }],
  })
})

const merger = (more: Partial<ReorganisationOrder> = {}): ReorganisationOrder =>
  Shape.parse({
    kind: 'merge',
    on: '2026-11-01',
    decision: { document: 'Quyết định 21/QĐ-UBND', date: '2026-10-20' },
    verified: true,
    from: [id('so-nong-nghiep'), id('so-cong-thuong')],
    shares: [
      {
        names: {
          ...{ name: 'Sở Kinh tế', shortName: 'Sở Kinh tế', kind: 'department', symbol: 'SKT' },
          ...{ placeName: 'Mẫu Sơn', parent: id('ubnd-tinh') },
        },
      },
    ],
    ...more,
  })

const carry = async (order: ReorganisationOrder) => {
  const { stamp } = await previewReorganisation(admin, composed, order)
  return reorganise(admin, { order, stamp })
}

describe('a reorganisation', () => {
  test('belongs to the administrator', async () => {
    await expect(previewReorganisation(officer, composed, merger())).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(reorganise(officer, { order: merger(), stamp: '' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('is looked at first, with the people and the open records that would follow', async () => {
    const preview = await previewReorganisation(admin, composed, merger())
    expect(preview.people).toEqual([
      { name: 'Bình Mẫu', position: null, from: 'Sở Công Thương', to: 'Sở Kinh tế' },
    ])
    expect(preview.records).toMatchObject([{ subject: 'task', count: 3 }])
    expect((await list(officer, { q: 'so kinh te' })).rows).toEqual([])
  })

  test('is refused at its field when an agency is unknown or already gone', async () => {
    await expect(previewReorganisation(admin, composed, merger({ from: [newId()] }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      field: 'from',
    })
    await expect(
      previewReorganisation(admin, composed, merger({ from: [id('so-ke-hoach')] })),
    ).rejects.toMatchObject({
      code: 'NOT_THERE',
      field: 'from',
      message: expect.stringContaining('Sở Kế hoạch'),
    })
  })

  test('is not carried out on another state than the one that was looked at', async () => {
    await expect(reorganise(admin, { order: merger(), stamp: 'old' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })

  test('keeps old names on old days, moves rights at once, and can be taken back while nothing was made under it', async () => {
    const made = await carry(merger())
    expect(made).toMatchObject({ to: [{ label: 'Sở Kinh tế' }], isLast: true })
    const names = await rowsOf<{ old: string; eve: string }>(
      db,
      sql`select agency_name(${id('so-cong-thuong')}, '2024-05-05') old, agency_name(${id('so-cong-thuong')}, '2026-12-01') eve`,
    )
    // The row keeps its agency, so a paper of 2024 and one of after both resolve it.
    expect(names).toEqual([{ old: 'Sở Công Thương', eve: 'Sở Công Thương' }])
    const [member] = await db.select().from(person)
    const actor = await actorOf(db, member?.userId ?? '', '2026-11-23')
    expect(actor?.agencyId).toBe(made.to[0]?.id)
    expect(actor?.ownAgencies).toEqual(
      expect.arrayContaining([id('so-cong-thuong'), id('so-nong-nghiep'), made.to[0]?.id]),
    )
    const before = await actorOf(db, member?.userId ?? '', '2026-10-31')
    expect(before?.agencyId).toBe(id('so-cong-thuong'))

    const back = await undoReorganisation(admin, composed, { id: made.id, reason: 'nhập nhầm' })
    expect(back).toMatchObject({ undoneAt: expect.any(String), to: [{ label: 'Sở Kinh tế' }] })
    expect((await list(officer, { q: 'so cong thuong' })).rows).toMatchObject([{ exists: true, to: null }])
    expect((await list(officer, { q: 'so kinh te', gone: true })).rows).toEqual([])
    const all = await listReorganisations(officer)
    expect(all).toMatchObject([{ isLast: false, to: [{ label: 'Sở Kinh tế' }] }])
    expect(await verifyChain(db, province)).toMatchObject({ whole: true })
  })

  test('cannot be taken back out of turn, without a reason, or once somebody worked under it', async () => {
    const first = await carry(merger())
    const second = await carry(
      merger({
        kind: 'rename',
        on: '2026-11-10',
        from: [id('so-noi-vu')],
        shares: [
          {
            to: id('so-noi-vu'),
            duties: 'all',
            names: {
              ...{ name: 'Sở Nội vụ mới', shortName: 'Sở NV', kind: 'department' },
              ...{ symbol: 'SNV', placeName: 'Mẫu Sơn', parent: id('ubnd-tinh') },
            },
          },
        ],
      }),
    )
    const undo = (one: { id: string }, reason = 'nhầm') =>
      undoReorganisation(admin, composed, { id: one.id, reason })
    await expect(undo(first)).rejects.toMatchObject({ code: 'NOT_THE_LAST' })
    await expect(undo(second, ' ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    await record(officer, { action: 'created', subject: 'course', id: newId(), label: 'Lớp mẫu' })
    await expect(undo(second)).rejects.toMatchObject({ code: 'MADE_UNDER_IT', detail: { count: 1 } })
  })
})

describe('the directory', () => {
  test('shows the agencies of a day as a tree and finds them by any name that they ever bore', async () => {
    const then = await list(officer, { on: '2024-06-01', q: '' })
    expect(then.rows.find(({ name }) => name === 'Chi cục Tiêu chuẩn')).toMatchObject({
      depth: 2,
      parent: { label: 'Sở Khoa học và Công nghệ' },
    })
    expect(then.rows.map(({ name }) => name)).toContain('Sở Kế hoạch')
    const now = await list(officer, { q: 'so khoa hoc va cong nghe' })
    expect(now.rows.map(({ name }) => name)).toEqual(['Sở Khoa học, Công nghệ và Chuyển đổi số'])
    expect((await list(officer, { kind: 'association' })).rows).toHaveLength(2)
  })

  test('tells of an agency what led to it, and from whom each duty came', async () => {
    const science = await getAgency(admin, { id: id('so-khcn'), on: '2026-11-23' })
    expect(science.versions.map(({ name }) => name)).toEqual([
      'Sở Khoa học và Công nghệ',
      'Sở Khoa học, Công nghệ và Chuyển đổi số',
    ])
    expect(science.lineage.map(({ key }) => key)).toEqual(['split-information-science', 'rename-science'])
    expect(science.lineage[0]?.from).toMatchObject([{ label: 'Sở Thông tin' }])
    expect(science.duties).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ duty: 'focal', from: [], since: '2024-01-15' }),
        expect.objectContaining({
          duty: 'lead-smart-production',
          since: '2025-07-01',
          from: [expect.objectContaining({ label: 'Sở Thông tin' })],
        }),
      ]),
    )
  })

  test('keeps people from those who may not see them', async () => {
    expect((await getAgency(officer, { id: id('so-khcn') })).people).toBeNull()
    await expect(getAgency(as(db, someone('?', [])), { id: id('so-khcn') })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('a place whose name or code moved stands there once for each time, with what it became', async () => {
    const found = await listPlaces(officer, { q: 'suoi xanh', level: 'commune' })
    expect(found.map(({ code, name, from }) => `${code} ${name} ${from}`)).toEqual([
      '99004 Thị trấn Suối Xanh 2020-01-01',
      '99004 Xã Suối Xanh 2025-07-01',
      '99007 Xã Suối Xanh 2020-01-01',
    ])
    expect(found[2]?.after).toMatchObject([{ code: '99007', name: 'Xã Bến Đá', on: '2025-07-01' }])
    expect(found[1]?.before).toMatchObject([{ name: 'Thị trấn Suối Xanh' }])
    expect(await listPlaces(officer, { q: 'suoi xanh', level: 'commune', on: '2026-01-01' })).toHaveLength(1)
  })
})
