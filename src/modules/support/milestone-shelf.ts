import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { type Context, today } from '#platform/context.ts'
import { type MilestoneInput, milestoneRegister } from './milestone.ts'
import * as milestones from './milestone-store.ts'
import type { SupportRight } from './permissions.ts'
import {
  actsForEnterprise,
  hasEndedProject,
  partFields,
  partOfProject,
  withinPart,
  writableProject,
} from './project-parts.ts'
import { milestoneStanding, supportRefusals } from './rules.ts'
import { milestone } from './schema.ts'

const ofLead = ['position', 'name', 'dueOn', 'required', 'proof'] as const

const proveOfLead = (context: Context, input: MilestoneInput, before: Values | undefined): void => {
  if (!actsForEnterprise(context)) return
  const touched = ofLead.find((field) => before?.[field] !== input[field])
  refuseIf(touched !== undefined, supportRefusals.MILESTONE_OF_LEAD, {}, touched)
}

/** What sets the milestones of projects apart. */
export const milestoneShelf: Shelf<MilestoneInput, SupportRight> = {
  ...partOfProject(milestone),
  subject: 'support.milestone',
  register: milestoneRegister,
  table: milestone,
  defaultSort: 'dueOn',
  fields: {
    ...partFields(milestone),
    position: milestone.position,
    name: milestone.name,
    dueOn: milestone.dueOn,
    required: milestone.required,
    proof: milestone.proof,
    reachedOn: milestone.reachedOn,
    document: milestone.document,
    proven: milestones.isProven,
    note: milestone.note,
  },
  keyColumns: { project: milestone.projectId, position: milestone.position },
  label: ({ position, name }) => `${position}. ${name}`,
  words: ({ name, document, note }) => [name, document, note] as (string | null)[],
  toValues: async (context, { project, ...input }, id, given) => {
    const {
      enterpriseId,
      agencyId,
      id: projectId,
    } = await writableProject(context, project, {
      whileRunning: true,
    })
    const before = given ?? (id === undefined ? undefined : await milestones.find(context.db, id))
    proveOfLead(context, { project, ...input }, before)
    const isAhead = input.reachedOn !== null && input.reachedOn > today(context)
    refuseIf(isAhead, supportRefusals.REACHED_IN_FUTURE, {}, 'reachedOn')
    const other = await milestones.findAt(context.db, projectId, input.position)
    const isTaken = other !== undefined && other.id !== id
    refuseIf(isTaken, supportRefusals.MILESTONE_TAKEN, { position: input.position }, 'position')
    return { month: 0, ...before, ...input, projectId, enterpriseId, agencyId }
  },
  closedTo: (_context, row) => hasEndedProject(row),
  mayAdd: (context) => !actsForEnterprise(context),
  restored: async (context, { projectId }) => {
    refuseIf(actsForEnterprise(context), supportRefusals.MILESTONE_OF_LEAD)
    await writableProject(context, String(projectId))
    return {}
  },
  beforeRemove: async (context, id) => {
    refuseIf(actsForEnterprise(context), supportRefusals.MILESTONE_OF_LEAD)
    const found = await milestones.find(context.db, id)
    if (found !== undefined) await writableProject(context, found.projectId)
  },
  complete: async (context, rows) =>
    rows.map((row) => ({
      ...row,
      standing: milestoneStanding(row, today(context)),
      actions: withinPart(context, row.actions),
    })),
}
