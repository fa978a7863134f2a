import { beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '#modules/audit/service.ts'
import { SolutionInput } from '#modules/catalogue/contract.ts'
import { solutions } from '#modules/catalogue/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { carryForward } from './carry-forward.ts'
import { NeedInput } from './contract.ts'
import { needs } from './service.ts'
import { needSummary } from './summary.ts'
import { needsToDo } from './to-do.ts'

const everything = { q: '', filter: {}, sort: '', page: 1, size: 50, removed: false }

let db: Database
let officer: Context
let clerk: Context
let other: Context
let owner: Context
let shrimp: string
let salt: string
let food: string
let tidy: string

beforeAll(async () => {
  db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  officer = as(db, someone('An', ['focalOfficer'], agency('so-khcn')))
  clerk = as(db, someone('Bình', ['agencyOfficer'], agency('so-cong-thuong')))
  other = as(db, someone('Chi', ['agencyOfficer'], agency('so-tai-chinh')))
  const enterprise = async (name: string) =>
    (await enterprises.create(officer, EnterpriseInput.parse({ name, kind: 'cooperative-group' }))).id
  shrimp = await enterprise('Tổ hợp tác Tôm Mẫu')
  salt = await enterprise('Tổ hợp tác Muối Mẫu')
  owner = as(db, { ...someone('Dung', ['enterpriseRepresentative']), enterpriseId: shrimp })
  const solution = async (code: string, family: string) =>
    (await solutions.create(officer, SolutionInput.parse({ code, name: code, family }))).id
  food = await solution('HACCP', 'management-system')
  tidy = await solution('5S', 'tool')
})

const inputOf = (more: object) => NeedInput.parse({ year: 2027, kind: 'support', ...more })
const send = async (context: Context, more: object) => {
  const { id, version } = await needs.create(context, inputOf(more))
  return needs.take(context, { id, version, action: 'submit' })
}

describe('a need says what its kind asks for', () => {
  test.each([
    ['support without an enterprise', { solution: 'x' }, 'ENTERPRISE_MISSING', 'enterprise'],
    ['support without a solution', { enterprise: 'x' }, 'SOLUTION_MISSING', 'solution'],
    ['training without a topic', { kind: 'training', persons: 5 }, 'TOPIC_MISSING', 'topic'],
    ['training without persons', { kind: 'training', topic: 'Đo lường' }, 'PERSONS_MISSING', 'persons'],
  ])('%s is refused', async (_claim, given, code, field) => {
    const more = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        value === 'x' ? { enterprise: shrimp, solution: food }[name] : value,
      ]),
    )
    await expect(needs.create(clerk, inputOf(more))).rejects.toMatchObject({ code, field })
  })
  test('the counterpart cannot exceed the cost', async () => {
    const given = inputOf({ enterprise: shrimp, solution: food, cost: '1000', counterpart: '1001' })
    await expect(needs.create(clerk, given)).rejects.toMatchObject({ code: 'COUNTERPART_ABOVE_COST' })
  })
  test('a year outside the plan is refused', async () => {
    const given = inputOf({ enterprise: shrimp, solution: food, year: 2080 })
    await expect(needs.create(clerk, given)).rejects.toMatchObject({ code: 'YEAR_OUTSIDE', field: 'year' })
  })
})

