import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { writePerson } from '#modules/agencies/people.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { PropertyInput } from '#modules/property/contract.ts'
import { properties } from '#modules/property/service.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { CallInput } from './call.ts'
import { giveReview, reviews } from './give-review.ts'
import { ProgressInput } from './progress.ts'
import { ofAgencies, ProjectInput } from './project.ts'
import { Opinion, ReviewInput } from './review.ts'
import { calls, progressReports, projects, uses } from './service.ts'
import { innovationToDo } from './to-do.ts'
import { UseInput } from './use.ts'

let db: Database
let focal: Context
let leader: Context
let own: Context
let other: Context
let member: Context
let memberAgency: string
let enterprise: string
let foreign: string
let call: string
const all = ListQuery.parse({})

const projectOf = (more: object = {}) =>
  ProjectInput.parse({
    ...{ enterprise, title: 'Sấy tôm bằng bơm nhiệt (mẫu)', kind: 'research', year: 2026, call },
    ...{ aim: 'Giảm điện năng', startsOn: '2026-06-01', endsOn: '2027-05-31' },
    ...{ costState: '300000000', costEnterprise: '400000000' },
    ...more,
  })

const step = (by: Context, { id, version }: Shown, action: string) =>
  projects.take(by, { id, version, action, reason: 'Lý do mẫu' })

/** A project as it stands, with more written into it. */
const written = async (by: Context, id: string, more: object): Promise<Shown> => {
  const row = await projects.get(by, id)
  const kept = Object.fromEntries(ofAgencies.map((field) => [field, row[field]]))
  return projects.update(by, { id, version: row.version, values: projectOf({ ...kept, ...more }) })
}

beforeAll(async () => {
  db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  focal = as(db, someone('An', ['focalOfficer'], agency('so-khcn')))
  leader = as(db, someone('Bảo', ['focalLeader'], agency('so-khcn')))
  const made = async (name: string, taxCode: string) =>
    (await enterprises.create(focal, EnterpriseInput.parse({ name, taxCode, kind: 'cooperative' }))).id
  enterprise = await made('Hợp tác xã Tôm Mẫu', '9900001387')
  foreign = await made('Hợp tác xã Lúa Mẫu', '9900001757')
  own = as(db, { ...someone('Giang', ['enterpriseRepresentative']), enterpriseId: enterprise })
  other = as(db, { ...someone('Hà', ['enterpriseRepresentative']), enterpriseId: foreign })
  memberAgency = agency('so-cong-thuong')
  const person = await writePerson(focal, {
    ...{
      email: 'thanhvien@mau.example',
      name: 'Thành viên Mẫu',
      passwordHash: 'x',
      mustChangePassword: false,
    },
    roles: [{ role: 'officer', agencyId: memberAgency, from: '2026-01-01' }],
  })
  member = as(db, { ...someone('Thành viên Mẫu', ['agencyOfficer'], memberAgency), personId: String(person) })
  const opened = await calls.create(
    focal,
    CallInput.parse({
      ...{ title: 'Đợt 1', year: 2026, subjects: 'Chế biến', opensOn: '2026-01-05', closesOn: '2026-12-31' },
    }),
  )
  await calls.take(focal, { ...opened, action: 'open' })
  call = opened.id
})

