import { and, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import { person, personRole } from '#modules/agencies/schema.ts'
import { holdsOn } from '#modules/agencies/store.ts'
import { authUser } from '#platform/auth-schema.ts'
import type { Database } from '#platform/database/database.ts'
import { signUp } from './schema.ts'
import type { SignUpState } from './workflow.ts'

export type SignUpRow = typeof signUp.$inferSelect

const open: readonly SignUpState[] = ['unproven', 'waiting']

/** The open request of an address for a tax code, locked. */
export const lockOpen = async (
  db: Database,
  province: string,
  { taxCode, email }: { taxCode: string; email: string },
): Promise<SignUpRow | undefined> => {
  const own = and(eq(signUp.province, province), eq(signUp.taxCode, taxCode), eq(signUp.email, email))
  const [found] = await db
    .select()
    .from(signUp)
    .where(and(own, inArray(signUp.state, [...open])))
    .for('update')
  return found
}

/** The request that a link belongs to, locked. */
export const lockByToken = async (
  db: Database,
  province: string,
  tokenHash: string,
): Promise<SignUpRow | undefined> => {
  const [found] = await db
    .select()
    .from(signUp)
    .where(and(eq(signUp.province, province), eq(signUp.tokenHash, tokenHash)))
    .for('update')
  return found
}

/** Open requests that have stood in their state since before a moment. */
export const overdue = (
  db: Database,
  province: string,
  before: { unproven: Date; waiting: Date },
): Promise<SignUpRow[]> =>
  db
    .select()
    .from(signUp)
    .where(
      and(
        eq(signUp.province, province),
        isNull(signUp.removedAt),
        or(
          and(eq(signUp.state, 'unproven'), lt(signUp.since, before.unproven)),
          and(eq(signUp.state, 'waiting'), lt(signUp.since, before.waiting)),
        ),
      ),
    )
    .for('update')

/** The account with an address, in whatever province, with the roles that its person holds on a day. */
export const accountOf = async (db: Database, email: string, day: CalendarDate) => {
  const [found] = await db
    .select({ person, disabledAt: authUser.disabledAt })
    .from(authUser)
    .leftJoin(person, eq(person.userId, authUser.id))
    .where(eq(authUser.email, email))
  if (found === undefined) return undefined
  const roles = found.person
    ? await db
        .select()
        .from(personRole)
        .where(
          and(
            eq(personRole.personId, found.person.id),
            holdsOn(personRole.validFrom, personRole.validTo, day),
          ),
        )
    : []
  return { ...found, roles }
}
