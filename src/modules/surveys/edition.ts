import { mayOn, permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { addRows, enterRows, freshRow, newRow } from '#modules/registers/new-rows.ts'
import type { Shelf, Shown } from '#modules/registers/shelf.ts'
import { changeRow, keepRegister, keepWhole } from '#modules/registers/verbs.ts'
import { atomically, type Context } from '#platform/context.ts'
import type { Content } from './content.ts'
import { type SurveyRight, surveyGrants } from './permissions.ts'
import type { ContentShown, QuestionnaireInput } from './questionnaire-contract.ts'
import { questionnaireShelf, refuseFrozen } from './questionnaire-shelf.ts'
import type { QuestionnaireSeed } from './read-questionnaires.ts'
import * as store from './store.ts'

/** The register of questionnaires; a row is one edition, frozen once it is published. */
export const questionnaires = keepRegister(questionnaireShelf)

const getEdition = async ({ db, actor }: Context, id: string): Promise<store.EditionRow> => {
  const { province } = permit(actor, surveyGrants, 'questionnaire.read')
  const edition = await store.findEdition(db, province, id)
  if (edition === undefined) throw new Refusal(refusals.NOT_FOUND)
  return edition
}

/** What an edition asks. @throws Refusal FORBIDDEN, NOT_FOUND */
export const openContent = async (context: Context, { id }: { id: string }): Promise<ContentShown> => {
  const edition = await getEdition(context, id)
  const { content, version, state } = edition
  const mayChange = state === 'draft' && mayOn(context.actor, surveyGrants, 'questionnaire.write', edition)
  return { content, version, mayChange }
}

const contentShelf: Shelf<Content, SurveyRight> = {
  ...questionnaireShelf,
  toValues: async (_context, content, _id, before) => {
    refuseFrozen(before)
    return { content }
  },
  afterWrite: async () => {},
}

/**
 * Writes what a draft asks; it may be unfinished, for `publish` proves it.
 * @throws Refusal FROZEN, CHANGED_MEANWHILE, FORBIDDEN, NOT_FOUND
 */
export const saveContent = async (
  context: Context,
  { id, version, content }: { id: string; version: number; content: Content },
): Promise<ContentShown> => {
  await keepWhole(context, (inside) => changeRow(inside, contentShelf, { id, version, values: content }))
  return openContent(context, { id })
}

/** A draft of the next edition with the same questions. @throws Refusal FORBIDDEN, NOT_FOUND, CODE_TAKEN */
export const makeNextEdition = async (context: Context, { id }: { id: string }): Promise<Shown> => {
  const { code, title, titleEn, content } = await getEdition(context, id)
  const copying: Shelf<QuestionnaireInput, SurveyRight> = {
    ...questionnaireShelf,
    toValues: async (...given) => ({ ...(await questionnaireShelf.toValues(...given)), content }),
  }
  const made = await keepWhole(context, async (inside) => {
    const input = { code, title, titleEn }
    const values = await newRow(inside, copying, input)
    await addRows(inside, copying, [{ values, input }])
    return values.id
  })
  return questionnaires.get(context, made)
}

/**
 * Loads the shipped questionnaires whose code the province does not know yet, as published first editions. Asks no
 * right: it is for the program itself.
 * @returns how many were added
 */
export const importQuestionnaires = (
  context: Context,
  seed: readonly QuestionnaireSeed[],
): Promise<{ added: number }> =>
  atomically(context, async (inside) => {
    const { db, actor } = inside
    const rows = []
    for (const { code, title, content } of seed) {
      if ((await store.editionsOf(db, actor.province, code)).length > 0) continue
      const own = { code, content, edition: 1, title: title.vi, titleEn: title.en, agencyId: null }
      rows.push(freshRow(inside, questionnaireShelf, { ...own, state: 'published', publishedOn: null }))
    }
    if (rows.length > 0) await enterRows(inside, questionnaireShelf, rows)
    return { added: rows.length }
  })
