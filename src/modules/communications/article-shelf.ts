import { sql } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { type CalendarDate, startOfDay } from '#kernel/period.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { activities } from '#modules/work/activity-shelf.ts'
import type { Context } from '#platform/context.ts'
import { type ArticleInput, articleRegister } from './article.ts'
import { cleanHtml, plainWords } from './clean-html.ts'
import { type CommunicationsRight, communicationsGrants } from './permissions.ts'
import { communicationsRefusals } from './rules.ts'
import { article, articleVersion } from './schema.ts'
import { articleWorkflow } from './workflow.ts'

/** How an activity is called in the registers of this module. */
export const activityTitle = (id: unknown) =>
  sql<string>`(select a.title from work_activity a where a.id = ${id})`

const toValues = async (
  context: Context,
  { activity, body, bodyEn, ...input }: ArticleInput,
  _id: string | undefined,
  before?: Values,
): Promise<Values> => {
  const isLost = input.publishTime !== null && input.publishOn === null
  refuseIf(isLost, communicationsRefusals.TIME_WITHOUT_DAY, {}, 'publishOn')
  if (activity !== null && activity !== before?.activityId) await activities.get(context, activity)
  const authors = new Set((before?.authors as string[] | undefined) ?? [])
  authors.add(context.actor.personId ?? '')
  return {
    ...input,
    activityId: activity,
    body: body === undefined ? (before?.body ?? '') : cleanHtml(body),
    bodyEn: bodyEn === undefined ? (before?.bodyEn ?? '') : cleanHtml(bodyEn),
    authors: [...authors],
  }
}

const beforeStep = async ({ actor }: Context, before: Values, action: string): Promise<void> => {
  const isEmpty = plainWords(String(before.body)) === '' && plainWords(String(before.bodyEn)) === ''
  refuseIf(action === 'submit' && isEmpty, communicationsRefusals.BODY_MISSING, {}, 'body')
  const isOwn = actor.personId !== undefined && (before.authors as string[]).includes(actor.personId)
  refuseIf(action === 'publish' && isOwn, communicationsRefusals.OWN_TEXT)
  refuseIf(action === 'withdraw' && before.liveVersionId === null, communicationsRefusals.NOT_SHOWN)
}

/** The moment from which a reviewed article is shown: the wished one, or now when that has gone by. */
const shownFrom = (now: Date, day: CalendarDate | null, time: string | null): Date => {
  if (day === null) return now
  const [hours = 0, minutes = 0] = (time ?? '00:00').split(':').map(Number)
  const wished = new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000)
  return wished > now ? wished : now
}

const stepValues = async (
  { now }: Context,
  before: Values,
  { action }: { action: string },
): Promise<Values> => {
  if (action === 'withdraw') return { liveVersionId: null, visibleFrom: null }
  if (action !== 'publish') return {}
  const { publishOn, publishTime } = before as typeof article.$inferSelect
  return { liveVersionId: newId(), visibleFrom: shownFrom(now, publishOn, publishTime), authors: [] }
}

/** What sets articles apart: the public sees the text as it was last reviewed, never the one being written. */
export const articleShelf: Shelf<ArticleInput, CommunicationsRight> = {
  subject: 'communications.article',
  register: articleRegister,
  table: article,
  grants: communicationsGrants,
  rights: { read: 'article.read', write: 'article.write' },
  workflow: articleWorkflow,
  defaultSort: '-publishOn',
  fields: {
    title: article.title,
    titleEn: article.titleEn,
    kind: article.kind,
    summary: article.summary,
    summaryEn: article.summaryEn,
    activity: referenceTo(article.activityId, activityTitle(article.activityId)),
    publishOn: article.publishOn,
    publishTime: article.publishTime,
    visibleFrom: article.visibleFrom,
    state: article.state,
    agency: referenceTo(
      article.agencyId,
      agencyNameOn(article.agencyId, sql`(${article.createdAt} at time zone 'Asia/Ho_Chi_Minh')`),
    ),
  },
  filters: { activity: article.activityId, agency: article.agencyId },
  label: (values) => String(values.title),
  words: ({ title, titleEn, summary, body, bodyEn }) =>
    [title, titleEn, summary, plainWords(String(body)), plainWords(String(bodyEn))] as (string | null)[],
  toValues,
  closedTo: (_context, row) => row.state !== 'draft',
  beforeStep,
  stepValues,
  afterStep: async ({ db, actor, now }, after, action) => {
    if (action !== 'publish') return
    const { id, province, title, titleEn, summary, summaryEn, body, bodyEn, liveVersionId } =
      after as typeof article.$inferSelect
    await db.insert(articleVersion).values({
      ...{ id: liveVersionId ?? newId(), province, articleId: id, reviewedBy: actor.name, at: now },
      ...{ title, titleEn, summary, summaryEn, body, bodyEn },
    })
  },
}
