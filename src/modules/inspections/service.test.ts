import { beforeAll, describe, expect, test } from 'vitest'
import { writePerson } from '#modules/agencies/people.ts'
import { historyOf } from '#modules/audit/service.ts'
import { SolutionInput } from '#modules/catalogue/contract.ts'
import { MilestoneInput } from '#modules/catalogue/milestone-contract.ts'
import { milestones, solutions } from '#modules/catalogue/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { attachEvidence, evidenceFile, listEvidence } from '#modules/registers/evidence.ts'
import { ProjectInput } from '#modules/support/contract.ts'
import { projects } from '#modules/support/service.ts'
import type { Context } from '#platform/context.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { papers, whole } from '#test/support-projects.ts'
import { adoptCandidates, listCandidates } from './candidates.ts'
import { FindingInput, PlanInput, VisitInput } from './contract.ts'
import { readFieldwork } from './fieldwork.ts'
import { MinutesInput } from './fieldwork-shapes.ts'
import { findings } from './finding-shelf.ts'
import { inspectionMeasures } from './measures.ts'
import { minutesFile } from './minutes-file.ts'
import { plans } from './plan-shelf.ts'
import { saveMinutes } from './save-minutes.ts'
import { saveTeam } from './save-team.ts'
import { answerSubject, sendAnswers, sendPhoto } from './send-answers.ts'
import { countsByYear } from './service.ts'
import { inspectionsToDo } from './to-do.ts'
import { visits } from './visit-shelf.ts'

const everything = { q: '', filter: {}, sort: '', page: 1, size: 50, removed: false }
const subjects = new Map(
  [visits.subject, findings.subject, answerSubject].map((subject) => [subject.name, subject]),
)

let db: Database
let officer: Context
let leader: Context
let clerk: Context
let stranger: Context
let owner: Context
let rival: Context
let auditor: Context
let shrimp: string
let salt: string
let project: string
let industry: string

beforeAll(async () => {
  db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  const focal = agency('so-khcn')
  industry = agency('so-cong-thuong')
  const elsewhere = agency('so-tai-chinh')
  const personId = await writePerson(as(db, someone('Chương trình', [])), {
    name: 'An',
    email: 'an@mau.example',
    passwordHash: 'x',
    mustChangePassword: false,
    roles: [{ role: 'officer', agencyId: focal, from: '2025-01-01' }],
  })
  officer = as(db, { ...someone('An', ['focalOfficer', 'agencyOfficer'], focal), personId })
  leader = as(db, someone('Bảo', ['focalLeader', 'agencyLeader'], focal))
  clerk = as(db, someone('Dũng', ['agencyOfficer'], industry))
  stranger = as(db, someone('Hải', ['agencyOfficer'], elsewhere))
  auditor = as(db, someone('Kiểm', ['inspector']))
  const enterprise = async (name: string) =>
    (
      await enterprises.create(
        officer,
        EnterpriseInput.parse({
          ...{ name, kind: 'cooperative-group' },
          ...{ representative: 'Người Mẫu', commune: '99007@2020-01-01' },
        }),
      )
    ).id
  shrimp = await enterprise('Tổ hợp tác Tôm Mẫu')
  salt = await enterprise('Tổ hợp tác Muối Mẫu')
  owner = as(db, { ...someone('Lan', ['enterpriseRepresentative']), enterpriseId: shrimp })
  rival = as(db, { ...someone('Mai', ['enterpriseRepresentative']), enterpriseId: salt })
  const haccp = await solutions.create(
    officer,
    SolutionInput.parse({ code: 'HACCP', name: 'HACCP', family: 'management-system' }),
  )
  const survey = { family: 'management-system', position: 1, name: 'Khảo sát', month: 1 }
  await milestones.create(officer, MilestoneInput.parse(survey))
  const { id, version } = await projects.create(
    officer,
    ProjectInput.parse({
      enterprise: shrimp,
      solution: haccp.id,
      year: 2026,
      ...whole,
      decisionNumber: '1/QĐ-MAU',
      decisionDate: '2026-01-05',
    }),
  )
  const subjects = new Map([[projects.subject.name, projects.subject]])
  await attachEvidence(officer, subjects, { ...papers, id })
  const sent = await projects.take(officer, { id, version, action: 'submit' })
  const checked = await projects.take(leader, { id, version: sent.version, action: 'check' })
  await projects.take(leader, { id, version: checked.version, action: 'start' })
  project = id
})

