import { sql } from 'drizzle-orm'
import { toDong } from '#kernel/money.ts'
import { type CalendarDate, yearOf } from '#kernel/period.ts'
import { covers, permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { agenciesNamed } from '#modules/agencies/service.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import { type CourseInput, courseRegister } from './course.ts'
import { type TrainingRight, trainingGrants } from './permissions.ts'
import { trainingRefusals } from './refusals.ts'
import { countStanding } from './registration-store.ts'
import { trainingCourse as course } from './schema.ts'
import { seatWaiting } from './seat.ts'
import * as store from './store.ts'
import { entriesCalled, sourceCalled, taskCalled } from './words-of-the-plan.ts'
import { courseWorkflow } from './workflow.ts'

const newCode = async ({ db, actor }: Context, startsOn: CalendarDate): Promise<string> => {
  const prefix = `DT${yearOf(startsOn)}-`
  await holdLock(db, `training course code ${actor.province} ${prefix}`)
  const next = (await store.lastNumber(db, actor.province, prefix)) + 1
  return `${prefix}${String(next).padStart(2, '0')}`
}

/** A new course gets a code when none was given; a course that stands keeps its own. */
const codeOf = async (context: Context, { code, startsOn }: CourseInput, id: string | undefined) => {
  if (code === null) return id === undefined ? { code: await newCode(context, startsOn) } : {}
  const other = await store.findCourseByCode(context.db, context.actor.province, code)
  refuseIf(
    other !== undefined && other.id !== id,
    trainingRefusals.CODE_TAKEN,
    { title: other?.title ?? '' },
    'code',
  )
  return { code }
}

/** The agency that runs a course keeps it; without one it is the agency of the person who enters it. */
const keeperOf = async (context: Context, organiser: string | null) => {
  if (organiser === null) return {}
  const { keyOf } = await directoryOf(context.db, context.actor.province)
  const mine = permit(context.actor, trainingGrants, 'trainingCourse.write')
  refuseIf(!covers(mine, { agencyId: organiser }), trainingRefusals.NOT_OWN_COURSE, {}, 'organiser')
  refuseIf(
    !keyOf.has(organiser) && organiser !== context.actor.agencyId,
    trainingRefusals.ORGANISER_UNKNOWN,
    {},
    'organiser',
  )
  return { agencyId: organiser }
}

/** What sets the register of courses apart (II.3.a–d, V.1.c). */
export const courseShelf: Shelf<CourseInput, TrainingRight> = {
  subject: 'training.course',
  register: courseRegister,
  table: course,
  grants: trainingGrants,
  rights: { read: 'trainingCourse.read', write: 'trainingCourse.write' },
  defaultSort: '-startsOn',
  workflow: courseWorkflow,
  fields: {
    code: course.code,
    title: course.title,
    kind: course.kind,
    topics: course.topics,
    inDepth: course.inDepth,
    startsOn: course.startsOn,
    endsOn: course.endsOn,
    place: course.place,
    organiser: referenceTo(course.agencyId, agencyNameOn(course.agencyId, course.startsOn)),
    provider: course.provider,
    audience: course.audience,
    task: referenceTo(course.taskId, sql`${course.taskLabel}`),
    cost: course.cost,
    costSource: referenceTo(course.costSourceId, sql`${course.costSourceLabel}`),
    decision: course.decision,
    needs: course.needs,
    state: course.state,
    capacity: course.capacity,
    registrationClosesOn: course.registrationClosesOn,
    registrations: store.registered,
    attendances: store.attendancesOf(),
    women: store.women,
    certificates: store.withCertificate,
  },
  filters: { organiser: course.agencyId, task: course.taskId, costSource: course.costSourceId },
  keyColumns: { code: course.code },
  lookups: {
    organiser: agenciesNamed,
    task: entriesCalled('tasks'),
    costSource: entriesCalled('sources'),
  },
  label: (values) => `${values.code} · ${values.title}`,
  words: (values) =>
    [values.code, values.title, values.topics, values.place, values.provider, values.decision] as (
      | string
      | null
    )[],
  toValues: async (context, input, id) => {
    const { code: _, organiser, task, cost, costSource, ...words } = input
    refuseIf(input.endsOn < input.startsOn, trainingRefusals.DAYS_REVERSED, {}, 'endsOn')
    refuseIf(toDong(cost) > 0n && costSource === null, trainingRefusals.COST_SOURCE_MISSING, {}, 'costSource')
    refuseIf(
      input.registrationClosesOn !== null && input.registrationClosesOn > input.endsOn,
      trainingRefusals.REGISTRATION_AFTER_END,
      {},
      'registrationClosesOn',
    )
    const plannedAs = await taskCalled(context, task)
    const paidFrom = await sourceCalled(context, costSource)
    return {
      ...words,
      ...(await codeOf(context, input, id)),
      ...(await keeperOf(context, organiser)),
      // What is entered after it took place needs no registration and no doors.
      ...(id === undefined && input.endsOn < today(context) ? { state: 'finished' } : {}),
      taskId: plannedAs?.id ?? null,
      taskLabel: plannedAs?.label ?? null,
      cost: cost === null ? null : BigInt(cost),
      costSourceId: paidFrom?.id ?? null,
      costSourceLabel: paidFrom?.label ?? null,
    }
  },
  afterWrite: async (context, id) => {
    await store.handListOver(context.db, id)
    await seatWaiting(context, id)
  },
  beforeStep: async (context, before, action) => {
    const { startsOn, endsOn } = before as typeof course.$inferSelect
    refuseIf(action === 'open' && startsOn < today(context), trainingRefusals.ALREADY_BEGUN)
    refuseIf(action === 'start' && startsOn > today(context), trainingRefusals.NOT_BEGUN, {
      day: shortDate(startsOn),
    })
    refuseIf(action === 'finish' && endsOn > today(context), trainingRefusals.NOT_OVER, {
      day: shortDate(endsOn),
    })
  },
  beforeRemove: async ({ db }, id) => {
    const count = await store.countAttendances(db, id)
    refuseIf(count > 0, trainingRefusals.COURSE_ATTENDED, { count })
    const wanting = await countStanding(db, id)
    refuseIf(wanting > 0, trainingRefusals.COURSE_WANTED, { count: wanting })
  },
}
