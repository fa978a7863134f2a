import { spanOf } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { advance } from '#kernel/workflow.ts'
import { positionOf } from '#modules/agencies/person-store.ts'
import { record } from '#modules/audit/service.ts'
import { fullNumber, takeNumber } from '#modules/outgoing/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { fingerprintOf } from '#platform/fingerprint.ts'
import { concernsOf, movedFigures, movedText } from './check-report.ts'
import { labelOf, subjectName } from './draft.ts'
import { gatherMaterial, type ReadRegisters } from './gather-material.ts'
import { makeContent, settingOf } from './make-content.ts'
import { reportGrants } from './permissions.ts'
import { reportRefusals } from './refusals.ts'
import { changesBetween, printedChanges } from './reissue.ts'
import { keepFiles } from './report-files.ts'
import { staleNow } from './staleness.ts'
import * as store from './store.ts'
import { type ReportStep, reportWorkflow } from './workflow.ts'

interface Stepping {
  readonly id: string
  readonly version: number
  readonly reason?: string | undefined
}

const takeStep = (
  context: Context,
  step: ReportStep,
  { id, version, reason }: Stepping,
  act: (inside: Context, row: store.ReportRow) => Promise<Partial<store.ReportRow>>,
): Promise<void> => {
  const { right } = reportWorkflow.steps[step]
  const within = permit(context.actor, reportGrants, right ?? 'report.write')
  return atomically(context, async (inside) => {
    const row = await store.lock(inside.db, within, id)
    if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(row.version !== version, refusals.CHANGED_MEANWHILE)
    const state = advance(reportWorkflow, row.state, step, {
      reason,
      personId: inside.actor.personId,
      takenBy: { submit: row.submittedBy ?? undefined },
    })
    const changes = await act(inside, row)
    await store.write(inside.db, id, { ...changes, state, version: version + 1 })
    await record(inside, {
      action: step,
      subject: subjectName,
      id,
      label: labelOf(row),
      before: { state: row.state },
      after: { state, number: changes.number, date: changes.documentDate, sha256: changes.sha256 },
      reason,
    })
  })
}

const proveComplete = async (context: Context, row: store.ReportRow): Promise<store.SectionRow[]> => {
  const stale = await staleNow(context, row)
  refuseIf(stale !== null, reportRefusals.REPORT_STALE, { reason: stale?.reason ?? '' })
  const sections = await store.sectionsOf(context.db, row.id)
  const blocking = concernsOf({ ...row, stale, sections }).filter(({ severity }) => severity === 'blocks')
  refuseIf(blocking.length > 0, reportRefusals.REPORT_INCOMPLETE, {
    what: blocking.map((concern) => concern.text.vi.replace(/\.$/, '')).join('; '),
  })
  return sections
}

/**
 * Submits the draft for signature. It must be whole, up to date, and its figures those of the registers at this moment.
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE, REPORT_STALE, REPORT_INCOMPLETE, FIGURES_MOVED
 */
export const submitForSignature = (
  context: Context,
  read: ReadRegisters,
  stepping: Stepping,
): Promise<void> =>
  takeStep(context, 'submit', stepping, async (inside, row) => {
    await proveComplete(inside, row)
    const { plan } = await settingOf(inside, row.planVersionId, today(inside))
    const now = await gatherMaterial(inside, read, { plan, years: spanOf(row), asOf: row.asOf }, row.roundId)
    const moved = movedFigures(row.material.figures, now.figures)
    refuseIf(moved.length > 0, reportRefusals.FIGURES_MOVED, { what: moved.map(movedText).join('; ') })
    const { actor } = inside
    return {
      submittedAt: inside.now,
      submittedBy: actor.personId ?? null,
      submittedByName: actor.name,
      returnedReason: null,
    }
  })

/** Gives a submitted report back to be written on. @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE, REASON_REQUIRED */
export const returnToDraft = (context: Context, stepping: Stepping): Promise<void> =>
  takeStep(context, 'return', stepping, async () => ({ returnedReason: stepping.reason?.trim() ?? null }))

/**
 * The leader of the focal agency signs: the report takes its outgoing number and day, and everything that its three files
 * are made from is frozen with a SHA-256 over canonical JSON, the files themselves included. From then on nothing that
 * happens to registers, agencies or names can change it (domain traps 18, 20, 21).
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE, OWN_SUBMISSION (by person), REPORT_STALE,
 *   REPORT_INCOMPLETE, NUMBER_TAKEN
 */
export const signReport = (
  context: Context,
  { ordinal: given, ...stepping }: Stepping & { ordinal?: number | undefined },
): Promise<void> =>
  takeStep(context, 'sign', stepping, async (inside, row) => {
    const { db, actor, now } = inside
    const sections = await proveComplete(inside, row)
    const date = today(inside)
    const setting = await settingOf(inside, row.planVersionId, date)
    const signer = { position: await positionOf(db, actor.personId), name: actor.name }
    const letterhead = { ...setting.propose(spanOf(row), signer), ...row.letterhead }
    const { symbol } = setting.issuing
    const ordinal = await takeNumber(inside, {
      agencyId: setting.issuingId,
      symbol,
      date,
      typeName: 'Báo cáo',
      abstract: letterhead.abstract,
      signer: letterhead.signature.name,
      recipients: letterhead.recipients,
      archive: letterhead.archive,
      subject: subjectName,
      recordId: row.id,
      ordinal: given,
    })
    const within = permit(actor, reportGrants, 'report.sign')
    const previous = await store.findEdition(db, within, row.roundId, row.edition - 1)
    const draft = await makeContent(inside, setting, row, sections, letterhead, {
      ordinal,
      date,
      replaces:
        previous?.number && previous.documentDate
          ? { number: previous.number, date: previous.documentDate }
          : null,
      changes: [],
    })
    const content = previous?.content
      ? { ...draft, changes: printedChanges(changesBetween(previous.content, draft)) }
      : draft
    return {
      signedAt: now,
      signedBy: actor.personId ?? null,
      signedByName: actor.name,
      number: fullNumber(ordinal, symbol),
      documentDate: date,
      content,
      sha256: fingerprintOf(content),
      files: await keepFiles(inside, content),
    }
  })

/** Sends the signed report out. @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE */
export const issueReport = (context: Context, stepping: Stepping): Promise<void> =>
  takeStep(context, 'issue', stepping, async (inside) => ({ issuedAt: inside.now }))
