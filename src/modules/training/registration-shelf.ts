import { sql } from 'drizzle-orm'
import { permitOn } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { randomCode } from '#platform/random-code.ts'
import { coursesNamed } from './attendance-shelf.ts'
import { contacts } from './contact.ts'
import { type TrainingRight, trainingGrants } from './permissions.ts'
import { trainingRefusals } from './refusals.ts'
import { type RegistrationInput, registrationRegister } from './registration.ts'
import * as store from './registration-store.ts'
import { personKey } from './rules.ts'
import { trainingCourse as course, trainingRegistration as registration } from './schema.ts'
import { seatNow, seatWaiting } from './seat.ts'
import { findCourse } from './store.ts'
import { registrationWorkflow } from './workflow.ts'

const courseLabel = sql`(select ${course.code} || ' · ' || ${course.title} from ${course} where ${course.id} = ${registration.courseId})`

/** The course that somebody registers for now. @throws Refusal COURSE_UNKNOWN, REGISTRATION_CLOSED */
export const courseTaking = async ({ db, actor, now }: Context, id: string) => {
  const held = await findCourse(db, actor.province, id)
  if (held === undefined) throw new Refusal(trainingRefusals.COURSE_UNKNOWN, {}, 'course')
  const day = today({ now } as Context)
  const late = held.registrationClosesOn !== null && held.registrationClosesOn < day
  refuseIf(held.state !== 'registering' || late, trainingRefusals.REGISTRATION_CLOSED, {}, 'course')
  return held
}

/** Whose people are registered: a representative speaks for the own enterprise only. */
const enterpriseOf = async (context: Context, { enterprise, body, bodyKind }: RegistrationInput) => {
  const own = context.actor.capacities.has('enterpriseRepresentative')
    ? context.actor.enterpriseId
    : undefined
  const chosen = own ?? enterprise
  refuseIf(chosen === null && body === null, trainingRefusals.BODY_MISSING, {}, 'body')
  if (chosen === null) return null
  refuseIf(bodyKind !== 'enterprise', trainingRefusals.BODY_IS_ENTERPRISE, {}, 'bodyKind')
  if (own === undefined) await proveEnterprise(context, chosen, 'enterprise')
  return chosen
}

const refuseTwice = async ({ db }: Context, courseId: string, key: string, name: string, id?: string) => {
  const other = await store.findStanding(db, courseId, key)
  refuseIf(other !== undefined && other.id !== id, trainingRefusals.REGISTERED_TWICE, { name }, 'name')
}

/** What a registration holds that is made now, before its state. @throws Refusal REGISTERED_TWICE */
export const wishOf = async (
  context: Context,
  { course: courseId, enterprise, ...words }: RegistrationInput,
  held: { agencyId: string | null },
  id?: string,
) => {
  const key = personKey({ ...words, body: enterprise ?? words.body })
  await refuseTwice(context, courseId, key, words.name, id)
  return { ...words, courseId, agencyId: held.agencyId, enterpriseId: enterprise, personKey: key }
}

/** What sets the register of registrations apart (V.1.c). Whoever is signed in registers own people, without a letter. */
export const registrationShelf: Shelf<RegistrationInput, TrainingRight> = {
  subject: 'training.registration',
  register: registrationRegister,
  table: registration,
  grants: trainingGrants,
  rights: { read: 'courseRegistration.read', write: 'courseRegistration.write' },
  personal: {
    ...contacts,
    ofEmail: (email) => sql`lower(${registration.email}) = ${email}`,
    since: registration.queuedAt,
  },
  defaultSort: '-queuedOn',
  workflow: registrationWorkflow,
  enterprise: registration.enterpriseId,
  sharedWith: registration.senderId,
  fields: {
    course: referenceTo(registration.courseId, courseLabel),
    name: registration.name,
    sex: registration.sex,
    birthYear: registration.birthYear,
    email: registration.email,
    phone: registration.phone,
    body: registration.body,
    bodyKind: registration.bodyKind,
    position: registration.position,
    personKind: registration.personKind,
    enterprise: referenceTo(registration.enterpriseId, enterpriseName(registration.enterpriseId)),
    state: registration.state,
    queuedOn: sql`to_char(${registration.queuedAt} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`,
    sender: referenceTo(
      registration.senderId,
      agencyNameOn(registration.senderId, sql`${registration.queuedAt}`),
    ),
    code: registration.code,
  },
  filters: {
    course: registration.courseId,
    enterprise: registration.enterpriseId,
    sender: registration.senderId,
  },
  sorts: { queuedOn: registration.queuedAt },
  foundBy: [enterpriseKey(registration.enterpriseId)],
  lookups: { course: coursesNamed, enterprise: enterprisesNamed },
  onceBy: ({ courseId, personKey }) => `${courseId} ${personKey}`,
  label: (values) => String(values.name),
  words: (values) => [values.name, values.body, values.position] as (string | null)[],
  toValues: async (context, input, id, before) => {
    const enterprise = await enterpriseOf(context, input)
    if (before !== undefined) {
      refuseIf(before.courseId !== input.course, trainingRefusals.COURSE_STAYS, {}, 'course')
      return wishOf(context, { ...input, enterprise }, { agencyId: before.agencyId as string | null }, id)
    }
    const held = await courseTaking(context, input.course)
    const state = await seatNow(context, held.id)
    return {
      ...(await wishOf(context, { ...input, enterprise }, held, id)),
      senderId: context.actor.agencyId ?? null,
      state,
      queuedAt: context.now,
      code: randomCode(10),
    }
  },
  beforeStep: async (context, before, action) => {
    if (action !== 'accept') return
    const free = await store.lockFreeSeats(context.db, before.courseId as string)
    refuseIf(free <= 0, trainingRefusals.COURSE_FULL)
  },
  afterStep: (context, after) => seatWaiting(context, after.courseId as string),
  beforeRemove: async (context, id) => {
    const held = await store.courseOfRegistration(context.db, id)
    if (held) permitOn(context.actor, trainingGrants, 'courseRegistration.decide', held)
  },
}
