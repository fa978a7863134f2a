import { Temporal } from 'temporal-polyfill'
import { vietnamZone } from '#kernel/period.ts'
import { permit, permitOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { keepWhole } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import { isSame, signatureOf, typedCode } from '#platform/random-code.ts'
import { readSettings } from '#platform/settings.ts'
import { trainingGrants } from './permissions.ts'
import { refuseUnlessHeld, seeAt } from './presence.ts'
import type { Comer } from './presence-contract.ts'
import * as store from './presence-store.ts'
import { trainingRefusals } from './refusals.ts'
import { findByCode, findByMark } from './registration-store.ts'
import { findCourse } from './store.ts'

/** Half an hour before a session begins and after it ends its code still works, for those who queue. */
const minutesAround = 30

const moment = (day: string, time: string): number =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(vietnamZone).epochMilliseconds

/** Whether the door of a session stands open at a moment. */
const isDoorOpen = (
  session: Pick<store.SessionRow, 'heldOn' | 'startsAt' | 'endsAt'>,
  now: Date,
): boolean => {
  const around = minutesAround * 60_000
  return (
    now.getTime() >= moment(session.heldOn, session.startsAt) - around &&
    now.getTime() <= moment(session.heldOn, session.endsAt) + around
  )
}

// The times belong to what is signed: a session that is moved gets another code.
const signed = (secret: string, { id, heldOn, startsAt, endsAt }: store.SessionRow): string =>
  signatureOf(secret, `session ${id} ${heldOn} ${startsAt} ${endsAt}`).slice(0, 32)

const tokenOf = (secret: string, session: store.SessionRow): string =>
  `${session.id.replaceAll('-', '')}${signed(secret, session)}`

const idIn = (token: string): string =>
  token.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/**
 * The address that the QR code of a session holds, for the screen or the door of the room (II.3.a–c).
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const doorAddress = async (
  context: Context,
  { id }: { id: string },
  secret: string,
): Promise<string> => {
  const session = await store.findSession(context.db, context.actor.province, id)
  const held = session && (await findCourse(context.db, context.actor.province, session.courseId))
  if (session === undefined || held === undefined) throw new Refusal(refusals.NOT_FOUND)
  permitOn(context.actor, trainingGrants, 'trainingAttendance.write', held)
  const { address = '' } = await readSettings(context.db)
  return `${address}/diem-danh/${tokenOf(secret, session)}`
}

/** The session and the course that a scanned code stands for. */
export interface Door {
  readonly session: store.SessionRow
  readonly course: { readonly id: string; readonly title: string }
}

/**
 * What a scanned code opens. It is good for its one session, from half an hour before it to half an hour after.
 * @throws Refusal NOT_FOUND for a code that this installation did not sign, DOOR_CLOSED, LIST_NOT_OPEN
 */
export const openDoor = async (context: Context, token: string, secret: string): Promise<Door> => {
  const { province } = permit(context.actor, trainingGrants, 'openCourse.take')
  const looksRight = /^[0-9a-f]{32}[\w-]{32}$/.test(token)
  const session = looksRight ? await store.findSession(context.db, province, idIn(token)) : undefined
  if (session === undefined || !isSame(signed(secret, session), token.slice(32)))
    throw new Refusal(refusals.NOT_FOUND)
  refuseIf(!isDoorOpen(session, context.now), trainingRefusals.DOOR_CLOSED, {
    from: session.startsAt,
    to: session.endsAt,
  })
  const held = await findCourse(context.db, province, session.courseId)
  if (held === undefined) throw new Refusal(refusals.NOT_FOUND)
  refuseUnlessHeld(held)
  return { session, course: { id: held.id, title: held.title } }
}

const phoneDigits = (typed: string): string => {
  const digits = typed.replace(/\D/g, '')
  return /^[\d\s.+()-]{8,}$/.test(typed.trim()) ? digits : ''
}

/**
 * Somebody who scanned the code of a session says who they are: by personal code, or by the e-mail address or the
 * telephone number that they registered with.
 * @returns the name and the personal code, so that the next session needs no typing
 * @throws Refusal as `openDoor`, NOT_REGISTERED when nobody or more than one is meant
 */
export const checkIn = async (
  context: Context,
  { token, who }: { token: string; who: string },
  secret: string,
): Promise<{ name: string; code: string }> => {
  const { session, course } = await openDoor(context, token, secret)
  return keepWhole(context, async (inside) => {
    const email = who.includes('@') ? who.trim().toLowerCase() : ''
    const mark = { code: typedCode(who), email, phone: phoneDigits(who) }
    const [wish, other] = await findByMark(inside.db, course.id, mark)
    if (wish === undefined || other !== undefined) throw new Refusal(trainingRefusals.NOT_REGISTERED)
    await findByCode(inside.db, inside.actor.province, wish.code, true)
    await seeAt(inside, session, wish, 'code')
    return { name: wish.name, code: wish.code }
  })
}

/**
 * The organiser has scanned somebody's personal code. @throws Refusal NOT_FOUND, FORBIDDEN for another agency's course
 */
export const comerOf = async (context: Context, { code }: { code: string }): Promise<Comer> => {
  const { db, actor } = context
  permit(actor, trainingGrants, 'trainingAttendance.write')
  const wish = await findByCode(db, actor.province, typedCode(code))
  const held = wish && (await findCourse(db, actor.province, wish.courseId))
  if (wish?.state !== 'registered' || held === undefined) throw new Refusal(refusals.NOT_FOUND)
  permitOn(actor, trainingGrants, 'trainingAttendance.write', held)
  const begun = await store.attendanceOfRegistration(db, wish.id)
  const seen = (await store.attendancesOfCourse(db, held.id)).find(
    ({ row }) => row.id === begun?.id,
  )?.sessions
  const sessions = await store.sessionsOn(db, held.id, today(context))
  return {
    code: wish.code,
    name: wish.name,
    body: wish.body,
    course: `${held.code} · ${held.title}`,
    courseId: held.id,
    sessions: sessions.map(({ id, startsAt, endsAt, topic }) => ({
      id,
      label: `${startsAt}–${endsAt} · ${topic}`,
      present: seen?.includes(id) ?? false,
    })),
  }
}
