import { z } from 'zod'
import { ListQuery } from '#kernel/contract.ts'
import { addDays } from '#kernel/period.ts'
import { publicActor } from '#modules/agencies/acting.ts'
import { CampaignInput } from '#modules/surveys/campaign-contract.ts'
import { type Door, handIn, openForm } from '#modules/surveys/respond.ts'
import { makeNeed, openResponse } from '#modules/surveys/response.ts'
import { drawSample, listInvitations } from '#modules/surveys/sample.ts'
import { addLinks } from '#modules/surveys/sample-store.ts'
import { campaigns, questionnaires, responses } from '#modules/surveys/service.ts'
import type { Context } from '#platform/context.ts'
import { sha256Of } from '#platform/fingerprint.ts'
import { newToken, tokenHash } from '#platform/token.ts'
import { readSample } from './read-sample.ts'
import { sampleAnswers } from './sample-answers.ts'
import type { As } from './sample-records.ts'

const SampleSurvey = z.strictObject({
  by: z.email(),
  on: z.iso.date(),
  questionnaire: z.string().describe('Its code'),
  survey: CampaignInput.omit({ questionnaire: true }),
  opened: z.iso.date(),
  answers: z.strictObject({
    from: z.iso.date().describe('The first comes on this day, two every day'),
    count: z.int(),
    drift: z.number().describe('By how much everybody stands better than in the first year'),
    leaveOut: z.array(z.string()).default([]).describe('Enterprises that have not answered'),
  }),
  review: z.strictObject({
    on: z.iso.date(),
    accept: z.int(),
    check: z.int().default(0),
    return: z.int().default(0),
  }),
  needs: z.int().default(0).describe('How many draft needs are made of answers'),
  closed: z.iso.date().optional(),
  published: z.iso.date().optional(),
})
type SampleSurvey = z.infer<typeof SampleSurvey>

const begin = async ({ by, on, questionnaire, survey, opened }: SampleSurvey, as: As): Promise<string> => {
  const officer = await as(by, on)
  const asked = ListQuery.parse({ filter: { code: questionnaire, state: 'published' } })
  const [edition] = (await questionnaires.list(officer, asked)).rows
  if (edition === undefined) throw new Error(`surveys.yaml: no questionnaire ${questionnaire}`)
  const { id } = await campaigns.create(officer, { ...survey, questionnaire: edition.id })
  if (survey.mode === 'personal') await drawSample(officer, { id })
  await take(await as(by, opened), id, 'open')
  return id
}

const take = async (context: Context, id: string, action: string): Promise<void> => {
  const { version } = await campaigns.get(context, id)
  await campaigns.take(context, { id, version, action })
}

interface Asked {
  readonly door: Door
  readonly who: string
}

/** By which doors the sample enterprises answer, as many as there are answers. */
const doorsTo = async (officer: Context, id: string, { answers, survey }: SampleSurvey): Promise<Asked[]> => {
  if (survey.mode === 'anonymous') {
    const { code } = await campaigns.get(officer, id)
    return Array.from({ length: answers.count }, (_, n) => ({
      door: { code: String(code) },
      who: `ai đó ${n}`,
    }))
  }
  const { rows } = await listInvitations(officer, { id, q: '', page: 1, size: 200 })
  // Lots are drawn by ids, which every start makes anew; who answers follows from names, so that the story stays.
  const willing = rows
    .filter(({ enterprise }) => !answers.leaveOut.includes(enterprise.label))
    .sort((a, b) => (sha256Of(a.enterprise.label) < sha256Of(b.enterprise.label) ? -1 : 1))
  const asked: Asked[] = []
  for (const { id: invitation, enterprise } of willing.slice(0, answers.count)) {
    const token = newToken()
    const { province } = officer.actor
    const row = { tokenHash: tokenHash(token), province, invitationId: invitation, madeAt: officer.now }
    await addLinks(officer.db, [row])
    asked.push({ door: { token }, who: enterprise.label })
  }
  return asked
}

const answer = async (id: string, survey: SampleSurvey, as: As): Promise<void> => {
  const { by, answers } = survey
  const asked = await doorsTo(await as(by, answers.from), id, survey)
  for (const [n, { door, who }] of asked.entries()) {
    const context = await as(by, addDays(answers.from, Math.floor(n / 2)))
    const visitor = { ...context, actor: publicActor(context.actor.province) }
    const { content } = await openForm(visitor, door)
    const given = sampleAnswers(content, who, answers.drift)
    await handIn(visitor, door, { answers: given, respondent: 'Người điền phiếu mẫu' })
  }
}

const review = async (id: string, { by, review: wanted, needs }: SampleSurvey, as: As): Promise<void> => {
  const officer = await as(by, wanted.on)
  const listed = ListQuery.parse({ filter: { survey: id }, sort: 'receivedOn', size: 200 })
  const { rows } = await responses.list(officer, listed)
  const steps = [
    ...Array.from({ length: wanted.accept }, () => 'accept'),
    ...Array.from({ length: wanted.check }, () => 'check'),
    ...Array.from({ length: wanted.return }, () => 'return'),
  ]
  const reason = 'Xin bổ sung giá trị gia tăng (số liệu mẫu)'
  for (const [n, action] of steps.entries()) {
    const row = rows[n]
    const why = action === 'return' ? { reason } : {}
    if (row) await responses.take(officer, { id: row.id, version: row.version, action, ...why })
  }
  let left = needs
  for (const { id: response } of rows.slice(0, wanted.accept)) {
    const { calledFor } = await openResponse(officer, { id: response })
    const call = calledFor.find(({ solution }) => solution !== null)
    if (call === undefined || left === 0) continue
    left -= 1
    await makeNeed(officer, { id: response, question: call.question, value: call.value })
  }
}

/** `sample/surveys.yaml` of a plan folder: surveys as far as they have come, by the sample people themselves. */
export const loadSurveys = async (folder: string, as: As): Promise<void> => {
  const sample = readSample(folder, 'surveys.yaml', z.strictObject({ surveys: z.array(SampleSurvey) }))
  for (const survey of sample?.surveys ?? []) {
    const id = await begin(survey, as)
    await answer(id, survey, as)
    await review(id, survey, as)
    if (survey.closed) await take(await as(survey.by, survey.closed), id, 'close')
    if (survey.published) await take(await as(survey.by, survey.published), id, 'publish')
  }
}
