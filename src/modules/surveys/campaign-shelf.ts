import { sql } from 'drizzle-orm'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { findPlacedAt, placeId } from '#modules/enterprises/place-of-enterprise.ts'
import { enterpriseRefusals } from '#modules/enterprises/rules.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import type { Context } from '#platform/context.ts'
import { newToken } from '#platform/token.ts'
import { campaignRegister } from './campaign-columns.ts'
import type { CampaignInput } from './campaign-contract.ts'
import { type SurveyRight, surveyGrants } from './permissions.ts'
import { surveyRefusals } from './rules.ts'
import { campaign } from './schema.ts'
import * as store from './store.ts'
import { campaignWorkflow } from './workflow.ts'

/** What says who is asked: changed, the sample has to be drawn again; once the survey is open it stands. */
const asked = [
  'mode',
  'ofKind',
  'ofSize',
  'ofSection',
  'ofPlace',
  'bySize',
  'bySector',
  'byPlace',
  'allocation',
  'sampleSize',
  'seed',
] as const

const proveQuestionnaire = async ({ db, actor }: Context, id: string): Promise<void> => {
  const edition = await store.findEdition(db, actor.province, id)
  refuseIf(edition?.state !== 'published', surveyRefusals.NOT_PUBLISHED, {}, 'questionnaire')
}

const placeNowOf = async (context: Context, place: string | null): Promise<string | null> => {
  if (place === null) return null
  const placed = await findPlacedAt(context, place)
  if (placed === undefined) throw new Refusal(enterpriseRefusals.PLACE_UNKNOWN, {}, 'ofPlace')
  return placed.placeNow ?? placeId({ code: placed.placeCode, from: placed.placeFrom })
}

const refuseFixed = (before: Values, values: Values): void => {
  const changed = ['questionnaireId', ...asked].find((name) => before[name] !== values[name])
  const field = changed === 'questionnaireId' ? 'questionnaire' : changed
  refuseIf(before.state !== 'planned' && changed !== undefined, surveyRefusals.FIXED, {}, field)
}

const toValues = async (
  context: Context,
  { questionnaire, ...input }: CampaignInput,
  _id: string | undefined,
  before?: Values,
): Promise<Values> => {
  refuseIf(input.closesOn < input.opensOn, surveyRefusals.DAYS_TURNED, {}, 'closesOn')
  const values: Values = {
    ...input,
    questionnaireId: questionnaire,
    ofPlace: await placeNowOf(context, input.ofPlace),
    seed: input.seed ?? before?.seed ?? newToken().slice(0, 12),
  }
  if (before === undefined || before.questionnaireId !== questionnaire)
    await proveQuestionnaire(context, questionnaire)
  if (before === undefined) return { ...values, code: newToken().slice(0, 16), drawnAt: null }
  refuseFixed(before, values)
  const isStale = asked.some((name) => before[name] !== values[name])
  return isStale ? { ...values, drawnAt: null } : values
}

const place = sql`(select e.commune_now from enterprise e where e.province = ${campaign.province}
  and e.place_now = ${campaign.ofPlace} limit 1)`

/** What sets the register of surveys apart. */
export const campaignShelf: Shelf<CampaignInput, SurveyRight> = {
  subject: 'survey',
  register: campaignRegister,
  table: campaign,
  grants: surveyGrants,
  rights: { read: 'survey.read', write: 'survey.write' },
  workflow: campaignWorkflow,
  closedTo: (_context, row) => row.state === 'closed',
  defaultSort: '-closesOn',
  fields: {
    title: campaign.title,
    titleEn: campaign.titleEn,
    purpose: campaign.purpose,
    questionnaire: referenceTo(
      campaign.questionnaireId,
      sql`(select q.title || ' (' || q.code || ', ' || q.edition || ')' from survey_questionnaire q where q.id = ${campaign.questionnaireId})`,
    ),
    year: campaign.year,
    opensOn: campaign.opensOn,
    closesOn: campaign.closesOn,
    mode: campaign.mode,
    ofKind: campaign.ofKind,
    ofSize: campaign.ofSize,
    ofSection: campaign.ofSection,
    ofPlace: referenceTo(campaign.ofPlace, sql`coalesce(${place}, ${campaign.ofPlace})`),
    bySize: campaign.bySize,
    bySector: campaign.bySector,
    byPlace: campaign.byPlace,
    allocation: campaign.allocation,
    sampleSize: campaign.sampleSize,
    seed: campaign.seed,
    remindEvery: campaign.remindEvery,
    fewest: campaign.fewest,
    invited: sql`case when ${campaign.drawnAt} is null then 0
      else (select count(*)::int from survey_invitation i where i.campaign_id = ${campaign.id}) end`,
    answered: sql`(select count(*)::int from survey_response r where r.campaign_id = ${campaign.id}
      and r.state <> 'setAside' and r.removed_at is null)`,
    code: campaign.code,
    state: campaign.state,
  },
  filters: { questionnaire: campaign.questionnaireId },
  label: (values) => `${values.title} (${values.year})`,
  words: (values) => [values.title, values.titleEn, values.purpose] as (string | null)[],
  lookups: {
    questionnaire: ({ db, actor }, codes) => store.publishedByCode(db, actor.province, codes),
  },
  toValues,
  beforeStep: async (_context, before, action) => {
    const lacksSample = before.mode === 'personal' && before.drawnAt === null
    refuseIf(action === 'open' && lacksSample, surveyRefusals.NOT_DRAWN)
  },
}
