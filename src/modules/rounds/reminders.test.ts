import { beforeAll, expect, test } from 'vitest'
import { programActor } from '#modules/agencies/acting.ts'
import { writePerson } from '#modules/agencies/people.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { Letter, Mail } from '#platform/mail.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { sendMorningMail } from './morning-mail.ts'
import { listNotices } from './notices.ts'
import { openDemand } from './open-demand.ts'
import { remindByHand, sendReminders } from './reminders.ts'

/** The fictional plan reminds 20, 10 and 2 days ahead and goes higher 2 and 5 days late. */
let db: Database
let idOf: (key: string) => string
let roundId: string
const at = (day: string) => new Date(`${day}T06:00:00+07:00`)
const machine = (day: string): Context => as(db, programActor(province), at(day))
const told = async (name: string, capacity: 'agencyOfficer' | 'agencyLeader', agency: string) =>
  (await listNotices(as(db, someone(name, [capacity], idOf(agency)), at('2026-12-01')))).notices.map(
    ({ text }) => text.vi,
  )
const officer = () => told('An', 'agencyOfficer', 'so-tai-chinh')
const leader = () => told('Bình', 'agencyLeader', 'so-tai-chinh')

beforeAll(async () => {
  db = await freshDatabase()
  idOf = await loadExamplePlan(db)
  const focal = as(db, someone('Chi', ['focalOfficer'], idOf('so-khcn')), at('2026-09-15'))
  roundId = await openDemand(focal, {
    title: 'Báo cáo thử',
    years: { from: 2026, to: 2026 },
    agencies: [idOf('so-tai-chinh'), idOf('so-van-hoa')],
    windowFrom: '2026-09-15',
    lastDay: '2026-10-15',
    internalCutOff: '2026-10-05',
    sections: [{ heading: 'Kết quả', instruction: '', required: true }],
  })
  for (const [name, role] of [
    ['Nguyễn Văn Mẫu', 'officer'],
    ['Trần Thị Mẫu', 'leader'],
  ] as const)
    await writePerson(as(db, programActor(province)), {
      name,
      email: `${role}@mau.example`,
      passwordHash: 'x',
      mustChangePassword: false,
      roles: [{ role, agencyId: idOf('so-ke-hoach'), from: '2024-01-01' }],
    })
})

test('nothing is said above the ladder; each rung is said once, also when its day was missed', async () => {
  expect(await sendReminders(machine('2026-09-14'))).toBe(0)
  expect(await sendReminders(machine('2026-09-15'))).toBe(2)
  expect(await sendReminders(machine('2026-09-15'))).toBe(0)
  expect(await sendReminders(machine('2026-09-20'))).toBe(0)
  expect(await sendReminders(machine('2026-09-27'))).toBe(2)
  expect((await officer())[0]).toContain('Còn 8 ngày đến ngày chốt nội bộ 05/10/2026')
})

test('after the cut-off the ladder leads to the last day by law', async () => {
  expect(await sendReminders(machine('2026-10-06'))).toBe(2)
  expect((await officer())[0]).toContain('Còn 9 ngày đến hạn 15/10/2026')
  expect(await leader()).toEqual([])
})

test('overdue is told to officer and leader, and goes to the focal leader after the days of the plan', async () => {
  expect(await sendReminders(machine('2026-10-16'))).toBe(4)
  expect((await leader())[0]).toContain('Quá hạn 1 ngày')
  await sendReminders(machine('2026-10-17'))
  expect(
    (await told('Dũng', 'agencyLeader', 'so-khcn')).filter((text) => text.includes('Quá hạn 2 ngày')),
  ).toHaveLength(2)
  expect(await sendReminders(machine('2026-10-18'))).toBe(0)
})

test('the focal agency reminds one or all by hand, once a day; others may not', async () => {
  const focal = as(db, someone('Chi', ['focalOfficer'], idOf('so-khcn')), at('2026-10-07'))
  expect(await remindByHand(focal, { id: roundId })).toEqual({ reminded: 2 })
  expect(await remindByHand(focal, { id: roundId })).toEqual({ reminded: 0 })
  expect((await officer()).some((text) => text.startsWith('Chi đôn đốc'))).toBe(true)
  const stranger = as(db, someone('An', ['agencyOfficer'], idOf('so-tai-chinh')), at('2026-10-07'))
  expect(() => remindByHand(stranger, { id: roundId })).toThrow(
    expect.objectContaining({ code: 'FORBIDDEN' }),
  )
})

test('everybody gets one e-mail a day with what is new to them, though their agency was merged; a failed one is tried again', async () => {
  const letters: Letter[] = []
  const kept: Mail = { send: async (letter) => void letters.push(letter) }
  const broken: Mail = { send: () => Promise.reject(new Error('no line')) }
  expect(await sendMorningMail(machine('2026-10-19'), broken, 'https://mau.example')).toBe(0)
  expect(await sendMorningMail(machine('2026-10-19'), kept, 'https://mau.example')).toBe(2)
  expect(await sendMorningMail(machine('2026-10-19'), kept, 'https://mau.example')).toBe(0)
  const toLeader = letters.find(({ to }) => to === 'leader@mau.example')
  expect(toLeader?.text).toContain('Quá hạn 2 ngày')
  expect(toLeader?.text).toContain('https://mau.example/reports/')
  expect(await sendMorningMail(machine('2026-10-20'), kept, 'https://mau.example')).toBe(0)
})

test('what another module reminds of comes in the same e-mail, also to somebody in no agency, and once', async () => {
  const letters: Letter[] = []
  const kept: Mail = { send: async (letter) => void letters.push(letter) }
  const enterpriseId = (
    await enterprises.create(
      as(db, someone('Chi', ['focalOfficer'], idOf('so-khcn'))),
      EnterpriseInput.parse({ name: 'Hợp tác xã Tôm Mẫu', kind: 'cooperative-group' }),
    )
  ).id
  const personId = await writePerson(as(db, programActor(province)), {
    ...{ name: 'Chủ Tôm', email: 'tom@mau.example', passwordHash: 'x', mustChangePassword: false },
    roles: [{ role: 'representative', enterpriseId, from: '2024-01-01' }],
  })
  const source = async () =>
    ['Nộp hồ sơ dự giải', 'Bổ sung giấy tờ'].map((words) => ({
      ...{ personId, path: '/awards/entries', key: `award/${words}` },
      text: { vi: words, en: words },
    }))
  expect(await sendReminders(machine('2026-10-21'), [source])).toBeGreaterThan(1)
  expect(await sendReminders(machine('2026-10-21'), [source])).toBe(0)
  await sendMorningMail(machine('2026-10-21'), kept, 'https://mau.example')
  const own = letters.filter(({ to }) => to === 'tom@mau.example')
  expect(own).toHaveLength(1)
  expect(own[0]?.text).toMatch(/Nộp hồ sơ dự giải[\s\S]*Bổ sung giấy tờ/)
  expect(own[0]?.text).not.toContain('Báo cáo thử')
})
