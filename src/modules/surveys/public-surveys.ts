import { permit } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import { type Context, today } from '#platform/context.ts'
import { surveyGrants } from './permissions.ts'
import type { SurveyResults } from './result-contract.ts'
import { surveyResults } from './results.ts'
import * as store from './store.ts'

/** A survey that anybody may answer today; `path` is where. */
export interface PublicSurvey {
  readonly title: Text
  readonly purpose: string | null
  readonly opensOn: string
  readonly closesOn: string
  readonly path: string
}

/** The surveys that anybody may answer today without a name, those that close first at the head. */
export const openPublicSurveys = async (context: Context): Promise<PublicSurvey[]> => {
  const within = permit(context.actor, surveyGrants, 'openSurvey.answer')
  const rows = await store.openToAll(context.db, within, today(context))
  return rows.map(({ code, title, titleEn, ...one }) => ({
    ...one,
    title: text(title, titleEn),
    path: `/phieu-khao-sat/${code}`,
  }))
}

/** A survey whose results were published. */
export interface PublishedSurvey {
  readonly id: string
  readonly title: Text
  readonly year: number
  readonly updatedAt: Date
}

/** The surveys whose results were published, the newest first. */
export const publishedSurveys = async (context: Context): Promise<PublishedSurvey[]> => {
  const within = permit(context.actor, surveyGrants, 'openSurvey.answer')
  const rows = await store.publishedSurveys(context.db, within)
  return rows.map(({ title, titleEn, ...one }) => ({ ...one, title: text(title, titleEn) }))
}

/** Published results, without what is so small that it would tell who answered. @throws Refusal NOT_FOUND */
export const publishedResults = (context: Context, id: string): Promise<SurveyResults> =>
  surveyResults(context, { id, by: 'none', asPublished: true })
