import { z } from 'zod'
import { Message, registerRoutes, route, takeRoute } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { LegalDocument, LegalDocumentInput } from './document.ts'
import { LegalLink, LegalLinkInput } from './link.ts'
import { PolicyProposal, PolicyProposalInput } from './proposal.ts'
import { LegalReview, LegalReviewInput } from './review.ts'
import { standings, topics } from './rules.ts'

const tags = ['Legal']
const path = '/legal/documents' as const

/** A record of another module that names a document. */
export const Citation = z.object({
  subject: z.string(),
  kind: Message,
  id: z.string(),
  label: z.string(),
  agencyName: z.string().nullable(),
  number: z.string(),
  path: z.string(),
})
export type Citation = z.infer<typeof Citation>

export const Recheck = Citation.extend({
  documentId: Id,
  title: z.string(),
  standing: z.enum(keysOf(standings)),
  endedOn: CalendarDate.nullable(),
  successor: z.string().nullable(),
  settled: z.object({ note: z.string(), personName: z.string(), at: z.iso.datetime() }).nullable(),
  actions: z.array(z.string()),
})
export type Recheck = z.infer<typeof Recheck>

const FullText = z.object({
  words: z.string(),
  writtenBy: z.string().nullable(),
  writtenAt: z.iso.datetime().nullable(),
})

const Topics = z.object({ topics: z.array(z.enum(keysOf(topics))) })

/** A document that a plan cites, as the library has it. */
export const CitedByPlan = z.object({
  basis: z.string().describe('Id of the entry in the plan'),
  id: Id,
  standing: z.enum(keysOf(standings)),
})
export type CitedByPlan = z.infer<typeof CitedByPlan>

export const legalContract = {
  documents: {
    ...registerRoutes(path, 'Legal', LegalDocument, LegalDocumentInput),
    take: takeRoute(path, 'Legal', LegalDocument),
  },
  links: registerRoutes('/legal/links', 'Legal', LegalLink, LegalLinkInput),
  reviews: registerRoutes('/legal/reviews', 'Legal', LegalReview, LegalReviewInput),
  proposals: {
    ...registerRoutes('/legal/proposals', 'Legal', PolicyProposal, PolicyProposalInput),
    take: takeRoute('/legal/proposals', 'Legal', PolicyProposal),
  },
  reviewProgress: route
    .route({
      method: 'GET',
      path: '/legal/review-progress',
      tags,
      summary: 'How far the review of a year is',
    })
    .input(z.object({ year: Year.or(z.coerce.number().pipe(Year)) }))
    .output(z.object({ reviewed: z.number().int(), toReview: z.number().int() })),
  text: route
    .route({ method: 'GET', path: `${path}/{id}/text`, tags, summary: 'The whole text of a document' })
    .input(z.object({ id: Id }))
    .output(FullText),
  writeText: route
    .route({ method: 'PUT', path: `${path}/{id}/text`, tags, summary: 'Keep the whole text of a document' })
    .input(z.object({ id: Id, words: z.string().max(1_000_000) }))
    .output(FullText),
  citations: route
    .route({ method: 'GET', path: `${path}/{id}/citations`, tags, summary: 'Records that name a document' })
    .input(z.object({ id: Id }))
    .output(z.array(Citation)),
  rechecks: route
    .route({
      method: 'GET',
      path: '/legal/rechecks',
      tags,
      summary: 'Records that name a document which was replaced or has expired',
    })
    .output(z.array(Recheck)),
  settleRecheck: route
    .route({
      method: 'POST',
      path: '/legal/rechecks',
      tags,
      summary: 'Note that a record was looked at and stays as it is',
    })
    .input(
      z.object({
        documentId: Id,
        subject: z.string().max(100),
        recordId: z.string().max(200),
        note: z.string().trim().max(1000),
      }),
    )
    .output(z.array(Recheck)),
  citedByPlans: route
    .route({
      method: 'GET',
      path: '/legal/cited-by-plans',
      tags,
      summary: 'Documents that the plans cite (I.1)',
    })
    .output(z.array(CitedByPlan)),
  subscription: route
    .route({
      method: 'GET',
      path: '/legal/subscription',
      tags,
      summary: 'Topics that one hears of by e-mail',
    })
    .output(Topics),
  subscribe: route
    .route({ method: 'PUT', path: '/legal/subscription', tags, summary: 'Choose topics to hear of' })
    .input(Topics)
    .output(Topics),
}
