import { z } from 'zod'
import { Message } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, YearSpan } from '#kernel/period.ts'
import { WordRun } from '#kernel/word-runs.ts'
import { figureKinds } from '#modules/plan/measure.ts'
import { AnnexTable } from '#modules/plan/report-outline.ts'

const line = (max: number) => z.string().max(max).normalize('NFC')

/** A paragraph of the report: its words, the agency that wrote it, and the figures that stand in it. */
export const Paragraph = z.object({
  text: line(20_000),
  bullet: z.boolean(),
  agency: line(300).nullable().describe('Agency whose report it was taken from'),
  reportId: z.string().max(80).nullable(),
  figures: z.array(z.string().max(120)).max(60),
})
export type Paragraph = z.infer<typeof Paragraph>

export const Paragraphs = z.array(Paragraph).max(500)

/** Who signs, to whom it goes, where the file copy stays: proposed from the data, open until it is signed. */
export const Letterhead = z.object({
  abstract: line(600),
  addressees: z.array(line(300)).min(1).max(20),
  recipients: z.array(line(300)).max(60),
  archive: line(100).min(1),
  signature: z.object({
    authority: z.array(line(200)).max(4),
    position: line(200).min(1),
    name: line(200),
  }),
})
export type Letterhead = z.infer<typeof Letterhead>

export const RowRef = z.object({ subject: z.string(), id: z.string() })

export const ReportFigure = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  value: z.string().nullable(),
  kind: z.enum(figureKinds),
  from: CalendarDate.nullable(),
  asOf: CalendarDate,
  measure: z.string(),
  by: z.string(),
  rows: z.number().int(),
  sha256: z.string().nullable(),
  records: z.array(RowRef).nullable(),
})

export const ReportHead = z.object({
  id: Id,
  version: z.number().int(),
  edition: z.number().int(),
  years: YearSpan,
  roundId: Id,
  title: z.string(),
  state: z.enum(['drafting', 'submitted', 'signed', 'issued']),
  asOf: CalendarDate,
  /** `45/BC-SKHCN`, once it is signed. */
  number: z.string().nullable(),
  date: CalendarDate.nullable(),
  stale: z.object({ since: z.iso.datetime(), reason: z.string() }).nullable(),
  replacedBy: z.string().nullable().describe('Number of the edition that replaces it'),
  actions: z.array(z.string()),
})
export type ReportHead = z.infer<typeof ReportHead>

export const SectionLine = z.object({
  id: z.string(),
  depth: z.number().int(),
  heading: z.string(),
  required: z.boolean(),
  paragraphs: Paragraphs,
  edited: z.boolean(),
  redrawn: z.boolean().describe('A newer drawing waits for a decision'),
  version: z.number().int(),
  savedAt: z.iso.datetime().nullable(),
  savedByName: z.string().nullable(),
})
export type SectionLine = z.infer<typeof SectionLine>

export const Concern = z.object({
  severity: z.enum(['blocks', 'warns']),
  sectionId: z.string().nullable(),
  text: Message,
})
export type Concern = z.infer<typeof Concern>

export const Report = ReportHead.extend({
  sections: z.array(SectionLine),
  letterhead: Letterhead,
  figures: z.array(ReportFigure),
  annexes: z.array(
    z.object({ id: z.string(), title: z.string(), table: AnnexTable, rows: z.number().int() }),
  ),
  missing: z.array(z.object({ agency: z.string(), state: z.string() })),
  concerns: z.array(Concern),
  submittedByName: z.string().nullable(),
  returnedReason: z.string().nullable(),
  signedByName: z.string().nullable(),
  signedAt: z.iso.datetime().nullable(),
  issuedAt: z.iso.datetime().nullable(),
  sha256: z.string().nullable(),
  reissueReason: z.string().nullable(),
})
export type Report = z.infer<typeof Report>

/** A section with everything that it can be written from. */
export const SectionSources = z.object({
  section: SectionLine,
  writable: z.boolean(),
  instruction: Message.nullable(),
  /** What would be drawn now, and how that differs from what stands; null when nothing newer waits. */
  fresh: z.object({ paragraphs: Paragraphs, runs: z.array(WordRun) }).nullable(),
  figures: z.array(ReportFigure),
  agencies: z.array(
    z.object({
      agency: z.string(),
      reportId: z.string(),
      heading: z.string(),
      paragraphs: Paragraphs,
      belongs: z.boolean().describe('Shares tables, clauses or tasks with this section'),
    }),
  ),
})
export type SectionSources = z.infer<typeof SectionSources>

/** What differs between two editions. */
export const EditionChanges = z.object({
  from: z.object({ edition: z.number().int(), number: z.string().nullable() }),
  to: z.object({ edition: z.number().int(), number: z.string().nullable() }),
  figures: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  sections: z.array(z.object({ id: z.string(), heading: z.string(), runs: z.array(WordRun) })),
})
export type EditionChanges = z.infer<typeof EditionChanges>
