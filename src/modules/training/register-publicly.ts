import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { clockwork, type Jurisdiction, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { record } from '#modules/audit/service.ts'
import { enterRows, freshRow } from '#modules/registers/new-rows.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import type { Letter, Mail } from '#platform/mail.ts'
import { isSame, randomCode, typedCode } from '#platform/random-code.ts'
import { tokenHash } from '#platform/token.ts'
import { trainingGrants } from './permissions.ts'
import { trainingRefusals } from './refusals.ts'
import { RegistrationInput } from './registration.ts'
import { courseTaking, registrationShelf, wishOf } from './registration-shelf.ts'
import * as store from './registration-store.ts'
import { personKey } from './rules.ts'
import { seatNow, seatWaiting } from './seat.ts'
import { registrationWorkflow } from './workflow.ts'

/** What somebody without an account gives: a letter goes to the address, and agreement to the use of the details is asked. */
export const PublicRegistration = RegistrationInput.omit({ course: true, enterprise: true }).extend({
  email: z.email().max(200),
  body: z.string().trim().min(1).max(300),
  agreed: z.literal('yes'),
})
export type PublicRegistration = z.output<typeof PublicRegistration>

/** Where letters leave and which address the installation has. */
export interface Post {
  readonly mail: Mail
  readonly url: string
}

const anybody = ({ actor }: Context): Jurisdiction => permit(actor, trainingGrants, 'openCourse.take')

/** The courses that anybody may register for today, the soonest first (V.1.c). */
export const coursesOpenNow = async (context: Context): Promise<store.OpenCourse[]> =>
  store.openCourses(context.db, anybody(context), today(context))

/** One course that takes registrations or runs. @throws Refusal NOT_FOUND */
export const openCourse = async (context: Context, code: string): Promise<store.OpenCourse> => {
  const found = await store.findOpenCourse(context.db, anybody(context), code)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

const hello = (name: string) => `Kính gửi ${name},\n\n`

const confirmLetter = (course: store.OpenCourse, name: string, address: string) =>
  `${hello(name)}Có người đã dùng địa chỉ này để đăng ký lớp «${course.title}», ` +
  `bắt đầu ngày ${shortDate(course.startsOn)}.\n\nĐể giữ chỗ, hãy mở địa chỉ sau và bấm «Xác nhận»:\n${address}\n\n` +
  'Nếu không phải bạn đăng ký, xin bỏ qua thư này; thông tin chưa xác nhận sẽ tự xóa.\n'

const againLetter = (course: store.OpenCourse, name: string, address: string) =>
  `${hello(name)}Bạn đã đăng ký lớp «${course.title}» trước đó. Xem chỗ của bạn, hoặc rút đăng ký, tại:\n${address}\n`

// A letter that does not leave is no reason to lose the registration: the organiser can take it in by hand.
const send = (mail: Mail, letter: Letter): Promise<void> =>
  mail
    .send(letter)
    .catch((error: unknown) => log.error({ err: error }, 'a letter of registration did not leave'))

/**
 * Takes the registration of somebody without an account and sends a letter by which it is confirmed; until then it
 * holds no seat. Whether the person was registered already is told only in the letter.
 * @throws Refusal NOT_FOUND, REGISTRATION_CLOSED
 */
export const registerPublicly = async (
  context: Context,
  courseCode: string,
  input: PublicRegistration,
  { mail, url }: Post,
): Promise<void> => {
  const course = await openCourse(context, courseCode)
  const { agreed: _, ...words } = input
  const letter = await atomically(context, async (inside): Promise<Letter | undefined> => {
    const held = await courseTaking(inside, course.id)
    await store.lockFreeSeats(inside.db, course.id)
    const subject = `Đăng ký lớp ${course.title}`
    const standing = await store.findStanding(inside.db, course.id, personKey(words))
    if (standing?.state === 'unconfirmed') await renew(inside, standing)
    else if (standing !== undefined)
      return standing.email?.toLowerCase() === words.email.toLowerCase()
        ? {
            to: words.email,
            subject,
            text: againLetter(course, words.name, `${url}/dang-ky-hoc/${standing.code}`),
          }
        : undefined
    const token = randomCode(20)
    const wish = await wishOf(inside, { ...words, course: course.id, enterprise: null }, held)
    const row = freshRow(inside, registrationShelf, {
      ...wish,
      id: newId(),
      state: registrationWorkflow.initial,
      queuedAt: inside.now,
      code: randomCode(10),
      confirmationHash: tokenHash(token),
    })
    await enterRows(inside, registrationShelf, [row])
    const address = `${url}/dang-ky-hoc/${String(row.code)}/xac-nhan/${token}`
    return { to: words.email, subject, text: confirmLetter(course, words.name, address) }
  })
  if (letter) await send(mail, letter)
}

/** An unconfirmed registration gives way to a new one of the same person, so that a lost letter is no trap. */
const renew = async (context: Context, before: store.Registration): Promise<void> =>
  change(context, before, { state: 'withdrawn' }, 'withdraw')

const change = async (
  context: Context,
  before: store.Registration,
  values: Partial<store.Registration>,
  action: string,
): Promise<void> => {
  const after = { ...before, ...values, version: before.version + 1, updatedAt: context.now }
  await store.changeRegistration(context.db, before.id, after)
  const { id, name: label } = before
  await record(context, { action, subject: registrationShelf.subject, id, label, before, after })
}

const lockedByCode = async (context: Context, code: string): Promise<store.Registration> => {
  const found = await store.findByCode(context.db, anybody(context).province, typedCode(code), true)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

/**
 * Confirms a registration by the token of its letter; it takes a seat, or a place on the waiting list.
 * @throws Refusal NOT_FOUND for an unknown code or token, REGISTRATION_CLOSED
 */
export const confirmRegistration = (context: Context, of: { code: string; token: string }): Promise<void> =>
  atomically(context, async (inside) => {
    const before = await lockedByCode(inside, of.code)
    if (before.confirmationHash === null || !isSame(before.confirmationHash, tokenHash(of.token)))
      throw new Refusal(refusals.NOT_FOUND)
    if (before.state !== 'unconfirmed') return
    await courseTaking(inside, before.courseId)
    const state = await seatNow(inside, before.courseId)
    const step = state === 'registered' ? 'confirm' : 'queue'
    await change(inside, before, { state, queuedAt: inside.now }, step)
  })

/** What the holder of a personal code sees. */
export interface OwnRegistration {
  readonly registration: store.Registration
  readonly course: store.OpenCourse
  /** How many wait before this one; 0 where it does not wait. */
  readonly before: number
}

/** A registration by its personal code. @throws Refusal NOT_FOUND */
export const ownRegistration = async (context: Context, code: string): Promise<OwnRegistration> => {
  const { province } = anybody(context)
  const registration = await store.findByCode(context.db, province, typedCode(code))
  const course = registration && (await store.courseOf(context.db, registration))
  if (registration === undefined || course === undefined) throw new Refusal(refusals.NOT_FOUND)
  const before = registration.state === 'waiting' ? await store.countBefore(context.db, registration) : 0
  return { registration, course, before }
}

/**
 * Withdraws by the personal code; the seat goes to the first who waits.
 * @throws Refusal NOT_FOUND, TOO_LATE_TO_WITHDRAW once the course has begun
 */
export const withdrawByCode = (context: Context, code: string): Promise<void> =>
  atomically(context, async (inside) => {
    const before = await lockedByCode(inside, code)
    if (registrationWorkflow.states[before.state].final) return
    const course = await store.courseOf(inside.db, before)
    refuseIf(course?.state !== 'registering', trainingRefusals.TOO_LATE_TO_WITHDRAW)
    await change(inside, before, { state: 'withdrawn' }, 'withdraw')
    await seatWaiting(inside, before.courseId)
  })

const keptUnconfirmed = 3 * 86_400_000

/** Takes away the details of those who never confirmed within three days. */
export const forgetUnconfirmed = async ({ db, actor, now }: Context): Promise<void> => {
  const { province } = clockwork(actor.province)
  await store.dropUnconfirmed(db, province, new Date(now.getTime() - keptUnconfirmed))
}
