import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { historyOf } from '#modules/audit/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { attachEvidence } from '#modules/registers/evidence.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { trainingForYear } from './annual-training.ts'
import { AttendanceInput } from './attendance.ts'
import { CourseInput } from './course.ts'
import { attendanceSheets, attendances, courseSheets, courses, importList, listTemplate } from './service.ts'

let db: Database
let focal: Context
let officer: Context
let neighbour: Context
let own: string
const query = (asked: Partial<ListQuery> = {}) => ListQuery.parse(asked)
const course = (more: Partial<CourseInput> = {}) =>
  CourseInput.parse({
    title: 'Lớp kiến thức mẫu',
    kind: 'knowledge',
    startsOn: '2026-05-11',
    endsOn: '2026-05-13',
    ...more,
  })
const attendance = (of: string, more: Partial<AttendanceInput> = {}) =>
  AttendanceInput.parse({
    course: of,
    name: 'Trần Thị Mẫu',
    sex: 'female',
    body: 'Sở Mẫu',
    bodyKind: 'agency',
    personKind: 'leader',
    ...more,
  })
const sheet = (lines: string[]) =>
  new File([`\ufeff${lines.join('\n')}`], 'danh sach.csv', { type: 'text/csv' })

beforeAll(async () => {
  db = await freshDatabase()
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  neighbour = as(db, someone('Bình', ['agencyOfficer'], newId()))
  own = (await loadExamplePlan(db))('so-khcn')
  officer = as(db, someone('An', ['agencyOfficer'], own))
})

