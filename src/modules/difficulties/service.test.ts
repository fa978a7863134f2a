import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { ListQuery } from '#kernel/contract.ts'
import { historyOf } from '#modules/audit/service.ts'
import { attachEvidence } from '#modules/registers/evidence.ts'
import { openYear } from '#modules/work/open-year.ts'
import { tasksNamed } from '#modules/work/service.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { examplePlan, loadExamplePlan } from '#test/example-plan.ts'
import { DifficultyInput, TakeStep } from './contract.ts'
import { dueFrom, lastDayOfTerm } from './rules.ts'
import { difficulty, difficultyStep } from './schema.ts'
import { commentOn, difficulties, stepsOn, takeStep } from './service.ts'
import { difficultiesToDo } from './to-do.ts'
import { difficultiesForYear } from './year-report.ts'

const subjects = new Map([[difficulties.subject.name, difficulties.subject]])
const everything = ListQuery.parse({})

let db: Database
let agency: (key: string) => string
let focal: Actor
let farming: Actor
let farmingToo: Actor
let industry: Actor
let chair: Actor

beforeAll(async () => {
  db = await freshDatabase()
  agency = await loadExamplePlan(db)
  focal = someone('An', ['agencyOfficer', 'focalOfficer'], agency('so-khcn'))
  farming = someone('Bình', ['agencyOfficer'], agency('so-nong-nghiep'))
  farmingToo = someone('Bắc', ['agencyLeader'], agency('so-nong-nghiep'))
  industry = someone('Chi', ['agencyOfficer'], agency('so-cong-thuong'))
  chair = someone('Phúc', ['committeeLeader'], agency('ubnd-tinh'))
})
beforeEach(async () => {
  await db.delete(difficultyStep)
  await db.delete(difficulty)
})

const raise = (actor = farming, more: object = {}, moment?: string) =>
  difficulties.create(
    as(db, actor, moment ? new Date(moment) : undefined),
    DifficultyInput.parse({ title: 'Thiếu định mức chi', description: 'Chưa có định mức.', ...more }),
  )
const take = (
  actor: Actor,
  { id, version }: { id: string; version: number },
  step: object,
  moment?: string,
) => takeStep(as(db, actor, moment ? new Date(moment) : undefined), TakeStep.parse({ id, version, ...step }))
const now = (id: string, actor = focal) => difficulties.get(as(db, actor), id)

const directing = {
  step: 'direct',
  words: 'Giao Sở Tài chính tham mưu định mức',
  documentNumber: '215/UBND-KT',
  documentDate: '2026-11-20',
}

test('the term to answer is counted from the plan in working days', async () => {
  // Monday 23 November; seven working days end on Wednesday 2 December.
  expect(await raise()).toMatchObject({
    state: 'raised',
    raisedOn: '2026-11-23',
    dueOn: '2026-12-02',
    overdue: false,
  })
})

test('a term of working days skips Saturdays and Sundays, one of calendar days does not', () => {
  expect(lastDayOfTerm('2026-11-27', { days: 1, working: true })).toBe('2026-11-30')
  expect(lastDayOfTerm('2026-11-28', { days: 1, working: true })).toBe('2026-11-30')
  expect(lastDayOfTerm('2026-11-27', { days: 1, working: false })).toBe('2026-11-28')
  const terms = { answerDifficulty: { days: 3, working: false }, direction: { days: 5, working: false } }
  expect(dueFrom('escalated', '2026-11-01', terms)).toBe('2026-11-06')
  expect(dueFrom('answered', '2026-11-01', terms)).toBeNull()
})

