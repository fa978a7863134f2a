import { z } from 'zod'
import { registerRoutes, route, takeRoute } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { Article, ArticleInput } from './article.ts'
import { Reach, ReachInput } from './reach.ts'
import { PlanShare, PlanShareInput } from './share.ts'

/** Kinds of activities of `work` that carry words to people. */
export const communicationKinds = [
  'conference',
  'column',
  'leaflets',
  'workshop',
  'study-visit',
  'review-conference',
  'broadcast',
  'article',
  'exhibition',
  'contest',
] as const

const tags = ['Communications']
const path = '/communications/articles' as const

const ArticleText = z.object({
  body: z.string(),
  bodyEn: z.string(),
  versions: z.array(
    z.object({
      id: Id,
      title: z.string(),
      body: z.string(),
      reviewedBy: z.string(),
      at: z.iso.datetime(),
      isLive: z.boolean(),
    }),
  ),
})
export type ArticleText = z.infer<typeof ArticleText>

export const CommunicationCalendar = z.object({
  rows: z.array(
    z.object({
      id: Id,
      title: z.string(),
      kind: z.string(),
      startsOn: CalendarDate,
      endsOn: CalendarDate,
      place: z.string().nullable(),
      agency: z.string().nullable(),
      participants: z.number().int().nullable(),
      cost: z.string().nullable(),
      audience: z.number(),
      articles: z.number().int(),
    }),
  ),
  totals: z.object({ participants: z.number(), audience: z.number(), cost: z.string() }),
})
export type CommunicationCalendar = z.infer<typeof CommunicationCalendar>

export const communicationsContract = {
  articles: {
    ...registerRoutes(path, 'Communications', Article, ArticleInput),
    take: takeRoute(path, 'Communications', Article),
  },
  reach: registerRoutes('/communications/reach', 'Communications', Reach, ReachInput),
  shares: registerRoutes('/communications/shares', 'Communications', PlanShare, PlanShareInput),
  text: route
    .route({
      method: 'GET',
      path: `${path}/{id}/text`,
      tags,
      summary: 'The text of an article and its versions',
    })
    .input(z.object({ id: Id }))
    .output(ArticleText),
  addPicture: route
    .route({ method: 'POST', path: `${path}/{id}/pictures`, tags, summary: 'Keep a picture for an article' })
    .input(z.object({ id: Id, file: z.file() }))
    .output(z.object({ address: z.string() })),
  picture: route
    .route({ method: 'GET', path: '/communications/pictures/{id}', tags, summary: 'A picture of an article' })
    .input(z.object({ id: Id }))
    .output(z.file()),
  calendar: route
    .route({
      method: 'GET',
      path: '/communications/calendar',
      tags,
      summary: 'Communication activities of a year',
    })
    .input(z.object({ year: z.coerce.number().pipe(Year) }))
    .output(CommunicationCalendar),
}
