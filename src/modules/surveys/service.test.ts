import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { historyOf } from '#modules/audit/service.ts'
import { SolutionInput } from '#modules/catalogue/contract.ts'
import { solutions } from '#modules/catalogue/service.ts'
import { needs } from '#modules/needs/service.ts'
import type { Context } from '#platform/context.ts'
import { rowsOf } from '#platform/database/database.ts'
import type { Letter } from '#platform/mail.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import {
  addEnterprises,
  answerBy,
  content,
  high,
  low,
  onDay,
  openSurvey,
  publishEdition,
  step,
  tokensOf,
  visitorOf,
} from '#test/survey-campaign.ts'
import { CampaignInput } from './campaign-contract.ts'
import { makeNextEdition, openContent, questionnaires, saveContent } from './edition.ts'
import { setEmail } from './invitation.ts'
import { sendLetters } from './letters.ts'
import { openPublicSurveys, publishedResults } from './public-surveys.ts'
import { handIn, openForm, ownSurveys } from './respond.ts'
import { makeNeed, openResponse, responses, reviewAll } from './response.ts'
import { surveyResults } from './results.ts'
import { responsesFile } from './results-file.ts'
import { drawSample, getSample, listInvitations } from './sample.ts'
import { campaigns } from './service.ts'
import { surveysToDo } from './to-do.ts'

const whole = ListQuery.parse({})
let officer: Context
let clerk: Context
let other: Context
let visitor: Context
let edition: string
let survey: string
let tokens: Map<string, string>
const token = (name: string): string => tokens.get(`Tổ hợp tác Mẫu ${name}`) ?? ''

beforeAll(async () => {
  const db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  officer = as(db, someone('An', ['focalOfficer'], agency('so-khcn')))
  clerk = as(db, someone('Bình', ['agencyOfficer'], agency('so-cong-thuong')))
  other = as(db, someone('Chi', ['agencyOfficer'], agency('so-tai-chinh')))
  visitor = visitorOf(officer)
  await solutions.create(officer, SolutionInput.parse({ code: '5S', name: '5S', family: 'tool' }))
  await addEnterprises(officer, { food: 6, farm: 3 })
  edition = await publishEdition(officer)
  survey = await openSurvey(clerk, edition)
  tokens = await tokensOf(clerk, survey)
})

const owner = async (name: string): Promise<Context> => {
  const { rows } = await listInvitations(clerk, { id: survey, q: name, page: 1, size: 100 })
  const found = rows.find(({ enterprise }) => enterprise.label === `Tổ hợp tác Mẫu ${name}`)
  return as(officer.db, {
    ...someone(name, ['enterpriseRepresentative']),
    enterpriseId: found?.enterprise.id ?? '',
  })
}
const responseOf = async (name: string) => {
  const { rows } = await responses.list(clerk, { ...whole, filter: { survey } })
  const found = rows.find(({ called }) => called === `Tổ hợp tác Mẫu ${name}`)
  if (found === undefined) throw new Error(`${name} has not answered`)
  return found
}
const review = async (name: string, action: string, reason?: string) => {
  const { id, version } = await responseOf(name)
  return responses.take(clerk, { id, version, action, reason })
}

describe('an edition', () => {
  test('is published only when it is sound, and then stands for good', async () => {
    const draft = await questionnaires.create(officer, { code: 'KS-DO', title: 'Dở', titleEn: 'Unfinished' })
    const { id, version } = draft
    await expect(questionnaires.take(officer, { id, version, action: 'publish' })).rejects.toMatchObject({
      code: 'NOT_SOUND',
      field: 'content.sections',
    })
    const kept = await openContent(officer, { id: edition })
    expect(kept.mayChange).toBe(false)
    const change = { id: edition, version: kept.version, content }
    await expect(saveContent(officer, change)).rejects.toMatchObject({ code: 'FROZEN' })
    await expect(
      questionnaires.remove(officer, { id: edition, version: kept.version, reason: 'Thử' }),
    ).rejects.toMatchObject({ code: 'IN_USE' })
  })
  test('is followed by a draft with the same questions; a code belongs to its agency', async () => {
    const next = await makeNextEdition(officer, { id: edition })
    expect(next).toMatchObject({ code: 'KS-MAU', edition: 2, state: 'draft', questions: 3 })
    await expect(makeNextEdition(clerk, { id: edition })).rejects.toMatchObject({ code: 'CODE_TAKEN' })
  })
})

