import { z } from 'zod'
import { route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import {
  Concern,
  EditionChanges,
  Letterhead,
  Paragraphs,
  Report,
  ReportFigure,
  ReportHead,
  SectionSources,
} from './shapes.ts'

const tags = ['Consolidated report']
const One = z.object({ id: Id })
const Change = One.extend({ version: z.number().int() })
const Section = One.extend({ section: z.string().max(20) })
const path = '/consolidated-reports' as const
const Reason = z.string().trim().max(2000)

export const reportsContract = {
  list: route
    .route({ method: 'GET', path, tags, summary: 'All editions, the newest first' })
    .input(z.object({}))
    .output(z.array(ReportHead)),
  start: route
    .route({ method: 'POST', path, tags, summary: 'Draw a round together', successStatus: 201 })
    .input(z.object({ roundId: Id, asOf: CalendarDate.optional() }))
    .output(Report),
  get: route
    .route({ method: 'GET', path: `${path}/{id}`, tags, summary: 'Open one' })
    .input(One)
    .output(Report),
  check: route
    .route({ method: 'GET', path: `${path}/{id}/check`, tags, summary: 'What stands in the way of signing' })
    .input(One)
    .output(z.array(Concern)),
  sources: route
    .route({
      method: 'GET',
      path: `${path}/{id}/sections/{section}`,
      tags,
      summary: 'A section and its sources',
    })
    .input(Section)
    .output(SectionSources),
  saveSection: route
    .route({ method: 'PUT', path: `${path}/{id}/sections/{section}`, tags, summary: 'Save a section' })
    .input(Section.extend({ version: z.number().int(), paragraphs: Paragraphs }))
    .output(SectionSources),
  settleSection: route
    .route({
      method: 'POST',
      path: `${path}/{id}/sections/{section}/settle`,
      tags,
      summary: 'Take the newer drawing of a section, or keep what stands',
    })
    .input(Section.extend({ version: z.number().int(), take: z.boolean() }))
    .output(SectionSources),
  draw: route
    .route({
      method: 'POST',
      path: `${path}/{id}/draw`,
      tags,
      summary: 'Draw again; edited sections keep their words',
    })
    .input(Change.extend({ asOf: CalendarDate.optional() }))
    .output(Report),
  letterhead: route
    .route({
      method: 'PUT',
      path: `${path}/{id}/letterhead`,
      tags,
      summary: 'Set addressees, recipients and signer',
    })
    .input(Change.extend({ letterhead: Letterhead.partial() }))
    .output(Report),
  step: route
    .route({ method: 'POST', path: `${path}/{id}/steps`, tags, summary: 'Submit, return, sign or issue' })
    .input(
      Change.extend({
        step: z.enum(['submit', 'return', 'sign', 'issue']),
        reason: Reason.default(''),
        ordinal: z
          .number()
          .int()
          .min(1)
          .max(99_999)
          .optional()
          .describe('A number that the registry gave already'),
      }),
    )
    .output(Report),
  reissue: route
    .route({
      method: 'POST',
      path: `${path}/{id}/reissue`,
      tags,
      summary: 'Begin the next edition',
      successStatus: 201,
    })
    .input(One.extend({ reason: Reason, asOf: CalendarDate.optional() }))
    .output(Report),
  changes: route
    .route({
      method: 'GET',
      path: `${path}/{id}/changes`,
      tags,
      summary: 'What it changes against the edition before',
    })
    .input(One)
    .output(EditionChanges.nullable()),
  trace: route
    .route({
      method: 'GET',
      path: `${path}/{id}/trace`,
      tags,
      summary: 'Every figure with the rows it counts',
    })
    .input(One)
    .output(z.array(ReportFigure)),
  file: route
    .route({ method: 'GET', path: `${path}/{id}/file`, tags, summary: 'The report as Word, PDF or Excel' })
    .input(One.extend({ kind: z.enum(['docx', 'pdf', 'xlsx']) }))
    .output(z.file()),
}
