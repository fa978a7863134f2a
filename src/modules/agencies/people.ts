import { eq } from 'drizzle-orm'
import type { Role } from '#kernel/actor.ts'
import { newId } from '#kernel/id.ts'
import type { CalendarDate } from '#kernel/period.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { record } from '#modules/audit/service.ts'
import { authAccount, authUser } from '#platform/auth-schema.ts'
import { atomically, type Context } from '#platform/context.ts'
import { person, personRole } from './schema.ts'

/** Somebody to be given an account. */
export interface NewPerson {
  readonly name: string
  readonly email: string
  readonly position?: string | undefined
  readonly phone?: string | undefined
  /** Already hashed by the sign-in machinery. */
  readonly passwordHash: string
  /** True when the password was given by somebody else and has to be changed at first use. */
  readonly mustChangePassword: boolean
  readonly roles: readonly {
    readonly role: Role
    readonly agencyId?: string | undefined
    readonly enterpriseId?: string | undefined
    readonly bodyId?: string | undefined
    readonly from: CalendarDate
    readonly decision?: string | undefined
  }[]
}

/**
 * Makes an account with its person and roles, in the province of the actor. Rights are proven by the caller.
 * @returns the person's id
 */
export const writePerson = (context: Context, given: NewPerson): Promise<string> =>
  atomically(context, async (inside) => {
    const { db, actor } = inside
    const email = given.email.trim().toLowerCase()
    const [userId, personId] = [newId(), newId()]
    await db.insert(authUser).values({
      id: userId,
      name: given.name,
      email,
      emailVerified: true,
      mustChangePassword: given.mustChangePassword,
    })
    await db.insert(authAccount).values({
      id: newId(),
      accountId: userId,
      providerId: 'credential',
      userId,
      password: given.passwordHash,
    })
    await db.insert(person).values({
      id: personId,
      province: actor.province,
      userId,
      name: given.name,
      email,
      phone: given.phone ?? null,
      position: given.position ?? null,
      searchKey: searchKey(`${given.name} ${email}`),
    })
    for (const { role, agencyId, enterpriseId, bodyId, from, decision } of given.roles)
      await db.insert(personRole).values({
        id: newId(),
        personId,
        role,
        agencyId: agencyId ?? null,
        enterpriseId: enterpriseId ?? null,
        bodyId: bodyId ?? null,
        validFrom: from,
        decision: decision ?? null,
      })
    const after = { name: given.name, email, position: given.position, roles: given.roles }
    await record(inside, { action: 'created', subject: 'person', id: personId, label: given.name, after })
    return personId
  })

/** Whether an e-mail address is taken already. */
export const emailIsTaken = async ({ db }: Context, email: string): Promise<boolean> =>
  (await db.select({ id: authUser.id }).from(authUser).where(eq(authUser.email, email.trim().toLowerCase())))
    .length > 0