describe('a survey', () => {
  const input = (more: object) =>
    CampaignInput.parse({
      ...{ title: 'Khác', titleEn: 'Other', questionnaire: edition, year: 2026 },
      ...{ opensOn: '2026-11-01', closesOn: '2026-11-30', bySize: false, bySector: true, ...more },
    })
  test('asks a published questionnaire, on days in their order', async () => {
    const draft = await questionnaires.create(officer, { code: 'KS-NHAP', title: 'Nháp', titleEn: 'Draft' })
    await expect(campaigns.create(officer, input({ questionnaire: draft.id }))).rejects.toMatchObject({
      code: 'NOT_PUBLISHED',
      field: 'questionnaire',
    })
    await expect(campaigns.create(officer, input({ closesOn: '2026-10-01' }))).rejects.toMatchObject({
      code: 'DAYS_TURNED',
    })
  })
  test('opens only with a sample for what it asks now; once open, that stands', async () => {
    const { id } = await campaigns.create(officer, input({ sampleSize: 4, seed: 'một' }))
    await expect(step(officer, id, 'open')).rejects.toMatchObject({ code: 'NOT_DRAWN' })
    const drawn = await drawSample(officer, { id })
    expect(drawn.strata.map(({ sector, population, sampled }) => [sector, population, sampled])).toEqual([
      ['2025:A', 3, 1],
      ['2025:C', 6, 3],
    ])
    const { version } = await campaigns.get(officer, id)
    await campaigns.update(officer, { id, version, values: input({ sampleSize: 1, seed: 'một' }) })
    await expect(step(officer, id, 'open')).rejects.toMatchObject({ code: 'NOT_DRAWN' })
    await expect(drawSample(officer, { id })).rejects.toMatchObject({ code: 'SAMPLE_TOO_SMALL' })
    const { version: now } = await campaigns.get(clerk, survey)
    const change = { id: survey, version: now, values: input({ seed: 'khác' }) }
    await expect(campaigns.update(clerk, change)).rejects.toMatchObject({ code: 'FIXED' })
    await expect(drawSample(clerk, { id: survey })).rejects.toMatchObject({ code: 'FIXED' })
  })
  test('is out of reach of other agencies: list, sample, results, files', async () => {
    expect((await campaigns.list(other, whole)).total).toBe(0)
    for (const read of [
      () => getSample(other, { id: survey }),
      () => listInvitations(other, { id: survey, q: '', page: 1, size: 10 }),
      () => surveyResults(other, { id: survey, by: 'none' }),
      () => responsesFile(other, { id: survey, kind: 'csv', locale: 'vi' }),
    ])
      await expect(read()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getSample(visitor, { id: survey })).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
  })
})