describe('a proposal', () => {
  test('is the enterprise’s until it is submitted, and says what it costs', async () => {
    const made = await projects.create(own, projectOf({ costState: '', costEnterprise: '' }))
    expect((await projects.list(other, all)).total).toBe(0)
    expect((await projects.list(member, all)).total).toBe(0)
    await expect(step(own, made, 'submit')).rejects.toMatchObject({ code: 'NOTHING_COSTS' })
    const decided = { id: made.id, version: made.version, values: projectOf({ decisionNumber: '1/QĐ' }) }
    await expect(projects.update(own, decided)).rejects.toMatchObject({
      code: 'OF_AGENCIES',
      field: 'decisionNumber',
    })
    await expect(projects.create(own, projectOf({ enterprise: foreign, title: 'X' }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const submitted = await step(own, await written(own, made.id, {}), 'submit')
    expect(submitted).toMatchObject({ state: 'submitted', costTotal: '700000000', actions: ['attach'] })
    await expect(written(own, made.id, { aim: 'Khác' })).rejects.toMatchObject({ code: 'SUBMITTED' })
  })

  test('is taken by its call only between two days, and links to the enterprise’s own records', async () => {
    const early = as(db, own.actor, new Date('2025-12-01T02:00:00Z'))
    const made = await projects.create(own, projectOf({ title: 'Nộp sớm' }))
    await expect(step(early, made, 'submit')).rejects.toMatchObject({ code: 'CALL_CLOSED' })
    await expect(projects.create(own, projectOf({ title: 'Y', programme: 'hui' }))).rejects.toMatchObject({
      code: 'ENTRY_UNKNOWN',
      field: 'programme',
    })
    await expect(projects.create(own, projectOf({ title: 'Y', support: call }))).rejects.toMatchObject({
      code: 'LINK_UNKNOWN',
    })
  })
})

describe('a review', () => {
  let project: Shown
  let asked: Shown
  beforeAll(async () => {
    project = (await projects.list(focal, ListQuery.parse({ filter: { state: 'submitted' } })))
      .rows[0] as Shown
    const reviewer = member.actor.personId ?? ''
    asked = await reviews.create(focal, ReviewInput.parse({ project: project.id, reviewer }))
    project = await step(focal, project, 'review')
  })

  test('is asked of somebody, who then reads the project and alone may answer', async () => {
    expect((await projects.get(member, project.id)).title).toBe(project.title)
    const path = `/innovation/reviews/${asked.id}`
    expect((await innovationToDo(member)).map((item) => item.path)).toContain(path)
    const opinion = Opinion.parse({ id: asked.id, version: asked.version, tied: false })
    await expect(giveReview(focal, opinion)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(giveReview(member, opinion)).rejects.toMatchObject({
      code: 'OPINION_MISSING',
      field: 'score',
    })
    await expect(giveReview(member, { ...opinion, tied: true })).rejects.toMatchObject({
      code: 'TIES_MISSING',
    })
    expect((await reviews.get(member, asked.id)).actions).toContain('give')
  })

  test('of somebody who is tied is no opinion, so that the proposal cannot be approved on it', async () => {
    const tied = Opinion.parse({ ...asked, tied: true, ties: 'Anh em ruột', score: 100, verdict: 'support' })
    expect(await giveReview(member, tied)).toMatchObject({ state: 'tied', score: null, verdict: null })
    project = await written(focal, project.id, { decisionNumber: '5/QĐ-MS', decisionDate: '2026-11-20' })
    await expect(step(leader, project, 'approve')).rejects.toMatchObject({ code: 'REVIEWS_OPEN' })
  })

  test('that was given opens the way to the decision, the contract and the acceptance', async () => {
    const person = await writePerson(focal, {
      ...{ email: 'haimau@mau.example', name: 'Hai Mẫu', passwordHash: 'x', mustChangePassword: false },
      roles: [{ role: 'officer', agencyId: memberAgency, from: '2026-01-01' }],
    })
    const second = as(db, { ...member.actor, personId: String(person) })
    const row = await reviews.create(focal, { project: project.id, reviewer: String(person) })
    await giveReview(
      second,
      Opinion.parse({ ...row, tied: false, score: 82, verdict: 'support', opinion: 'Khả thi' }),
    )
    const approved = await step(leader, await projects.get(leader, project.id), 'approve')
    expect(approved).toMatchObject({ state: 'approved', score: '82.0', reviews: 1 })
    await expect(step(focal, approved, 'contract')).rejects.toMatchObject({ code: 'STEP_LACKS' })
    const contract = { contractNumber: 'HĐ-1', contractDate: '2026-11-20' }
    const running = await step(focal, await written(focal, project.id, contract), 'contract')
    const due = ProgressInput.parse({ project: project.id, dueOn: '2026-11-25', spentState: '90000000' })
    const report = await progressReports.create(own, due)
    await expect(progressReports.take(own, { ...report, action: 'send' })).rejects.toMatchObject({
      code: 'STEP_LACKS',
      field: 'done',
    })
    const told = await progressReports.update(own, {
      ...report,
      values: { ...due, done: 'Đã lắp đặt (mẫu)', percent: 60 },
    })
    const sent = await progressReports.take(own, { ...told, action: 'send' })
    const end = { acceptanceDocument: 'BB-1', acceptanceDate: '2026-11-22', result: 'Quy trình sấy (mẫu)' }
    const ready = await written(focal, project.id, end)
    await expect(step(leader, ready, 'accept')).rejects.toMatchObject({ code: 'REPORTS_OPEN' })
    await progressReports.take(focal, { ...sent, action: 'receive' })
    expect(running.state).toBe('running')
    expect((await step(leader, ready, 'accept')).state).toBe('accepted')
  })
})

test('a result in use says where, since when and with what effect, and is protected by the maker’s property', async () => {
  const project = (await projects.list(own, ListQuery.parse({ filter: { state: 'accepted' } }))).rows[0]
  const held = async (of: string, name: string) =>
    (
      await properties.create(
        focal,
        PropertyInput.parse({ enterprise: of, kind: 'utility', name, filedOn: '2026-10-01' }),
      )
    ).id
  const resultOf = (more: object) =>
    UseInput.parse({
      ...{ project: project?.id, enterprise, what: 'Máy sấy (mẫu)', usedFrom: '2026-11-22' },
      ...{ effect: 'Giảm điện năng 30 %', savings: '120000000' },
      ...more,
    })
  const foreignProperty = await held(foreign, 'Của người khác')
  await expect(uses.create(own, resultOf({ property: foreignProperty }))).rejects.toMatchObject({
    code: 'LINK_UNKNOWN',
    field: 'property',
  })
  await expect(uses.create(own, resultOf({ usedFrom: '2027-01-01' }))).rejects.toMatchObject({
    code: 'IN_FUTURE',
  })
  const property = await held(enterprise, 'Máy sấy bơm nhiệt')
  expect(await uses.create(own, resultOf({ property }))).toMatchObject({
    property: { id: property, label: 'Máy sấy bơm nhiệt' },
    savings: '120000000',
  })
  await expect(uses.create(own, resultOf({ enterprise: foreign }))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await uses.create(focal, resultOf({ enterprise: foreign }))
  expect((await uses.list(other, all)).rows.map(({ what }) => what)).toEqual(['Máy sấy (mẫu)'])
})
