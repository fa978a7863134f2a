import { yearOf } from '#kernel/period.ts'
import { covers, holds, mayOn, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { solutionsNamed } from '#modules/catalogue/service.ts'
import { NeedInput } from '#modules/needs/contract.ts'
import { needGrants } from '#modules/needs/permissions.ts'
import { needs } from '#modules/needs/service.ts'
import { findSame } from '#modules/needs/store.ts'
import { keepRegister, keepWhole, takeStep } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import { type Answers, type Choice, type Content, questionsOf } from './content.ts'
import { surveyGrants } from './permissions.ts'
import type { CalledFor, ResponseDetail } from './response-contract.ts'
import { responseShelf } from './response-shelf.ts'
import * as store from './response-store.ts'
import { surveyRefusals } from './rules.ts'
import { getWritable } from './sample.ts'

/** The register of responses, with their review; answers come in by `respond.ts` alone. */
export const responses = keepRegister(responseShelf)

interface Chosen {
  readonly question: string
  readonly choice: Choice & { readonly solution: string }
}

/** The choices in some answers that call for a solution of the catalogue. */
const callsIn = (content: Content, answers: Answers): Chosen[] =>
  questionsOf(content).flatMap(({ name, choices }) => {
    const answer = answers[name]
    const values = Array.isArray(answer) ? answer : typeof answer === 'string' ? [answer] : []
    return choices.flatMap((choice) =>
      choice.solution !== null && values.includes(choice.value)
        ? [{ question: name, choice: { ...choice, solution: choice.solution } }]
        : [],
    )
  })

const calledFor = async (context: Context, { response, content }: store.Opened): Promise<CalledFor[]> => {
  const calls = callsIn(content, response.answers)
  const ids = await solutionsNamed(
    context,
    calls.map(({ choice }) => choice.solution),
  )
  const made = await store.needsOf(context.db, response.id)
  return calls.map(({ question, choice: { value, title, solution } }) => {
    const id = ids.get(solution)
    const need = made.find((one) => one.question === question && one.value === value)
    return {
      ...{ question, value, title },
      solution: id === undefined ? null : { id, label: solution },
      need: need ? { id: need.needId, label: `${solution}, ${need.year}` } : null,
    }
  })
}

const getOpened = async ({ db, actor }: Context, id: string): Promise<store.Opened> => {
  const found = await store.findOpened(db, permit(actor, surveyGrants, 'response.read'), id)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

/** Whoever reviews the response, or the enterprise itself, may make needs of it, as far as they may write needs at all. */
const mayMakeNeeds = ({ actor }: Context, { response }: store.Opened): boolean =>
  response.enterpriseId !== null &&
  holds(actor, needGrants, 'need.write') &&
  (mayOn(actor, surveyGrants, 'response.review', response) ||
    mayOn(actor, surveyGrants, 'response.give', response))

/**
 * The answers of a response with their questions, what they call for, and the accepted scores of the same enterprise by
 * the same questionnaire over the years (II.4.f). @throws Refusal FORBIDDEN, NOT_FOUND
 */
export const openResponse = async (context: Context, { id }: { id: string }): Promise<ResponseDetail> => {
  const opened = await getOpened(context, id)
  const { response, content, code } = opened
  const within = permit(context.actor, surveyGrants, 'response.read')
  const { enterpriseId } = response
  return {
    content,
    answers: response.answers,
    bySection: response.bySection,
    calledFor: await calledFor(context, opened),
    earlier: enterpriseId ? await store.scoresBy(context.db, within, { enterpriseId, code }) : [],
    mayMakeNeeds: mayMakeNeeds(context, opened),
  }
}

const draftNeed = async (
  context: Context,
  wanted: { enterprise: string; solution: string; reason: string },
) => {
  const { db, actor } = context
  const year = yearOf(today(context)) + 1
  const { enterprise, solution } = wanted
  const standing = await findSame(db, actor.province, { year, enterprise, solution })
  if (standing) return { id: standing.id, year }
  const { id } = await needs.create(context, NeedInput.parse({ ...wanted, year, kind: 'support' }))
  return { id, year }
}

/**
 * Makes a draft need for the coming year of what a choice calls for, or links the need that the enterprise has for it
 * already (II.1.b). @throws Refusal NOT_CALLED_FOR, NEED_MADE, NOT_IN_CATALOGUE, FORBIDDEN, NOT_FOUND, and those of needs
 */
export const makeNeed = async (
  context: Context,
  { id, question, value }: { id: string; question: string; value: string },
): Promise<{ need: { id: string; label: string } }> =>
  keepWhole(context, async (inside) => {
    const opened = await getOpened(inside, id)
    refuseIf(!mayMakeNeeds(inside, opened), refusals.FORBIDDEN)
    const { response, title } = opened
    const calls = callsIn(opened.content, response.answers)
    const call = calls.find((one) => one.question === question && one.choice.value === value)
    if (call === undefined || response.enterpriseId === null) throw new Refusal(surveyRefusals.NOT_CALLED_FOR)
    const made = await store.needsOf(inside.db, id)
    const isMade = made.some((one) => one.question === question && one.value === value)
    refuseIf(isMade, surveyRefusals.NEED_MADE)
    const code = call.choice.solution
    const solution = (await solutionsNamed(inside, [code])).get(code)
    if (solution === undefined) throw new Refusal(surveyRefusals.NOT_IN_CATALOGUE, { code })
    const reason = `Theo phiếu khảo sát «${title}»: ${call.choice.title.vi}`
    const need = await draftNeed(inside, { enterprise: response.enterpriseId, solution, reason })
    const { province } = response
    await store.addNeed(inside.db, { province, responseId: id, question, value, needId: need.id })
    const label = `${code}, ${need.year}`
    const happened = { action: 'need-made', subject: responseShelf.subject, id, label }
    await record(inside, { ...happened, after: { question, value, need: need.id } })
    return { need: { id: need.id, label } }
  })

const mostAtOnce = 500

/**
 * Takes one step of the review with every response of a survey that stands open for it, at most 500 at once.
 * @throws Refusal FORBIDDEN, NOT_FOUND
 */
export const reviewAll = (
  context: Context,
  { id, action }: { id: string; action: 'check' | 'accept' },
): Promise<{ taken: number }> =>
  keepWhole(context, async (inside) => {
    const one = await getWritable(inside, id)
    refuseIf(!covers(permit(inside.actor, surveyGrants, 'response.review'), one), refusals.FORBIDDEN)
    const from = action === 'check' ? 'received' : 'checked'
    const rows = await store.inState(inside.db, { campaignId: id, state: from }, mostAtOnce)
    for (const { id: response, version } of rows)
      await takeStep(inside, responseShelf, { id: response, version, action })
    return { taken: rows.length }
  })
