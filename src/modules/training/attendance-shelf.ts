import { sql } from 'drizzle-orm'
import { permitOn } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import type { Context } from '#platform/context.ts'
import { randomCode } from '#platform/random-code.ts'
import { type AttendanceInput, attendanceRegister, courseAttendanceRegister } from './attendance.ts'
import { contacts } from './contact.ts'
import { type TrainingRight, trainingGrants } from './permissions.ts'
import { trainingRefusals } from './refusals.ts'
import { personKey } from './rules.ts'
import { trainingAttendance as attendance, byGivenName, trainingCourse as course } from './schema.ts'
import * as store from './store.ts'
import { courseWorkflow } from './workflow.ts'

const courseLabel = sql`(select ${course.code} || ' · ' || ${course.title} from ${course} where ${course.id} = ${attendance.courseId})`

/** Which courses a sheet means by code, by title where only one bears it, or by both as an export writes them. */
export const coursesNamed = async (
  { db, actor }: Context,
  texts: readonly string[],
): Promise<Map<string, string>> => {
  const codeOf = (asked: string) => asked.split(' · ')[0]?.trim() ?? asked
  const found = await store.coursesCalled(db, actor.province, [...texts, ...texts.map(codeOf)])
  return new Map(
    texts.flatMap((asked) => {
      const byCode = found.find(({ code }) => code === codeOf(asked))
      const byTitle = found.filter(({ title }) => title === asked)
      const one = byCode ?? (byTitle.length === 1 ? byTitle[0] : undefined)
      return one ? [[asked, one.id]] : []
    }),
  )
}

const proveBody = async (context: Context, { enterprise, body, bodyKind }: AttendanceInput) => {
  refuseIf(enterprise === null && body === null, trainingRefusals.BODY_MISSING, {}, 'body')
  if (enterprise === null) return
  refuseIf(bodyKind !== 'enterprise', trainingRefusals.BODY_IS_ENTERPRISE, {}, 'bodyKind')
  await proveEnterprise(context, enterprise, 'enterprise')
}

/** What sets the register of attendances apart (I.3.2.a.2, I.3.2.b.2). */
export const attendanceShelf: Shelf<AttendanceInput, TrainingRight> = {
  subject: 'training.attendance',
  register: attendanceRegister,
  table: attendance,
  grants: trainingGrants,
  rights: { read: 'trainingAttendance.read', write: 'trainingAttendance.write' },
  personal: {
    ...contacts,
    ofEmail: (email) => sql`lower(${attendance.email}) = ${email}`,
    since: sql`(select c.ends_on from ${course} c where c.id = ${attendance.courseId})`,
  },
  defaultSort: 'name',
  enterprise: attendance.enterpriseId,
  fields: {
    course: referenceTo(attendance.courseId, courseLabel),
    name: attendance.name,
    sex: attendance.sex,
    birthYear: attendance.birthYear,
    email: attendance.email,
    phone: attendance.phone,
    body: attendance.body,
    bodyKind: attendance.bodyKind,
    position: attendance.position,
    personKind: attendance.personKind,
    enterprise: referenceTo(attendance.enterpriseId, enterpriseName(attendance.enterpriseId)),
    result: attendance.result,
    score: attendance.score,
    certificateNumber: attendance.certificateNumber,
  },
  filters: { course: attendance.courseId, enterprise: attendance.enterpriseId },
  sorts: { name: byGivenName(attendance.name) },
  foundBy: [enterpriseKey(attendance.enterpriseId)],
  lookups: { course: coursesNamed, enterprise: enterprisesNamed },
  onceBy: ({ courseId, personKey }) => `${courseId} ${personKey}`,
  label: (values) => String(values.name),
  words: (values) =>
    [values.name, values.body, values.position, values.certificateNumber] as (string | null)[],
  toValues: async (context, { course: courseId, enterprise, ...words }, id) => {
    const held = await store.findCourse(context.db, context.actor.province, courseId)
    if (held === undefined) throw new Refusal(trainingRefusals.COURSE_UNKNOWN, {}, 'course')
    permitOn(context.actor, trainingGrants, 'trainingAttendance.write', held)
    refuseIf(
      !['running', 'finished'].includes(held.state),
      trainingRefusals.LIST_NOT_OPEN,
      { state: courseWorkflow.states[held.state].label.vi },
      'course',
    )
    await proveBody(context, { course: courseId, enterprise, ...words })
    const key = personKey({ ...words, body: enterprise ?? words.body })
    const other = await store.findAttendance(context.db, courseId, key)
    refuseIf(
      other !== undefined && other.id !== id,
      trainingRefusals.ATTENDED_TWICE,
      { name: words.name },
      'name',
    )
    const own = { ...words, courseId, agencyId: held.agencyId, enterpriseId: enterprise, personKey: key }
    return id === undefined ? { ...own, code: randomCode(10) } : own
  },
}

/** The same register for sheets that are the list of one course. */
export const attendanceShelfOf = (
  courseId: string,
): Shelf<Omit<AttendanceInput, 'course'>, TrainingRight> => ({
  ...attendanceShelf,
  register: courseAttendanceRegister,
  toValues: (context, input, id) => attendanceShelf.toValues(context, { ...input, course: courseId }, id),
  afterWrite: async () => undefined,
})