describe('a course', () => {
  test('gets the next code of its year when none is given, and a code stands once', async () => {
    const first = await courses.create(officer, course({ startsOn: '2024-03-01', endsOn: '2024-03-02' }))
    const second = await courses.create(officer, course({ startsOn: '2024-12-30', endsOn: '2025-01-02' }))
    expect([first.code, second.code]).toEqual(['DT2024-01', 'DT2024-02'])
    await expect(courses.create(officer, course({ code: 'DT2024-01' }))).rejects.toMatchObject({
      code: 'CODE_TAKEN',
      field: 'code',
    })
    const values = course({ title: 'Tên mới', startsOn: '2024-03-01', endsOn: '2024-03-02' })
    expect(await courses.update(officer, { ...first, values })).toMatchObject({
      code: 'DT2024-01',
      title: 'Tên mới',
    })
  })

  test('does not end before it begins, and names the source of its money', async () => {
    await expect(courses.create(officer, course({ endsOn: '2026-05-10' }))).rejects.toMatchObject({
      code: 'DAYS_REVERSED',
      field: 'endsOn',
    })
    await expect(courses.create(officer, course({ cost: '45000000' }))).rejects.toMatchObject({
      code: 'COST_SOURCE_MISSING',
      field: 'costSource',
    })
    expect(
      await courses.create(officer, course({ cost: '45000000', costSource: 'ngan-sach' })),
    ).toMatchObject({
      cost: '45000000',
      costSource: { id: 'ngan-sach', label: 'Ngân sách tỉnh' },
    })
  })

  test('carries out a row of the annex and takes money from a source, when the plan names them', async () => {
    await expect(courses.create(officer, course({ task: 'IX.9' }))).rejects.toMatchObject({
      code: 'TASK_UNKNOWN',
      field: 'task',
    })
    await expect(courses.create(officer, course({ costSource: 'hui' }))).rejects.toMatchObject({
      code: 'COST_SOURCE_UNKNOWN',
      field: 'costSource',
    })
  })

  test('prints the agency that runs it under its name of the first day', async () => {
    const then = await courses.create(officer, course({ startsOn: '2025-12-31' }))
    const now = await courses.create(officer, course({ startsOn: '2026-01-01' }))
    expect([then.organiser, now.organiser]).toEqual([
      { id: own, label: 'Sở Khoa học và Công nghệ' },
      { id: own, label: 'Sở Khoa học, Công nghệ và Chuyển đổi số' },
    ])
  })

  test('shows how many pieces of evidence it has', async () => {
    const { id } = await courses.create(officer, course())
    const of = { subject: 'training.course', id }
    const subjects = new Map([['training.course', courses.subject]])
    await attachEvidence(officer, subjects, { ...of, title: 'Quyết định mở lớp', documentNumber: '12/QĐ-SM' })
    expect(await courses.get(officer, id)).toMatchObject({ evidenceCount: 1 })
  })

  test('is read by every agency and changed by the one that runs it or by the focal agency', async () => {
    const made = await courses.create(officer, course())
    expect((await courses.get(neighbour, made.id)).actions).toEqual([])
    const change = { id: made.id, version: made.version, values: course({ place: 'Hội trường Mẫu' }) }
    await expect(courses.update(neighbour, change)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(courses.create(neighbour, course({ organiser: own }))).rejects.toMatchObject({
      code: 'NOT_OWN_COURSE',
      field: 'organiser',
    })
    await expect(courses.create(focal, course({ organiser: newId() }))).rejects.toMatchObject({
      code: 'ORGANISER_UNKNOWN',
    })
    const changed = await courses.update(focal, change)
    const steps = await historyOf(officer, new Map([['training.course', courses.subject]]), {
      subject: 'training.course',
      id: made.id,
    })
    expect(steps.map(({ action }) => action)).toEqual(['changed', 'created'])
    expect(changed).toMatchObject({ place: 'Hội trường Mẫu', version: 2 })
  })
})

describe('an attendance', () => {
  test('stands once in a course; a namesake is told apart by the birth year', async () => {
    const { id } = await courses.create(officer, course())
    await attendances.create(officer, attendance(id))
    await expect(attendances.create(officer, attendance(id, { name: 'TRẦN THỊ MẪU' }))).rejects.toMatchObject(
      {
        code: 'ATTENDED_TWICE',
        field: 'name',
      },
    )
    await attendances.create(
      officer,
      attendance(id, { birthYear: 1990, sex: 'male', certificateNumber: '7' }),
    )
    expect(await courses.get(officer, id)).toMatchObject({ attendances: 2, women: 1, certificates: 1 })
  })

  test('brought back beside its double is refused, not broken', async () => {
    const { id } = await courses.create(officer, course())
    const made = await attendances.create(officer, attendance(id))
    const removed = await attendances.remove(officer, { ...made, reason: 'nhầm' })
    await attendances.create(officer, attendance(id))
    await expect(attendances.restore(officer, removed)).rejects.toMatchObject({
      code: 'ALREADY_THERE',
      status: 409,
    })
  })

  test('names a body, or an enterprise of the register under the fitting kind', async () => {
    const { id } = await courses.create(officer, course())
    const enterprise = await enterprises.create(
      officer,
      EnterpriseInput.parse({ name: 'Tổ hợp tác Mẫu', kind: 'cooperative-group' }),
    )
    await expect(attendances.create(officer, attendance(id, { body: null }))).rejects.toMatchObject({
      code: 'BODY_MISSING',
    })
    await expect(
      attendances.create(officer, attendance(id, { enterprise: enterprise.id })),
    ).rejects.toMatchObject({ code: 'BODY_IS_ENTERPRISE', field: 'bodyKind' })
    const made = await attendances.create(
      officer,
      attendance(id, { enterprise: enterprise.id, bodyKind: 'enterprise', body: null }),
    )
    expect(made.enterprise).toEqual({ id: enterprise.id, label: 'Tổ hợp tác Mẫu' })
    const owner = { ...someone('Dũng', ['enterpriseRepresentative']), enterpriseId: enterprise.id }
    expect(await attendances.list(as(db, owner), query())).toMatchObject({
      total: 1,
      rows: [{ id: made.id }],
    })
  })

  test('belongs to the agency of its course: others neither see nor add any, and it goes along with the course', async () => {
    const held = await courses.create(officer, course())
    const made = await attendances.create(focal, attendance(held.id))
    expect((await attendances.get(officer, made.id)).name).toBe('Trần Thị Mẫu')
    await expect(attendances.get(neighbour, made.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(attendances.create(neighbour, attendance(held.id, { name: 'Khác' }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(attendances.create(officer, attendance(newId()))).rejects.toMatchObject({
      code: 'COURSE_UNKNOWN',
    })
    const chi = focal.actor.agencyId ?? null
    await courses.update(focal, {
      ...(await courses.get(focal, held.id)),
      values: course({ organiser: chi }),
    })
    await expect(attendances.get(officer, made.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('keeps its course from being removed', async () => {
    const held = await courses.create(officer, course())
    const made = await attendances.create(officer, attendance(held.id))
    await expect(courses.remove(officer, { ...held, reason: 'thừa' })).rejects.toMatchObject({
      code: 'COURSE_ATTENDED',
    })
    await attendances.remove(officer, { ...made, reason: 'nhầm lớp' })
    expect((await courses.remove(officer, { ...held, reason: 'thừa' })).removedAt).not.toBeNull()
  })
})

describe('a sheet', () => {
  const heading = 'Họ và tên;Giới tính;Năm sinh;Đơn vị công tác;Loại đơn vị;Nhóm đối tượng'
  const rows = [
    'Lê Văn Một;Nam;1980;Sở Mẫu;Sở, ngành, cơ quan;Quản lý',
    'Lê Thị Hai;Nữ;;Sở Mẫu;Sở, ngành, cơ quan;Lãnh đạo',
  ]

  test('is read into one course, names doubles by line, and is taken back whole', async () => {
    const held = await courses.create(officer, course())
    const file = sheet([heading, ...rows, 'LÊ THỊ HAI;Nữ;;sở mẫu;Sở, ngành, cơ quan;Lãnh đạo'])
    const report = await importList(officer, { id: held.id, file, apply: true })
    expect(report).toMatchObject({ rows: 3, good: 2, created: 2, faults: [{ line: 4, cell: 'A4' }] })
    expect(await courses.get(officer, held.id)).toMatchObject({ attendances: 2, women: 1 })
    const again = await importList(officer, { id: held.id, file, apply: false })
    expect(again).toMatchObject({ good: 0, batch: null })
    await attendanceSheets.undoImport(officer, { batch: report.batch ?? '' })
    expect(await courses.get(officer, held.id)).toMatchObject({ attendances: 0 })
    await expect(importList(neighbour, { id: held.id, file, apply: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(listTemplate(officer, { id: newId(), locale: 'vi' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('of attendances names the course by code or by a title that only one course bears', async () => {
    await courses.create(officer, course({ code: 'MAU-1', title: 'Tên chỉ một lớp' }))
    await courses.create(officer, course({ code: 'MAU-2' }))
    const named = (called: string) => `${called};${rows[0]}`
    const file = sheet([
      `Mã lớp;${heading}`,
      named('MAU-2'),
      named('Tên chỉ một lớp'),
      named('Lớp kiến thức mẫu'),
    ])
    expect(await attendanceSheets.importSheet(officer, { file, apply: false })).toMatchObject({
      good: 2,
      faults: [{ cell: 'A4' }],
    })
  })

  test('of courses goes out and comes back in without a fault', async () => {
    const out = await courseSheets.sheet(officer, { ...query({ q: '"MAU-1"' }), locale: 'vi' })
    expect(await courseSheets.importSheet(officer, { file: out, apply: false })).toMatchObject({
      rows: 1,
      good: 1,
      unchanged: 1,
    })
  })
})

test('the annual report prints the finished courses that ended in the year, with men, women and cost', async () => {
  const held = await courses.create(
    officer,
    course({
      code: 'BC-1',
      startsOn: '2022-12-30',
      endsOn: '2023-01-03',
      cost: '1000',
      costSource: 'dau-tu',
    }),
  )
  await attendances.create(officer, attendance(held.id))
  await attendances.create(officer, attendance(held.id, { name: 'Lê Văn Mẫu', sex: 'male' }))
  expect((await trainingForYear(focal, 2022)).courses).toEqual([])
  expect((await trainingForYear(focal, 2023)).courses).toMatchObject([
    { code: 'BC-1', attendances: 2, women: 1, men: 1, certificates: 0, cost: 1000n },
  ])
  const today = '2026-11-23'
  const planned = await courses.create(officer, course({ code: 'BC-2', startsOn: today, endsOn: today }))
  const codes = async () => (await trainingForYear(focal, 2026)).courses.map(({ code }) => code)
  expect(await codes()).not.toContain('BC-2')
  let { version } = planned
  for (const action of ['start', 'finish'])
    version = (await courses.take(officer, { id: planned.id, version, action })).version
  expect(await codes()).toContain('BC-2')
  await expect(trainingForYear(as(db, someone('?', [])), 2023)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