describe('a response', () => {
  test('comes in once by a personal link, is scored, and only hashes of links are kept', async () => {
    const form = await openForm(visitor, { token: token('food 1') })
    expect(form).toMatchObject({ standing: 'open', enterprise: 'Tổ hợp tác Mẫu food 1' })
    expect(await answerBy(clerk, token('food 1'), high)).toMatchObject({
      score: '100.00',
      level: { vi: 'Cao' },
    })
    await expect(answerBy(clerk, token('food 1'), low)).rejects.toMatchObject({ code: 'ANSWERED' })
    await expect(openForm(visitor, { token: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const kept = await rowsOf<{ hash: string }>(clerk.db, sql`select token_hash as hash from survey_link`)
    expect(kept.some(({ hash }) => [...tokens.values()].includes(hash))).toBe(false)
  })
  test('is refused before the survey and after it', async () => {
    for (const day of ['2026-10-31', '2026-12-01'])
      await expect(answerBy(onDay(clerk, day), token('food 2'), low)).rejects.toMatchObject({
        code: 'TAKEN_NO_MORE',
      })
  })
  test('that two people hand in at once is kept once', async () => {
    const both = await Promise.allSettled([
      answerBy(clerk, token('food 2'), low),
      answerBy(clerk, token('food 2'), high),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
  test('that came back is mended by the same link, and history holds both', async () => {
    await expect(review('food 1', 'return')).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    await review('food 1', 'return', 'Thiếu số lao động')
    expect(await openForm(visitor, { token: token('food 1') })).toMatchObject({
      standing: 'returned',
      returnedWhy: 'Thiếu số lao động',
      answers: high,
    })
    await answerBy(clerk, token('food 1'), { ...high, workers: 12 })
    const { id, state } = await responseOf('food 1')
    expect(state).toBe('received')
    const subjects = new Map([[responses.subject.name, responses.subject]])
    const history = await historyOf(clerk, subjects, { subject: responses.subject.name, id })
    expect(history.map(({ action }) => action)).toEqual(['handed-in-again', 'return', 'created'])
  })
  test('is given and seen by an enterprise for itself alone', async () => {
    const own = await owner('food 3')
    const [asked] = await ownSurveys(own)
    if (asked === undefined) throw new Error('nothing is asked')
    expect((await surveysToDo(own)).map(({ what }) => what.vi)).toEqual(['Trả lời khảo sát: Khảo sát mẫu'])
    const door = { invitation: asked.invitation }
    await expect(openForm(await owner('food 4'), door)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await handIn(own, door, { answers: low, respondent: null })
    expect(await surveysToDo(own)).toEqual([])
    expect((await responses.list(own, whole)).rows.map(({ called }) => called)).toEqual([
      'Tổ hợp tác Mẫu food 3',
    ])
    const foreign = await responseOf('food 1')
    await expect(openResponse(own, { id: foreign.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(responses.create(officer, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(openResponse(other, { id: foreign.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
  test('that calls for a solution becomes a draft need of the coming year, once', async () => {
    const { id } = await responseOf('food 1')
    const made = await makeNeed(clerk, { id, question: 'support', value: 'tidy' })
    expect(await needs.get(clerk, made.need.id)).toMatchObject({
      state: 'draft',
      year: 2027,
      kind: 'support',
    })
    const again = makeNeed(clerk, { id, question: 'support', value: 'tidy' })
    await expect(again).rejects.toMatchObject({ code: 'NEED_MADE' })
    const uncalled = makeNeed(clerk, { id, question: 'support', value: 'other' })
    await expect(uncalled).rejects.toMatchObject({ code: 'NOT_CALLED_FOR' })
    const { calledFor } = await openResponse(clerk, { id })
    expect(calledFor).toMatchObject([{ value: 'tidy', need: { id: made.need.id } }])
  })
})

describe('results', () => {
  test('count what is accepted, weighted by stratum, with intervals', async () => {
    for (const [name, answers] of [
      ['food 4', high],
      ['farm 1', high],
      ['farm 2', low],
    ] as const)
      await answerBy(clerk, token(name), answers)
    expect(await reviewAll(clerk, { id: survey, action: 'check' })).toEqual({ taken: 6 })
    expect(await reviewAll(clerk, { id: survey, action: 'accept' })).toEqual({ taken: 6 })
    const { groups } = await surveyResults(clerk, { id: survey, by: 'sector' })
    const practice = groups[0]?.questions.find(({ name }) => name === 'practice')
    const chosen = practice?.lines.find(({ label }) => label.vi === 'Cao')
    // Four of food stand for six, two of farming for three; what chance made of food 2 follows from its score.
    const second = (await responseOf('food 2')).score === '100.00' ? 1 : 0
    expect(chosen?.count).toBe(3 + second)
    expect(chosen?.share?.value).toBeCloseTo((100 * ((6 * (2 + second)) / 4 + 1.5)) / 9, 10)
    expect(chosen?.share?.high).toBeGreaterThan(chosen?.share?.value ?? 100)
    expect(groups.map(({ label, accepted }) => [label.vi[0], accepted])).toEqual([
      ['T', 6],
      ['A', 2],
      ['C', 4],
    ])
    const file = await responsesFile(clerk, { id: survey, kind: 'csv', locale: 'vi' })
    expect((await file.text()).split('\n')[0]).toContain('Quyền số')
  })
  test('are seen by the public only once published, and then without what is small', async () => {
    await expect(publishedResults(visitor, survey)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await step(clerk, survey, 'close')
    await step(clerk, survey, 'publish')
    const { groups, hiddenBelow } = await surveyResults(visitor, { id: survey, by: 'sector' })
    expect(hiddenBelow).toBe(3)
    expect(groups.slice(1).map(({ accepted }) => accepted)).toEqual([null, null])
    expect(groups.slice(1).flatMap(({ questions }) => questions)).toEqual([])
  })
})

describe('letters', () => {
  const letters: Letter[] = []
  const post = {
    url: 'https://mau.example',
    mail: { send: async (letter: Letter) => void letters.push(letter) },
  }
  test('go to whoever has not answered, one a day with all that is asked, and again after a while', async () => {
    const first = await openSurvey(clerk, edition, { title: 'Thư một' })
    const second = await openSurvey(clerk, edition, { title: 'Thư hai', remindEvery: null })
    for (const id of [first, second]) {
      const { rows } = await listInvitations(clerk, { id, q: 'farm 1', page: 1, size: 10 })
      await setEmail(clerk, { invitation: rows[0]?.id ?? '', email: 'MAU@mau.example' })
    }
    expect(await sendLetters(officer, post)).toBe(1)
    expect(letters[0]).toMatchObject({ to: 'mau@mau.example', subject: 'Mời trả lời 2 khảo sát' })
    expect(await sendLetters(officer, post)).toBe(0)
    expect(await sendLetters(onDay(officer, '2026-11-29'), post)).toBe(0)
    expect(await sendLetters(onDay(officer, '2026-11-30'), post)).toBe(1)
    expect(letters[1]?.subject).toBe('Mời trả lời khảo sát: Thư một')
    const [, link = ''] = /token=([\w-]+)/.exec(letters[0]?.text ?? '') ?? []
    expect((await openForm(visitor, { token: link })).standing).toBe('open')
  })
})

describe('a survey without names', () => {
  test('takes answers of anybody, and keeps nothing of who and when but the day', async () => {
    const id = await openSurvey(officer, edition, { title: 'Mở', mode: 'anonymous' })
    const [open] = await openPublicSurveys(visitor)
    expect(open?.title.vi).toBe('Mở')
    const code = open?.path.split('/').at(-1) ?? ''
    await handIn(await owner('food 5'), { code }, { answers: high, respondent: 'Tôi' })
    await handIn(visitor, { code }, { answers: low, respondent: null })
    const rows = await rowsOf<Record<string, unknown>>(
      officer.db,
      sql`select r.respondent, r.enterprise_id, r.created_at, h.person_id, h.at from survey_response r
        join history h on h.record_id = r.id::text where r.campaign_id = ${id}`,
    )
    expect(rows).toHaveLength(2)
    for (const row of rows) {
      expect(row).toMatchObject({ respondent: null, enterprise_id: null, person_id: null })
      expect(new Date(String(row.created_at)).toISOString()).toBe('2026-11-22T17:00:00.000Z')
      expect(new Date(String(row.at)).toISOString()).toBe('2026-11-22T17:00:00.000Z')
    }
    await expect(drawSample(officer, { id })).rejects.toMatchObject({ code: 'NO_SAMPLE' })
  })
})
