import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { advance } from '#kernel/workflow.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import { type Loaded, labelOf, loadReport } from './agency-report.ts'
import * as store from './store.ts'
import { type AgencyReportStep, agencyReportWorkflow } from './workflow.ts'

/** A step on one report as it is asked for: the version that the person saw, and the reason where one is needed. */
export interface Stepping {
  readonly id: string
  readonly version: number
  readonly reason?: string | undefined
}

/**
 * Takes one step of an agency's report in a transaction: load and lock, prove right, version and state, let `act` do
 * what belongs to the step and say which columns change with it, write, and record.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CHANGED_MEANWHILE, WRONG_STATE, REASON_REQUIRED, OWN_SUBMISSION
 */
export const takeStep = (
  context: Context,
  step: AgencyReportStep,
  { id, version, reason }: Stepping,
  act: (inside: Context, loaded: Loaded) => Promise<Partial<store.ReportRecord>>,
): Promise<void> =>
  atomically(context, async (inside) => {
    const { right } = agencyReportWorkflow.steps[step]
    await loadReport(inside, id, right)
    const locked = await store.lockReport(inside.db, id)
    if (locked === undefined) throw new Refusal(refusals.NOT_FOUND)
    const loaded = await loadReport(inside, id, right)
    const { report } = loaded
    refuseIf(report.version !== version, refusals.CHANGED_MEANWHILE)
    const state = advance(agencyReportWorkflow, report.state, step, {
      reason,
      personId: inside.actor.personId,
      takenBy: { submit: report.submittedBy ?? undefined },
    })
    const changes = await act(inside, loaded)
    await store.writeReport(inside.db, {
      ...report,
      ...changes,
      state,
      version: version + 1,
      lastStep: step,
      lastStepAt: inside.now,
      lastStepByName: inside.actor.name,
    })
    await record(inside, {
      action: step,
      subject: 'agency-report',
      id,
      label: labelOf(loaded),
      before: { state: report.state },
      after: { state, verdict: changes.verdict },
      reason,
    })
  })
