import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { property } from '#modules/property/schema.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { today } from '#platform/context.ts'
import type { InnovationRight } from './permissions.ts'
import { partFields, partOfProject, projectLookup, writableProject } from './project-parts.ts'
import { innovationRefusals } from './rules.ts'
import { use } from './schema.ts'
import * as store from './store.ts'
import { type UseInput, useRegister } from './use.ts'

const heldBy = sql`(select p.name from ${property} p where p.id = ${use.propertyId})`

/** What sets the results that are in use apart: which, since when, with what effect, protected by what. */
export const useShelf: Shelf<UseInput, InnovationRight> = {
  ...partOfProject(use),
  subject: 'innovation.use',
  register: useRegister,
  table: use,
  defaultSort: '-usedFrom',
  fields: {
    ...partFields(use),
    what: use.what,
    usedFrom: use.usedFrom,
    endedOn: use.endedOn,
    effect: use.effect,
    revenue: use.revenue,
    savings: use.savings,
    document: use.document,
    property: referenceTo(use.propertyId, heldBy),
  },
  filters: { ...partOfProject(use).filters, property: use.propertyId },
  lookups: { project: projectLookup, enterprise: enterprisesNamed },
  keyColumns: { project: use.projectId, enterprise: use.enterpriseId, what: use.what },
  label: ({ what }) => String(what),
  words: ({ what, effect, document }) => [what, effect, document] as (string | null)[],
  toValues: async (
    context,
    { project: projectId, enterprise, revenue, savings, property: held, ...input },
  ) => {
    const found = await writableProject(context, projectId)
    const hasResult = found.state === 'running' || found.state === 'accepted'
    refuseIf(!hasResult, innovationRefusals.NO_RESULT_YET, {}, 'project')
    await proveEnterprise(context, enterprise, 'enterprise')
    const { usedFrom, endedOn } = input
    refuseIf(usedFrom > today(context), innovationRefusals.IN_FUTURE, {}, 'usedFrom')
    refuseIf(endedOn !== null && endedOn < usedFrom, innovationRefusals.DAYS_REVERSED, {}, 'endedOn')
    const isOwn = held === null || (await store.belongsTo(context.db, property, held, found.enterpriseId))
    refuseIf(!isOwn, innovationRefusals.LINK_UNKNOWN, {}, 'property')
    return {
      ...input,
      projectId,
      enterpriseId: enterprise,
      agencyId: found.agencyId,
      revenue: BigInt(revenue),
      savings: BigInt(savings),
      propertyId: held,
    }
  },
}
