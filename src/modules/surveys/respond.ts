import { randomUUID } from 'node:crypto'
import { startOfDay } from '#kernel/period.ts'
import { clockwork, type Jurisdiction, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import { record } from '#modules/audit/service.ts'
import { enterRows, freshRow } from '#modules/registers/new-rows.ts'
import { keepWhole } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import { tokenHash } from '#platform/token.ts'
import { surveyGrants } from './permissions.ts'
import { readAnswers } from './read-answers.ts'
import type { Form, Given, OwnSurvey, Received } from './respond-contract.ts'
import * as responses from './respond-store.ts'
import { responseShelf } from './response-shelf.ts'
import { surveyRefusals } from './rules.ts'
import * as samples from './sample-store.ts'
import { levelOf, scoreOf } from './score.ts'
import * as store from './store.ts'

/** By which door somebody comes to a form: a personal link, a survey open to all, or the own workspace. */
export type Door = { readonly token: string } | { readonly code: string } | { readonly invitation: string }

interface Asked {
  readonly campaign: store.CampaignRow
  readonly edition: store.EditionRow
  readonly invited?: NonNullable<Awaited<ReturnType<typeof samples.findInvitation>>>
  readonly response?: store.ResponseRow | undefined
}

const anybody = ({ actor }: Context): Jurisdiction => permit(actor, surveyGrants, 'openSurvey.answer')

const nothing = (): never => {
  throw new Refusal(refusals.NOT_FOUND)
}

const editionOf = async ({ db }: Context, { province, questionnaireId }: store.CampaignRow) =>
  (await store.findEdition(db, province, questionnaireId)) ?? nothing()

const invitedBy = async (context: Context, id: string, lock: boolean): Promise<Asked> => {
  const { db, actor } = context
  const invited = (await samples.findInvitation(db, actor.province, id, lock)) ?? nothing()
  // The invitation itself is what opens the survey to whoever holds it.
  const within = clockwork(actor.province)
  const campaign = (await store.findCampaign(db, within, invited.invitation.campaignId)) ?? nothing()
  const response = await responses.responseTo(db, id)
  return { campaign, edition: await editionOf(context, campaign), invited, response }
}

const askedBy = async (context: Context, door: Door, lock = false): Promise<Asked> => {
  const { db, actor } = context
  if ('token' in door) {
    const { province } = anybody(context)
    const id = (await samples.invitationOfLink(db, province, tokenHash(door.token))) ?? nothing()
    return invitedBy(context, id, lock)
  }
  if ('code' in door) {
    const campaign = (await store.findByCode(db, anybody(context).province, door.code)) ?? nothing()
    const isOpenToAll = campaign.mode === 'anonymous' && campaign.state !== 'planned'
    return isOpenToAll ? { campaign, edition: await editionOf(context, campaign) } : nothing()
  }
  permit(actor, surveyGrants, 'response.give')
  const asked = await invitedBy(context, door.invitation, lock)
  const isOwn = asked.invited?.invitation.enterpriseId === actor.enterpriseId
  return isOwn && asked.campaign.state !== 'planned' ? asked : nothing()
}

type Taking = Pick<store.CampaignRow, 'state' | 'opensOn' | 'closesOn'>

const standingOf = (one: Taking, responseState: string | null, day: string): Form['standing'] => {
  if (responseState !== null && responseState !== 'returned') return 'answered'
  const isTaken = one.state === 'open' && one.opensOn <= day && day <= one.closesOn
  if (!isTaken) return 'closed'
  return responseState === 'returned' ? 'returned' : 'open'
}

/** A form as somebody sees it who came by a door. @throws Refusal NOT_FOUND, FORBIDDEN, NOT_SIGNED_IN */
export const openForm = async (context: Context, door: Door): Promise<Form> => {
  const { campaign, edition, invited, response } = await askedBy(context, door)
  const standing = standingOf(campaign, response?.state ?? null, today(context))
  const isBack = standing === 'returned'
  return {
    title: text(campaign.title, campaign.titleEn),
    purpose: campaign.purpose,
    content: edition.content,
    closesOn: campaign.closesOn,
    enterprise: invited?.enterprise ?? null,
    standing,
    returnedWhy: isBack ? (response?.decisionReason ?? null) : null,
    answers: isBack ? (response?.answers ?? null) : null,
  }
}

/** Nobody can be told from what is handed in without a name: neither by whoever is signed in nor by the hour. */
const asNobody = (context: Context): Context => ({
  ...context,
  now: startOfDay(today(context)),
  actor: {
    province: context.actor.province,
    personId: undefined,
    name: 'Người trả lời không ghi tên',
    agencyId: undefined,
    ownAgencies: [],
    capacities: new Set(['public']),
    deputyFor: [],
  },
})

const enter = async (context: Context, asked: Asked, own: Partial<store.ResponseRow>): Promise<void> => {
  const { campaign, invited } = asked
  const row = freshRow(context, responseShelf, {
    ...own,
    agencyId: campaign.agencyId,
    campaignId: campaign.id,
    questionnaireId: asked.edition.id,
    invitationId: invited?.invitation.id ?? null,
    stratumId: invited?.invitation.stratumId ?? null,
    enterpriseId: invited?.invitation.enterpriseId ?? null,
    receivedOn: today(context),
    decisionReason: null,
  })
  // An id that grows with time would tell the order of those who are not named.
  await enterRows(context, responseShelf, [invited ? row : { ...row, id: randomUUID() }])
}

const mend = async (
  context: Context,
  before: store.ResponseRow,
  own: Partial<store.ResponseRow>,
  label: string,
): Promise<void> => {
  const version = before.version + 1
  const after = { ...before, ...own, state: 'received', version, updatedAt: context.now }
  await responses.changeResponse(context.db, before.id, { ...after, receivedOn: today(context) })
  await record(context, {
    ...{ action: 'handed-in-again', subject: responseShelf.subject, id: before.id, label, before, after },
  })
}

/**
 * Takes what somebody hands in: the answers proven against their own edition, the score by its model. One response for
 * each invitation; one that came back is handed in again, and history keeps what stood there. Without a name, nothing
 * is kept of who and when but the day.
 * @throws Refusal ANSWER_WRONG at the question, TAKEN_NO_MORE, ANSWERED, NOT_FOUND, FORBIDDEN, NOT_SIGNED_IN
 */
export const handIn = (context: Context, door: Door, given: Given): Promise<Received> =>
  keepWhole(context, async (inside) => {
    const asked = await askedBy(inside, door, true)
    const { campaign, edition, invited, response } = asked
    const standing = standingOf(campaign, response?.state ?? null, today(inside))
    refuseIf(standing === 'answered', surveyRefusals.ANSWERED)
    refuseIf(standing === 'closed', surveyRefusals.TAKEN_NO_MORE)
    const answers = await readAnswers(edition.content, given.answers)
    const { total, bySection } = scoreOf(edition.content, answers)
    const level = levelOf(edition.content.levels, total)?.title ?? null
    const respondent = invited ? given.respondent : null
    const own = { answers, score: total, bySection, levelName: level, respondent }
    const isByLink = invited && inside.actor.personId === undefined
    const actor = isByLink ? { ...inside.actor, name: respondent ?? invited.enterprise } : inside.actor
    const acting = invited ? { ...inside, actor } : asNobody(inside)
    if (response) await mend(acting, response, own, invited?.enterprise ?? '')
    else await enter(acting, asked, own)
    return { score: total, level }
  })

/** What the own enterprise is or was asked. @throws Refusal FORBIDDEN, NOT_SIGNED_IN */
export const ownSurveys = async (context: Context): Promise<OwnSurvey[]> => {
  const { db, actor } = context
  const within = permit(actor, surveyGrants, 'response.give')
  if (within.reach !== 'enterprise') return []
  const rows = await responses.surveysOf(db, actor.province, within.enterprise)
  return rows.map((row) => ({
    invitation: row.invitation,
    title: text(row.title, row.titleEn),
    closesOn: row.closesOn,
    standing: standingOf(row, row.responseState, today(context)),
    response: row.responseId,
  }))
}
