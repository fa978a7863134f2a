import { z } from 'zod'
import { Reference, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'

const words = (max: number) => z.string().trim().min(1).max(max)
const tags = ['Integrations']

export const Integration = z.object({
  id: Id,
  name: z.string(),
  agency: Reference.nullable().describe('As whose officer it acts; null reads the whole province'),
  scopes: z.array(z.string()),
  decision: z.string(),
  addressNote: z.string().nullable(),
  validTo: CalendarDate.describe('The last day on which the key opens'),
  keyStart: z.string().describe('The first signs of the key, to tell it from others'),
  state: z.enum(['valid', 'over', 'revoked']),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  actions: z.array(z.enum(['revoke'])),
})
export type Integration = z.infer<typeof Integration>

export const NewIntegration = z.object({
  name: words(100),
  agencyId: Id.optional().describe('Leave out to read the whole province'),
  scopes: z.array(z.string().max(60)).min(1).max(100),
  decision: words(300).describe('The paper that asks for or allows the connection'),
  addressNote: words(300).optional(),
  validTo: CalendarDate,
})
export type NewIntegration = z.infer<typeof NewIntegration>

/** A right that a key can be given. */
export const Scope = z.object({ right: z.string(), writes: z.boolean() })
export type Scope = z.infer<typeof Scope>

export const integrationsContract = {
  list: route
    .route({ method: 'GET', path: '/integrations', tags, summary: 'Systems that were let in by a key' })
    .input(z.object({}))
    .output(z.array(Integration)),
  get: route
    .route({ method: 'GET', path: '/integrations/{id}', tags, summary: 'One of them' })
    .input(z.object({ id: Id }))
    .output(Integration),
  scopes: route
    .route({
      method: 'GET',
      path: '/integration-scopes',
      tags,
      summary: 'The rights that a key can be given',
    })
    .input(z.object({ agencyId: Id.optional() }))
    .output(z.array(Scope)),
  add: route
    .route({
      method: 'POST',
      path: '/integrations',
      tags,
      summary: 'Let a system in; its key is told once',
      successStatus: 201,
    })
    .input(NewIntegration)
    .output(z.object({ integration: Integration, key: z.string() })),
  revoke: route
    .route({ method: 'POST', path: '/integrations/{id}/revoke', tags, summary: 'Revoke its key at once' })
    .input(z.object({ id: Id, reason: z.string().max(1000) }))
    .output(Integration),
}
