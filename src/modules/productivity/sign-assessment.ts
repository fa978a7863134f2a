import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { advance } from '#kernel/workflow.ts'
import { positionOf } from '#modules/agencies/person-store.ts'
import { record } from '#modules/audit/service.ts'
import { fullNumber, takeNumber } from '#modules/outgoing/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type { Assessment, StepAssessment } from './assessment-contract.ts'
import { assessmentDocument } from './assessment-document.ts'
import * as store from './assessment-store.ts'
import { assessmentWorkflow } from './assessment-workflow.ts'
import { productivityGrants } from './permissions.ts'
import { assessmentRefusals } from './rules.ts'
import { getRun, runSubject } from './stored-runs.ts'
import { getAssessment } from './write-assessment.ts'

const proveWhole = async (context: Context, runId: string): Promise<void> => {
  const { sources, conclusions, recommendations } = await getAssessment(context, runId)
  const missing = [
    ...(sources === '' ? ['nguồn số liệu'] : []),
    ...(conclusions === '' ? ['nhận định'] : []),
    ...(recommendations.length === 0 ? ['giải pháp đề xuất'] : []),
  ]
  refuseIf(missing.length > 0, assessmentRefusals.ASSESSMENT_INCOMPLETE, { what: missing.join(', ') })
}

const signed = async (
  inside: Context,
  row: store.AssessmentRow,
  ordinal: number | undefined,
): Promise<Partial<store.AssessmentRow>> => {
  const { actor, now } = inside
  const date = today(inside)
  const signer = { position: await positionOf(inside.db, actor.personId), name: actor.name }
  const { paper, agencyId } = await assessmentDocument(inside, row.runId, { date, signer })
  const taken = await takeNumber(inside, {
    ...{ agencyId, symbol: paper.symbol, date, typeName: paper.typeName ?? '', abstract: paper.abstract },
    ...{ signer: actor.name, recipients: paper.recipients, archive: paper.archive, ordinal },
    ...{ subject: runSubject.name, recordId: row.runId },
  })
  const number = fullNumber(taken, paper.symbol)
  const document = { ...paper, number: number.split('/')[0] ?? null, date }
  return { signedByName: actor.name, signedAt: now, number, documentDate: date, document }
}

const changesOf = async (
  inside: Context,
  row: store.AssessmentRow,
  { step, reason, ordinal }: StepAssessment,
): Promise<Partial<store.AssessmentRow>> => {
  if (step === 'return') return { returnedReason: reason }
  await proveWhole(inside, row.runId)
  if (step === 'sign') return signed(inside, row, ordinal)
  const { personId, name } = inside.actor
  return {
    ...{ submittedBy: personId ?? null, submittedByName: name, submittedAt: inside.now },
    returnedReason: null,
  }
}

/**
 * Takes a step of the report's life: an officer submits it whole; a leader returns it with a reason or signs it, and then it takes its
 * number and day and is frozen as a paper (II.1.a, Decree 30/2020). Nobody signs what he submitted himself.
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE, REASON_REQUIRED, OWN_SUBMISSION (by person), ASSESSMENT_INCOMPLETE,
 *   ISSUER_UNKNOWN, NO_PLAN, NUMBER_TAKEN
 */
export const stepAssessment = async (context: Context, given: StepAssessment): Promise<Assessment> => {
  const { id, version, step, reason } = given
  const within = permit(
    context.actor,
    productivityGrants,
    assessmentWorkflow.steps[step].right ?? 'productivity.sign',
  )
  return atomically(context, async (inside) => {
    const { title } = await getRun(inside, id)
    const row = await store.lockAssessment(inside.db, within, id)
    if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(row.version !== version, refusals.CHANGED_MEANWHILE)
    const { personId } = inside.actor
    const takenBy = { submit: row.submittedBy ?? undefined }
    const state = advance(assessmentWorkflow, row.state, step, { reason, personId, takenBy })
    const changes = await changesOf(inside, row, given)
    await store.writeAssessmentRow(inside.db, row.id, { ...changes, state, version: version + 1 })
    await record(inside, {
      ...{ action: `assessment-${step}`, subject: runSubject.name, id, label: title, reason },
      before: { state: row.state },
      after: { state, number: changes.number },
    })
    return getAssessment(inside, id)
  })
}
