import { z } from 'zod'
import { Message, route } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import type { Tone } from '#kernel/workflow.ts'

const tones = { quiet: 0, active: 0, waiting: 0, good: 0, bad: 0 } satisfies Record<Tone, number>

/** One row of a panel: its cells stand under the headings, the first leads to the record. */
export const PanelRow = z.object({
  id: z.string(),
  path: z.string().nullable().describe('Where the record opens; null when it has no page'),
  cells: z.array(Message),
  state: z.object({ label: Message, tone: z.enum(keysOf(tones)) }).nullable(),
})
export type PanelRow = z.infer<typeof PanelRow>

/** What one part of the work knows of an enterprise, as far as the person may see it. */
export const Panel = z.object({
  name: z.string(),
  title: Message,
  empty: Message.describe('Said when there is nothing yet: how something comes to stand here'),
  headings: z.array(Message),
  rows: z.array(PanelRow).describe('The first rows'),
  total: z.number().int(),
  path: z.string().nullable().describe('Where all rows are listed'),
  begin: z.object({ label: Message, path: z.string() }).nullable().describe('How a new one is begun'),
})
export type Panel = z.infer<typeof Panel>

export const panels = route
  .route({
    method: 'GET',
    path: '/enterprises/{id}/panels',
    tags: ['Enterprises'],
    summary: 'All that is known of an enterprise, by part of the work',
  })
  .input(z.object({ id: Id }))
  .output(z.array(Panel))
