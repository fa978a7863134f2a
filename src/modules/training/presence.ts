import { mayOn, permitOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { compareNames } from '#kernel/vietnamese/name-order.ts'
import { record } from '#modules/audit/service.ts'
import { enterRows, freshRow } from '#modules/registers/new-rows.ts'
import { keepWhole } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { typedCode } from '#platform/random-code.ts'
import { attendanceShelf } from './attendance-shelf.ts'
import { trainingGrants } from './permissions.ts'
import type { Roll } from './presence-contract.ts'
import * as store from './presence-store.ts'
import { trainingRefusals } from './refusals.ts'
import { findByCode, type Registration } from './registration-store.ts'
import { presentShare } from './rules.ts'
import { findCourse } from './store.ts'
import { courseWorkflow } from './workflow.ts'

type SeenBy = 'code' | 'organiser' | 'sheet'

/** Everybody of a course, and the sessions that were or will be held. */
export interface CourseRoll {
  readonly sessions: readonly store.SessionRow[]
  readonly entries: readonly RollEntry[]
  /** `mark` for whoever may write down who is there. */
  readonly actions: readonly string[]
}
export type RollEntry = Roll['entries'][number]

const getCourse = async ({ db, actor }: Context, id: string) => {
  const held = await findCourse(db, actor.province, id)
  if (held === undefined) throw new Refusal(refusals.NOT_FOUND)
  return held
}

/**
 * Everybody who holds a seat in a course or was there, by given name, with the sessions at which each was seen.
 * @throws Refusal NOT_FOUND, FORBIDDEN without the right to read its attendances
 */
export const rollOf = async (context: Context, courseId: string): Promise<CourseRoll> => {
  const held = await getCourse(context, courseId)
  permitOn(context.actor, trainingGrants, 'trainingAttendance.read', held)
  const { db } = context
  const sessions = await store.sessionsOf(db, courseId)
  const present = await store.attendancesOfCourse(db, courseId)
  const there = new Set(present.map(({ row }) => row.code))
  const seated = (await store.seatedOf(db, courseId)).filter(({ code }) => !there.has(code))
  const entries = [
    ...present.map(({ row, body, sessions: seen }) => ({
      ...entryOf(row),
      body,
      attendanceId: row.id,
      sessions: seen,
      share: presentShare(sessions, seen),
      result: row.result as RollEntry['result'],
      score: row.score,
    })),
    ...seated.map((row) => ({
      ...entryOf(row),
      attendanceId: null,
      sessions: [],
      share: presentShare(sessions, []),
      result: 'not-tested' as const,
      score: null,
    })),
  ]
  const mayMark = mayOn(context.actor, trainingGrants, 'trainingAttendance.write', held)
  const marking = mayMark && ['running', 'finished'].includes(held.state)
  return {
    sessions,
    actions: marking ? ['mark'] : [],
    entries: entries.toSorted((a, b) => compareNames(a.name, b.name)),
  }
}

const entryOf = ({ code, name, body, position }: Registration | store.AttendanceRow) => ({
  code,
  name,
  body,
  position,
})

const personOf = ({ id, code, ...row }: Registration) => ({
  registrationId: id,
  code,
  courseId: row.courseId,
  agencyId: row.agencyId,
  name: row.name,
  sex: row.sex,
  birthYear: row.birthYear,
  email: row.email,
  phone: row.phone,
  body: row.body,
  bodyKind: row.bodyKind,
  position: row.position,
  personKind: row.personKind,
  enterpriseId: row.enterpriseId,
  personKey: row.personKey,
})

/** The attendance that a registration becomes when the person is first seen. */
const attendanceFrom = async (context: Context, wish: Registration): Promise<store.AttendanceRow> => {
  const { db, now } = context
  const begun = await store.attendanceOfRegistration(db, wish.id)
  if (begun?.removedAt === null) return begun
  if (begun !== undefined) {
    const back = { removedAt: null, version: begun.version + 1, updatedAt: now }
    await store.changeAttendance(db, begun.id, back)
    return { ...begun, ...back }
  }
  const entered = await store.findAttendanceByKey(db, wish.courseId, wish.personKey)
  if (entered !== undefined) return entered
  const row = freshRow(context, attendanceShelf, {
    ...personOf(wish),
    result: 'not-tested',
    score: null,
    certificateNumber: null,
  })
  await enterRows(context, attendanceShelf, [row])
  return row as unknown as store.AttendanceRow
}

const sessionLabel = ({ heldOn, startsAt, topic }: store.SessionRow) => `${heldOn} ${startsAt} · ${topic}`

const tell = (context: Context, action: string, row: store.AttendanceRow, session: store.SessionRow) =>
  record(context, {
    action,
    subject: attendanceShelf.subject,
    id: row.id,
    label: row.name,
    after: { session: sessionLabel(session) },
  })

/** Writes, inside a transaction, that somebody registered was seen at a session; twice is once. */
export const seeAt = async (
  context: Context,
  session: store.SessionRow,
  wish: Registration,
  seenBy: SeenBy,
): Promise<void> => seeAttendance(context, session, await attendanceFrom(context, wish), seenBy)

const seeAttendance = async (
  context: Context,
  session: store.SessionRow,
  row: store.AttendanceRow,
  seenBy: SeenBy,
): Promise<void> => {
  const { db, actor, now } = context
  const seen = { attendanceId: row.id, sessionId: session.id, province: actor.province, seenBy, at: now }
  if (await store.addPresence(db, seen)) await tell(context, 'seen', row, session)
}

/** Takes it back; who registered and was seen nowhere else has not attended at all. */
const unsee = async (
  context: Context,
  session: store.SessionRow,
  row: store.AttendanceRow,
): Promise<void> => {
  const { db, now } = context
  if (!(await store.dropPresence(db, row.id, session.id))) return
  await tell(context, 'unseen', row, session)
  const left = (await store.countSeen(db, [row.id])).get(row.id) ?? 0
  if (left > 0 || row.registrationId === null || row.result !== 'not-tested') return
  await store.changeAttendance(db, row.id, { removedAt: now, version: row.version + 1, updatedAt: now })
}

/** @throws Refusal LIST_NOT_OPEN unless the course runs or has just finished */
export const refuseUnlessHeld = ({ state }: { state: keyof typeof courseWorkflow.states }): void =>
  refuseIf(!['running', 'finished'].includes(state), trainingRefusals.LIST_NOT_OPEN, {
    state: courseWorkflow.states[state].label.vi,
  })

/** What is to be written of one person at one session. */
export interface Mark {
  readonly sessionId: string
  /** The personal code. */
  readonly code: string
  readonly present: boolean
}

/** Writes one mark inside a transaction. @throws Refusal NOT_IN_ROLL */
export const writeMark = async (
  context: Context,
  session: store.SessionRow,
  { code, present }: Pick<Mark, 'code' | 'present'>,
  seenBy: SeenBy,
): Promise<void> => {
  const { db, actor } = context
  const row = await store.findAttendanceByCode(db, session.courseId, code)
  if (row !== undefined)
    return present ? seeAttendance(context, session, row, seenBy) : unsee(context, session, row)
  const wish = await findByCode(db, actor.province, code, true)
  if (wish?.courseId !== session.courseId || wish.state !== 'registered')
    throw new Refusal(trainingRefusals.NOT_IN_ROLL)
  if (present) await seeAt(context, session, wish, seenBy)
}

/**
 * The organiser writes down that somebody is there, or takes it back.
 * @throws Refusal NOT_FOUND, FORBIDDEN, LIST_NOT_OPEN, NOT_IN_ROLL
 */
export const markPresence = (context: Context, mark: Mark): Promise<void> =>
  keepWhole(context, async (inside) => {
    const session = await store.findSession(inside.db, inside.actor.province, mark.sessionId)
    if (session === undefined) throw new Refusal(refusals.NOT_FOUND)
    const held = await getCourse(inside, session.courseId)
    permitOn(inside.actor, trainingGrants, 'trainingAttendance.write', held)
    refuseUnlessHeld(held)
    await writeMark(inside, session, { ...mark, code: typedCode(mark.code) }, 'organiser')
  })
