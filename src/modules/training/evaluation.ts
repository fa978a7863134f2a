import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { permit, permitOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import { keepWhole } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { isSame, signatureOf, typedCode } from '#platform/random-code.ts'
import { tokenHash } from '#platform/token.ts'
import { ruleOn } from './course-rule-shelf.ts'
import * as store from './evaluation-store.ts'
import { trainingGrants } from './permissions.ts'
import type { Evaluation } from './presence-contract.ts'
import { trainingRefusals } from './refusals.ts'
import { courseOf, findByCode, type Registration } from './registration-store.ts'
import { findCourse } from './store.ts'

/** What is asked after a course, each from 1 to 5. */
export const questions = {
  content: text('Nội dung phù hợp với công việc', 'The content fits my work'),
  lecturer: text('Giảng viên truyền đạt dễ hiểu', 'The lecturer was easy to follow'),
  organisation: text('Tổ chức lớp chu đáo', 'The course was well organised'),
  usefulness: text('Tôi sẽ áp dụng được điều đã học', 'I can put what I learned to use'),
} as const

const Rating = z.coerce.number().int().min(1).max(5)
export const Answers = z.object({
  content: Rating,
  lecturer: Rating,
  organisation: Rating,
  usefulness: Rating,
  comment: z
    .string()
    .trim()
    .max(2000)
    .default('')
    .transform((words) => words || null),
})
export type Answers = z.output<typeof Answers>

/** The ticket of somebody who attended: it follows from the personal code, and the answer keeps only its hash. */
export const ticketOf = (secret: string, { id }: Pick<Registration, 'id'>): string =>
  signatureOf(secret, `evaluation ${id}`).slice(0, 32)

/** Whether the holder of a personal code may say now what the course was like. */
export const mayEvaluate = async (context: Context, one: Registration, secret: string): Promise<boolean> =>
  (await store.hasAttended(context.db, one.id)) &&
  !(await store.isUsed(context.db, tokenHash(ticketOf(secret, one))))

const ticketHolder = async (
  { db, actor }: Context,
  { code, ticket }: { code: string; ticket: string },
  secret: string,
  lock = false,
): Promise<Registration> => {
  const { province } = permit(actor, trainingGrants, 'openCourse.take')
  const one = await findByCode(db, province, typedCode(code), lock)
  if (one === undefined || !isSame(ticketOf(secret, one), ticket)) throw new Refusal(refusals.NOT_FOUND)
  return one
}

/** The course that a ticket lets somebody evaluate; a wrong code or ticket learns nothing. @throws Refusal NOT_FOUND, ANSWERED */
export const courseToEvaluate = async (
  context: Context,
  of: { code: string; ticket: string },
  secret: string,
): Promise<{ title: string }> => {
  const one = await ticketHolder(context, of, secret)
  refuseIf(!(await mayEvaluate(context, one, secret)), trainingRefusals.ANSWERED)
  const course = await courseOf(context.db, one)
  if (course === undefined) throw new Refusal(refusals.NOT_FOUND)
  return { title: course.title }
}

/**
 * Takes what somebody thinks of a course, once, without keeping who it was. The address holds the personal code and
 * the ticket; neither is written.
 * @throws Refusal NOT_FOUND, ANSWERED
 */
export const evaluate = (
  context: Context,
  { code, ticket, answers }: { code: string; ticket: string; answers: Answers },
  secret: string,
): Promise<void> =>
  keepWhole(context, async (inside) => {
    const one = await ticketHolder(inside, { code, ticket }, secret, true)
    refuseIf(!(await mayEvaluate(inside, one, secret)), trainingRefusals.ANSWERED)
    const ticketHash = tokenHash(ticket)
    // Not a growing id: the order of answers would tell whose they are.
    await store.addEvaluation(inside.db, {
      id: randomUUID(),
      province: one.province,
      courseId: one.courseId,
      ticketHash,
      ...answers,
    })
  })

/**
 * What those who attended think of a course: averages and what they wrote, hidden while too few answered.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const evaluationOf = async (context: Context, courseId: string): Promise<Evaluation> => {
  const { db, actor } = context
  const held = await findCourse(db, actor.province, courseId)
  if (held === undefined) throw new Refusal(refusals.NOT_FOUND)
  permitOn(actor, trainingGrants, 'courseEvaluation.read', held)
  const shownFrom = (await ruleOn(context, held.kind, held.endsOn))?.evaluationFrom ?? null
  const { answers, ...averages } = await store.averagesOf(db, courseId)
  if (shownFrom === null || answers < shownFrom) return { answers, shownFrom, averages: null, comments: [] }
  return { answers, shownFrom, averages, comments: await store.commentsOf(db, courseId) }
}