const addPlan = (year: number, more: object = {}) => plans.create(officer, PlanInput.parse({ year, ...more }))
const visitInput = (more: object = {}) =>
  VisitInput.parse({ kind: 'support', enterprise: shrimp, plannedOn: '2026-09-15', ...more })
const member = (name: string, more: object = {}) => ({
  personId: null,
  name,
  position: null,
  agency: industry,
  head: false,
  ...more,
})
const step = async (context: Context, id: string, action: string, more: object = {}) => {
  const { version } = await visits.get(context, id)
  return visits.take(context, { id, version, action, ...more })
}
const nameTeam = async (id: string, members = [member('Người Ngoài Mẫu', { head: true })]) => {
  const { version } = await visits.get(officer, id)
  return saveTeam(officer, { id, version, members })
}
const written = MinutesInput.parse({
  heldOn: '2026-09-15',
  begins: '08:00',
  ends: '10:30',
  place: 'Trụ sở Tổ hợp tác Tôm Mẫu',
  representative: 'Người Mẫu Lan',
  conclusion: 'Thực hiện đúng tiến độ.',
  copies: 3,
})
const answerAll = async (id: string) => {
  const { questions } = await readFieldwork(officer, id)
  const yes = questions.map((one) => ({ question: one.id, answer: 'yes' as const, note: null, base: 0 }))
  return sendAnswers(officer, { id, answers: yes })
}

