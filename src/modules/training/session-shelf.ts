import { eq, type SQL, sql } from 'drizzle-orm'
import { permitOn } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { coursesNamed } from './attendance-shelf.ts'
import { type TrainingRight, trainingGrants } from './permissions.ts'
import { countPresent } from './presence-store.ts'
import { trainingRefusals } from './refusals.ts'
import {
  trainingCourse as course,
  trainingPresence as presence,
  trainingSession as session,
} from './schema.ts'
import { type SessionInput, sessionRegister } from './session.ts'
import { findCourse } from './store.ts'
import { courseWorkflow } from './workflow.ts'

const courseLabel = sql`(select ${course.code} || ' · ' || ${course.title} from ${course} where ${course.id} = ${session.courseId})`
const present: SQL = sql`(select count(*)::int from ${presence} where ${eq(presence.sessionId, session.id)})`

/** What sets the register of sessions apart; whoever may write a course may write its sessions (II.3.a–c). */
export const sessionShelf: Shelf<SessionInput, TrainingRight> = {
  subject: 'training.session',
  register: sessionRegister,
  table: session,
  grants: trainingGrants,
  rights: { read: 'trainingCourse.read', write: 'trainingCourse.write' },
  defaultSort: 'heldOn',
  fields: {
    course: referenceTo(session.courseId, courseLabel),
    heldOn: session.heldOn,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    topic: session.topic,
    lecturer: session.lecturer,
    place: session.place,
    hours: session.hours,
    present,
  },
  filters: { course: session.courseId },
  sorts: { heldOn: sql`(${session.heldOn}::text || ${session.startsAt})` },
  lookups: { course: coursesNamed },
  onceBy: ({ courseId, heldOn, startsAt }) => `${courseId} ${heldOn} ${startsAt}`,
  label: (values) => `${values.heldOn} ${values.startsAt} · ${values.topic}`,
  words: (values) => [values.topic, values.lecturer, values.place] as (string | null)[],
  toValues: async (context, { course: courseId, ...words }) => {
    const held = await findCourse(context.db, context.actor.province, courseId)
    if (held === undefined) throw new Refusal(trainingRefusals.COURSE_UNKNOWN, {}, 'course')
    permitOn(context.actor, trainingGrants, 'trainingCourse.write', held)
    const { state, startsOn, endsOn } = held
    refuseIf(
      courseWorkflow.states[state].final === true,
      trainingRefusals.LIST_NOT_OPEN,
      { state: courseWorkflow.states[state].label.vi },
      'course',
    )
    refuseIf(words.heldOn < startsOn || words.heldOn > endsOn, trainingRefusals.SESSION_OUTSIDE, {}, 'heldOn')
    refuseIf(words.endsAt <= words.startsAt, trainingRefusals.SESSION_REVERSED, {}, 'endsAt')
    return { ...words, courseId, agencyId: held.agencyId }
  },
  beforeRemove: async ({ db }, id) => {
    const count = await countPresent(db, id)
    refuseIf(count > 0, trainingRefusals.SESSION_ATTENDED, { count })
  },
}
