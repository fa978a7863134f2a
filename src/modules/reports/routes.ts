import { api } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { reportsContract } from './contract.ts'
import { drawAgain, saveSection, setLetterhead, settleSection, startReport } from './draft.ts'
import type { ReadRegisters } from './gather-material.ts'
import { startReissue } from './reissue.ts'
import { reportFile } from './report-files.ts'
import { checkReport, editionChanges, getReport, listReports, openSources, traceOf } from './service.ts'
import { issueReport, returnToDraft, signReport, submitForSignature } from './sign-off.ts'

const os = api(reportsContract)

/** @param read what the registers of all modules hold for a report */
export const reportsRoutes = (read: ReadRegisters) => {
  const steps = {
    submit: (context: Context, input: Parameters<typeof signReport>[1]) =>
      submitForSignature(context, read, input),
    return: returnToDraft,
    sign: signReport,
    issue: issueReport,
  }
  return os.router({
    list: os.list.handler(({ context }) => listReports(context)),
    start: os.start.handler(async ({ context, input }) =>
      getReport(context, await startReport(context, read, input)),
    ),
    get: os.get.handler(({ context, input }) => getReport(context, input.id)),
    check: os.check.handler(({ context, input }) => checkReport(context, read, input.id)),
    sources: os.sources.handler(({ context, input }) => openSources(context, input)),
    saveSection: os.saveSection.handler(async ({ context, input }) => {
      await saveSection(context, input)
      return openSources(context, input)
    }),
    settleSection: os.settleSection.handler(async ({ context, input }) => {
      await settleSection(context, input)
      return openSources(context, input)
    }),
    draw: os.draw.handler(async ({ context, input }) => {
      await drawAgain(context, read, input)
      return getReport(context, input.id)
    }),
    letterhead: os.letterhead.handler(async ({ context, input }) => {
      await setLetterhead(context, input)
      return getReport(context, input.id)
    }),
    step: os.step.handler(async ({ context, input }) => {
      await steps[input.step](context, input)
      return getReport(context, input.id)
    }),
    reissue: os.reissue.handler(async ({ context, input }) =>
      getReport(context, await startReissue(context, read, input)),
    ),
    changes: os.changes.handler(({ context, input }) => editionChanges(context, input.id)),
    trace: os.trace.handler(({ context, input }) => traceOf(context, input.id)),
    file: os.file.handler(({ context, input }) => reportFile(context, input)),
  })
}
