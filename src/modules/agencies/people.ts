import { eq } from 'drizzle-orm'
import type { Role } from '#kernel/actor.ts'
import { roles } from '#kernel/actor.ts'
import { newId } from '#kernel/id.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { record } from '#modules/audit/service.ts'
import { authAccount, authUser } from '#platform/auth-schema.ts'
import { atomically, type Context } from '#platform/context.ts'
import type { NewRole as GivenRole } from './people-contract.ts'
import { person, personRole } from './schema.ts'

/** A role as it is written: any of them, also one that no administrator gives. */
type HeldRole = Omit<GivenRole, 'role'> & { readonly role: Role }

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
  readonly roles: readonly HeldRole[]
}

const insertRole = async (
  { db }: Context,
  personId: string,
  { from, to, role, ...where }: HeldRole,
): Promise<void> => {
  const { agencyId = null, enterpriseId = null, bodyId = null, decision = null } = where
  const held = { agencyId, enterpriseId, bodyId, decision, validFrom: from, validTo: to ?? null }
  await db.insert(personRole).values({ id: newId(), personId, role, ...held })
}

/** Gives a person a role. Rights, and whether it may be held, are proven by the caller. */
export const writeRole = async (
  context: Context,
  { id, name }: { readonly id: string; readonly name: string },
  role: HeldRole,
): Promise<void> => {
  await insertRole(context, id, role)
  const after = { ...role, role: roles[role.role].vi }
  await record(context, { action: 'role-given', subject: 'person', id, label: name, after })
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
    for (const role of given.roles) await insertRole(inside, personId, role)
    const after = { name: given.name, email, position: given.position, roles: given.roles }
    await record(inside, { action: 'created', subject: 'person', id: personId, label: given.name, after })
    return personId
  })

/** Whether an e-mail address is taken already. */
export const emailIsTaken = async ({ db }: Context, email: string): Promise<boolean> =>
  (await db.select({ id: authUser.id }).from(authUser).where(eq(authUser.email, email.trim().toLowerCase())))
    .length > 0
