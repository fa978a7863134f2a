import { sql } from 'drizzle-orm'
import { reachOf } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { type Context, today } from '#platform/context.ts'
import { contentFaults } from './check-content.ts'
import { type Content, emptyContent } from './content.ts'
import { type SurveyRight, surveyGrants } from './permissions.ts'
import { type QuestionnaireInput, questionnaireRegister } from './questionnaire-contract.ts'
import { surveyRefusals } from './rules.ts'
import { questionnaire } from './schema.ts'
import * as store from './store.ts'
import { editionWorkflow } from './workflow.ts'

/** @throws Refusal FROZEN once an edition is published */
export const refuseFrozen = (before: Values | undefined): void =>
  refuseIf(before !== undefined && before.state !== 'draft', surveyRefusals.FROZEN)

const nextEdition = async ({ db, actor }: Context, code: string): Promise<number> => {
  const editions = await store.editionsOf(db, actor.province, code)
  const isOwnOnly = reachOf(actor, surveyGrants, 'questionnaire.write') === 'own'
  const isForeign = editions.some(({ agencyId }) => !actor.ownAgencies.includes(agencyId ?? ''))
  refuseIf(isOwnOnly && isForeign, surveyRefusals.CODE_TAKEN, {}, 'code')
  return (editions.at(-1)?.edition ?? 0) + 1
}

const toValues = async (
  context: Context,
  input: QuestionnaireInput,
  _id: string | undefined,
  before?: Values,
): Promise<Values> => {
  refuseFrozen(before)
  if (before?.code === input.code) return { ...input }
  const edition = await nextEdition(context, input.code)
  return { ...input, edition, content: before?.content ?? emptyContent }
}

const proveSound = async (_context: Context, before: Values, action: string): Promise<void> => {
  const [fault] = action === 'publish' ? contentFaults(before.content as Content) : []
  if (fault === undefined) return
  const { NOT_SOUND } = surveyRefusals
  // The words of the fault are in two languages, so each goes into its own.
  const kind = {
    ...NOT_SOUND,
    text: text(
      NOT_SOUND.text.vi.replace('{what}', fault.text.vi),
      NOT_SOUND.text.en.replace('{what}', fault.text.en),
    ),
  }
  throw new Refusal(kind, {}, `content.${fault.path}`)
}

/** What sets the register of questionnaires apart: a row is one edition. */
export const questionnaireShelf: Shelf<QuestionnaireInput, SurveyRight> = {
  subject: 'survey.questionnaire',
  register: questionnaireRegister,
  table: questionnaire,
  grants: surveyGrants,
  rights: { read: 'questionnaire.read', write: 'questionnaire.write' },
  workflow: editionWorkflow,
  closedTo: (_context, row) => row.state !== 'draft',
  defaultSort: 'title',
  fields: {
    code: questionnaire.code,
    edition: questionnaire.edition,
    title: questionnaire.title,
    titleEn: questionnaire.titleEn,
    questions: sql`(select count(*)::int from jsonb_array_elements(${questionnaire.content} -> 'sections') s,
      jsonb_array_elements(s -> 'questions'))`,
    publishedOn: questionnaire.publishedOn,
    state: questionnaire.state,
  },
  label: (values) => `${values.title} (${values.code}, ${values.edition})`,
  words: (values) => [values.code, values.title, values.titleEn] as string[],
  toValues,
  beforeStep: proveSound,
  stepValues: async (context, _before, { action }) =>
    action === 'publish' ? { publishedOn: today(context) } : {},
  beforeRemove: async ({ db }, id) => refuseIf(await store.isUsed(db, id), surveyRefusals.IN_USE),
}
