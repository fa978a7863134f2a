import { sql } from 'drizzle-orm'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { planEntriesNamed } from '#modules/plan/plan-entries.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { today } from '#platform/context.ts'
import { belonging, bodyField, partOfBody, writableBody } from './body-parts.ts'
import { type CapabilityMilestoneInput, capabilityMilestoneRegister } from './capability-milestone.ts'
import { isProven } from './capability-milestone-store.ts'
import { paidFrom } from './paid-from.ts'
import { capability, capabilityMilestone as milestone } from './part-schema.ts'
import { findPart, idsByText } from './part-store.ts'
import type { ConformityRight } from './permissions.ts'
import { conformityRefusals, milestoneStanding } from './rules.ts'
import { capabilityWorkflow } from './workflow.ts'

const hasEnded = (state: string) =>
  capabilityWorkflow.states[state as keyof typeof capabilityWorkflow.states].final === true

/** What sets the milestones of capability projects apart. */
export const capabilityMilestoneShelf: Shelf<CapabilityMilestoneInput, ConformityRight> = {
  ...partOfBody(milestone),
  subject: 'conformity.milestone',
  register: capabilityMilestoneRegister,
  table: milestone,
  defaultSort: 'dueOn',
  fields: {
    capability: referenceTo(
      milestone.capabilityId,
      sql`(select c.title from ${capability} c where c.id = ${milestone.capabilityId})`,
    ),
    body: bodyField(milestone),
    position: milestone.position,
    stage: milestone.stage,
    name: milestone.name,
    dueOn: milestone.dueOn,
    reachedOn: milestone.reachedOn,
    document: milestone.document,
    cost: milestone.cost,
    source: referenceTo(milestone.sourceId, sql`${milestone.sourceLabel}`),
    proven: isProven,
    standing: sql`''`,
    note: milestone.note,
  },
  filters: {
    ...partOfBody(milestone).filters,
    capability: milestone.capabilityId,
    source: milestone.sourceId,
  },
  lookups: {
    capability: ({ db, actor }, texts) =>
      idsByText(db, { table: capability, column: capability.title }, actor.province, texts),
    source: planEntriesNamed('fundingSources'),
  },
  keyColumns: { capability: milestone.capabilityId, position: milestone.position },
  label: ({ position, name }) => `${position}. ${name}`,
  words: ({ name, document, note }) => [name, document, note] as (string | null)[],
  toValues: async (context, { capability: capabilityId, cost, source, ...input }) => {
    const found = await findPart(context.db, capability, context.actor.province, capabilityId)
    if (found === undefined) throw new Refusal(conformityRefusals.CAPABILITY_UNKNOWN, {}, 'capability')
    const owner = belonging(await writableBody(context, found.bodyId, 'capability'))
    refuseIf(hasEnded(found.state), conformityRefusals.CAPABILITY_ENDED, {}, 'capability')
    const { reachedOn } = input
    refuseIf(reachedOn !== null && reachedOn > today(context), conformityRefusals.IN_FUTURE, {}, 'reachedOn')
    return {
      ...input,
      ...owner,
      capabilityId,
      ...(await paidFrom(context, cost, source)),
    }
  },
  complete: async (context, rows) =>
    rows.map(({ proven, ...row }) => ({
      ...row,
      standing: milestoneStanding({ proven, ...row } as never, today(context)),
    })),
}
