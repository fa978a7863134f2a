import { z } from 'zod'
import { Message, route } from '#kernel/contract.ts'
import { RunDoubt } from './run-contract.ts'

/** Something in a workbook that cannot be taken, by its cell. */
export const WorkbookFault = z.object({ sheet: z.string(), cell: z.string(), message: Message })
export type WorkbookFault = z.infer<typeof WorkbookFault>

/** What a workbook of seven sheets holds, or what was written of it. */
export const WorkbookReport = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      found: z.boolean(),
      rows: z.number().int(),
      figures: z.number().int(),
    }),
  ),
  series: z
    .array(
      z.object({
        column: z.string(),
        label: Message,
        concept: z.string(),
        added: z.number().int(),
        changed: z.number().int(),
        same: z.number().int(),
      }),
    )
    .describe('What becomes of each line; figures that the workbook does not have stay'),
  enterprises: z.object({ created: z.number().int(), updated: z.number().int() }),
  faults: z.array(WorkbookFault),
  doubts: z.array(RunDoubt),
  parameters: z.string().describe('Parameters of the sheet as JSON, for a run'),
  written: z.boolean(),
})
export type WorkbookReport = z.infer<typeof WorkbookReport>

const Territory = z.string().max(40)
const tags = ['TFP']
const path = '/productivity/series-workbook'

export const seriesSheetContract = {
  workbook: route
    .route({ method: 'GET', path, tags, summary: 'The workbook of seven sheets, empty or filled' })
    .input(z.object({ territory: Territory, filled: z.stringbool().or(z.boolean()).default(false) }))
    .output(z.file()),
  importWorkbook: route
    .route({ method: 'POST', path, tags, summary: 'Read the workbook: look first, then write' })
    .input(
      z.object({
        territory: Territory,
        file: z.file(),
        reason: z.string().trim().max(1000).default(''),
        apply: z.stringbool().or(z.boolean()).default(false),
      }),
    )
    .output(WorkbookReport),
  failedCells: route
    .route({
      method: 'POST',
      path: `${path}/failed`,
      tags,
      summary: 'The workbook with its faulty cells marked',
    })
    .input(z.object({ territory: Territory, file: z.file() }))
    .output(z.file()),
}
