import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { permit, permitOn, reachOf } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { solutionLabel } from '#modules/catalogue/shelf.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { KeptTable, Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import type { Context } from '#platform/context.ts'
import { type SupportRight, supportGrants } from './permissions.ts'
import { supportRefusals } from './rules.ts'
import { project } from './schema.ts'
import * as store from './store.ts'
import { isOpenToEnterprise, projectWorkflow } from './workflow.ts'

type Part = KeptTable & { readonly enterpriseId: PgColumn; readonly projectId: PgColumn }

/** How a project is called on screens and in sheets. */
export const projectLabel = (id: PgColumn | SQL): SQL =>
  sql`(select ${enterpriseName(sql`named.enterprise_id`)} || ' – ' || ${solutionLabel(sql`named.solution_id`)} || ', ' || named.year
    from ${project} named where named.id = ${id})`

/** Whether this person acts for the enterprise only, and not for the agency that leads. */
export const actsForEnterprise = ({ actor }: Context): boolean =>
  reachOf(actor, supportGrants, 'support.write') === 'enterprise'

/**
 * The project that a part belongs to, for somebody who may write to it.
 * @throws Refusal PROJECT_UNKNOWN at the field, PROJECT_ENDED unless `afterEnd`, SUBMITTED for an enterprise once it has
 * submitted unless `whileRunning`, FORBIDDEN
 */
export const writableProject = async (
  context: Context,
  id: string,
  { whileRunning = false, afterEnd = false } = {},
) => {
  const { actor, db } = context
  const found = await store.findProject(db, permit(actor, supportGrants, 'support.write'), id)
  if (found === undefined) throw new Refusal(supportRefusals.PROJECT_UNKNOWN, {}, 'project')
  permitOn(actor, supportGrants, 'support.write', found)
  const isEnded = hasEndedProject({ projectState: found.state })
  refuseIf(isEnded && !afterEnd, supportRefusals.PROJECT_ENDED, {}, 'project')
  const isOpen = whileRunning || isOpenToEnterprise(found.state)
  refuseIf(actsForEnterprise(context) && !isOpen, supportRefusals.SUBMITTED, {}, 'project')
  return found
}

/** What an enterprise is offered on a part that the lead agency sets: it takes none away. */
export const withinPart = (context: Context, actions: readonly string[]): string[] =>
  actions.filter((action) => !actsForEnterprise(context) || (action !== 'remove' && action !== 'restore'))

/** Whether the project of a part has ended. */
export const hasEndedProject = ({ projectState }: Values): boolean =>
  projectWorkflow.states[projectState as keyof typeof projectWorkflow.states].final === true

/** What the registers of parts of a project have alike; spread it into their shelf. */
export const partOfProject = (table: Part) =>
  ({
    grants: supportGrants,
    rights: { read: 'support.read', write: 'support.write' },
    enterprise: table.enterpriseId,
    filters: { project: table.projectId, enterprise: table.enterpriseId },
    foundBy: [enterpriseKey(table.enterpriseId)],
    lookups: {
      project: (context: Context, texts: readonly string[]) =>
        store.projectsCalled(context.db, context.actor.province, projectLabel(project.id), texts),
    },
  }) satisfies Partial<Shelf<never, SupportRight>>

/** The columns that parts of a project begin with; the state of the project says what may be done with them. */
export const partFields = (table: Part) => ({
  projectState: sql`(select whole.state from ${project} whole where whole.id = ${table.projectId})`,
  project: referenceTo(table.projectId, projectLabel(table.projectId)),
  enterprise: referenceTo(table.enterpriseId, enterpriseName(table.enterpriseId)),
})
