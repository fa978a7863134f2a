import { newId } from '#kernel/id.ts'
import { holds, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { availableActions } from '#kernel/workflow.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { record } from '#modules/audit/service.ts'
import { getPlan } from '#modules/plan/service.ts'
import { workGrants } from '#modules/work/permissions.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type {
  Assessment,
  DropRecommendation,
  PutRecommendation,
  WriteAssessment,
} from './assessment-contract.ts'
import * as store from './assessment-store.ts'
import { assessmentWorkflow } from './assessment-workflow.ts'
import { lockChoices } from './choice-store.ts'
import { productivityGrants } from './permissions.ts'
import { assessmentRefusals } from './rules.ts'
import { getRun, runSubject } from './stored-runs.ts'

const blank = {
  ...{ version: 0, state: assessmentWorkflow.initial, sources: '', conclusions: '' },
  ...{ writtenBy: null, submittedByName: null, returnedReason: null, signedByName: null },
  ...{ number: null, documentDate: null },
}

const actionsOn = ({ actor }: Context, state: store.AssessmentRow['state']): Assessment['actions'] => {
  const may = (right: keyof typeof productivityGrants) => holds(actor, productivityGrants, right)
  return [
    ...(state === 'draft' && may('productivity.write') ? (['write'] as const) : []),
    ...availableActions(assessmentWorkflow, state, may),
    ...(state === 'signed' && holds(actor, workGrants, 'task.assign') ? (['make-task'] as const) : []),
  ]
}

/** The assessment report on a run as it stands; a blank one before anything was written. @throws Refusal NOT_FOUND, FORBIDDEN */
export const getAssessment = async (context: Context, runId: string): Promise<Assessment> => {
  await getRun(context, runId)
  const within = permit(context.actor, productivityGrants, 'productivity.read')
  const row = await store.findAssessment(context.db, within, runId)
  const recommended = row ? await store.recommendationsOf(context.db, row.id, today(context)) : []
  const { version, state, sources, conclusions, writtenBy, ...rest } = row ?? blank
  const { submittedByName, returnedReason, signedByName, number, documentDate } = rest
  return {
    ...{ version, state, sources, conclusions, writtenBy, submittedByName, returnedReason, signedByName },
    ...{ number, documentDate },
    recommendations: recommended.map(({ recommendation: one, leadName }) => ({
      ...{ id: one.id, words: one.words, row: one.row, dueOn: one.dueOn, task: one.taskId },
      agency: { id: one.agencyId, label: leadName },
    })),
    actions: actionsOn(context, state),
  }
}

const begun = (context: Context, runId: string): store.AssessmentRow => ({
  ...{ id: newId(), province: context.actor.province, agencyId: context.actor.agencyId ?? null, runId },
  ...blank,
  ...{ writtenBy: context.actor.name, submittedBy: null, submittedAt: null, signedAt: null, document: null },
})

/** Begins the assessment of a run while nobody can remove the run; false where somebody was there first. */
const begin = async (inside: Context, runId: string): Promise<boolean> => {
  await lockChoices(inside.db, inside.actor.province)
  await getRun(inside, runId)
  return store.insertAssessment(inside.db, begun(inside, runId))
}

type Happened = 'assessment-written' | 'assessment-recommended' | 'assessment-dropped'

/** Changes a draft: the first change begins it, each one counts the version up and stands in the history of the run. */
const change = async (
  context: Context,
  { id, version }: { id: string; version: number },
  action: Happened,
  act: (
    inside: Context,
    row: store.AssessmentRow,
  ) => Promise<{ changes?: Partial<store.AssessmentRow>; before?: object; after?: object }>,
): Promise<Assessment> => {
  const within = permit(context.actor, productivityGrants, 'productivity.write')
  return atomically(context, async (inside) => {
    const { title } = await getRun(inside, id)
    if (version === 0 && !(await begin(inside, id))) throw new Refusal(refusals.CHANGED_MEANWHILE)
    const row = await store.lockAssessment(inside.db, within, id)
    if (row === undefined || row.version !== version) throw new Refusal(refusals.CHANGED_MEANWHILE)
    refuseIf(row.state !== 'draft', assessmentRefusals.ASSESSMENT_CLOSED)
    const { changes, before, after } = await act(inside, row)
    await store.writeAssessmentRow(inside.db, row.id, {
      ...changes,
      version: version + 1,
      writtenBy: inside.actor.name,
    })
    await record(inside, { action, subject: runSubject.name, id, label: title, before, after })
    return getAssessment(inside, id)
  })
}

/**
 * Keeps sources and conclusions of the draft (II.1.a).
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, ASSESSMENT_CLOSED
 */
export const writeAssessment = (
  context: Context,
  { sources, conclusions, ...of }: WriteAssessment,
): Promise<Assessment> =>
  change(context, of, 'assessment-written', async (_, row) => ({
    changes: { sources, conclusions },
    before: { sources: row.sources, conclusions: row.conclusions },
    after: { sources, conclusions },
  }))

const proveRecommendable = async (context: Context, { agency, row }: PutRecommendation): Promise<void> => {
  const { keyOf } = await directoryOf(context.db, context.actor.province)
  refuseIf(!keyOf.has(agency), assessmentRefusals.LEAD_AGENCY, {}, 'agency')
  const { plan } = await getPlan(context.db, context.actor.province)
  refuseIf(!plan.tasks.some(({ id }) => id === row), assessmentRefusals.ANNEX_ROW, {}, 'row')
}

/**
 * Recommends a measure in the draft, or changes one: what, who leads it, under which row of the annex, until when (II.1.a).
 * @throws Refusal FORBIDDEN, NOT_FOUND, NO_PLAN, CHANGED_MEANWHILE, ASSESSMENT_CLOSED; LEAD_AGENCY, ANNEX_ROW at their fields
 */
export const recommend = (context: Context, given: PutRecommendation): Promise<Assessment> =>
  change(context, given, 'assessment-recommended', async (inside, row) => {
    await proveRecommendable(inside, given)
    const { words, agency: agencyId, dueOn } = given
    const values = { words, agencyId, row: given.row, dueOn }
    const standing = (await store.recommendationsOf(inside.db, row.id, today(inside))).map(
      ({ recommendation }) => recommendation,
    )
    if (!given.recommendation) {
      const position = (standing.at(-1)?.position ?? 0) + 1
      const { province, id: assessmentId } = row
      await store.insertRecommendation(inside.db, {
        ...{ ...values, id: newId(), province, assessmentId, position, taskId: null },
      })
      return { after: values }
    }
    const before = standing.find(({ id }) => id === given.recommendation)
    if (before === undefined) throw new Refusal(refusals.NOT_FOUND)
    await store.writeRecommendation(inside.db, before.id, values)
    return { before, after: values }
  })

/** Leaves a recommendation of the draft out again. @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, ASSESSMENT_CLOSED */
export const dropRecommendation = (context: Context, given: DropRecommendation): Promise<Assessment> =>
  change(context, given, 'assessment-dropped', async (inside, row) => {
    const standing = await store.recommendationsOf(inside.db, row.id, today(inside))
    const found = standing.find(({ recommendation }) => recommendation.id === given.recommendation)
    if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
    await store.deleteRecommendation(inside.db, found.recommendation.id)
    return { before: found.recommendation }
  })
