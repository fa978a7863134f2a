import { z } from 'zod'

const day = z.iso.date()

const SampleLine = z.tuple([
  z.string(),
  z.string().nullable(),
  z.string(),
  z.string(),
  z.string(),
  z.record(z.string(), z.string()),
])

export const SampleProposal = z.strictObject({
  by: z.email(),
  head: z.email(),
  on: day,
  state: z.enum(['draft', 'submitted', 'accepted']),
  title: z.string(),
  task: z.string(),
  aim: z.string().optional(),
  result: z.number().optional(),
  resultUnit: z.string().optional(),
  lines: z.array(SampleLine).describe('Content, norm, unit, quantity, unit price, sources'),
})
export type SampleProposal = z.infer<typeof SampleProposal>

const Issued = z.strictObject({ on: day, number: z.string() })
const Change = z.tuple([z.string(), z.string(), z.string(), z.string()])

export const SampleSpending = z.strictObject({
  by: z.email(),
  line: z.string(),
  title: z.string(),
  partner: z.string(),
  contract: z.string(),
  on: day,
  amount: z.string(),
  moves: z.array(z.tuple([z.enum(['advance', 'clear', 'pay']), z.string(), day, z.string()])),
})
export type SampleSpending = z.infer<typeof SampleSpending>

export const SampleSettlement = z.strictObject({
  by: z.email(),
  head: z.email(),
  on: day,
  accepted: day,
  lines: z
    .array(z.tuple([z.string(), z.string(), z.string()]))
    .default([])
    .describe('Line, what is carried over, why it differs'),
})
export type SampleSettlement = z.infer<typeof SampleSettlement>

export const SampleYear = z.strictObject({
  year: z.number(),
  title: z.string(),
  document: z.string(),
  opensOn: day,
  closesOn: day,
  guidance: z.string().optional(),
  opened: day,
  proposals: z.array(SampleProposal),
  closed: day.optional(),
  cuts: z.array(Change).default([]).describe('Line, source, amount, reason'),
  sent: day.optional(),
  question: z.tuple([z.string(), day, z.string()]).optional(),
  answer: z.tuple([day, z.string()]).optional(),
  verdicts: z.array(Change).default([]),
  finished: day.optional(),
  approved: Issued.optional(),
  allocated: Issued.optional(),
  spending: z.array(SampleSpending).default([]),
  settlements: z.array(SampleSettlement).default([]),
})
export type SampleYear = z.infer<typeof SampleYear>

/** `sample/budget.yaml` of a plan folder: norms, and yearly cycles as far as each has come. */
export const SampleBudget = z.strictObject({
  officer: z.email(),
  leader: z.email(),
  appraiser: z.email(),
  committee: z.email(),
  norms: z.array(z.record(z.string(), z.string())),
  norm: z.strictObject({ source: z.string(), validFrom: day, on: day }),
  years: z.array(SampleYear),
})
export type SampleBudget = z.infer<typeof SampleBudget>
