import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record, type Subject } from '#modules/audit/service.ts'
import { attachEvidence, listEvidence } from '#modules/registers/evidence.ts'
import { atomically, type Context } from '#platform/context.ts'
import { getVisit, maySeeAnswers, presentAnswer, proveAtWork } from './fieldwork.ts'
import type { FieldworkSent, SendAnswers } from './fieldwork-shapes.ts'
import { type AnswerRecord, answersOf, writeAnswers } from './fieldwork-store.ts'
import { inspectionRefusals, meeting } from './rules.ts'
import * as store from './store.ts'
import { answeringStates, visitWorkflow } from './workflow.ts'

const lockAnswering = async (context: Context, id: string): Promise<store.VisitRecord> => {
  await getVisit(context, id)
  const visit = await store.lockVisit(context.db, id)
  if (visit === undefined) throw new Refusal(refusals.NOT_FOUND)
  await proveAtWork(context, visit)
  const state = visit.state as keyof typeof visitWorkflow.states
  const isClosed = !(answeringStates as readonly string[]).includes(state)
  refuseIf(isClosed, inspectionRefusals.NOT_ANSWERING, { state: visitWorkflow.states[state].label.vi })
  return visit
}

const proveQuestions = (visit: store.VisitRecord, questions: readonly string[]): void => {
  const known = new Set(visit.questions.map(({ id }) => id))
  const isUnknown = questions.some((question) => !known.has(question))
  refuseIf(isUnknown, inspectionRefusals.QUESTION_UNKNOWN, {}, 'question')
}

/**
 * Takes the answers of a device, question by question: what nobody changed since it was seen is written; what somebody
 * else changed comes back as a conflict, unwritten, for the inspector to resolve. Sending the same again changes nothing.
 * @throws Refusal NOT_IN_TEAM, NOT_ANSWERING, QUESTION_UNKNOWN, NOT_FOUND, FORBIDDEN
 */
export const sendAnswers = (context: Context, { id, answers }: SendAnswers): Promise<FieldworkSent> =>
  atomically(context, async (inside) => {
    const visit = await lockAnswering(inside, id)
    const { db, actor, now } = inside
    proveQuestions(
      visit,
      answers.map(({ question }) => question),
    )
    const held = new Map((await answersOf(db, id)).map((row) => [row.question, row]))
    const kept: AnswerRecord[] = []
    const conflicts: AnswerRecord[] = []
    const written: { before: AnswerRecord | undefined; after: AnswerRecord }[] = []
    for (const { question, answer, note, base } of answers) {
      const before = held.get(question)
      const met = meeting(before, { answer, note, base })
      if (met === 'conflict' && before) conflicts.push(before)
      if (met === 'same' && before) kept.push(before)
      if (met !== 'write') continue
      const after = {
        province: visit.province,
        visitId: id,
        question,
        version: (before?.version ?? 0) + 1,
        answer,
        note,
        personName: actor.name,
        answeredAt: now,
      }
      held.set(question, after)
      kept.push(after)
      written.push({ before, after })
    }
    // Of a question that came twice only what it says last is written.
    const last = new Map(written.map(({ after }) => [after.question, after]))
    await writeAnswers(db, [...last.values()])
    const said = (rows: readonly (AnswerRecord | undefined)[]) =>
      Object.fromEntries(
        rows.flatMap((row) => (row ? [[row.question, [row.answer, row.note ?? ''].join(' ').trim()]] : [])),
      )
    if (written.length > 0)
      await record(inside, {
        action: 'answered',
        subject: 'inspections.visit',
        id,
        label: written.map(({ after }) => after.question).join(', '),
        before: said(written.map(({ before }) => before)),
        after: said(written.map(({ after }) => after)),
      })
    return { kept: kept.map(presentAnswer), conflicts: conflicts.map(presentAnswer) }
  })

const visitOf = (id: string): string => id.slice(0, 36)

/** Guards the photos of one answer, `<visit>:<question>`: who reads the signed answers reads them, the team adds them. */
export const answerSubject: Subject = {
  name: 'inspections.answer',
  ofParts: true,
  proveReadable: async (context, id) => {
    const { visit } = await getVisit(context, visitOf(id))
    refuseIf(!maySeeAnswers(context, visit), refusals.NOT_FOUND)
  },
  proveWritable: async (context, id) => {
    const { visit } = await getVisit(context, visitOf(id))
    await proveAtWork(context, visit)
  },
}

/**
 * Keeps a photo as evidence of an answer. The device names each photo; one that arrives twice is kept once.
 * @throws Refusal NOT_IN_TEAM, NOT_ANSWERING, QUESTION_UNKNOWN, FILE_KIND, FILE_TOO_LARGE, NOT_FOUND
 */
export const sendPhoto = (
  context: Context,
  { id, question, photo, file }: { id: string; question: string; photo: string; file: File },
): Promise<{ kept: boolean }> =>
  atomically(context, async (inside) => {
    const visit = await lockAnswering(inside, id)
    proveQuestions(visit, [question])
    const of = { subject: answerSubject.name, id: `${id}:${question}` }
    const subjects = new Map([[answerSubject.name, answerSubject]])
    const name = `${photo}.jpg`
    const before = await listEvidence(inside, subjects, of)
    if (before.some(({ fileName }) => fileName === name)) return { kept: false }
    const named = new File([file], name, { type: file.type })
    await attachEvidence(inside, subjects, { ...of, title: `Ảnh ${before.length + 1}`, file: named })
    return { kept: true }
  })
