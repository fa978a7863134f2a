import { newId } from '#kernel/id.ts'
import { mayOn, permit, permitOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { advance, availableActions } from '#kernel/workflow.ts'
import { record, type Subject } from '#modules/audit/service.ts'
import { getPlan } from '#modules/plan/service.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import { type Keeping, keepRegister } from '#modules/registers/verbs.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { DifficultyInput, type Step, type TakeStep } from './contract.ts'
import { type DifficultyRight, difficultyGrants } from './permissions.ts'
import { difficultyRefusals, dueFrom, isOverdue } from './rules.ts'
import { difficultyShelf } from './shelf.ts'
import * as store from './store.ts'
import { type DifficultyState, difficultyWorkflow, type Said } from './workflow.ts'

const subject = difficultyShelf.subject
const kept = keepRegister(difficultyShelf)

/** What the register shows, with what may be done in this state and whether it is overdue. */
const shown = (context: Context, row: Shown): Shown => {
  const state = row.state as DifficultyState
  const owner = { agencyId: (row.agency as { id: string } | null)?.id ?? null }
  const may = (right: DifficultyRight) => mayOn(context.actor, difficultyGrants, right, owner)
  const untouched = state === difficultyWorkflow.initial
  const actions = row.removedAt
    ? row.actions
    : [
        ...availableActions(difficultyWorkflow, state, may),
        ...(may('difficulty.comment') ? ['comment', 'attach'] : []),
        ...row.actions.filter((one) => untouched && one !== 'attach'),
      ]
  return { ...row, actions, overdue: isOverdue(row.dueOn as string | null, today(context)) }
}

/**
 * The register of difficulties (V.7): any agency raises one at any time, sees its own, and may edit or remove it until
 * it is taken up; the focal agency and the Committee see all. @throws Refusal ALREADY_TAKEN_UP, CLAUSE_UNKNOWN, TASK_UNKNOWN
 */
export const difficulties: Keeping<DifficultyInput> = {
  ...kept,
  list: async (context, query) => {
    const page = await kept.list(context, query)
    return { ...page, rows: page.rows.map((row) => shown(context, row)) }
  },
  get: async (context, id) => shown(context, await kept.get(context, id)),
  create: async (context, input) => shown(context, await kept.create(context, input)),
  update: async (context, change) => shown(context, await kept.update(context, change)),
  remove: async (context, change) => shown(context, await kept.remove(context, change)),
  restore: async (context, change) => shown(context, await kept.restore(context, change)),
  subject: {
    name: subject,
    proveReadable: kept.subject.proveReadable,
    proveWritable: async (context, id) => {
      const { actions } = await difficulties.get(context, id)
      refuseIf(!actions.includes('attach'), refusals.FORBIDDEN)
    },
  } satisfies Subject,
}

/** The register of difficulties as Excel files, out and in. */
export const difficultySheets = keepSheets(difficultyShelf, DifficultyInput)

/** What was said and done about a difficulty, the oldest first, each step with its author. @throws Refusal NOT_FOUND */
export const stepsOn = async (context: Context, id: string): Promise<Step[]> => {
  await kept.subject.proveReadable(context, id)
  const steps = await store.stepsOf(context.db, [id])
  return steps.map(({ difficultyId: _, ...step }) => ({ ...step, at: step.at.toISOString() }))
}

const lock = async (
  context: Context,
  id: string,
  right: DifficultyRight,
): Promise<store.DifficultyRecord> => {
  const within = permit(context.actor, difficultyGrants, 'difficulty.read')
  const before = await store.lock(context.db, within, id)
  if (before === undefined) throw new Refusal(refusals.NOT_FOUND)
  permitOn(context.actor, difficultyGrants, right, before)
  return before
}

const say = (
  { db, actor, now }: Context,
  difficultyId: string,
  said: { said: Said; words: string; documentNumber?: string | null; documentDate?: string | null },
) =>
  store.addStep(db, {
    id: newId(),
    province: actor.province,
    difficultyId,
    agencyId: actor.agencyId ?? null,
    personName: actor.name,
    at: now,
    ...said,
  })

/**
 * Answers, escalates, directs, closes or reopens. Every step but closing needs words; a direction needs the number and
 * date of its document. The term of the next act begins on the day of the step (local terms of the plan).
 * @throws Refusal WORDS_MISSING, DOCUMENT_MISSING, DOCUMENT_AHEAD, WRONG_STATE, CHANGED_MEANWHILE, FORBIDDEN
 */
export const takeStep = (
  context: Context,
  { id, version, step, words, documentNumber, documentDate }: TakeStep,
): Promise<void> =>
  atomically(context, async (inside) => {
    const { right, reason } = difficultyWorkflow.steps[step]
    const before = await lock(inside, id, right ?? 'difficulty.answer')
    refuseIf(before.version !== version, refusals.CHANGED_MEANWHILE)
    refuseIf(reason === 'required' && words === '', difficultyRefusals.WORDS_MISSING, {}, 'words')
    const { db, actor, now } = inside
    const state = advance(difficultyWorkflow, before.state, step, { reason: words, personId: actor.personId })
    if (state === 'directed') {
      refuseIf(documentNumber === null, difficultyRefusals.DOCUMENT_MISSING, {}, 'documentNumber')
      refuseIf(documentDate === null, difficultyRefusals.DOCUMENT_MISSING, {}, 'documentDate')
    }
    refuseIf(
      documentDate !== null && documentDate > today(inside),
      difficultyRefusals.DOCUMENT_AHEAD,
      {},
      'documentDate',
    )
    const { plan } = await getPlan(db, actor.province)
    const dueOn = dueFrom(state, today(inside), plan.settings)
    const after = { ...before, state, dueOn, version: version + 1, updatedAt: now }
    await say(inside, id, { said: step, words, documentNumber, documentDate })
    await store.write(db, after)
    await record(inside, {
      action: step,
      subject,
      id,
      label: before.title,
      before,
      after: { ...after, words, documentNumber, documentDate },
      ...(step === 'answer' || step === 'direct' ? {} : { reason: words }),
    })
  })

/** Says something in the conversation without changing the state. @throws Refusal FORBIDDEN, NOT_FOUND */
export const commentOn = (context: Context, { id, words }: { id: string; words: string }): Promise<void> =>
  atomically(context, async (inside) => {
    const { title } = await lock(inside, id, 'difficulty.comment')
    await say(inside, id, { said: 'comment', words })
    await record(inside, { action: 'commented', subject, id, label: title, after: { words } })
  })
