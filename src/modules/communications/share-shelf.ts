import { eq, sql } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { enterprisesNamed } from '#modules/enterprises/service.ts'
import { plansInForce } from '#modules/plan/service.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { type CommunicationsRight, communicationsGrants } from './permissions.ts'
import { communicationsRefusals } from './rules.ts'
import { planShare, planShareEnterprise } from './schema.ts'
import { manners, type PlanShareInput, shareRegister } from './share.ts'

const proveItems = async ({ db, actor }: Context, items: readonly string[]): Promise<void> => {
  const plans = await plansInForce(db, actor.province)
  const known = new Set(plans.flatMap(({ plan }) => [...plan.targets, ...plan.tasks].map(({ id }) => id)))
  const unknown = items.find((item) => !known.has(item))
  refuseIf(unknown !== undefined, communicationsRefusals.ITEM_UNKNOWN, { item: unknown ?? '' }, 'items')
}

const enterprisesOf = async (context: Context, named: readonly string[]): Promise<string[]> => {
  const known = await enterprisesNamed(context, named)
  return named.map((name) => {
    const id = known.get(name)
    if (id === undefined)
      throw new Refusal(communicationsRefusals.ENTERPRISE_UNKNOWN, { name }, 'enterprises')
    return id
  })
}

const told = sql`from plan_share_enterprise t join enterprise e on e.id = t.enterprise_id where t.share_id = ${planShare.id}`

/** What sets apart who shared targets and tasks with which enterprises, when and how (V.5.b). */
export const shareShelf: Shelf<PlanShareInput, CommunicationsRight> = {
  subject: 'communications.share',
  register: shareRegister,
  table: planShare,
  grants: communicationsGrants,
  rights: { read: 'planShare.read', write: 'planShare.write' },
  defaultSort: '-sharedOn',
  fields: {
    sharedOn: planShare.sharedOn,
    manner: planShare.manner,
    items: sql`array_to_string(${planShare.items}, '; ')`,
    enterprises: sql`(select coalesce(string_agg(e.name, '; ' order by e.name collate vietnamese), '') ${told})`,
    count: sql`(select count(distinct e.id)::int ${told})`,
    note: planShare.note,
    agency: referenceTo(planShare.agencyId, agencyNameOn(planShare.agencyId, planShare.sharedOn)),
  },
  filters: { agency: planShare.agencyId },
  label: ({ manner, sharedOn }) => `${manners[manner as keyof typeof manners].vi}, ${sharedOn}`,
  words: ({ items, note }) => [(items as string[]).join(' '), note as string | null],
  toValues: async (context, { enterprises, ...input }) => {
    refuseIf(input.sharedOn > today(context), communicationsRefusals.AHEAD, {}, 'sharedOn')
    await proveItems(context, input.items)
    await enterprisesOf(context, enterprises)
    return input
  },
  afterWrite: async (context, shareId, { enterprises }) => {
    const { db, actor } = context
    await db.delete(planShareEnterprise).where(eq(planShareEnterprise.shareId, shareId))
    const ids = [...new Set(await enterprisesOf(context, enterprises))]
    const rows = ids.map((enterpriseId) => ({ id: newId(), province: actor.province, shareId, enterpriseId }))
    await db.insert(planShareEnterprise).values(rows)
  },
}
