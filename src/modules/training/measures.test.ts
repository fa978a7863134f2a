import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Measure } from '#modules/plan/measure.ts'
import type { Context } from '#platform/context.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { AttendanceInput } from './attendance.ts'
import { CertificateInput } from './certificate.ts'
import { CourseInput } from './course.ts'
import { certifiedExperts, classes, intensiveAttendances, trainingMeasures } from './measures.ts'
import { attendances, certificates, courses } from './service.ts'

interface Counted extends Record<string, unknown> {
  label: string
  year: number
  counted_as: string
  kind: string
  flag: string | null
  dimensions: Record<string, string>
}

let db: Database
let focal: Context
const seenOn = '2026-11-23'
const rows = (measure: Measure, of = province) => rowsOf<Counted>(db, measure.rows(of, seenOn))
const once = (counted: readonly Counted[]) => new Set(counted.map((row) => row.counted_as)).size

const hold = (title: string, more: Partial<CourseInput> = {}) =>
  courses.create(
    focal,
    CourseInput.parse({ title, kind: 'knowledge', startsOn: '2026-05-11', endsOn: '2026-05-13', ...more }),
  )
const attend = (course: string, name: string, personKind: AttendanceInput['personKind'] = 'leader') =>
  attendances.create(
    focal,
    AttendanceInput.parse({ course, name, sex: 'female', body: 'Sở Mẫu', bodyKind: 'agency', personKind }),
  )
const certify = (name: string, number: string, more: Partial<CertificateInput> = {}) =>
  certificates.create(
    focal,
    CertificateInput.parse({
      name,
      number,
      sex: 'female',
      birthYear: 1985,
      body: 'Sở Mẫu',
      bodyKind: 'agency',
      scheme: 'APO-PS 101',
      issuer: 'Viện Mẫu',
      issuedOn: '2024-03-02',
      ...more,
    }),
  )

beforeAll(async () => {
  db = await freshDatabase()
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
})

test('a person with two certificates is one expert, and one who only attended is none', async () => {
  const course = await hold('Lớp chuyên gia', { kind: 'expert', inDepth: true })
  await attend(course.id, 'Chỉ Dự Lớp')
  await certify('Trần Thị Hoà', '1')
  await certify('Trần Thị Hòa', '2')
  const counted = await rows(certifiedExperts)
  expect(counted).toHaveLength(2)
  expect(once(counted)).toBe(1)
})

test('an expired or suspended certificate counts for its year of issue and says so; a revoked or removed one does not', async () => {
  const step = { reason: 'khiếu nại' }
  await certify('Hết Hạn', '3', { issuedOn: '2021-06-01', expiresOn: '2024-06-01' })
  await certificates.take(focal, { ...(await certify('Tạm Dừng', '4')), ...step, action: 'suspend' })
  await certificates.take(focal, { ...(await certify('Thu Hồi', '5')), ...step, action: 'revoke' })
  await certificates.remove(focal, { ...(await certify('Nhập Nhầm', '6')), reason: 'nhầm' })
  const flags = new Map((await rows(certifiedExperts)).map(({ label, year, flag }) => [label, [year, flag]]))
  expect(flags.get('Hết Hạn · 3')).toEqual([2021, 'expired'])
  expect(flags.get('Tạm Dừng · 4')).toEqual([2024, 'suspended'])
  expect(flags.get('Trần Thị Hoà · 1')).toEqual([2024, null])
  expect(flags.size).toBe(4)
})

test('only leaders, managers and lecturers at in-depth courses count, each attendance once', async () => {
  const before = (await rows(intensiveAttendances)).length
  const deep = await hold('Chuyên sâu', { inDepth: true })
  const again = await hold('Chuyên sâu nữa', { inDepth: true })
  const shallow = await hold('Phổ biến')
  for (const kind of ['leader', 'manager', 'lecturer', 'officer', 'worker', 'other'] as const)
    await attend(deep.id, `Người ${kind}`, kind)
  await attend(again.id, 'Người leader')
  await attend(shallow.id, 'Người leader')
  const counted = (await rows(intensiveAttendances)).slice(0)
  expect(counted.length - before).toBe(4)
  expect(once(counted)).toBe(counted.length)
  expect(counted[0]?.dimensions).toMatchObject({ sex: 'female', body: 'agency', course: expect.any(String) })
})

test('classes are counted by kind in the year in which they end; what is still to come is an estimate', async () => {
  await hold('Qua năm', { kind: 'skills', startsOn: '2025-12-30', endsOn: '2026-01-03' })
  const planned = await hold('Sắp mở', {
    kind: 'skills',
    inDepth: true,
    startsOn: '2026-11-23',
    endsOn: '2026-12-02',
  })
  await courses.take(focal, { ...planned, action: 'start' })
  await attend(planned.id, 'Đã Đến Buổi Đầu')
  const skills = (await rows(classes)).filter(({ dimensions }) => dimensions.course === 'skills')
  expect(skills.map(({ year, kind }) => [year, kind]).toSorted()).toEqual([
    [2026, 'actual'],
    [2026, 'estimate'],
  ])
  const foreseen = (await rows(intensiveAttendances)).filter(({ kind }) => kind === 'estimate')
  expect(foreseen.map(({ label }) => label)).toEqual([`Đã Đến Buổi Đầu · ${planned.code}`])
})

test('every measure gives the same columns, and nothing of another province', async () => {
  const columns =
    'agency_id,counted_as,dimensions,flag,from_year,id,kind,label,level,on_day,subject,value,year'
  for (const measure of trainingMeasures) {
    const [row] = await rows(measure)
    expect(
      Object.keys(row ?? {})
        .toSorted()
        .join(),
    ).toBe(columns)
    expect(Object.keys(row?.dimensions ?? {}).toSorted()).toEqual(Object.keys(measure.dimensions).toSorted())
    expect(await rows(measure, 'tinh-khac')).toEqual([])
  }
})
