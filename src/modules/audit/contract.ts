import { z } from 'zod'
import { pageOf, route } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/period.ts'

/** One step of a record's history. */
export const HistoryEntry = z.object({
  number: z.number().int(),
  at: z.iso.datetime(),
  personName: z.string(),
  deputyFor: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  recordId: z.string(),
  recordLabel: z.string(),
  changes: z
    .array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }))
    .describe('Only what differs'),
  reason: z.string().nullable(),
  hash: z.string(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const HistoryQuery = z.object({
  person: z.string().max(100).default(''),
  subject: z.string().max(60).default(''),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
export type HistoryQuery = z.infer<typeof HistoryQuery>

const tags = ['History']

export const auditContract = {
  ofRecord: route
    .route({ method: 'GET', path: '/history/{subject}/{id}', tags, summary: 'History of one record' })
    .input(z.object({ subject: z.string().max(60), id: z.string().max(80) }))
    .output(z.array(HistoryEntry)),
  search: route
    .route({
      method: 'GET',
      path: '/history',
      tags,
      summary: 'All history, for inspectors and administrators',
    })
    .input(HistoryQuery)
    .output(pageOf(HistoryEntry)),
  verify: route
    .route({ method: 'GET', path: '/history-check', tags, summary: 'Whether the chain of history is whole' })
    .output(
      z.object({
        whole: z.boolean(),
        entries: z.number().int(),
        firstBroken: z.number().int().nullable(),
        lastHash: z.string(),
      }),
    ),
}
