import { z } from 'zod'
import { openReport } from '#modules/rounds/agency-report.ts'
import { BudgetRow, NeedRow } from '#modules/rounds/agency-report-shapes.ts'
import { openYear } from '#modules/rounds/open-round.ts'
import { receiveReport, returnReport } from '#modules/rounds/receive-report.ts'
import { getRound } from '#modules/rounds/service.ts'
import { submitReport } from '#modules/rounds/submit-report.ts'
import { saveSection } from '#modules/rounds/write-section.ts'
import type { Context } from '#platform/context.ts'
import { readSample } from './read-sample.ts'
import type { As } from './sample-records.ts'

const Done = z.strictObject({ by: z.email(), on: z.iso.date(), reason: z.string().optional() })

const SampleReport = z.strictObject({
  writer: z.email(),
  leader: z.email(),
  written: z.iso.date(),
  submitted: z.iso.date().optional(),
  received: Done.optional(),
  returned: Done.optional(),
  sections: z.record(z.string(), z.string()),
  needs: z.array(NeedRow).default([]),
  budget: z.array(BudgetRow).default([]),
})
type SampleReport = z.infer<typeof SampleReport>

/** `sample/round.yaml` of a plan folder: a reporting round and the reports in it, each as far as it has come. */
const SampleRound = z.strictObject({
  open: z.strictObject({ year: z.number().int(), by: z.email(), on: z.iso.date() }),
  reports: z.array(SampleReport),
})

const versionOf = async (context: Context, id: string) => (await openReport(context, id)).version

const write = async (context: Context, id: string, report: SampleReport) => {
  for (const [section, text] of Object.entries(report.sections)) {
    const content = {
      text,
      needs: section === 'VI' ? report.needs : [],
      budget: section === 'III' ? report.budget : [],
    }
    await saveSection(context, { id, section, version: 0, content, done: true })
  }
}

/** Opens the sample round and brings each report as far as the file says, by the sample people themselves. */
export const loadRound = async (folder: string, as: As): Promise<void> => {
  const sample = readSample(folder, 'round.yaml', SampleRound)
  if (sample === undefined) return
  const { open, reports } = sample
  const roundId = await openYear(await as(open.by, open.on), open.year)
  for (const report of reports) {
    const writer = await as(report.writer, report.written)
    const [own] = (await getRound(writer, roundId)).mine
    if (own === undefined)
      throw new Error(`round.yaml: the agency of ${report.writer} has no report in this round`)
    const { id } = own
    await write(writer, id, report)
    if (report.submitted === undefined) continue
    const leader = await as(report.leader, report.submitted)
    await submitReport(leader, { id, version: await versionOf(leader, id) })
    for (const [done, step] of [
      [report.received, receiveReport],
      [report.returned, returnReport],
    ] as const) {
      if (done === undefined) continue
      const focal = await as(done.by, done.on)
      await step(focal, { id, version: await versionOf(focal, id), reason: done.reason })
    }
  }
}