test('it goes from the agency over the focal agency to the Committee and back, each step with its author', async () => {
  const { id } = await raise()
  await take(focal, await now(id), { step: 'escalate', words: 'Vượt thẩm quyền của Sở' })
  expect(await now(id, chair)).toMatchObject({ state: 'escalated', dueOn: '2026-12-09' })
  await take(chair, await now(id), directing)
  expect((await now(id, farming)).actions).toEqual(['close', 'reopen', 'comment', 'attach'])
  await take(farming, await now(id), { step: 'close' })
  expect(await now(id)).toMatchObject({ state: 'closed', dueOn: null })
  const steps = await stepsOn(as(db, farming), id)
  expect(steps.map(({ said, personName, agencyName }) => [said, personName, agencyName])).toEqual([
    ['raise', 'Bình', 'Sở Nông nghiệp'],
    ['escalate', 'An', 'Sở Khoa học, Công nghệ và Chuyển đổi số'],
    ['direct', 'Phúc', 'Ủy ban nhân dân tỉnh Mẫu Sơn'],
    ['close', 'Bình', 'Sở Nông nghiệp'],
  ])
  expect(steps[2]).toMatchObject({ documentNumber: '215/UBND-KT', documentDate: '2026-11-20' })
  const history = await historyOf(as(db, farming), subjects, { subject: 'work.difficulty', id })
  expect(history.map(({ action }) => action)).toEqual(['close', 'direct', 'escalate', 'created'])
})

