import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { belonging, bodyField, partOfBody, writableBody } from './body-parts.ts'
import { type CapabilityInput, capabilityRegister } from './capability.ts'
import { milestonesUnproven } from './capability-milestone-store.ts'
import { capability, capabilityMilestone } from './part-schema.ts'
import type { ConformityRight } from './permissions.ts'
import { conformityRefusals } from './rules.ts'
import { capabilityWorkflow } from './workflow.ts'

const ofMilestones = (what: string, where = 'true') =>
  sql`(select ${sql.raw(what)} from ${capabilityMilestone} m where m.capability_id = ${capability.id}
    and m.removed_at is null and ${sql.raw(where)})`

/** What sets the register of capability projects apart (I.3.2.a.5, II.5.b, II.5.c). */
export const capabilityShelf: Shelf<CapabilityInput, ConformityRight> = {
  ...partOfBody(capability),
  subject: 'conformity.capability',
  register: capabilityRegister,
  table: capability,
  workflow: capabilityWorkflow,
  defaultSort: '-startsOn',
  fields: {
    body: bodyField(capability),
    title: capability.title,
    aim: capability.aim,
    standard: capability.standard,
    decision: capability.decision,
    startsOn: capability.startsOn,
    endsOn: capability.endsOn,
    milestones: ofMilestones('count(*)::int'),
    reached: ofMilestones('count(*)::int', 'm.reached_on is not null'),
    cost: ofMilestones('coalesce(sum(m.cost), 0)::bigint::text'),
    state: capability.state,
    note: capability.note,
  },
  keyColumns: { body: capability.bodyId, title: capability.title },
  label: ({ title }) => String(title),
  words: ({ title, aim, standard, decision }) => [title, aim, standard, decision] as (string | null)[],
  toValues: async (context, { body, ...input }) => {
    refuseIf(input.endsOn < input.startsOn, conformityRefusals.ENDS_BEFORE_START, {}, 'endsOn')
    return { ...input, ...belonging(await writableBody(context, body)) }
  },
  beforeStep: async ({ db }, { id }, action) => {
    if (action !== 'finish') return
    const open = await milestonesUnproven(db, String(id))
    refuseIf(open > 0, conformityRefusals.MILESTONES_OPEN, { count: open })
  },
}
