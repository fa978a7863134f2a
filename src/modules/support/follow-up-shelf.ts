import { addMonths } from '#kernel/period.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { enterRows, freshRow } from '#modules/registers/new-rows.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { type Context, today } from '#platform/context.ts'
import { type FollowUpInput, followUpMonths, followUpRegister } from './follow-up.ts'
import type { SupportRight } from './permissions.ts'
import { actsForEnterprise, partFields, partOfProject, withinPart, writableProject } from './project-parts.ts'
import { followUpStanding, supportRefusals } from './rules.ts'
import { followUp } from './schema.ts'
import * as store from './store.ts'
import { isCounted } from './workflow.ts'

const amounts = [
  'productivityBefore',
  'productivityAfter',
  'costBefore',
  'costAfter',
  'revenueBefore',
  'revenueAfter',
] as const
const shares = ['defectsBefore', 'defectsAfter', 'onTimeBefore', 'onTimeAfter'] as const

/** The accepted project of a follow-up, for somebody who may write to it. @throws Refusal NOT_ACCEPTED, as `writableProject` */
const acceptedProject = async (context: Context, id: string) => {
  const found = await writableProject(context, id, { whileRunning: true, afterEnd: true })
  const { acceptanceDate, state } = found
  if (acceptanceDate === null || !isCounted(state))
    throw new Refusal(supportRefusals.NOT_ACCEPTED, {}, 'project')
  return { ...found, acceptanceDate }
}

/** What sets the follow-ups apart: 6 and 12 months after the acceptance (domain.md §3.7). */
export const followUpShelf: Shelf<FollowUpInput, SupportRight> = {
  ...partOfProject(followUp),
  subject: 'support.follow-up',
  register: followUpRegister,
  table: followUp,
  defaultSort: 'dueOn',
  fields: {
    ...partFields(followUp),
    month: followUp.month,
    dueOn: followUp.dueOn,
    answeredOn: followUp.answeredOn,
    applied: followUp.applied,
    whyNot: followUp.whyNot,
    ...Object.fromEntries([...amounts, ...shares].map((name) => [name, followUp[name]])),
    note: followUp.note,
  },
  keyColumns: { project: followUp.projectId, month: followUp.month },
  label: ({ month, dueOn }) => `${month} tháng, ${dueOn}`,
  words: ({ note, whyNot }) => [note, whyNot] as (string | null)[],
  toValues: async (context, { project, applied, ...input }, id) => {
    const found = await acceptedProject(context, project)
    const { enterpriseId, agencyId, id: projectId, acceptanceDate } = found
    const other = await store.findFollowUp(context.db, projectId, input.month)
    const isTaken = other !== undefined && other.id !== id
    refuseIf(isTaken, supportRefusals.FOLLOW_UP_TAKEN, { month: input.month }, 'month')
    const isAhead = input.answeredOn !== null && input.answeredOn > today(context)
    refuseIf(isAhead, supportRefusals.REACHED_IN_FUTURE, {}, 'answeredOn')
    const isAnswered = input.answeredOn !== null
    const lacksWhy = isAnswered && applied !== true && input.whyNot === null
    refuseIf(lacksWhy, supportRefusals.WHY_NOT_MISSING, {}, 'whyNot')
    return {
      ...input,
      ...Object.fromEntries(amounts.map((name) => [name, input[name] === null ? null : BigInt(input[name])])),
      applied: isAnswered ? applied === true : null,
      dueOn: addMonths(acceptanceDate, input.month),
      projectId,
      enterpriseId,
      agencyId,
    }
  },
  closedTo: (_context, row) => !isCounted(row.projectState),
  mayAdd: (context) => !actsForEnterprise(context),
  restored: async (context, { projectId }) => {
    refuseIf(actsForEnterprise(context), supportRefusals.FOLLOW_UP_OF_LEAD)
    await acceptedProject(context, String(projectId))
    return {}
  },
  beforeRemove: async (context, id) => {
    refuseIf(actsForEnterprise(context), supportRefusals.FOLLOW_UP_OF_LEAD)
    const found = await store.followUpById(context.db, id)
    if (found !== undefined) await acceptedProject(context, found.projectId)
  },
  complete: async (context, rows) =>
    rows.map((row) => {
      const { dueOn, answeredOn } = row as unknown as { dueOn: string; answeredOn: string | null }
      return {
        ...row,
        standing: followUpStanding({ dueOn, answeredOn }, today(context)),
        actions: withinPart(context, row.actions),
      }
    }),
}

/** Sets the follow-ups of a project that has just been accepted; those that stand stay as they are. */
export const scheduleFollowUps = async (context: Context, accepted: Values): Promise<void> => {
  const { id, enterpriseId, agencyId, acceptanceDate } = accepted
  const missing: number[] = []
  for (const month of followUpMonths)
    if ((await store.findFollowUp(context.db, String(id), month)) === undefined) missing.push(month)
  const rows = missing.map((month) =>
    freshRow(context, followUpShelf, {
      ...{ projectId: id, enterpriseId, agencyId, month },
      dueOn: addMonths(String(acceptanceDate), month),
    }),
  )
  if (rows.length > 0) await enterRows(context, followUpShelf, rows)
}
