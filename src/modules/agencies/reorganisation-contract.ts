import { z } from 'zod'
import { Message, Reference, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { AgencyKind, Basis, Duty, SuccessionKind } from './document.ts'

const words = (max: number) => z.string().trim().min(1).max(max)

/** The name under which an agency begins, or goes on, from the day of the reorganisation. */
export const NewNames = z.object({
  name: words(300),
  shortName: words(100),
  kind: AgencyKind,
  symbol: words(40),
  placeName: words(100),
  parent: Id.optional(),
  area: z
    .string()
    .regex(/^\d{2,5}$/)
    .optional(),
})
export type NewNames = z.infer<typeof NewNames>

/** Who receives what: an agency that exists (with a new name where one is given) or one that arises on the day. */
export const Share = z.object({
  to: Id.optional(),
  names: NewNames.optional(),
  duties: z.union([z.literal('all'), z.array(Duty)]).default('all'),
})
export type Share = z.infer<typeof Share>

/** An order to reorganise, as a decision gives it. */
export const ReorganisationOrder = z.object({
  kind: SuccessionKind,
  on: CalendarDate.describe('First day of the new state'),
  decision: Basis,
  verified: z.boolean().default(false).describe('Whether the decision itself was read'),
  note: words(1000).optional(),
  from: z.array(Id).min(1).max(50),
  livesOn: z.boolean().default(false).describe('Of a split: the agency that gives goes on existing'),
  shares: z.array(Share).max(20).default([]),
})
export type ReorganisationOrder = z.infer<typeof ReorganisationOrder>

/** What an order would do, before anything is written. */
export const ReorganisationPreview = z.object({
  stamp: z.string().describe('Send it back with the order, so that it is carried out on what was looked at'),
  endings: z.array(z.object({ name: z.string(), lastDay: CalendarDate })),
  beginnings: z.array(
    z.object({ name: z.string(), was: z.string().nullable(), from: CalendarDate, isNew: z.boolean() }),
  ),
  duties: z.array(z.object({ duty: Duty, from: z.array(z.string()), to: z.array(z.string()) })),
  units: z.array(z.string()).describe('Units below an agency that ends which go on below its heir'),
  people: z.array(
    z.object({ name: z.string(), position: z.string().nullable(), from: z.string(), to: z.string() }),
  ),
  records: z.array(z.object({ subject: z.string(), label: Message, count: z.number().int() })),
  warnings: z.array(Message),
})
export type ReorganisationPreview = z.infer<typeof ReorganisationPreview>

export const Reorganisation = z.object({
  id: Id,
  kind: SuccessionKind,
  on: CalendarDate,
  from: z.array(Reference),
  to: z.array(Reference),
  decision: Basis,
  verified: z.boolean(),
  carriedOutAt: z.iso.datetime(),
  carriedOutBy: z.string(),
  undoneAt: z.iso.datetime().nullable(),
  isLast: z.boolean().describe('Only the last one can be undone'),
})
export type Reorganisation = z.infer<typeof Reorganisation>

const tags = ['Agencies']

export const reorganisationContract = {
  reorganisations: route
    .route({ method: 'GET', path: '/reorganisations', tags, summary: 'Reorganisations, the newest first' })
    .input(z.object({}))
    .output(z.array(Reorganisation)),
  previewReorganisation: route
    .route({ method: 'POST', path: '/reorganisations/preview', tags, summary: 'What an order would do' })
    .input(ReorganisationOrder)
    .output(ReorganisationPreview),
  reorganise: route
    .route({
      method: 'POST',
      path: '/reorganisations',
      tags,
      summary: 'Carry out an order',
      successStatus: 201,
    })
    .input(z.object({ order: ReorganisationOrder, stamp: z.string().max(60) }))
    .output(Reorganisation),
  undoReorganisation: route
    .route({
      method: 'POST',
      path: '/reorganisations/{id}/undo',
      tags,
      summary: 'Take the last one back, while nothing was made under it',
    })
    .input(z.object({ id: Id, reason: z.string().max(1000) }))
    .output(Reorganisation),
}
