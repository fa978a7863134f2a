import { z } from 'zod'
import { Message, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { Year } from '#kernel/period.ts'

const Ratio = z.string().regex(/^\d{1,9}(\.\d{1,15})?$/, { error: 'decimal' })

/** What changes between two series that are linked. */
export const linkKinds = ['territory', 'base-year', 'concept'] as const

const Side = z.object({ id: Id, label: Message, territory: Message, concept: Message.nullable() })

export const SeriesLink = z.object({
  id: Id,
  kind: z.enum(linkKinds),
  from: Side,
  to: Side,
  year: z.number().int(),
  ratio: z.string().describe('The later ÷ the earlier in the link year'),
  reason: z.string(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  revokedBy: z.string().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  revokedReason: z.string().nullable(),
})
export type SeriesLink = z.infer<typeof SeriesLink>

/** Two series that could be linked, with the years in which both stand. */
export const LinkProposal = z.object({
  kind: z.enum(linkKinds),
  from: Side,
  to: Side,
  years: z.array(z.object({ year: z.number().int(), ratio: z.string() })),
})
export type LinkProposal = z.infer<typeof LinkProposal>

export const NewLinks = z.object({
  year: Year,
  reason: z.string().trim().max(1000),
  pairs: z
    .array(
      z.object({
        from: Id,
        to: Id,
        ratio: Ratio.nullable().default(null).describe('null: from the figures of the year in both'),
      }),
    )
    .min(1)
    .max(100),
})
export type NewLinks = z.output<typeof NewLinks>

const tags = ['TFP']
const path = '/productivity/series-links'

export const seriesLinkContract = {
  list: route
    .route({
      method: 'GET',
      path,
      tags,
      summary: 'Links between series, revoked ones too; what could be linked',
    })
    .input(z.object({}))
    .output(z.object({ links: z.array(SeriesLink), proposals: z.array(LinkProposal) })),
  record: route
    .route({
      method: 'POST',
      path,
      tags,
      summary: 'Record links in a year, with the reason',
      successStatus: 201,
    })
    .input(NewLinks)
    .output(z.object({ links: z.array(SeriesLink) })),
  revoke: route
    .route({
      method: 'POST',
      path: `${path}/{id}/revoke`,
      tags,
      summary: 'Take a link back; runs that used it stay',
    })
    .input(z.object({ id: Id, reason: z.string().trim().max(1000) }))
    .output(SeriesLink),
}
