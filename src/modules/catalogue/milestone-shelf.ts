import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { type MilestoneInput, milestoneRegister } from './milestone-contract.ts'
import { catalogueGrants } from './permissions.ts'
import { catalogueRefusals, solutionFamilies } from './rules.ts'
import { solutionMilestone as milestone } from './schema.ts'
import * as store from './store.ts'

/** What sets the milestones of the families apart. */
export const milestoneShelf: Shelf<MilestoneInput, keyof typeof catalogueGrants> = {
  subject: 'catalogue.milestone',
  register: milestoneRegister,
  table: milestone,
  grants: catalogueGrants,
  rights: { read: 'catalogue.read', write: 'catalogue.write' },
  defaultSort: 'family',
  published: sql`${milestone.removedAt} is null`,
  fields: {
    family: milestone.family,
    position: milestone.position,
    name: milestone.name,
    nameEn: milestone.nameEn,
    month: milestone.month,
    evidence: milestone.evidence,
    evidenceEn: milestone.evidenceEn,
    required: milestone.required,
  },
  sorts: { family: sql`${milestone.family} || to_char(${milestone.position}, '000')` },
  keyColumns: { family: milestone.family, position: milestone.position },
  label: ({ family, position, name }) =>
    `${solutionFamilies[family as MilestoneInput['family']].vi}, ${position}. ${name}`,
  words: (values) => [values.name, values.nameEn, values.evidence] as (string | null)[],
  toValues: async ({ db, actor }, input, id) => {
    const other = await store.findMilestone(db, actor.province, input.family, input.position)
    const isTaken = other !== undefined && other.id !== id
    refuseIf(isTaken, catalogueRefusals.MILESTONE_TAKEN, { position: input.position }, 'position')
    return { ...input }
  },
}
