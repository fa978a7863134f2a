import { z } from 'zod'
import { Message, route } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { Year } from '#kernel/period.ts'
import { RunDoubt } from './run-contract.ts'
import { seriesLinkContract } from './series-link-contract.ts'
import { laborConcepts, seriesTables } from './series-tables.ts'
import { seriesSheetContract } from './series-workbook-contract.ts'
import { vintages } from './vintages.ts'

const Territory = z.string().max(40).describe('A place and its first day, e.g. 95@2021-01-01')
const ColumnName = z.string().max(60).describe('A column as nscl tfp --help names it')
const Concept = z
  .enum(keysOf(laborConcepts))
  .or(z.literal(''))
  .default('')
  .describe('How employed persons are counted; empty for everything else')
const Vintage = z.enum(keysOf(vintages))

export const SeriesVersion = z.object({
  number: z.number().int(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  lastVintage: Vintage.nullable().describe('Vintage of its last year'),
  reason: z.string().nullable(),
  isSample: z.boolean(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
})
export type SeriesVersion = z.infer<typeof SeriesVersion>

export const SeriesHead = z.object({
  id: Id,
  territory: Territory,
  column: ColumnName,
  table: z.enum(keysOf(seriesTables)),
  label: Message,
  baseYear: z.number().int().nullable(),
  unit: z.string(),
  concept: z.string(),
  versions: z.array(SeriesVersion).describe('The latest first'),
})
export type SeriesHead = z.infer<typeof SeriesHead>

export const SeriesPoint = z.object({ year: Year, value: z.string(), vintage: Vintage, source: z.string() })
export type SeriesPoint = z.infer<typeof SeriesPoint>

/** A year of a table: what stands beside its figures, and the figures by column. */
export const SeriesRow = z.object({
  year: Year,
  vintage: Vintage,
  source: z.string().trim().min(1).max(300),
  values: z.record(
    ColumnName,
    z
      .string()
      .regex(/^-?\d{1,15}(\.\d{1,8})?$/, { error: 'decimal' })
      .nullable(),
  ),
})
export type SeriesRow = z.infer<typeof SeriesRow>

export const SeriesTableInput = z.object({
  territory: Territory,
  concept: Concept,
  columns: z.array(ColumnName).min(1).max(60).describe('The lines that the rows speak of, empty cells too'),
  rows: z.array(SeriesRow).max(200),
})
export type SeriesTableInput = z.output<typeof SeriesTableInput>

export const SeriesChange = SeriesTableInput.extend({
  read: z
    .record(ColumnName, z.number().int())
    .describe('The number of the version that was read, by column, so that nobody overwrites an unseen one'),
  reason: z.string().trim().max(1000).default(''),
})
export type SeriesChange = z.output<typeof SeriesChange>

const TerritoryRow = z.object({ key: Territory, label: Message, from: z.string(), to: z.string().nullable() })

const tags = ['TFP']
const path = '/productivity/series'

export const seriesContract = {
  list: route
    .route({ method: 'GET', path, tags, summary: 'Series of the territories, with their versions' })
    .input(z.object({ territory: Territory.optional() }))
    .output(
      z.object({
        territories: z.array(TerritoryRow),
        rows: z.array(SeriesHead),
        actions: z.array(z.literal('write')),
      }),
    ),
  get: route
    .route({
      method: 'GET',
      path: `${path}/{id}`,
      tags,
      summary: 'One series with the figures of every version',
    })
    .input(z.object({ id: Id }))
    .output(
      SeriesHead.extend({
        territoryLabel: Message,
        points: z.array(SeriesPoint.extend({ number: z.number().int() })),
      }),
    ),
  table: route
    .route({ method: 'GET', path: `${path}-table`, tags, summary: 'A table of series as it stands' })
    .input(
      z.object({
        territory: Territory,
        table: z.enum(keysOf(seriesTables)),
        base: z.coerce.number().pipe(Year),
        concept: Concept,
      }),
    )
    .output(SeriesTableInput.extend({ read: z.record(ColumnName, z.number().int()) })),
  check: route
    .route({
      method: 'POST',
      path: `${path}-check`,
      tags,
      summary: 'Every doubt about a table, before it is saved',
    })
    .input(SeriesTableInput)
    .output(z.object({ doubts: z.array(RunDoubt) })),
  save: route
    .route({
      method: 'POST',
      path,
      tags,
      summary: 'Save a table: every line that changed gets a new version',
    })
    .input(SeriesChange)
    .output(z.object({ changed: z.array(ColumnName), read: z.record(ColumnName, z.number().int()) })),
  links: seriesLinkContract,
  ...seriesSheetContract,
}
