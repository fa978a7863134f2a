import { z } from 'zod'
import { Reference, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'

/** Why two records look like one enterprise. */
export const Likeness = z.enum(['name', 'similar', 'tax-code'])
export type Likeness = z.infer<typeof Likeness>

export const Twin = z.object({
  id: Id,
  version: z.number().int(),
  name: z.string(),
  taxCode: z.string().nullable(),
  commune: z.string().nullable(),
  updatedAt: z.iso.datetime(),
})
export type Twin = z.infer<typeof Twin>

export const Pair = z.object({
  one: Twin,
  other: Twin,
  likeness: Likeness,
  score: z.number().describe('How alike the names are, 0 to 1'),
})
export type Pair = z.infer<typeof Pair>

export const Pairs = z.object({
  pairs: z.array(Pair),
  drawnAt: z.iso.datetime().nullable().describe('When they were found; null: never yet'),
})
export type Pairs = z.infer<typeof Pairs>

/** The fields that a merge may take from the record that goes. */
export const mergeFields = [
  'name',
  'taxCode',
  'kind',
  'statedSize',
  'vsic',
  'industry',
  'product',
  'startUp',
  'commune',
  'address',
  'representative',
  'phone',
] as const

export const MergeInput = z.object({
  into: Id,
  intoVersion: z.number().int(),
  from: Id,
  fromVersion: z.number().int(),
  take: z
    .array(z.enum(mergeFields))
    .default([])
    .describe('Fields whose value comes from the record that goes'),
  reason: z.string().trim().max(1000),
})
export type MergeInput = z.output<typeof MergeInput>

/** A merge that was made, and how many rows of which table it moved. */
export const Merged = z.object({
  id: Id,
  from: Reference,
  into: Reference,
  at: z.iso.datetime(),
  moved: z.array(z.object({ table: z.string(), rows: z.number().int() })),
  undone: z.boolean(),
})
export type Merged = z.infer<typeof Merged>

const tags = ['Enterprises']

export const mergeContract = {
  pairs: route
    .route({
      method: 'GET',
      path: '/enterprise-duplicates',
      tags,
      summary: 'Records that look like one enterprise: of one, found at once; of all, as drawn at night',
    })
    .input(z.object({ of: Id.optional() }))
    .output(Pairs),
  apart: route
    .route({
      method: 'POST',
      path: '/enterprise-duplicates/apart',
      tags,
      summary: 'These two are not the same',
    })
    .input(z.object({ one: Id, other: Id }))
    .output(z.object({ apart: z.literal(true) })),
  merge: route
    .route({
      method: 'POST',
      path: '/enterprise-duplicates/merge',
      tags,
      summary: 'Make one record of two; whatever refers to the one that goes moves over',
    })
    .input(MergeInput)
    .output(Merged),
  merges: route
    .route({
      method: 'GET',
      path: '/enterprises/{id}/merges',
      tags,
      summary: 'Merges that an enterprise took part in, the newest first',
    })
    .input(z.object({ id: Id }))
    .output(z.array(Merged)),
  undo: route
    .route({ method: 'POST', path: '/enterprise-merges/{id}/undo', tags, summary: 'Take a merge back' })
    .input(z.object({ id: Id }))
    .output(Merged),
}
