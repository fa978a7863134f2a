import { z } from 'zod'
import { Message, Reference, registerRoutes, route, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { agreementWorkflow } from './agreement-workflow.ts'
import { publicationKinds } from './rules.ts'
import { publicationWorkflow } from './workflow.ts'

export const Kind = z.enum(keysOf(publicationKinds))

export const Publication = z.object({
  kind: Kind,
  title: z.string(),
  titleEn: z.string().nullable(),
  body: z.string().nullable(),
  bodyEn: z.string().nullable(),
  enterprise: Reference.nullable(),
  state: z.enum(keysOf(publicationWorkflow.states)),
  publishedOn: CalendarDate.nullable(),
  shown: z.object({
    group: Message.nullable(),
    facts: z.array(z.object({ label: Message, value: Message })),
  }),
})
export type Publication = z.infer<typeof Publication>

/** What people write; whatever comes out of a record is drawn from it, and only its words can be put better. */
export const PublicationInput = z.object({
  kind: Kind.default('guide'),
  record: optionalText(80).describe('The record, for kinds that show one'),
  title: optionalText(300),
  titleEn: optionalText(300),
  body: optionalText(20_000),
  bodyEn: optionalText(20_000),
})
export type PublicationInput = z.output<typeof PublicationInput>

export const Agreement = z.object({
  enterprise: Reference,
  givenOn: CalendarDate,
  document: z.string().nullable(),
  recordedBy: z.string(),
  state: z.enum(keysOf(agreementWorkflow.states)),
  revokedOn: CalendarDate.nullable(),
  note: z.string().nullable(),
})
export type Agreement = z.infer<typeof Agreement>

export const AgreementInput = z.object({
  enterprise: Id,
  givenOn: optionalDate.describe('Today when left empty'),
  document: optionalText(300),
  note: optionalText(1000),
})
export type AgreementInput = z.output<typeof AgreementInput>

/** A record that may be proposed. */
export const Candidate = z.object({
  id: z.string(),
  label: z.string(),
  detail: z.string(),
  changed: z.boolean().describe('It is published, and has changed since'),
})
export type Candidate = z.infer<typeof Candidate>

const ids = z.array(z.string().max(80)).min(1).max(500)
const tags = ['Publications']
const path = '/publications' as const
const agreements = '/publication-agreements' as const

export const publicationsContract = {
  items: {
    ...registerRoutes(path, 'Publications', Publication, PublicationInput),
    take: takeRoute(path, 'Publications', Publication),
    candidates: route
      .route({
        method: 'GET',
        path: '/publication-candidates',
        tags,
        summary: 'Records that may be proposed',
      })
      .input(z.object({ kind: Kind }))
      .output(z.array(Candidate)),
    propose: route
      .route({
        method: 'POST',
        path: '/publication-proposals',
        tags,
        summary: 'Propose records for the portal',
      })
      .input(z.object({ kind: Kind, ids }))
      .output(z.object({ proposed: z.number().int() })),
    publishMany: route
      .route({ method: 'POST', path: '/publication-decisions', tags, summary: 'Publish what awaits review' })
      .input(z.object({ ids: z.array(Id).min(1).max(500) }))
      .output(z.object({ published: z.number().int() })),
    loadBoundaries: route
      .route({
        method: 'POST',
        path: '/commune-boundaries',
        tags,
        summary: 'Load the boundaries of communes',
      })
      .input(z.object({ file: z.file().max(20_000_000), source: z.string().trim().min(1).max(300) }))
      .output(
        z.object({ communes: z.number().int(), unknown: z.array(z.string()), missing: z.array(z.string()) }),
      ),
  },
  agreements: {
    ...registerRoutes(agreements, 'Publications', Agreement, AgreementInput),
    take: takeRoute(agreements, 'Publications', Agreement),
  },
}
