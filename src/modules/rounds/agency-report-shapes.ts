import { z } from 'zod'
import { Message } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate, YearSpan } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import { WordRun } from '#kernel/word-runs.ts'
import { AnnexTable } from '#modules/plan/report-outline.ts'
import { type AgencyReportState, agencyReportWorkflow } from './workflow.ts'

/** A section of the form, as it was on the day when the round was opened. */
export const FormSection = z.object({
  id: z.string(),
  depth: z.number().int(),
  heading: Message,
  instruction: Message,
  required: z.boolean(),
  clauses: z.array(z.string()),
  tasks: z.array(z.string()).describe('Rows of the annex that it draws from'),
  targets: z.array(z.string()).describe('Targets that it draws from'),
  tables: z.array(AnnexTable).describe('Tables that belong to it'),
})
export type FormSection = z.infer<typeof FormSection>

export const priorities = {
  high: text('Cao', 'High'),
  medium: text('Trung bình', 'Medium'),
  low: text('Thấp', 'Low'),
} as const

const line = (max: number) => z.string().max(max).normalize('NFC')
const Money = DongText.refine((digits) => !digits.startsWith('-'), {
  params: { text: text('Số tiền không được âm.', 'An amount cannot be negative.') },
})

/** A need of next year (annex 09). */
export const NeedRow = z.object({
  content: line(1000),
  enterprises: line(1000).describe('Enterprises or others concerned'),
  amount: Money.nullable(),
  source: line(300),
  priority: z.enum(['high', 'medium', 'low']),
})
export type NeedRow = z.infer<typeof NeedRow>

/** Money of the year (annex 08). */
export const BudgetRow = z.object({
  content: line(1000),
  allocated: Money.nullable(),
  spent: Money.nullable(),
  source: line(300),
})
export type BudgetRow = z.infer<typeof BudgetRow>

/** What the agency itself writes in a section; figures of the registers are never part of it. */
export const SectionContent = z.object({
  text: z.string().max(50_000).normalize('NFC'),
  needs: z.array(NeedRow).max(300).default([]),
  budget: z.array(BudgetRow).max(300).default([]),
})
export type SectionContent = z.output<typeof SectionContent>

/** A figure that was counted from rows, and the rows that it counts. */
export const Figure = z.object({
  id: z.string(),
  label: Message,
  unit: Message,
  actual: z.string().nullable().describe('Up to the cut-off of the data'),
  estimate: z.string().nullable().describe('For the whole year; null in a review, which looks back'),
  rows: z.array(z.object({ id: z.string(), label: z.string(), path: z.string().nullable() })),
})
export type Figure = z.infer<typeof Figure>

/** A record of the agency that belongs in a section: a task, a difficulty. */
export const SourceLine = z.object({
  id: z.string(),
  label: Message,
  detail: Message.nullable(),
  path: z.string().nullable(),
})
export type SourceLine = z.infer<typeof SourceLine>

/** All that was drawn for one section. */
export const SectionFigures = z.object({
  sectionId: z.string(),
  figures: z.array(Figure),
  lines: z.array(SourceLine),
})
export type SectionFigures = z.infer<typeof SectionFigures>

export const Verdict = z.enum(['on-time', 'excepted', 'late'])
export type Verdict = z.infer<typeof Verdict>
export const verdicts = {
  'on-time': text('Đúng hạn', 'In time'),
  excepted: text('Được gia hạn', 'By exception'),
  late: text('Trễ hạn', 'Late'),
} as const

/** Whether a report may be sent now, and how it would stand. */
export const Lock = z.object({
  state: z.enum(['early', 'open', 'excepted', 'late', 'locked']),
  maySend: z.boolean(),
  verdict: Verdict.nullable(),
  reason: Message,
  until: z.iso.datetime().nullable().describe('When this ends'),
  pastCutOff: z.boolean().describe('The internal cut-off has passed; it only warns'),
})
export type Lock = z.infer<typeof Lock>

