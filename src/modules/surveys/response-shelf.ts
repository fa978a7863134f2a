import { sql } from 'drizzle-orm'
import { enterpriseCalled } from '#modules/enterprises/called.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type SurveyRight, surveyGrants } from './permissions.ts'
import { responseRegister } from './response-contract.ts'
import { response } from './schema.ts'
import { responseWorkflow } from './workflow.ts'

const ofCampaign = (column: string) =>
  sql`(select c.${sql.identifier(column)} from survey_campaign c where c.id = ${response.campaignId})`

const questionnaireTitle = sql`(select q.title || ' (' || q.edition || ')' from survey_questionnaire q
  where q.id = ${response.questionnaireId})`

const nobody = 'Không ghi tên'

/** What sets the register of responses apart; only those who are asked write into it, in `respond.ts`. */
export const responseShelf: Shelf<object, SurveyRight> = {
  subject: 'survey.response',
  register: responseRegister,
  table: response,
  grants: surveyGrants,
  rights: { read: 'response.read', write: 'response.write' },
  workflow: responseWorkflow,
  enterprise: response.enterpriseId,
  defaultSort: '-receivedOn',
  fields: {
    called: sql`coalesce(${enterpriseName(response.enterpriseId)}, ${nobody})`,
    survey: referenceTo(response.campaignId, ofCampaign('title')),
    questionnaire: questionnaireTitle,
    year: ofCampaign('year'),
    enterprise: referenceTo(response.enterpriseId, enterpriseName(response.enterpriseId)),
    respondent: response.respondent,
    score: response.score,
    level: response.levelName,
    receivedOn: response.receivedOn,
    decisionReason: response.decisionReason,
    state: response.state,
  },
  filters: { survey: response.campaignId, enterprise: response.enterpriseId },
  foundBy: [enterpriseKey(response.enterpriseId)],
  label: async (values, context) =>
    values.enterpriseId ? enterpriseCalled(context, values.enterpriseId) : nobody,
  words: (values) => [values.respondent as string | null],
  toValues: async () => ({}),
  stepValues: async (_context, _before, { reason }) => ({ decisionReason: reason ?? null }),
}
