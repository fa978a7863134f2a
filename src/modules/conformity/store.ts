import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import type { recognition } from './part-schema.ts'
import { body } from './schema.ts'

/** The highest level that a body has reached. */
export const highestLevel: SQL<string> = sql<string>`case when ${body.internationalOn} is not null then 'international'
  when ${body.nationalOn} is not null then 'national' when ${body.formedOn} is not null then 'formed' else 'none' end`

/** How the recognition stands today in Viet Nam, as `standingOn` in rules.ts says it. */
export const standingToday = ({ status, expires }: typeof body | typeof recognition): SQL<string> =>
  sql<string>`case when ${status} <> 'valid' then ${status}
  when ${expires} < (now() at time zone 'Asia/Ho_Chi_Minh')::date then 'expired' else 'valid' end`

/** The body that bears a name. */
export const findNamed = async (db: Database, province: string, name: string) => {
  const [found] = await db
    .select({ id: body.id })
    .from(body)
    .where(and(eq(body.province, province), eq(body.name, name), isNull(body.removedAt)))
  return found
}

/** A body by its id, removed or not. */
export const find = async (db: Database, id: string) => {
  const [found] = await db.select().from(body).where(eq(body.id, id))
  return found
}

export const exists = async (db: Database, province: string, id: string): Promise<boolean> => {
  const rows = await db
    .select({ id: body.id })
    .from(body)
    .where(and(eq(body.province, province), eq(body.id, id), isNull(body.removedAt)))
  return rows.length > 0
}

/** Bodies that were formed or recognised by a day, in the order of the Vietnamese alphabet. */
export const bodiesUntil = (db: Database, within: Jurisdiction, day: CalendarDate) =>
  db
    .select({
      id: body.id,
      name: body.name,
      service: body.service,
      recognition: body.recognition,
      number: body.number,
      recognisedBy: body.recognisedBy,
      scheme: body.scheme,
      standard: body.standard,
      scope: body.scope,
      products: body.products,
      issued: body.issued,
      expires: body.expires,
      status: body.status,
      level: highestLevel,
    })
    .from(body)
    .where(
      and(
        inScope(within, { province: body.province, agency: body.agencyId, body: body.id }),
        isNull(body.removedAt),
        lte(sql`least(${body.formedOn}, ${body.issued})`, sql`${day}::date`),
      ),
    )
    .orderBy(sql`${body.name} collate vietnamese`)
