import { setTimeout as pause } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import { permit } from '#kernel/permission.ts'
import { refusals } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import type { Database } from '#platform/database/database.ts'
import { keepSetting } from '#platform/settings.ts'
import { as, memoryFiles, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import type { StartedWork } from './contract.ts'
import { defineLongWork, type LongWorks } from './define-long-work.ts'
import { clearOldWorks } from './jobs.ts'
import { startLongWorks } from './runner.ts'
import { longWork } from './schema.ts'
import { cancelWork, getWork, listWorks, repeatWork, startWork, undoWork, workFile } from './service.ts'

const grants = { 'copy.read': { agencyOfficer: 'own', focalOfficer: 'all' } } as const
const files = memoryFiles()
const start = new Date('2026-11-23T02:00:00Z')
let now = start
let db: Database
let people: Map<string, Actor>
/** Works that hold still until they are told to go on, by label. */
let gates: Map<string, () => void>
let begun: string[]

const letters = async function* (
  label: string,
  steps: number,
  progress: (done: number, total: number) => void,
) {
  for (let step = 1; step <= steps; step++) {
    progress(step, steps)
    yield new TextEncoder().encode(label)
  }
}

const copy = defineLongWork({
  name: 'copy',
  title: ({ label }) => text(`Chép ${label}`, `Copy ${label}`),
  input: z.object({ label: z.string(), held: z.boolean().default(false), bad: z.boolean().default(false) }),
  prove: ({ actor }) => permit(actor, grants, 'copy.read'),
  run: async (_context, { label, held, bad }, { progress }) => {
    begun.push(label)
    let open = !held
    gates.set(label, () => {
      open = true
    })
    while (!open) {
      progress(1, 3, text('Đang chờ cửa', 'At the gate'))
      await pause(5)
    }
    if (bad) throw new Error('no paper')
    const content = letters(label, 3, progress)
    return {
      words: text('Đã chép', 'Copied'),
      file: { name: `${label}.txt`, mediaType: 'text/plain', content },
    }
  },
})
const undone: string[] = []
const bring = defineLongWork({
  name: 'bring',
  title: () => text('Nhập', 'Bring'),
  input: z.object({}),
  takesFile: true,
  prove: ({ actor }) => permit(actor, grants, 'copy.read'),
  run: async (_context, _input, { given }) => ({
    words: text(await (await given()).text(), 'brought'),
    path: '/somewhere',
  }),
  undo: async (_context, id) => {
    undone.push(id)
    return text('Đã hoàn tác', 'Taken back')
  },
})
const works: LongWorks = new Map([copy, bring].map((work) => [work.name, work]))

const an = someone('An', ['agencyOfficer'], 'a1')
const binh = someone('Bình', ['agencyOfficer'], 'b1')
const by = (actor: Actor) => ({ ...as(db, actor, now), files })
let stops: (() => Promise<void>)[]
const run = () => {
  const stop = startLongWorks({ db, files, works, clock: () => now, actorOf: async (id) => people.get(id) })
  stops.push(stop)
  return stop
}
const begin = (actor: Actor, label: string, more: object = {}) =>
  startWork(by(actor), works, { name: 'copy', input: { label, ...more } })
const until = async (
  actor: Actor,
  id: string,
  fits: (work: StartedWork) => boolean,
): Promise<StartedWork> => {
  for (let tries = 0; tries < 1000; tries++) {
    const work = await getWork(by(actor), works, id)
    if (fits(work)) return work
    await pause(10)
  }
  throw new Error('it never came so far')
}
const ended = (actor: Actor, id: string) =>
  until(actor, id, ({ state }) => state !== 'waiting' && state !== 'running')
const untilHeld = async (label: string) => {
  while (!gates.has(label)) await pause(5)
}

beforeAll(async () => {
  db = await freshDatabase()
})
beforeEach(async () => {
  await db.delete(longWork)
  now = start
  gates = new Map()
  begun = []
  stops = []
  people = new Map([an, binh].map((actor) => [actor.personId ?? '', actor]))
})
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()))
})

