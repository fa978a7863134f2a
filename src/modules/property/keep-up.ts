import { dayOf } from '#kernel/period.ts'
import type { Context } from '#platform/context.ts'
import type { PropertyInput } from './contract.ts'
import { nextUpkeep, protectedTo } from './protection.ts'
import * as store from './store.ts'

/** Writes what follows from the days and payments of properties: until when they are protected, the next fee, whose the fees are. */
export const keepUp = async ({ db }: Context, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const rows = await store.lockProperties(db, ids)
  const paid = Map.groupBy(await store.lastPaid(db, ids), ({ propertyId }) => propertyId)
  const kept = rows.map((row) => {
    const last = (kind: string) => paid.get(row.id)?.find((one) => one.kind === kind)?.number ?? 0
    const property = { ...row, kind: row.kind as PropertyInput['kind'] }
    const renewals = last('renewal')
    const knownFrom = dayOf(row.createdAt)
    const next = nextUpkeep(property, { renewals, lastYear: last('maintenance'), knownFrom })
    return {
      id: row.id,
      protectedTo: protectedTo(property, renewals),
      renewals,
      nextDueKind: next?.kind ?? null,
      nextDueNumber: next?.number ?? null,
      nextDueOn: next?.dueOn ?? null,
    }
  })
  await store.writeKept(db, kept)
  await store.followOwners(db, ids)
}
