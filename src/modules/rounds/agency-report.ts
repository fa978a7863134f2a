import { spanOf } from '#kernel/period.ts'
import { mayOn, permit, permitOn } from '#kernel/permission.ts'
import { Refusal, type RefusalKind, refusals } from '#kernel/refusal.ts'
import { matches } from '#kernel/vietnamese/search-key.ts'
import { availableActions } from '#kernel/workflow.ts'
import type { Subject } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { AgencyReport, FormSection, Lock, SectionHead } from './agency-report-shapes.ts'
import { latenessOf, lockOn } from './lateness.ts'
import { type RoundRight, roundGrants } from './permissions.ts'
import { missingOf } from './rules.ts'
import { dataOf } from './sources.ts'
import * as store from './store.ts'
import { agencyReportWorkflow, writableStates } from './workflow.ts'

/** A report with its whole round, as the verbs load it. */
export interface Loaded extends store.ReportRead {
  readonly round: store.RoundRecord
}

/**
 * Loads a report that the person may see, and proves the right to the act.
 * @throws Refusal NOT_FOUND outside of what may be seen, FORBIDDEN without the right on this report
 */
export const loadReport = async (
  context: Context,
  id: string,
  right: RoundRight = 'round.read',
): Promise<Loaded> => {
  const within = permit(context.actor, roundGrants, 'round.read')
  const found = await store.findReport(context.db, within, id)
  const round = found && (await store.findRound(context.db, within.province, found.report.roundId))
  if (found === undefined || round === undefined) throw new Refusal(refusals.NOT_FOUND)
  permitOn(context.actor, roundGrants, right, found.report)
  return { ...found, round }
}

/** Whether the report may be sent now, and why (not). */
export const lockOf = ({ now }: Context, { round, report, leave }: store.ReportRead): Lock =>
  lockOn(round, { now, leave, returned: report.state === 'returned' })

/** The refusal that says why a report is locked. */
export const lockRefusal = ({ reason }: Lock): Refusal => {
  const kind: RefusalKind = { code: 'REPORT_LOCKED', status: 423, text: reason }
  return new Refusal(kind)
}

/** Whether the person may write in the report now. */
export const mayWrite = (context: Context, loaded: store.ReportRead): boolean =>
  mayOn(context.actor, roundGrants, 'round.write', loaded.report) &&
  writableStates.includes(loaded.report.state) &&
  lockOf(context, loaded).state !== 'locked'

/** How a report is called in history. */
export const labelOf = ({ round, report }: Pick<store.ReportRead, 'round' | 'report'>): string =>
  `${report.agencyName} – ${round.title}`

/** Reports of all rounds whose agency and round hold the words, within what the person may read. @throws Refusal FORBIDDEN */
export const reportsNamed = async (context: Context, words: string) => {
  const within = permit(context.actor, roundGrants, 'round.read')
  const reads = await store.reportsWithin(context.db, within, { open: false })
  return reads
    .map((read) => ({ id: read.report.id, label: labelOf(read) }))
    .filter(({ label }) => matches(label, words))
}

/** A section of the form with how far it has come: not begun, opened, or marked complete by the writer. */
export const headOf = (section: FormSection, saved: store.SectionRecord | undefined): SectionHead => ({
  ...section,
  status: saved === undefined ? 'not-started' : saved.done ? 'done' : 'opened',
  savedAt: saved?.savedAt.toISOString() ?? null,
  savedByName: saved?.savedByName ?? null,
})

/** The sections of a report as a task list. */
export const headsOf = (form: readonly FormSection[], saved: readonly store.SectionRecord[]): SectionHead[] =>
  form.map((section) =>
    headOf(
      section,
      saved.find(({ sectionId }) => sectionId === section.id),
    ),
  )

/** What the person may do with a report now, by name of the step; `write` and `except` besides. */
export const actionsOn = (context: Context, loaded: store.ReportRead): string[] => {
  const { actor } = context
  const { report } = loaded
  const may = (right: RoundRight) => mayOn(actor, roundGrants, right, report)
  const isOwn = report.submittedBy !== null && report.submittedBy === actor.personId
  const steps = availableActions(agencyReportWorkflow, report.state, may).filter((step) => {
    if (step === 'submit') return lockOf(context, loaded).maySend
    return agencyReportWorkflow.steps[step].notBy === undefined || !isOwn
  })
  return [
    ...steps.filter((step) => step !== 'begin'),
    ...(mayWrite(context, loaded) ? ['write'] : []),
    ...(may('round.except') && loaded.round.state === 'open' ? ['except'] : []),
  ]
}

/** The report of an agency as a list of sections, with what stands in its way. @throws Refusal NOT_FOUND */
export const openReport = async (context: Context, id: string): Promise<AgencyReport> => {
  const loaded = await loadReport(context, id)
  const { report, round, leave } = loaded
  const sections = headsOf(round.form, await store.sectionsOfReport(context.db, id))
  const lateness = latenessOf(round, report, { now: context.now, leave })
  return {
    id,
    version: report.version,
    round: {
      id: round.id,
      title: round.title,
      years: spanOf(round),
      kind: round.kind,
      lastDay: round.lastDay,
      internalCutOff: round.internalCutOff,
      data: dataOf(round),
    },
    agency: { id: report.agencyId, name: report.agencyName },
    required: report.required,
    state: report.state,
    lock: lockOf(context, loaded),
    verdict: report.verdict,
    overdueDays: lateness.overdue ? lateness.days : 0,
    sections,
    missing: missingOf(sections).map(({ id: sectionId, heading }) => ({ id: sectionId, heading })),
    submissions: report.submissions,
    submittedAt: report.submittedAt?.toISOString() ?? null,
    submittedByName: report.submittedByName,
    returnedReason: report.returnedReason,
    actions: actionsOn(context, loaded),
  }
}

/** Agency reports as records with history and evidence: files are attached while the report is being written. */
export const agencyReportSubject: Subject = {
  name: 'agency-report',
  proveReadable: async (context, id) => {
    await loadReport(context, id)
  },
  proveWritable: async (context, id) => {
    const loaded = await loadReport(context, id, 'round.write')
    if (!mayWrite(context, loaded)) throw new Refusal(refusals.FORBIDDEN)
  },
}
