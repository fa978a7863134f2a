import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import { person, personRole } from '#modules/agencies/schema.ts'
import { holdsOn } from '#modules/agencies/store.ts'
import type { Database } from '#platform/database/database.ts'
import { member } from './schema.ts'

/** Who represents some enterprises on a day, with an active account. */
export const representativesOf = (db: Database, enterprises: readonly string[], day: CalendarDate) =>
  db
    .selectDistinct({ personId: person.id, enterpriseId: personRole.enterpriseId })
    .from(personRole)
    .innerJoin(person, eq(person.id, personRole.personId))
    .where(
      and(
        inArray(personRole.enterpriseId, [...enterprises]),
        eq(person.active, true),
        holdsOn(personRole.validFrom, personRole.validTo, day),
      ),
    )

/** Who sits on the councils of some rounds. */
export const seatedOn = (db: Database, rounds: readonly string[]) =>
  db
    .select({ personId: member.personId, roundId: member.roundId })
    .from(member)
    .where(and(inArray(member.roundId, [...rounds]), isNull(member.dismissedAt)))
