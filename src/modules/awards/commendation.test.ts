import { beforeAll, expect, test } from 'vitest'
import { capacitiesOf } from '#modules/agencies/capacity.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { CommendationInput } from './commendation-contract.ts'
import { commendations, commendationsDecided } from './service.ts'

const agency = '00000000-0000-7000-8000-00000000000a'
const other = '00000000-0000-7000-8000-00000000000b'

let db: Database
let officer: Context
let focal: Context
let appraiser: Context
let leader: Context
beforeAll(async () => {
  db = await freshDatabase()
  officer = as(db, someone('An', ['agencyOfficer'], agency))
  focal = as(db, someone('Bình', ['focalOfficer', 'agencyOfficer'], agency))
  appraiser = as(db, someone('Cúc', ['commendationAppraiser', 'agencyOfficer'], other))
  leader = as(db, someone('Dung', ['committeeLeader']))
})

const input = (more: object = {}) =>
  CommendationInput.parse({
    ...{ name: 'Tập thể Phòng Mẫu', kind: 'collective', year: 2026, level: 'province' },
    ...{ achievement: 'Đưa 5S vào 12 hợp tác xã mẫu', ...more },
  })

const take = async (context: Context, id: string, action: string, reason?: string) => {
  const { version } = await commendations.get(context, id)
  return commendations.take(context, { id, version, action, reason })
}

const proposed = async (more: object = {}) => {
  const { id } = await commendations.create(officer, input(more))
  await take(officer, id, 'propose')
  return id
}

test('the agency with the duty to help honouring appraises', () => {
  const duties = new Set(['commend'])
  expect(capacitiesOf({ role: 'officer', agencyKind: 'department', duties })).toEqual([
    'agencyOfficer',
    'commendationAppraiser',
  ])
})

test('goes from the proposal through opinion and appraisal to the decision, and is counted by its day', async () => {
  const id = await proposed()
  await expect(take(focal, id, 'support', ' ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
  expect(await take(focal, id, 'support', 'Nhất trí')).toMatchObject({ opinion: 'Nhất trí' })
  await expect(take(officer, id, 'appraise', 'Đủ')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await take(appraiser, id, 'appraise', 'Đủ điều kiện')
  await expect(take(leader, id, 'decide')).rejects.toMatchObject({
    code: 'DECISION_MISSING',
    field: 'decisionNumber',
  })
  const { version } = await commendations.get(appraiser, id)
  const decided = { decisionNumber: '45/QĐ-UBND', decisionDate: '2026-11-20' }
  await expect(
    commendations.update(appraiser, { id, version, values: input({ ...decided, level: 'ministry' }) }),
  ).rejects.toMatchObject({ code: 'PROPOSAL_KEPT', field: 'level' })
  await commendations.update(appraiser, { id, version, values: input(decided) })
  await take(leader, id, 'decide')
  expect(await commendationsDecided(focal, { from: '2026-11-20', to: '2026-11-20' })).toHaveLength(1)
  expect(await commendationsDecided(focal, { from: '2026-11-21', to: '2026-12-31' })).toHaveLength(0)
  await expect(take(focal, id, 'present')).rejects.toMatchObject({ code: 'PRESENTED_MISSING' })
})

test('a decision is not written before the appraisal', async () => {
  await expect(
    commendations.create(officer, input({ decisionNumber: '1', decisionDate: '2026-01-01' })),
  ).rejects.toMatchObject({ code: 'DECISION_TOO_EARLY' })
})

test('nobody judges his own commendation, nor what he proposed himself', async () => {
  const own = await proposed({ kind: 'person', name: 'bình' })
  await expect(take(focal, own, 'support', 'Tôi xứng đáng')).rejects.toMatchObject({
    code: 'OWN_COMMENDATION',
  })
  const { id } = await commendations.create(focal, input())
  await take(focal, id, 'propose')
  await expect(take(focal, id, 'support', 'Nhất trí')).rejects.toMatchObject({ code: 'OWN_SUBMISSION' })
})

test('an agency sees its own proposals and no others', async () => {
  const stranger = as(db, someone('Em', ['agencyOfficer'], other))
  const query = { q: '', filter: {}, sort: '', page: 1, size: 50, removed: false }
  expect((await commendations.list(stranger, query)).total).toBe(0)
  expect((await commendations.list(officer, query)).total).toBeGreaterThan(0)
})

test('the head of an agency decides what the agency itself gives, without an appraisal, and nothing else', async () => {
  const head = as(db, someone('Giang', ['agencyLeader'], agency))
  const neighbour = as(db, someone('Hà', ['agencyLeader'], other))
  const own = await proposed({ level: 'department' })
  const decided = { level: 'department', decisionNumber: '12/QĐ-MAU', decisionDate: '2026-11-20' }
  const { version } = await commendations.get(officer, own)
  await commendations.update(officer, { id: own, version, values: input(decided) })
  await expect(take(neighbour, own, 'decide')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await commendations.get(head, own)).actions).toContain('decide')
  expect(await take(head, own, 'decide')).toMatchObject({ state: 'decided' })

  const higher = await proposed()
  expect((await commendations.get(head, higher)).actions).not.toContain('decide')
  await expect(take(head, higher, 'decide')).rejects.toMatchObject({ code: 'COMMITTEE_DECIDES' })
  await expect(take(leader, higher, 'decide')).rejects.toMatchObject({ code: 'NOT_APPRAISED' })
})
