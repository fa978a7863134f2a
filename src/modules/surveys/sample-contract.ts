import { z } from 'zod'
import { ListQuery, pageOf, Reference, route } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { responseWorkflow } from './workflow.ts'

export const Stratum = z.object({
  id: z.string(),
  size: z.string().nullable(),
  sector: z.string().nullable(),
  place: z.string().nullable(),
  population: z.number().int(),
  sampled: z.number().int(),
  answered: z.number().int().describe('Responses that are not set aside'),
  accepted: z.number().int(),
})
export type Stratum = z.infer<typeof Stratum>

export const Sample = z.object({
  drawnAt: z.iso.datetime().nullable(),
  strata: z.array(Stratum),
  mayDraw: z.boolean(),
})
export type Sample = z.infer<typeof Sample>

export const Invitation = z.object({
  id: z.string(),
  enterprise: Reference,
  email: z.string().nullable().describe('An address besides those of its representatives'),
  represented: z.boolean().describe('Somebody represents it and gets the letters'),
  lastLetterOn: CalendarDate.nullable(),
  letters: z.number().int(),
  response: z.object({ id: z.string(), state: z.enum(keysOf(responseWorkflow.states)) }).nullable(),
})
export type Invitation = z.infer<typeof Invitation>

const tags = ['Surveys']
const of = z.object({ id: Id })
const ofInvitation = z.object({ invitation: Id })

export const sampleContract = {
  get: route
    .route({ method: 'GET', path: '/surveys/{id}/sample', tags, summary: 'Strata, and how many answered' })
    .input(of)
    .output(Sample),
  draw: route
    .route({ method: 'POST', path: '/surveys/{id}/sample', tags, summary: 'Draw the sample, or draw again' })
    .input(of)
    .output(Sample),
  invitations: route
    .route({ method: 'GET', path: '/surveys/{id}/invitations', tags, summary: 'Who was drawn' })
    .input(ListQuery.pick({ q: true, page: true, size: true }).extend({ id: Id }))
    .output(pageOf(Invitation)),
  setEmail: route
    .route({ method: 'PUT', path: '/survey-invitations/{invitation}/email', tags, summary: 'An address' })
    .input(
      ofInvitation.extend({
        email: optionalText(200).pipe(z.email().nullable()),
      }),
    )
    .output(z.object({ email: z.string().nullable() })),
  makeLink: route
    .route({
      method: 'POST',
      path: '/survey-invitations/{invitation}/link',
      tags,
      summary: 'A new personal link, told once',
    })
    .input(ofInvitation)
    .output(z.object({ url: z.string() })),
  sendLetters: route
    .route({
      method: 'POST',
      path: '/surveys/{id}/letters',
      tags,
      summary: 'Write now to whoever was never written to',
    })
    .input(of)
    .output(z.object({ sent: z.number().int() })),
}
