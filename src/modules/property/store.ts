import { and, asc, eq, inArray, isNotNull, isNull, lte, max, or, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { propertyDue as due, property } from './schema.ts'

const scope = (within: Jurisdiction) =>
  inScope(within, {
    province: property.province,
    agency: property.agencyId,
    enterprise: property.enterpriseId,
  })

/** One property within the scope, removed ones left out. */
export const findProperty = async (db: Database, within: Jurisdiction, id: string) => {
  const [found] = await db
    .select()
    .from(property)
    .where(and(eq(property.id, id), scope(within), isNull(property.removedAt)))
  return found
}

/** The properties of some ids, locked until the transaction ends, so that two payments at once add up. */
export const lockProperties = (db: Database, ids: readonly string[]) =>
  db
    .select()
    .from(property)
    .where(inArray(property.id, [...ids]))
    .orderBy(asc(property.id))
    .for('update')

/** The properties that some fees are paid for. */
export const propertiesOf = async (db: Database, dueIds: readonly string[]): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ id: due.propertyId })
    .from(due)
    .where(inArray(due.id, [...dueIds]))
  return rows.map(({ id }) => id)
}

/** The last paid fee of each kind, by property. */
export const lastPaid = (db: Database, ids: readonly string[]) =>
  db
    .select({ propertyId: due.propertyId, kind: due.kind, number: max(due.number) })
    .from(due)
    .where(and(inArray(due.propertyId, [...ids]), isNotNull(due.paidOn), isNull(due.removedAt)))
    .groupBy(due.propertyId, due.kind)

/** What follows from a property's days and payments. */
export interface Kept {
  readonly id: string
  readonly protectedTo: CalendarDate | null
  readonly renewals: number
  readonly nextDueKind: string | null
  readonly nextDueNumber: number | null
  readonly nextDueOn: CalendarDate | null
}

/** Writes what follows, in one statement for all of them. */
export const writeKept = async (db: Database, rows: readonly Kept[]): Promise<void> => {
  await db.execute(sql`update ${property} p set protected_to = v."protectedTo", renewals = v.renewals,
      next_due_kind = v."nextDueKind", next_due_number = v."nextDueNumber", next_due_on = v."nextDueOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(id uuid, "protectedTo" date, renewals int,
      "nextDueKind" text, "nextDueNumber" int, "nextDueOn" date)
    where p.id = v.id`)
}

/** Gives the fees of properties to those whose the properties are now. */
export const followOwners = async (db: Database, ids: readonly string[]): Promise<void> => {
  await db.execute(sql`update ${due} d set enterprise_id = p.enterprise_id, agency_id = p.agency_id
    from ${property} p where p.id = d.property_id and p.id = any(${sql.param([...ids])}::uuid[])
      and (d.enterprise_id, d.agency_id) is distinct from (p.enterprise_id, p.agency_id)`)
}

/** The fee of the same property, kind and number. */
export const findSame = async (db: Database, propertyId: string, kind: string, number: number) => {
  const [found] = await db
    .select({ id: due.id })
    .from(due)
    .where(
      and(eq(due.propertyId, propertyId), eq(due.kind, kind), eq(due.number, number), isNull(due.removedAt)),
    )
  return found
}

/** Ids of the properties that a sheet names by grant, application or name; a text that two share means none. */
export const propertiesCalled = async (
  db: Database,
  province: string,
  texts: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await rowsOf<{ text: string; id: string }>(
    db,
    sql`select t.text, min(p.id::text) as id
        from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) as t(text)
          join ${property} p on p.province = ${province} and p.removed_at is null
            and t.text in (p.grant_number, p.application_number, p.name)
        group by t.text having count(distinct p.id) = 1`,
  )
  return new Map(rows.map(({ text, id }) => [text, id]))
}

/** Properties whose next fee, or whose last day, comes by a day. */
export const endingBy = (db: Database, within: Jurisdiction, by: CalendarDate, atMost: number) =>
  db
    .select()
    .from(property)
    .where(
      and(
        scope(within),
        isNull(property.removedAt),
        isNull(property.endedOn),
        or(lte(property.nextDueOn, by), lte(property.protectedTo, by)),
      ),
    )
    .orderBy(asc(sql`least(${property.nextDueOn}, ${property.protectedTo})`), asc(property.id))
    .limit(atMost)

/** Unpaid fees of applications and grants that fall due by a day; upkeep is watched on the property itself. */
export const unpaidBy = (db: Database, within: Jurisdiction, by: CalendarDate, atMost: number) =>
  db
    .select({ id: due.id, kind: due.kind, number: due.number, dueOn: due.dueOn, name: property.name })
    .from(due)
    .innerJoin(property, eq(property.id, due.propertyId))
    .where(
      and(
        scope(within),
        isNull(due.removedAt),
        isNull(property.removedAt),
        isNull(due.paidOn),
        inArray(due.kind, ['filing', 'examination', 'grant']),
        lte(due.dueOn, by),
      ),
    )
    .orderBy(asc(due.dueOn), asc(due.id))
    .limit(atMost)