test('agencies see their own difficulties; the focal agency and the Committee see all', async () => {
  const { id } = await raise()
  await raise(industry)
  const seenBy = async (actor: Actor) => (await difficulties.list(as(db, actor), everything)).total
  expect([await seenBy(farming), await seenBy(farmingToo), await seenBy(focal), await seenBy(chair)]).toEqual(
    [1, 1, 2, 2],
  )
  const context = as(db, industry)
  await expect(difficulties.get(context, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(stepsOn(context, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(commentOn(context, { id, words: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(historyOf(context, subjects, { subject: 'work.difficulty', id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('only the focal agency answers and only the Committee directs', async () => {
  const { id } = await raise()
  await expect(take(farming, await now(id), { step: 'answer', words: 'x' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await take(focal, await now(id), { step: 'escalate', words: 'x' })
  await expect(take(focal, await now(id), directing)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('an answer needs words, a direction the number and a past date of its document', async () => {
  const { id } = await raise()
  await expect(take(focal, await now(id), { step: 'answer' })).rejects.toMatchObject({
    code: 'WORDS_MISSING',
    field: 'words',
  })
  await take(focal, await now(id), { step: 'escalate', words: 'x' })
  const refused = async (more: object) => take(chair, await now(id), { ...directing, ...more })
  await expect(refused({ documentNumber: '' })).rejects.toMatchObject({
    code: 'DOCUMENT_MISSING',
    field: 'documentNumber',
  })
  await expect(refused({ documentDate: '' })).rejects.toMatchObject({
    code: 'DOCUMENT_MISSING',
    field: 'documentDate',
  })
  await expect(refused({ documentDate: '2026-11-24' })).rejects.toMatchObject({ code: 'DOCUMENT_AHEAD' })
})

test('reopening needs a reason and begins a new term', async () => {
  const { id } = await raise(farming, {}, '2026-10-01T02:00:00Z')
  expect(await now(id)).toMatchObject({ overdue: true })
  await take(focal, await now(id), { step: 'answer', words: 'Đã có hướng dẫn 12/HD' })
  expect(await now(id)).toMatchObject({ overdue: false, dueOn: null })
  await expect(take(farming, await now(id), { step: 'reopen' })).rejects.toMatchObject({
    code: 'WORDS_MISSING',
  })
  await take(farming, await now(id), { step: 'reopen', words: 'Hướng dẫn chưa có mức chi' })
  expect(await now(id)).toMatchObject({ state: 'raised', dueOn: '2026-12-02', overdue: false })
})

test('two people cannot answer the same version, and a step out of turn says why', async () => {
  const raised = await raise()
  await take(focal, raised, { step: 'answer', words: 'Một' })
  await expect(take(focal, raised, { step: 'answer', words: 'Hai' })).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
  await expect(take(focal, await now(raised.id), { step: 'answer', words: 'Ba' })).rejects.toMatchObject({
    code: 'WRONG_STATE',
  })
})

test('what is unanswered may be edited or removed by its agency; what was taken up may not', async () => {
  const { id, version } = await raise()
  const values = DifficultyInput.parse({ title: 'Thiếu định mức', description: 'Sửa lại' })
  const edited = await difficulties.update(as(db, farming), { id, version, values })
  expect(edited).toMatchObject({ title: 'Thiếu định mức', state: 'raised' })
  await take(focal, edited, { step: 'answer', words: 'Đã xem' })
  const answered = await now(id, farming)
  expect(answered.actions).not.toContain('update')
  const again = { id, version: answered.version, values }
  await expect(difficulties.update(as(db, farming), again)).rejects.toMatchObject({
    code: 'ALREADY_TAKEN_UP',
  })
  await expect(
    difficulties.remove(as(db, farming), { id, version: answered.version, reason: 'x' }),
  ).rejects.toMatchObject({ code: 'ALREADY_TAKEN_UP' })
})

test('a difficulty may name a task that its agency sees, and a clause that the plan has', async () => {
  await openYear(as(db, focal), 2026)
  const named = await tasksNamed(as(db, focal), ['C.1:2026', 'D.4:2026'])
  const task = named.get('C.1:2026')
  const clause = examplePlan().plan.clauses[0]?.id
  expect(await raise(farming, { task, clause })).toMatchObject({
    task: { id: task, label: 'C.1. Hỗ trợ doanh nghiệp' },
    clause,
  })
  await expect(raise(farming, { task: named.get('D.4:2026') })).rejects.toMatchObject({
    code: 'TASK_UNKNOWN',
    field: 'task',
  })
  await expect(raise(farming, { clause: 'XX.9' })).rejects.toMatchObject({
    code: 'CLAUSE_UNKNOWN',
    field: 'clause',
  })
})

test('the Committee and the focal agency attach papers; an inspector neither writes nor attaches', async () => {
  const { id } = await raise()
  const paper = { subject: 'work.difficulty', id, title: 'Công văn', documentNumber: '215/UBND-KT' }
  await attachEvidence(as(db, chair), subjects, paper)
  expect((await now(id)).evidenceCount).toBe(1)
  const inspector = as(db, someone('Quyên', ['inspector']))
  expect((await difficulties.get(inspector, id)).actions).toEqual([])
  await expect(attachEvidence(inspector, subjects, paper)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(commentOn(inspector, { id, words: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('to do: the focal agency answers, the Committee directs, the raiser closes', async () => {
  const { id } = await raise(farming, {}, '2026-10-01T02:00:00Z')
  const todo = async (actor: Actor) =>
    (await difficultiesToDo(as(db, actor))).map(({ path, late }) => [path, late])
  const path = `/difficulties/${id}`
  expect(await todo(focal)).toEqual([[path, true]])
  expect(await todo(chair)).toEqual([])
  await take(focal, await now(id), { step: 'escalate', words: 'x' })
  expect([await todo(focal), await todo(chair)]).toEqual([[], [[path, false]]])
  await take(chair, await now(id), directing)
  expect([await todo(chair), await todo(farming)]).toEqual([[], [[path, false]]])
})

test('the report of a year tells what was raised in it and what older ones are still open', async () => {
  const old = await raise(farming, { title: 'Cũ, còn mở' }, '2025-12-30T02:00:00Z')
  const over = await raise(farming, { title: 'Cũ, đã xong' }, '2025-12-30T02:00:00Z')
  await take(focal, over, { step: 'answer', words: 'Xong' }, '2025-12-31T02:00:00Z')
  await take(farming, await now(over.id), { step: 'close' })
  await raise(industry, { title: 'Mới' })
  await take(focal, await now(old.id), { step: 'escalate', words: 'x' })
  await take(chair, await now(old.id), directing)
  const rows = await difficultiesForYear(as(db, focal), 2026)
  expect(rows.map(({ title }) => title)).toEqual(['Cũ, còn mở', 'Mới'])
  expect(rows[0]).toMatchObject({
    agency: 'Sở Nông nghiệp',
    direction: { documentNumber: '215/UBND-KT' },
    answer: null,
  })
})