describe('the plan of a year', () => {
  test('stands once a year, is submitted with visits, and approved by another with a decision', async () => {
    const { id } = await addPlan(2026)
    await expect(addPlan(2026)).rejects.toMatchObject({ code: 'PLAN_TAKEN', field: 'year' })
    const take = async (context: Context, action: string) => {
      const { version } = await plans.get(officer, id)
      return plans.take(context, { id, version, action })
    }
    await expect(take(officer, 'submit')).rejects.toMatchObject({ code: 'PLAN_EMPTY' })
    expect(await listCandidates(officer, id)).toMatchObject([
      { enterprise: { id: shrimp }, project: { id: project }, reason: 'running' },
    ])
    const picked = [{ enterprise: shrimp, project }]
    const early = { id, picked, plannedOn: '2025-09-15' }
    await expect(adoptCandidates(officer, early)).rejects.toMatchObject({ code: 'YEAR_DIFFERS' })
    expect(await adoptCandidates(officer, { ...early, plannedOn: '2026-09-15' })).toEqual({ made: 1 })
    expect(await listCandidates(officer, id)).toEqual([])
    await expect(listCandidates(clerk, id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await take(officer, 'submit')
    await expect(take(leader, 'approve')).rejects.toMatchObject({ code: 'DECISION_MISSING' })
    const { version } = await plans.get(officer, id)
    const values = PlanInput.parse({ year: 2026, decisionNumber: '9/QĐ-MAU', decisionDate: '2026-02-02' })
    await plans.update(officer, { id, version, values })
    await expect(take(officer, 'approve')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await take(leader, 'approve')).toMatchObject({ state: 'approved', visits: 1, held: 0 })
  })

  test('a visit outside every plan, of nobody, or of a project of another is refused', async () => {
    const refused = (more: object) => visits.create(officer, visitInput(more))
    await expect(refused({ plannedOn: '2027-01-01' })).rejects.toMatchObject({
      code: 'PLAN_UNKNOWN',
      field: 'plannedOn',
    })
    await expect(refused({ enterprise: null })).rejects.toMatchObject({ code: 'SUBJECT_MISSING' })
    await expect(refused({ enterprise: salt, project })).rejects.toMatchObject({ code: 'PROJECT_UNKNOWN' })
  })
})

describe('the team', () => {
  test('has one head, nobody twice, and nobody who leads the project, by person', async () => {
    const { id } = await visits.create(officer, visitInput({ project }))
    await expect(step(officer, id, 'announce')).rejects.toMatchObject({ code: 'TEAM_MISSING' })
    const team = (...members: ReturnType<typeof member>[]) => nameTeam(id, members)
    await expect(team(member('Ba Mẫu'))).rejects.toMatchObject({ code: 'ONE_HEAD' })
    await expect(team(member('Ba Mẫu', { head: true }), member('ba mẫu'))).rejects.toMatchObject({
      code: 'MEMBER_TWICE',
    })
    const ghost = member('Ma', { head: true, personId: 'nobody' })
    await expect(team(ghost)).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' })
    const own = member('Ai đó', { head: true, personId: officer.actor.personId })
    await expect(team(own)).rejects.toMatchObject({ code: 'OWN_PROJECT', field: 'members' })
    const { version } = await visits.get(officer, id)
    const seen = { id, version: version - 1, members: [member('Ba Mẫu', { head: true })] }
    await expect(saveTeam(officer, seen)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })

  test('its agencies take part: they see the visit, others do not (V.5.f)', async () => {
    const { id } = await visits.create(officer, visitInput())
    await expect(visits.get(clerk, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await nameTeam(id)
    expect((await visits.get(clerk, id)).actions).toEqual([])
    const mine = await visits.list(stranger, everything)
    expect(mine.total).toBe(0)
    await expect(readFieldwork(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const history = await historyOf(officer, subjects, { subject: 'inspections.visit', id })
    expect(history.map(({ action }) => action)).toContain('team-named')
  })
})

describe('answers from devices', () => {
  const open = async () => {
    const { id } = await visits.create(officer, visitInput())
    await nameTeam(id)
    await step(officer, id, 'announce')
    return id
  }
  const answer = (more: object = {}) => ({
    question: 'ht-01',
    answer: 'yes' as const,
    note: null,
    base: 0,
    ...more,
  })

  test('two devices meet question by question, and nothing is overwritten unseen', async () => {
    const id = await open()
    const first = await sendAnswers(officer, { id, answers: [answer(), answer({ question: 'ht-02' })] })
    expect(first).toMatchObject({ kept: [{ version: 1 }, { version: 1 }], conflicts: [] })
    const late = [answer({ answer: 'no', note: 'Đã nghỉ' }), answer({ question: 'ht-03' })]
    const second = await sendAnswers(officer, { id, answers: late })
    expect(second.kept.map(({ question }) => question)).toEqual(['ht-03'])
    expect(second.conflicts).toMatchObject([{ question: 'ht-01', answer: 'yes', version: 1 }])
    const chosen = [answer({ answer: 'no', note: 'Đã nghỉ', base: 1 })]
    expect(await sendAnswers(officer, { id, answers: chosen })).toMatchObject({ kept: [{ version: 2 }] })
    const again = await sendAnswers(officer, { id, answers: chosen })
    expect(again).toMatchObject({ kept: [{ version: 2 }], conflicts: [] })
  })

  test('an unknown question, a person outside the team and a visit not announced are refused', async () => {
    const id = await open()
    const unknown = { id, answers: [answer({ question: 'xx' })] }
    await expect(sendAnswers(officer, unknown)).rejects.toMatchObject({ code: 'QUESTION_UNKNOWN' })
    const given = { id, answers: [answer()] }
    await expect(sendAnswers(clerk, given)).rejects.toMatchObject({ code: 'NOT_IN_TEAM' })
    await expect(sendAnswers(owner, given)).rejects.toMatchObject({ code: 'NOT_IN_TEAM' })
    const planned = await visits.create(officer, visitInput())
    const early = { id: planned.id, answers: [answer()] }
    await expect(sendAnswers(officer, early)).rejects.toMatchObject({ code: 'NOT_ANSWERING' })
  })

  test('once announced, who and what is checked stand', async () => {
    const id = await open()
    const { version } = await visits.get(officer, id)
    const change = (more: object) => visits.update(officer, { id, version, values: visitInput(more) })
    await expect(change({ enterprise: salt })).rejects.toMatchObject({ code: 'ANNOUNCED' })
    await expect(change({ kind: 'award' })).rejects.toMatchObject({ code: 'ANNOUNCED' })
    expect(await change({ place: 'Xã Mẫu' })).toMatchObject({ place: 'Xã Mẫu', state: 'announced' })
  })

  test('a photo that arrives twice is kept once', async () => {
    const id = await open()
    const photo = { id, question: 'ht-01', photo: crypto.randomUUID(), file: new File(['ảnh'], 'a.jpg') }
    expect(await sendPhoto(officer, photo)).toEqual({ kept: true })
    expect(await sendPhoto(officer, photo)).toEqual({ kept: false })
    const of = { subject: answerSubject.name, id: `${id}:ht-01` }
    expect(await listEvidence(officer, subjects, of)).toHaveLength(1)
    await expect(listEvidence(owner, subjects, of)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(listEvidence(owner, subjects, { ...of, id: 'bad' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('minutes and findings', () => {
  let id: string
  let found: string
  const findingInput = (more: object = {}) =>
    FindingInput.parse({
      visit: id,
      content: 'Chưa ghi nhật ký lô',
      demand: 'Lập nhật ký',
      dueOn: '2026-11-30',
      ...more,
    })
  const follow = async (context: Context, action: string, reason?: string) => {
    const { version } = await findings.get(context, found)
    return findings.take(context, { id: found, version, action, ...(reason ? { reason } : {}) })
  }
  const prove = (context: Context, subject: string, record: string) =>
    attachEvidence(context, subjects, { subject, id: record, title: 'Bản mẫu', documentNumber: '1/MAU' })

  beforeAll(async () => {
    id = (await visits.create(officer, visitInput())).id
    await nameTeam(id)
    await step(officer, id, 'announce')
    await step(officer, id, 'start')
  })

  test('both sides sign only when everything is answered, written and attached', async () => {
    const sign = () => step(officer, id, 'sign')
    await expect(sign()).rejects.toMatchObject({ code: 'UNANSWERED' })
    await answerAll(id)
    await expect(sign()).rejects.toMatchObject({ code: 'MINUTES_MISSING' })
    const late = { id, version: 0, values: { ...written, ends: '07:00' } }
    await expect(saveMinutes(officer, late)).rejects.toMatchObject({ code: 'ENDS_BEFORE', field: 'ends' })
    await saveMinutes(officer, { id, version: 0, values: written })
    await expect(saveMinutes(officer, { id, version: 0, values: written })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    await expect(sign()).rejects.toMatchObject({ code: 'SIGNED_COPY_MISSING' })
    const before = findingInput({ dueOn: '2026-09-15' })
    await expect(findings.create(officer, before)).rejects.toMatchObject({ code: 'DUE_BEFORE_VISIT' })
    found = (await findings.create(officer, findingInput())).id
    await expect(follow(officer, 'escalate', 'x')).rejects.toMatchObject({ code: 'NOT_SIGNED_YET' })
  })

  test('before signing the enterprise sees the visit alone; after it its answers, findings and minutes', async () => {
    expect((await visits.get(owner, id)).findings).toBe(0)
    expect(await readFieldwork(owner, id)).toMatchObject({ answers: [], minutes: null, mayPrint: false })
    await expect(findings.get(owner, found)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(minutesFile(owner, { id, kind: 'docx' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await prove(officer, 'inspections.visit', id)
    expect(await step(officer, id, 'sign')).toMatchObject({ state: 'signed', signedOn: '2026-09-15' })
    expect(await readFieldwork(owner, id)).toMatchObject({ minutes: { begins: '08:00' }, mayPrint: true })
    expect((await minutesFile(owner, { id, kind: 'docx' })).name).toMatch(/\.docx$/)
    expect(await visits.get(owner, id)).toMatchObject({ findings: 1, openFindings: 1 })
    expect((await findings.get(owner, found)).demand).toBe('Lập nhật ký')
    await expect(saveMinutes(officer, { id, version: 1, values: written })).rejects.toMatchObject({
      code: 'TEAM_FIXED',
    })
  })

  test('another enterprise and another agency reach nothing of it', async () => {
    for (const context of [rival, stranger]) {
      expect((await visits.list(context, everything)).total).toBe(0)
      expect((await findings.list(context, everything)).total).toBe(0)
      await expect(minutesFile(context, { id, kind: 'docx' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      const of = { subject: 'inspections.visit', id }
      await expect(historyOf(context, subjects, of)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      const file = { ...of, evidence: 'x' }
      await expect(evidenceFile(context, subjects, file)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await countsByYear(rival)).toEqual([])
    expect((await visits.get(auditor, id)).actions).toEqual([])
  })

  test('what waits shows to the enterprise and to those who follow it up, late after its day', async () => {
    const told = async (context: Context) =>
      (await inspectionsToDo(context)).map(({ what, late }) => [what.vi, late])
    expect(await told(owner)).toEqual([['Khắc phục tồn tại: Chưa ghi nhật ký lô', false]])
    expect(await told({ ...owner, now: new Date('2026-12-01T02:00:00Z') })).toEqual([
      ['Khắc phục tồn tại: Chưa ghi nhật ký lô', true],
    ])
    expect(await told(officer)).toContainEqual(['Đôn đốc khắc phục: Chưa ghi nhật ký lô', false])
    expect(await told(rival)).toEqual([])
    await expect(follow(officer, 'escalate', 'x')).rejects.toMatchObject({ code: 'NOT_OVERDUE' })
    const december = { ...officer, now: new Date('2026-12-01T02:00:00Z') }
    expect((await findings.get(december, found)).overdue).toBe(true)
    expect(await follow(december, 'escalate', 'Báo cáo Giám đốc')).toMatchObject({ state: 'escalated' })
  })

  test('the enterprise remedies with evidence, another verifies, and only then the visit closes', async () => {
    await expect(follow(owner, 'remedy', 'Đã lập')).rejects.toMatchObject({ code: 'REMEDY_UNPROVEN' })
    await expect(prove(rival, 'inspections.finding', found)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await prove(owner, 'inspections.finding', found)
    expect(await follow(owner, 'remedy', 'Đã lập')).toMatchObject({ state: 'remedied', remedy: 'Đã lập' })
    await expect(prove(owner, 'inspections.finding', found)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(follow(owner, 'verify')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await step(officer, id, 'follow')
    await expect(step(officer, id, 'close')).rejects.toMatchObject({ code: 'FINDINGS_OPEN' })
    await follow(officer, 'verify')
    await follow(officer, 'close')
    expect(await step(officer, id, 'close')).toMatchObject({ state: 'closed' })
    expect(await countsByYear(owner)).toEqual([
      { year: 2026, visits: expect.any(Number), held: 1, findings: 1, closed: 1, overdue: 0 },
    ])
  })

  test('a visit counts once both sides have signed', async () => {
    const [measure] = inspectionMeasures
    if (measure === undefined) throw new Error('no measure')
    const rows = await rowsOf<{ id: string; year: number }>(db, measure.rows(province, '2026-11-23'))
    expect(rows.map((row) => [row.id, row.year])).toEqual([[id, 2026]])
  })
})
