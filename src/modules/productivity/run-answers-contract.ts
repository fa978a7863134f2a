import { z } from 'zod'
import { Message, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { Year } from '#kernel/period.ts'
import { InitialStock } from './computation/parameters.ts'
import { RunDoubt, RunHead, RunPeriod, SeriesRun } from './run-contract.ts'

const Span = { from: z.number().int(), to: z.number().int() }

/** A goal of the plan for TFP or labour productivity, with the years of its phase. */
export const RunGoal = z.object({
  id: z.string(),
  of: z.enum(['tfpShare', 'laborProductivityGrowth']),
  clause: z.string(),
  phase: Message,
  ...Span,
  words: Message,
  level: z.number().describe('A decimal: what the plan names'),
  least: z.number().describe('A decimal: from here on it counts as reached'),
})
export type RunGoal = z.infer<typeof RunGoal>

const Needed = z
  .object({
    capitalShare: z.number().nullable(),
    depreciation: z.number().nullable(),
    stockRatio: z.number().nullable(),
    outputGrowth: z.number().nullable(),
    capitalGrowth: z.number().nullable(),
    laborGrowth: z.number().nullable(),
    investment: z.number().nullable().describe('By how much all investment of the period is multiplied'),
  })
  .describe('What each alone would have to be, everything else as it is; null when nothing in reason does it')

const Verdict = z.object({
  goal: z.string().describe('The id of the goal'),
  isOfPeriod: z.boolean().describe('Whether the phase of the goal meets the period'),
  verdict: z.enum(['reached', 'not-reached', 'depends', 'unknown']),
  reaching: z.number().nullable().describe('The part of the cells that reach it'),
  needed: Needed.nullable(),
})
export type Verdict = z.infer<typeof Verdict>

const Cell = z.object({
  capitalShare: z.number(),
  depreciation: z.number(),
  initialStock: InitialStock,
  tfpGrowth: z.number(),
  tfpShare: z.number().nullable(),
})
export type Cell = z.infer<typeof Cell>

export const ExaminedPeriod = z.object({
  ...Span,
  cells: z.array(Cell),
  verdicts: z.array(Verdict),
})
export type ExaminedPeriod = z.infer<typeof ExaminedPeriod>

const SectorYear = z.object({
  year: z.number().int(),
  part: z.enum(['agriculture', 'industry', 'services']),
  laborProductivity: z.number(),
  laborWeight: z.number(),
})
export type SectorYear = z.infer<typeof SectorYear>

/** Growth of labour productivity by its sources, in yearly logarithms: the last two add up to the first. */
export const ProductivitySources = z.object({
  ...Span,
  laborProductivity: z.number(),
  capitalPerWorker: z.number(),
  deepening: z.number().describe('What more capital a worker gave'),
  tfp: z.number(),
})
export type ProductivitySources = z.infer<typeof ProductivitySources>

/** ln(Y/L) = c + λ·t + b_K·ln(K/L) + e over the years of a run, with what tells whether to believe it. */
export const CapitalShareRegression = z.object({
  observations: z.number().int(),
  capitalShare: z.number(),
  capitalShareError: z.number(),
  trend: z.number(),
  trendError: z.number(),
  constant: z.number(),
  rSquared: z.number(),
  durbinWatson: z.number(),
  refusedFor: z
    .array(z.enum(['few-years', 'implausible-share']))
    .describe('Why the share may not be taken as the default; empty when it may'),
})
export type CapitalShareRegression = z.infer<typeof CapitalShareRegression>

/** What stands behind the figures of a run: its cells, its verdicts, its sectors, the marks of its years. */
export const Examination = z.object({
  goals: z.array(RunGoal),
  periods: z.array(ExaminedPeriod),
  sectors: z.array(SectorYear),
  deepening: z.array(ProductivitySources).describe('Of every year, then of every period'),
  regression: CapitalShareRegression.nullable().describe('Null with fewer than four years'),
  marks: z
    .array(z.object({ year: z.number().int(), text: Message }))
    .describe('Years with a link of prices, a filled gap, a break, or figures that are not final'),
})
export type Examination = z.infer<typeof Examination>

const Rate = z.coerce.number().gt(-1).lt(1)

export const ScenarioInput = z.object({
  id: Id,
  until: z.coerce.number().pipe(Year),
  laborGrowth: Rate,
  investmentGrowth: Rate,
  given: z.enum(['output', 'tfp']),
  growth: Rate,
})
export type ScenarioInput = z.infer<typeof ScenarioInput>

export const ScenarioAnswer = z.object({
  years: z.array(
    z.object({
      year: z.number().int(),
      outputGrowth: z.number().nullable(),
      tfpGrowth: z.number().nullable(),
      laborProductivityGrowth: z.number().nullable(),
    }),
  ),
  whole: RunPeriod.omit({ range: true }),
})
export type ScenarioAnswer = z.infer<typeof ScenarioAnswer>

const Both = z.object({ first: z.number().nullable(), second: z.number().nullable() })

/** Two runs beside each other; a difference is the second less the first. */
export const RunComparison = z.object({
  first: RunHead,
  second: RunHead,
  sameCells: z.boolean(),
  parameters: z.array(z.object({ name: z.string(), first: z.string(), second: z.string() })),
  inputs: z.array(
    Both.extend({ year: z.number().int(), column: z.string() }).describe('Figures that differ'),
  ),
  moreInputs: z.number().int().describe('How many more inputs differ than are listed'),
  periods: z.array(
    z.object({
      ...Span,
      figures: z.array(Both.extend({ name: z.string(), difference: z.number().nullable() })),
    }),
  ),
})
export type RunComparison = z.infer<typeof RunComparison>

export const CheckedFile = z.object({
  rows: z.number().int(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  columns: z.array(
    z.object({ name: z.string(), known: z.boolean(), figures: z.number().int(), ...Span }).partial({
      from: true,
      to: true,
    }),
  ),
  doubts: z.array(RunDoubt),
  links: z
    .array(z.object({ from: z.number().int(), to: z.number().int(), years: z.array(z.number().int()) }))
    .describe('Prices of output that must be linked, and the years in which both stand'),
  hasIncome: z.boolean().describe('Whether the labour share can be had from the components of income'),
  blocked: z.boolean(),
})
export type CheckedFile = z.infer<typeof CheckedFile>

export const PublishedResult = z.object({
  area: z.string(),
  ...Span,
  method: z.string().nullable(),
  tfpShare: z.number().nullable().describe('Per cent of growth'),
  tfpGrowth: z.number().nullable().describe('Per cent a year'),
  capitalShare: z.number().nullable(),
  source: z.string(),
  note: Message.nullable(),
})
export const PublishedResults = z.object({
  compiledOn: z.iso.date(),
  verified: z.boolean(),
  warning: Message,
  rows: z.array(PublishedResult),
})
export type PublishedResults = z.infer<typeof PublishedResults>

const tags = ['TFP']
const path = '/productivity/runs'
const One = z.object({ id: Id })

/** Questions that a stored run answers; none of them writes. */
export const runAnswersContract = {
  examine: route
    .route({
      method: 'GET',
      path: `${path}/{id}/examination`,
      tags,
      summary: 'Sensitivity, verdicts, sectors of a run',
    })
    .input(One)
    .output(Examination),
  scenario: route
    .route({ method: 'GET', path: `${path}/{id}/scenario`, tags, summary: 'Carry a run on to a later year' })
    .input(ScenarioInput)
    .output(ScenarioAnswer),
  compare: route
    .route({
      method: 'GET',
      path: '/productivity/run-comparison',
      tags,
      summary: 'Two runs beside each other',
    })
    .input(z.object({ first: Id, second: Id }))
    .output(RunComparison),
  check: route
    .route({
      method: 'POST',
      path: `${path}/check`,
      tags,
      summary: 'Look a file over before it is run; nothing is kept',
    })
    .input(z.object({ file: z.file(), parameters: z.string().max(20_000).default('{}') }))
    .output(CheckedFile),
  checkSeries: route
    .route({
      method: 'POST',
      path: `${path}-of-series-check`,
      tags,
      summary: 'Look stored series over before they are run: doubts; nothing is kept',
    })
    .input(SeriesRun)
    .output(CheckedFile),
  published: route
    .route({
      method: 'GET',
      path: '/productivity/published-results',
      tags,
      summary: 'Published TFP of provinces',
    })
    .output(PublishedResults),
}
