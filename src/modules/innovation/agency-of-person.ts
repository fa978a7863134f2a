import { and, desc, eq, gte, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { personRole } from '#modules/agencies/schema.ts'
import { type Context, today } from '#platform/context.ts'

/** The agency in which a person holds a role today; null where there is none. */
export const agencyOfPerson = async (context: Context, personId: string): Promise<string | null> => {
  const day = today(context)
  const [found] = await context.db
    .select({ agencyId: personRole.agencyId })
    .from(personRole)
    .where(
      and(
        eq(personRole.personId, personId),
        isNotNull(personRole.agencyId),
        lte(personRole.validFrom, day),
        or(isNull(personRole.validTo), gte(personRole.validTo, day)),
      ),
    )
    .orderBy(desc(personRole.validFrom))
    .limit(1)
  return found?.agencyId ?? null
}
