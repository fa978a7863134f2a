import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { CampaignInput } from '#modules/surveys/campaign-contract.ts'
import { type Answers, Content } from '#modules/surveys/content.ts'
import { questionnaires, saveContent } from '#modules/surveys/edition.ts'
import { makeLink } from '#modules/surveys/invitation.ts'
import { handIn } from '#modules/surveys/respond.ts'
import { drawSample, listInvitations } from '#modules/surveys/sample.ts'
import { campaigns } from '#modules/surveys/service.ts'
import type { Context } from '#platform/context.ts'
import { as, someone } from './actors.ts'

const said = (words: string) => ({ vi: words, en: words })

/** A small questionnaire with a scored choice, a condition and a question that calls for a solution. */
export const content = Content.parse({
  intro: said('Mẫu'),
  levels: [
    { from: 0, title: said('Thấp') },
    { from: 50, title: said('Cao') },
  ],
  sections: [
    {
      ...{ name: 'state', title: said('Hiện trạng'), weight: 1 },
      questions: [
        {
          ...{ name: 'practice', kind: 'choice', title: said('Thực hành'), required: true, weight: 1 },
          choices: [
            { value: 'low', title: said('Thấp') },
            { value: 'high', title: said('Cao'), points: 1 },
          ],
        },
        { name: 'workers', kind: 'number', title: said('Lao động'), least: 0 },
        {
          ...{ name: 'support', kind: 'choices', title: said('Hỗ trợ') },
          choices: [
            { value: 'tidy', title: said('5S'), solution: '5S' },
            { value: 'other', title: said('Khác') },
          ],
        },
      ],
    },
  ],
})

export const low: Answers = { practice: 'low', workers: 5 }
export const high: Answers = { practice: 'high', workers: 9, support: ['tidy', 'other'] }

/** Somebody who is not signed in. */
export const visitorOf = (context: Context): Context => ({
  ...context,
  actor: { ...someone('', []), personId: undefined, name: 'Khách' },
})

/** A published edition. */
export const publishEdition = async (officer: Context, code = 'KS-MAU'): Promise<string> => {
  const draft = await questionnaires.create(officer, { code, title: `Phiếu ${code}`, titleEn: code })
  const { version } = await saveContent(officer, { id: draft.id, version: draft.version, content })
  await questionnaires.take(officer, { id: draft.id, version, action: 'publish' })
  return draft.id
}

const activities = { food: '2025:10', farm: '2025:03' } as const

/** Fictional enterprises of two sections. */
export const addEnterprises = async (
  officer: Context,
  counts: Readonly<Record<keyof typeof activities, number>>,
): Promise<string[]> => {
  const ids: string[] = []
  for (const [of, count] of Object.entries(counts))
    for (let n = 1; n <= count; n += 1) {
      const input = {
        name: `Tổ hợp tác Mẫu ${of} ${n}`,
        kind: 'cooperative-group',
        vsic: activities[of as keyof typeof activities],
      }
      ids.push((await enterprises.create(officer, EnterpriseInput.parse(input))).id)
    }
  return ids
}

/** A survey of everybody by section, drawn and open. */
export const openSurvey = async (officer: Context, questionnaire: string, more: object = {}) => {
  const input = CampaignInput.parse({
    ...{ title: 'Khảo sát mẫu', titleEn: 'Sample survey', questionnaire, year: 2026 },
    ...{ opensOn: '2026-11-01', closesOn: '2026-11-30', fewest: 3, remindEvery: 7, seed: 'mau' },
    ...{ bySize: false, bySector: true, ...more },
  })
  const { id } = await campaigns.create(officer, input)
  if (input.mode === 'personal') await drawSample(officer, { id })
  await step(officer, id, 'open')
  return id
}

/** Takes a step with a survey as it stands. */
export const step = async (context: Context, id: string, action: string): Promise<void> => {
  const { version } = await campaigns.get(context, id)
  await campaigns.take(context, { id, version, action, reason: 'Mẫu' })
}

/** Tokens of everybody drawn, by name. */
export const tokensOf = async (officer: Context, id: string): Promise<Map<string, string>> => {
  const { rows } = await listInvitations(officer, { id, q: '', page: 1, size: 100 })
  const tokens = new Map<string, string>()
  for (const { id: invitation, enterprise } of rows) {
    const { url } = await makeLink(officer, { url: 'https://mau.example' }, { invitation })
    tokens.set(enterprise.label, url.split('token=')[1] ?? '')
  }
  return tokens
}

/** Hands answers in by a personal link. */
export const answerBy = (officer: Context, token: string, answers: Answers) =>
  handIn(visitorOf(officer), { token }, { answers, respondent: 'Người điền mẫu' })

/** The context of a later day. */
export const onDay = (context: Context, day: string): Context =>
  as(context.db, context.actor, new Date(`${day}T02:00:00Z`))
