import { z } from 'zod'
import { Message, route } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { wishes } from './rules.ts'

const About = z.object({
  kind: z.string(),
  label: Message,
  purpose: Message,
  basis: Message,
  years: z.number().int().nullable().describe('Whole years to keep; null for as long as the work lasts'),
})

/** What is held about one person, by kind. */
export const HeldKind = About.extend({
  rows: z.array(
    z.object({
      id: z.string(),
      title: Message,
      fields: z.array(z.object({ label: Message, value: Message })),
      keptUntil: CalendarDate.nullable(),
    }),
  ),
})
export type HeldKind = z.infer<typeof HeldKind>

export const RequestInput = z.object({
  wish: z.enum(keysOf(wishes)),
  words: z.string().trim().min(1).max(2000),
})
export type RequestInput = z.infer<typeof RequestInput>

export const PersonalRequest = RequestInput.extend({
  id: z.string(),
  email: z.string(),
  receivedAt: z.iso.datetime(),
  answerBy: CalendarDate,
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
})
export type PersonalRequest = z.infer<typeof PersonalRequest>

/** How a kind stands against its time to keep. */
export const Retention = About.extend({
  dueNow: z.number().int().describe('Rows that the next night erases'),
  dueWithinYear: z.number().int().describe('Rows whose time is up within a year from today'),
  hold: z.object({ reason: z.string(), personName: z.string(), at: z.iso.datetime() }).nullable(),
})
export type Retention = z.infer<typeof Retention>

const Retentions = z.object({
  verified: z.boolean(),
  source: z.string(),
  mayHold: z.boolean(),
  kinds: z.array(Retention),
})

const tags = ['Personal data']

export const personalDataContract = {
  mine: route
    .route({ method: 'GET', path: '/personal-data/mine', tags, summary: 'What is held about me' })
    .output(z.object({ held: z.array(HeldKind), requests: z.array(PersonalRequest) })),
  ask: route
    .route({ method: 'POST', path: '/personal-data/requests', tags, summary: 'Ask to correct or erase' })
    .input(RequestInput)
    .output(PersonalRequest),
  requests: route
    .route({ method: 'GET', path: '/personal-data/requests', tags, summary: 'The newest 200 requests' })
    .output(z.array(PersonalRequest)),
  answer: route
    .route({ method: 'POST', path: '/personal-data/requests/{id}/answer', tags, summary: 'Answer a request' })
    .input(z.object({ id: z.uuid(), answer: z.string().trim().min(1).max(4000) }))
    .output(PersonalRequest),
  retention: route
    .route({ method: 'GET', path: '/personal-data/retention', tags, summary: 'What is erased next' })
    .output(Retentions),
  hold: route
    .route({
      method: 'POST',
      path: '/personal-data/retention/{kind}/hold',
      tags,
      summary: 'Hold the erasure of a kind, or let it go on with an empty reason',
    })
    .input(z.object({ kind: z.string().max(60), reason: z.string().trim().max(1000) }))
    .output(Retentions),
}
