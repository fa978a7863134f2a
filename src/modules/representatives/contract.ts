import { z } from 'zod'
import { Reference, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { correctionContract } from './correction-contract.ts'
import { signUpContract } from './sign-up-contract.ts'

/** Somebody who speaks for an enterprise, today or formerly. */
export const Representative = z.object({
  id: Id.describe('Of the role'),
  name: z.string(),
  position: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string(),
  from: CalendarDate,
  to: CalendarDate.nullable(),
  first: z.boolean().describe('The first of those who represent it today'),
  cameIn: z.boolean().describe('Has set a password of their own'),
  actions: z.array(z.enum(['end', 'invite'])),
})
export type Representative = z.infer<typeof Representative>

/** The home of a representative. */
export const Workspace = z.object({
  enterprise: Reference,
  others: z.array(Reference).describe('Further enterprises that the person represents'),
})
export type Workspace = z.infer<typeof Workspace>

const tags = ['Representatives']

export const representativesContract = {
  signUps: signUpContract,
  corrections: correctionContract,
  list: route
    .route({
      method: 'GET',
      path: '/enterprises/{enterprise}/representatives',
      tags,
      summary: 'Who speaks for it',
    })
    .input(z.object({ enterprise: Id }))
    .output(z.array(Representative)),
  end: route
    .route({ method: 'POST', path: '/representatives/{id}/end', tags, summary: 'End at once, with a reason' })
    .input(z.object({ id: Id, reason: z.string().max(1000) }))
    .output(z.array(Representative)),
  invite: route
    .route({
      method: 'POST',
      path: '/representatives/{id}/invite',
      tags,
      summary: 'Send the first-use link again',
    })
    .input(z.object({ id: Id }))
    .output(z.array(Representative)),
  workspace: route
    .route({ method: 'GET', path: '/my-enterprise', tags, summary: 'The home of a representative' })
    .input(z.object({}))
    .output(Workspace),
  actFor: route
    .route({ method: 'PUT', path: '/my-enterprise', tags, summary: 'Act for another of the own enterprises' })
    .input(z.object({ enterprise: Id }))
    .output(Workspace),
}
