import { beforeAll, expect, test } from 'vitest'
import { programActor } from '#modules/agencies/acting.ts'
import { writePerson } from '#modules/agencies/people.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { declareTies } from './assessment.ts'
import { EntryInput } from './contract.ts'
import { appoint, rounds } from './council.ts'
import { awardReminders } from './reminders.ts'
import { RoundInput } from './round-contract.ts'
import { entry } from './schema.ts'
import { entries } from './service.ts'

/** The fictional plan reminds 20, 10 and 2 days ahead. */
let db: Database
let round: string
const people: Record<string, string> = {}
const at = (day: string) => new Date(`${day}T06:00:00+07:00`)
const told = async (day: string) =>
  (await awardReminders(as(db, programActor(province), at(day)))).map(({ personId, text, path }) => [
    Object.entries(people).find(([, id]) => id === personId)?.[0],
    text.vi,
    path.replace(/[\w-]{36}/, '…'),
  ])
const standAt = (state: string) => db.update(entry).set({ state })

let officer: Context

beforeAll(async () => {
  db = await freshDatabase()
  const idOf = await loadExamplePlan(db)
  officer = as(db, someone('An', ['focalOfficer'], idOf('so-khcn')), at('2025-03-01'))
  const program = as(db, programActor(province))
  const input = { kind: 'cooperative-group' }
  const of = async (name: string) =>
    (await enterprises.create(officer, EnterpriseInput.parse({ ...input, name }))).id
  const shrimp = await of('Hợp tác xã Tôm Mẫu')
  const salt = await of('Hợp tác xã Muối Mẫu')
  const person = async (name: string, more: object) => {
    const role = { from: '2024-01-01', role: 'officer' as const, ...more }
    const account = { email: `${name}@mau.example`, passwordHash: 'x', mustChangePassword: false }
    people[name] = await writePerson(program, { ...account, name, roles: [role] })
  }
  await person('Chi', { role: 'representative', enterpriseId: shrimp })
  await person('Hạnh', { agencyId: idOf('so-cong-thuong') })
  await person('Bình', { agencyId: idOf('so-cong-thuong') })
  const dues = { registerBy: '2025-05-01', dossierBy: '2025-05-31', assessBy: '2025-08-31' }
  round = (await rounds.create(officer, RoundInput.parse({ awardYear: 2025, ...dues }))).id
  for (const name of ['Hạnh', 'Bình'])
    await appoint(officer, { id: round, person: people[name] ?? '', role: 'member' })
  for (const enterprise of [shrimp, salt])
    await entries.create(
      officer,
      EntryInput.parse({ enterprise, awardYear: 2025, entrant: 'small-production' }),
    )
})

test('those who represent an enterprise are told of its next due on the ladder of the plan, and not after', async () => {
  expect(await told('2025-04-01')).toEqual([])
  expect(await told('2025-04-25')).toEqual([
    [
      'Chi',
      'Còn 6 ngày đến hạn 01/05/2025: Đăng ký dự Giải thưởng Chất lượng Quốc gia năm 2025 (Hợp tác xã Tôm Mẫu).',
      '/awards/entries/…',
    ],
  ])
  expect(await told('2025-05-02')).toEqual([])
  await standAt('registered')
  expect((await told('2025-05-29')).map(([who, words]) => [who, words])).toEqual([
    ['Chi', 'Còn 2 ngày đến hạn 31/05/2025: Tự đánh giá và nộp hồ sơ dự giải năm 2025 (Hợp tác xã Tôm Mẫu).'],
  ])
})

test('the same rung has the same key on every day, the next another', async () => {
  const keys = async (day: string) =>
    (await awardReminders(as(db, programActor(province), at(day)))).map(({ key }) => key)
  expect(await keys('2025-05-22')).toEqual(await keys('2025-05-25'))
  expect(await keys('2025-05-22')).not.toEqual(await keys('2025-05-29'))
})

test('a member is told once of all entries that he has not scored, and never of one to which he is tied', async () => {
  await standAt('dossier-review')
  const line = (count: number) =>
    `Còn 11 ngày đến hạn 31/08/2025: Chấm điểm ${count} hồ sơ dự Giải thưởng Chất lượng Quốc gia 2025.`
  expect((await told('2025-08-20')).toSorted()).toEqual([
    ['Bình', line(2), '/awards/entries'],
    ['Hạnh', line(2), '/awards/entries'],
  ])
  const [one] = await db.select().from(entry)
  const actor = { ...someone('Bình', ['agencyOfficer']), personId: people.Bình ?? '' }
  await declareTies(as(db, actor), { id: one?.id ?? '', tied: true, words: 'Người nhà' })
  expect((await told('2025-08-20')).toSorted()).toEqual([
    ['Bình', line(1), '/awards/entries/…'],
    ['Hạnh', line(2), '/awards/entries'],
  ])
})