test('a work runs after the request and ends with a file for its starter', async () => {
  const started = await begin(an, 'thu')
  expect(started).toMatchObject({
    state: 'waiting',
    title: { vi: 'Chép thu' },
    actions: ['cancel'],
    file: null,
  })
  run()
  const work = await ended(an, started.id)
  expect(work).toMatchObject({
    state: 'done',
    done: 3,
    total: 3,
    words: { vi: 'Đã chép' },
    file: { size: 9 },
  })
  expect(work.actions).toEqual(['fetch', 'repeat'])
  const file = await workFile(by(an), works, work.id)
  expect([file.name, await file.text()]).toEqual(['thu.txt', 'thuthuthu'])
})

test('nobody else reaches it: not by list, address, file, cancel or repeat, and the public is asked to sign in', async () => {
  run()
  const { id } = await begin(an, 'riêng')
  await ended(an, id)
  expect(await listWorks(by(binh), works, { page: 1, size: 50 })).toMatchObject({ rows: [], total: 0 })
  for (const reach of [getWork, workFile, cancelWork, repeatWork, undoWork])
    await expect(reach(by(binh), works, id)).rejects.toMatchObject({ code: refusals.NOT_FOUND.code })
  const elsewhere = { ...an, province: 'khac' }
  await expect(getWork(by(elsewhere), works, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const nobody = { ...an, personId: undefined }
  await expect(listWorks(by(nobody), works, { page: 1, size: 50 })).rejects.toMatchObject({
    code: 'NOT_SIGNED_IN',
  })
})

test('without the right nothing starts, and unfit input is refused at its field', async () => {
  await expect(begin(someone('Lạ', []), 'x')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const wrong = startWork(by(an), works, { name: 'copy', input: { label: 3 } })
  await expect(wrong).rejects.toMatchObject({ status: 422, field: 'label' })
  await expect(startWork(by(an), works, { name: 'none', input: {} })).rejects.toMatchObject({ status: 404 })
})

test('a right withdrawn before it begins ends it; withdrawn or narrowed before the fetch keeps the file closed', async () => {
  const { id } = await begin(an, 'sớm')
  people.set('person-An', someone('An', []))
  run()
  expect(await ended(an, id)).toMatchObject({ state: 'failed', words: { vi: refusals.FORBIDDEN.text.vi } })
  people.set('person-An', an)
  const later = await begin(an, 'muộn')
  await ended(an, later.id)
  await expect(workFile(by(someone('An', [])), works, later.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const moved = someone('An', ['agencyOfficer'], 'c1')
  await expect(workFile(by(moved), works, later.id)).rejects.toMatchObject({ code: 'REACH_CHANGED' })
  const risen = someone('An', ['focalOfficer'], 'c1')
  expect((await workFile(by(risen), works, later.id)).size).toBeGreaterThan(0)
  people.delete('person-An')
  expect((await ended(an, (await begin(an, 'nghỉ')).id)).words?.vi).toContain('ngừng hoạt động')
})

test('a work that waits is cancelled at once, a running one at its next step; an ended one no more', async () => {
  const waiting = await begin(an, 'chờ')
  expect(await cancelWork(by(an), works, waiting.id)).toMatchObject({
    state: 'cancelled',
    actions: ['repeat'],
  })
  run()
  const { id } = await begin(an, 'đang', { held: true })
  await untilHeld('đang')
  // It may have ended by the time of the answer; what it offers no more is to cancel.
  expect((await cancelWork(by(an), works, id)).actions).not.toContain('cancel')
  expect(await ended(an, id)).toMatchObject({ state: 'cancelled', file: null })
  await expect(cancelWork(by(an), works, id)).rejects.toMatchObject({ code: 'NOT_RUNNING' })
  expect(begun).toEqual(['đang'])
})

test('two run at once and no third, and people take turns', async () => {
  for (const label of ['a1', 'a2', 'a3']) await begin(an, label, { held: true })
  await begin(binh, 'b1', { held: true })
  run()
  await untilHeld('a1')
  await untilHeld('b1')
  await pause(50)
  expect(begun).toEqual(['a1', 'b1'])
  gates.get('a1')?.()
  await untilHeld('a2')
  expect(begun).toEqual(['a1', 'b1', 'a2'])
})

test('of two processes each work is run by one', async () => {
  run()
  run()
  const started = await Promise.all(['x', 'y', 'z'].map((label) => begin(an, label)))
  for (const { id } of started) await ended(an, id)
  expect(begun.toSorted()).toEqual(['x', 'y', 'z'])
})

test('progress is told while it runs and never goes back', async () => {
  run()
  const { id } = await begin(an, 'dần', { held: true })
  const seen = await until(an, id, ({ done }) => done > 0)
  expect(seen).toMatchObject({ state: 'running', done: 1, total: 3, words: { vi: 'Đang chờ cửa' } })
  gates.get('dần')?.()
  expect((await ended(an, id)).done).toBe(3)
})

test('an orderly stop gives the work back, and the next start begins it anew', async () => {
  const stop = run()
  const { id } = await begin(an, 'tiếp', { held: true })
  await untilHeld('tiếp')
  await stop()
  expect(await getWork(by(an), works, id)).toMatchObject({ state: 'waiting' })
  gates.clear()
  run()
  await untilHeld('tiếp')
  gates.get('tiếp')?.()
  expect((await ended(an, id)).state).toBe('done')
})

test('what a dead process left is begun anew, and after three tries it says that it was interrupted', async () => {
  const { id } = await begin(an, 'đứt')
  const die = (tries: number) =>
    db
      .update(longWork)
      .set({ state: 'running', tries, runner: id, aliveAt: sql`now() - interval '1 minute'` })
      .where(eq(longWork.id, id))
  await die(1)
  run()
  expect((await ended(an, id)).state).toBe('done')
  await stops.pop()?.()
  await die(3)
  run()
  const work = await ended(an, id)
  expect(work).toMatchObject({ state: 'interrupted', words: { vi: expect.stringContaining('Chạy lại') } })
  expect(work.actions).toContain('repeat')
})

test('a fault says what to do, and the same work can be started once more', async () => {
  run()
  const failed = await ended(an, (await begin(an, 'hỏng', { bad: true })).id)
  expect(failed).toMatchObject({ state: 'failed', file: null, actions: ['repeat'] })
  expect(failed.words?.vi).toMatch(/Chạy lại.*quản trị viên mã \w+/)
  const again = await repeatWork(by(an), works, failed.id)
  expect(again.id).not.toBe(failed.id)
  await ended(an, again.id)
  expect(begun).toEqual(['hỏng', 'hỏng'])
})

test('a file given along is read by the work and by its repetition; the result can be taken back once', async () => {
  run()
  await expect(startWork(by(an), works, { name: 'bring', input: {} })).rejects.toMatchObject({
    field: 'file',
  })
  const file = new File(['tôm'], 'tôm.txt')
  const { id } = await startWork(by(an), works, { name: 'bring', input: {}, file })
  expect(await ended(an, id)).toMatchObject({ words: { vi: 'tôm' }, path: '/somewhere', actions: ['undo'] })
  expect(await undoWork(by(an), works, id)).toMatchObject({ words: { vi: 'Đã hoàn tác' }, actions: [] })
  await expect(undoWork(by(an), works, id)).rejects.toMatchObject({ code: 'NO_UNDO' })
  expect(undone).toEqual([id])
  const again = await repeatWork(by(an), works, id)
  expect((await ended(an, again.id)).words?.vi).toBe('tôm')
})

test('files go after their days, works after theirs', async () => {
  run()
  const { id } = await begin(an, 'cũ')
  await ended(an, id)
  now = new Date('2026-11-26T02:00:01Z')
  expect(await getWork(by(an), works, id)).toMatchObject({ file: null, actions: ['repeat'] })
  await expect(workFile(by(an), works, id)).rejects.toMatchObject({ code: 'FILE_GONE' })
  expect(await clearOldWorks(by(an))).toEqual({ files: 1, works: 0 })
  expect(await files.passing.open(`${id}.made`)).toBeUndefined()
  now = new Date('2026-12-24T02:00:00Z')
  expect(await clearOldWorks(by(an))).toEqual({ files: 0, works: 1 })
})

test('nobody piles up works without end, and the setting says how many', async () => {
  await keepSetting(db, 'longWork', { openEach: 2 })
  await begin(an, '1')
  await begin(an, '2')
  await expect(begin(an, '3')).rejects.toMatchObject({ code: 'TOO_MANY_WORKS', status: 429 })
  await begin(binh, '1')
})