describe('who brings a need in', () => {
  test('an agency that sends it introduces the enterprise by that', async () => {
    const sent = await send(clerk, { enterprise: salt, solution: food, cost: '200000000' })
    expect(sent).toMatchObject({
      state: 'submitted',
      introducedBy: { id: clerk.actor.agencyId },
      introducedOn: '2026-11-23',
    })
  })
  test('what an enterprise sends is introduced by the agency through which it goes', async () => {
    const sent = await send(owner, {
      enterprise: shrimp,
      solution: food,
      agency: clerk.actor.agencyId,
      cost: '300000000',
      counterpart: '100000000',
    })
    expect(sent).toMatchObject({ state: 'submitted', introducedBy: null })
    const { id, version } = sent
    await expect(needs.take(other, { id, version, action: 'introduce' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const introduced = await needs.take(clerk, { id, version, action: 'introduce', on: '2026-11-20' })
    expect(introduced).toMatchObject({ state: 'introduced', introducedOn: '2026-11-20' })
  })
  test('an enterprise registers for itself alone, and sees no other', async () => {
    const foreign = inputOf({ enterprise: salt, solution: tidy })
    await expect(needs.create(owner, foreign)).rejects.toMatchObject({ code: 'ENTERPRISE_NOT_OWN' })
    const { rows, total } = await needs.list(owner, everything)
    expect([total, ...rows.map(({ enterprise }) => (enterprise as { id: string }).id)]).toEqual([1, shrimp])
    expect((await needSummary(owner, { year: 2027, by: 'solution' })).total.needs).toBe(1)
  })
  test('the same solution for a year stands once', async () => {
    const again = inputOf({ enterprise: shrimp, solution: food })
    await expect(needs.create(officer, again)).rejects.toMatchObject({
      code: 'NEED_TAKEN',
      field: 'solution',
    })
  })
  test('an agency neither sends through another nor decides', async () => {
    const given = inputOf({ enterprise: salt, solution: tidy, agency: other.actor.agencyId })
    await expect(needs.create(clerk, given)).rejects.toMatchObject({ code: 'AGENCY_NOT_OWN' })
    const [row] = (await needs.list(clerk, everything)).rows
    if (row === undefined) throw new Error('nothing was sent')
    const step = { id: row.id, version: row.version, action: 'accept' }
    await expect(needs.take(clerk, step)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('summing up', () => {
  test('lines add sent and accepted needs; an enterprise with two needs is one enterprise', async () => {
    await send(clerk, { enterprise: salt, solution: tidy, cost: '50000000' })
    await needs.create(clerk, inputOf({ kind: 'training', topic: 'Chỉ là nháp', persons: 9 }))
    const { rows, total } = await needSummary(officer, { year: 2027, by: 'solution' })
    expect(rows.map(({ label, needs: n, cost }) => [label, n, cost])).toEqual([
      ['HACCP', 2, '500000000'],
      ['5S', 1, '50000000'],
    ])
    expect(total).toMatchObject({ needs: 3, enterprises: 2, persons: 0, cost: '550000000' })
    const byFamily = await needSummary(officer, { year: 2027, by: 'family' })
    expect(byFamily.rows[0]).toMatchObject({ key: 'management-system', label: 'Hệ thống quản lý', needs: 2 })
  })
  test('an accepted need is changed no more by who sent it, until it is returned with a reason', async () => {
    const query = { ...everything, filter: { solution: tidy } }
    const [row] = (await needs.list(officer, query)).rows
    if (row === undefined) throw new Error('nothing was sent')
    const accepted = await needs.take(officer, { id: row.id, version: row.version, action: 'accept' })
    const change = {
      id: row.id,
      version: accepted.version,
      values: inputOf({ enterprise: salt, solution: tidy }),
    }
    await expect(needs.update(clerk, change)).rejects.toMatchObject({ code: 'ALREADY_ACCEPTED' })
    const back = { id: row.id, version: accepted.version, action: 'return' }
    await expect(needs.take(officer, back)).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    const returned = await needs.take(officer, { ...back, reason: 'Ghi rõ phạm vi' })
    expect(returned.state).toBe('draft')
    const subjects = new Map([[needs.subject.name, needs.subject]])
    const history = await historyOf(officer, subjects, { subject: needs.subject.name, id: row.id })
    expect(history.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['return', 'accept', 'submit']),
    )
  })
})

test('last year is carried forward once, as drafts within the own scope', async () => {
  expect(await carryForward(clerk, 2028)).toEqual({ made: 4 })
  expect(await carryForward(clerk, 2028)).toEqual({ made: 0 })
  expect(await carryForward(other, 2028)).toEqual({ made: 0 })
  const { rows } = await needs.list(officer, { ...everything, filter: { year: '2028' } })
  expect(rows.every(({ state, introducedBy }) => state === 'draft' && introducedBy === null)).toBe(true)
})

test('everybody is told what waits for them', async () => {
  const told = async (context: Context) => (await needsToDo(context)).map(({ what }) => what.vi)
  expect(await told(officer)).toEqual(['2 nhu cầu năm 2027 chờ tổng hợp'])
  expect(await told(clerk)).toContain('4 nhu cầu năm 2028 chưa gửi')
  expect(await told(other)).toEqual([])
})
