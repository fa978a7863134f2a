import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { calibration, equipment } from './part-schema.ts'
import { body } from './schema.ts'

const lastOf = (
  kind: string,
) => sql`left join lateral (select c.done_on, c.next_on, c.passed from ${calibration} c
  where c.equipment_id = x.id and c.kind = ${kind} and c.removed_at is null order by c.done_on desc limit 1)`

/**
 * Writes what follows from the calibrations and inspections of equipment: when each was done last and is due again,
 * counted from the day of use where none was done yet, and whether the last of either failed.
 */
export const dateEquipment = async (db: Database, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await db.execute(sql`
    update conformity_equipment e set
      calibrated_on = c.done_on, inspected_on = i.done_on,
      calibration_due_on = case when e.calibration_months is null then c.next_on
        else coalesce(c.next_on, (coalesce(c.done_on, e.bought_on) + make_interval(months => e.calibration_months))::date) end,
      inspection_due_on = case when e.inspection_months is null then i.next_on
        else coalesce(i.next_on, (coalesce(i.done_on, e.bought_on) + make_interval(months => e.inspection_months))::date) end,
      unfit = not (coalesce(c.passed, true) and coalesce(i.passed, true))
    from ${equipment} x ${lastOf('calibration')} c on true ${lastOf('inspection')} i on true
    where x.id = e.id and ${inArray(sql`e.id`, [...ids])}`)
}

/** Equipment in use whose calibration or inspection is due by a day, the soonest first. */
export const equipmentDueBy = (db: Database, within: Jurisdiction, day: CalendarDate, limit: number) =>
  db
    .select({
      id: equipment.id,
      name: equipment.name,
      serial: equipment.serial,
      body: body.name,
      calibrationDueOn: equipment.calibrationDueOn,
      inspectionDueOn: equipment.inspectionDueOn,
    })
    .from(equipment)
    .innerJoin(body, eq(body.id, equipment.bodyId))
    .where(
      and(
        inScope(within, { province: equipment.province, agency: equipment.agencyId, body: equipment.bodyId }),
        isNull(equipment.removedAt),
        isNull(equipment.retiredOn),
        isNull(body.removedAt),
        or(lte(equipment.calibrationDueOn, day), lte(equipment.inspectionDueOn, day)),
      ),
    )
    .orderBy(asc(sql`least(${equipment.calibrationDueOn}, ${equipment.inspectionDueOn})`))
    .limit(limit)