const states = Object.keys(agencyReportWorkflow.states) as [AgencyReportState, ...AgencyReportState[]]
export const ReportStates = z.enum(states)

export const RoundKind = z.enum(['annual', 'review', 'ad-hoc'])

/** The days that the figures of a round speak of: calendar years, done up to the cut-off, estimated to their end. */
export const DataDays = z.object({
  from: CalendarDate.describe('1 January of the first year'),
  actualTo: CalendarDate.describe('Last day whose rows count as done'),
  to: CalendarDate.describe('31 December of the last year, to which estimates speak'),
  regime: z
    .object({ from: CalendarDate, to: CalendarDate })
    .nullable()
    .describe('Reporting period of the decree; it names the report and counts nothing'),
})
export type DataDays = z.infer<typeof DataDays>

export const SectionHead = FormSection.extend({
  status: z.enum(['not-started', 'opened', 'done']),
  savedAt: z.iso.datetime().nullable(),
  savedByName: z.string().nullable(),
})
export type SectionHead = z.infer<typeof SectionHead>

export const AgencyReport = z.object({
  id: Id,
  version: z.number().int(),
  round: z.object({
    id: Id,
    title: z.string(),
    years: YearSpan,
    kind: RoundKind,
    lastDay: CalendarDate,
    internalCutOff: CalendarDate.nullable(),
    data: DataDays.nullable(),
  }),
  agency: z.object({ id: Id, name: z.string() }),
  required: z.boolean(),
  state: ReportStates,
  lock: Lock,
  verdict: Verdict.nullable(),
  overdueDays: z.number().int().describe('0 unless it should have been sent'),
  sections: z.array(SectionHead),
  missing: z.array(z.object({ id: z.string(), heading: Message })).describe('Required sections not complete'),
  submissions: z.number().int(),
  submittedAt: z.iso.datetime().nullable(),
  submittedByName: z.string().nullable(),
  returnedReason: z.string().nullable(),
  actions: z.array(z.string()),
})
export type AgencyReport = z.infer<typeof AgencyReport>

export const OpenSection = z.object({
  reportId: Id,
  section: SectionHead,
  content: SectionContent,
  done: z.boolean(),
  version: z.number().int(),
  writable: z.boolean(),
  drawn: SectionFigures,
  previous: z.string().nullable(),
  next: z.string().nullable(),
})
export type OpenSection = z.infer<typeof OpenSection>

export const SubmittedSection = z.object({ id: z.string(), heading: Message, content: SectionContent })
export type SubmittedSection = z.infer<typeof SubmittedSection>

export const SubmissionHead = z.object({
  number: z.number().int(),
  at: z.iso.datetime(),
  byName: z.string(),
  verdict: Verdict,
  recalledAt: z.iso.datetime().nullable(),
})
export type SubmissionHead = z.infer<typeof SubmissionHead>

export const Submission = SubmissionHead.extend({
  sections: z.array(SubmittedSection),
  figures: z.array(SectionFigures),
})
export type Submission = z.infer<typeof Submission>

export const Difference = z.object({
  from: z.number().int(),
  to: z.number().int(),
  sections: z.array(
    z.object({ id: z.string(), heading: Message, changed: z.boolean(), runs: z.array(WordRun) }),
  ),
  figures: z.array(
    z.object({ id: z.string(), label: Message, before: z.string().nullable(), after: z.string().nullable() }),
  ),
})
export type Difference = z.infer<typeof Difference>

export const LateException = z.object({
  id: Id,
  reportId: Id,
  agencyName: z.string(),
  reason: z.string(),
  approvedByName: z.string(),
  approvedAt: z.iso.datetime(),
  untilDay: CalendarDate,
  withdrawnAt: z.iso.datetime().nullable(),
  holds: z.boolean().describe('Whether it covers this moment'),
})
export type LateException = z.infer<typeof LateException>
