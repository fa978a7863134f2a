import { z } from 'zod'
import { pageOf, route } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { figureKinds } from '#modules/plan/measure.ts'
import { Wording } from '#modules/plan/selector.ts'
import { Accrual, Goal } from '#modules/plan/targets-and-tasks.ts'
import { forecastMethods, notes, states } from './rules.ts'

const Figure = z.string().nullable().describe('Decimal with a point, null when there is none')
const StateName = z.enum(keysOf(states))
const Kind = z.enum(figureKinds)

/** What the focal agency stated for a year. */
export const StatedFigure = z.object({
  id: Id,
  kind: z.enum(['estimate', 'final']),
  value: z.string(),
  counted: z.string().describe('What was counted when it was stated'),
  countedTo: CalendarDate,
  basis: z.string(),
  reason: z.string(),
  statedBy: z.string(),
  statedAt: z.iso.datetime(),
  version: z.number().int(),
})
export type StatedFigure = z.infer<typeof StatedFigure>

export const BoardYear = z.object({
  year: Year,
  value: Figure,
  kind: Kind.nullable(),
  state: StateName.nullable(),
  stated: z.array(StatedFigure),
  annex: z.array(
    z.object({
      task: z.string(),
      clause: z.string(),
      contradiction: z.string(),
      level: z.number(),
      met: z.boolean(),
    }),
  ),
})
export type BoardYear = z.infer<typeof BoardYear>

export const BoardTarget = z.object({
  id: z.string(),
  clause: z.string(),
  label: Wording,
  text: Wording,
  unit: Wording,
  note: Wording.nullable(),
  measure: z.string(),
  shape: z.enum(['count', 'series', 'milestone']).nullable().describe('null when nothing measures it yet'),
  accrual: Accrual,
  goal: Goal,
  level: Wording.nullable().describe('Name of the level that a milestone asks for'),
  aim: Wording.nullable(),
  partOf: z.string().nullable(),
  decimals: z
    .number()
    .int()
    .describe('Decimals to show, so that rounding does not hide on which side of the goal'),
  state: StateName,
  value: Figure,
  kind: Kind.nullable(),
  basis: z.enum(['counted', 'estimate']).describe('What the state rests on'),
  share: z.number().nullable().describe('The figure as a share of the goal, 0 to 1, for the bar'),
  pace: Figure.describe('What each remaining year must bring'),
  forecast: z.object({ value: z.string(), method: z.enum(keysOf(forecastMethods)) }).nullable(),
  covers: z.object({ from: Year, to: Year }).nullable(),
  aimed: Figure,
  notes: z.array(z.enum(keysOf(notes))),
  years: z.array(BoardYear),
  contradictions: z.array(z.object({ id: z.string(), issue: Wording, ruling: Wording })),
})
export type BoardTarget = z.infer<typeof BoardTarget>

export const BoardPhase = z.object({
  id: z.string(),
  label: Wording,
  from: Year,
  to: Year,
  elapsed: z.number().describe('Share of the phase that has gone by, 0 to 1'),
  targets: z.array(BoardTarget),
})
export type BoardPhase = z.infer<typeof BoardPhase>

export const Board = z.object({
  plan: z.object({ id: z.string(), number: z.string(), title: Wording, version: z.number().int() }),
  asOf: CalendarDate,
  ruleVersion: z.string(),
  phases: z.array(BoardPhase).describe('The phase of the day first, then the one before'),
  actions: z.array(z.string()),
})
export type Board = z.infer<typeof Board>

/** A row that a figure counts, or one that counts together with another. */
export const CountedRow = z.object({
  subject: z.string(),
  id: z.string(),
  label: z.string(),
  onDay: CalendarDate.nullable(),
  fromYear: Year,
  year: Year,
  value: Figure,
  kind: Kind,
  level: z.string().nullable(),
  flag: z.string().nullable(),
  counts: z.boolean().describe('false when the same person or enterprise is counted by another row'),
  evidenceCount: z.number().int(),
})
export type CountedRow = z.infer<typeof CountedRow>

export const CountedRows = pageOf(CountedRow).extend({
  figure: Figure.describe('The figure that all rows together give; null for published series'),
  hidden: z.number().int().describe('Rows of other agencies, which the person may not open'),
})
export type CountedRows = z.infer<typeof CountedRows>

const BoardQuery = z.object({
  planId: z.string().max(80).optional(),
  asOf: CalendarDate.optional().describe('Rows up to this day count; today when left out'),
})
const RowsQuery = BoardQuery.extend({
  target: z.string().max(80),
  year: z.coerce.number().int().min(1990).max(2100).optional().describe('Only this year of the phase'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
export type RowsQuery = z.infer<typeof RowsQuery>

const Stating = z.object({
  planId: z.string().max(80).optional(),
  target: z.string().max(80),
  year: Year,
  basis: z.string().trim().max(500).describe('What it rests on: documents, figures of units'),
  reason: z.string().trim().max(1000),
  version: z.number().int().min(0).default(0).describe('Version of what stands now; 0 when nothing does'),
})
export const StatingEstimate = Stating.extend({
  value: z
    .string()
    .trim()
    .regex(/^\d{1,9}$/),
})
export type StatingEstimate = z.infer<typeof StatingEstimate>
export const ConfirmingFinal = Stating
export type ConfirmingFinal = z.infer<typeof ConfirmingFinal>

const Locale = z.enum(['vi', 'en']).default('vi')
const tags = ['Results']

export const resultsContract = {
  board: route
    .route({ method: 'GET', path: '/results/board', tags, summary: 'The targets and how they stand' })
    .input(BoardQuery)
    .output(Board),
  boardSheet: route
    .route({ method: 'GET', path: '/results/board-sheet', tags, summary: 'The board as an Excel file' })
    .input(BoardQuery.extend({ locale: Locale }))
    .output(z.file()),
  rows: route
    .route({ method: 'GET', path: '/results/rows', tags, summary: 'The rows that a figure counts' })
    .input(RowsQuery)
    .output(CountedRows),
  rowsSheet: route
    .route({ method: 'GET', path: '/results/rows-sheet', tags, summary: 'The rows as an Excel file' })
    .input(RowsQuery.omit({ page: true, size: true }).extend({ locale: Locale }))
    .output(z.file()),
  stateEstimate: route
    .route({ method: 'POST', path: '/results/estimates', tags, summary: 'State the estimate for a year' })
    .input(StatingEstimate)
    .output(StatedFigure),
  confirmFinal: route
    .route({ method: 'POST', path: '/results/finals', tags, summary: 'Confirm the count of a year as final' })
    .input(ConfirmingFinal)
    .output(StatedFigure),
  withdrawStated: route
    .route({
      method: 'POST',
      path: '/results/stated/{id}/withdraw',
      tags,
      summary: 'Withdraw what was stated, with a reason',
    })
    .input(z.object({ id: Id, version: z.number().int(), reason: z.string().trim().max(1000) }))
    .output(StatedFigure),
}
