import { z } from 'zod'
import { Message } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { linkKinds } from './series-link-contract.ts'

/** The stored series, each in the version that was taken, and the links that a run was made of. */
export const RunOrigin = z.object({
  territory: z.object({ key: z.string(), label: Message }),
  series: z.array(
    z.object({
      id: Id,
      label: Message,
      territory: Message,
      version: z.number().int(),
      from: z.number().int().nullable(),
      to: z.number().int().nullable(),
    }),
  ),
  links: z.array(
    z.object({
      id: Id,
      kind: z.enum(linkKinds),
      label: Message,
      from: Message,
      to: Message,
      year: z.number().int(),
      ratio: z.string(),
      reason: z.string(),
    }),
  ),
  isSample: z.boolean(),
})
export type RunOrigin = z.infer<typeof RunOrigin>
