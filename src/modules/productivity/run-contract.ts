import { z } from 'zod'
import { Message, pageOf, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { Parameters } from './computation/parameters.ts'
import { RunOrigin } from './run-origin.ts'

const Rate = z.number().nullable().describe('A decimal; null where it has no meaning')

const Account = z.object({
  outputGrowth: Rate,
  capitalGrowth: Rate,
  laborGrowth: Rate,
  laborShare: Rate,
  capitalContribution: Rate,
  laborContribution: Rate,
  tfpGrowth: Rate,
  tfpShare: Rate,
  laborProductivityGrowth: Rate,
})

export const RunYear = Account.extend({
  year: z.number().int(),
  output: z.number(),
  capital: z.number().nullable(),
  labor: z.number().nullable(),
  laborProductivity: z.number().nullable(),
  interpolated: z.boolean(),
})
export type RunYear = z.infer<typeof RunYear>

export const RunPeriod = Account.extend({
  from: z.number().int(),
  to: z.number().int(),
  range: z
    .object({ lowest: z.number(), median: z.number(), highest: z.number(), cells: z.number().int() })
    .nullable()
    .describe('Where the share lies over all cells of the sensitivity'),
})
export type RunPeriod = z.infer<typeof RunPeriod>

export const RunDoubt = z.object({
  rule: z.string(),
  weight: z.enum(['blocks', 'asks', 'tells']),
  places: z.array(z.object({ line: z.number().int(), year: z.number().int(), column: z.string() }).partial()),
  found: Message,
  advice: Message,
  damage: Message,
})
export type RunDoubt = z.infer<typeof RunDoubt>

export const RunHead = z.object({
  id: Id,
  title: z.string(),
  inputHash: z.string().describe('SHA-256 of the cells'),
  methodVersion: z.string(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
})
export type RunHead = z.infer<typeof RunHead>

export const StoredRun = RunHead.extend({
  parameters: Parameters,
  base: z.number().int().describe('The base year of the constant prices'),
  years: z.array(RunYear),
  periods: z.array(RunPeriod),
  shiftShares: z.array(
    z.object({
      span: z.object({ from: z.number().int(), to: z.number().int() }),
      within: z.number(),
      static: z.number(),
      dynamic: z.number(),
      taxEffect: z.number(),
      growthWithTaxes: z.number(),
    }),
  ),
  doubts: z.array(RunDoubt),
  origin: RunOrigin.nullable().describe('null: the figures came in a file'),
})
export type StoredRun = z.infer<typeof StoredRun>

export const NewRun = z.object({
  title: z.string().trim().min(1).max(200),
  file: z.file().describe('CSV or Excel with the columns that nscl tfp --help lists'),
  parameters: z.string().max(20_000).default('{}').describe('JSON; unknown names are refused'),
})
export type NewRun = z.output<typeof NewRun>

/** A run over stored series: which, in which version, and the links that join them. */
export const SeriesRun = z.object({
  territory: z.string().max(40),
  series: z
    .array(z.object({ id: Id, version: z.number().int().min(1) }))
    .min(1)
    .max(300),
  links: z.array(Id).max(300).default([]),
  parameters: NewRun.shape.parameters,
})
export type SeriesRun = z.output<typeof SeriesRun>

const tags = ['TFP']
const One = z.object({ id: Id })
const path = '/productivity/runs'

export const runContract = {
  list: route
    .route({ method: 'GET', path, tags, summary: 'Runs of TFP, the latest first' })
    .input(
      z.object({
        page: z.coerce.number().int().min(1).default(1),
        size: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(pageOf(RunHead)),
  get: route
    .route({ method: 'GET', path: `${path}/{id}`, tags, summary: 'One run' })
    .input(One)
    .output(StoredRun),
  make: route
    .route({
      method: 'POST',
      path,
      tags,
      summary: 'Compute TFP from a file and keep the run',
      successStatus: 201,
    })
    .input(NewRun)
    .output(StoredRun),
  makeOfSeries: route
    .route({
      method: 'POST',
      path: `${path}-of-series`,
      tags,
      summary: 'Compute TFP from stored series and keep the run',
      successStatus: 201,
    })
    .input(SeriesRun.extend({ title: NewRun.shape.title }))
    .output(StoredRun),
  repeat: route
    .route({
      method: 'POST',
      path: `${path}/{id}/repeat`,
      tags,
      summary: 'Compute it again from the kept cells and compare every digit',
    })
    .input(One)
    .output(z.object({ same: z.boolean(), methodVersion: z.string() })),
  file: route
    .route({
      method: 'GET',
      path: `${path}/{id}/file`,
      tags,
      summary: 'A run as JSON, or as Excel with formulas',
    })
    .input(One.extend({ kind: z.enum(['json', 'xlsx']) }))
    .output(z.file()),
  remove: route
    .route({ method: 'POST', path: `${path}/{id}/remove`, tags, summary: 'Remove a run that nothing used' })
    .input(One.extend({ reason: z.string().trim().max(2000) }))
    .output(z.void()),
}
