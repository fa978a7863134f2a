import { eq } from 'drizzle-orm'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { authAccount, authUser } from '#platform/auth-schema.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { makePassword } from '#platform/made-password.ts'
import type { Installation } from './installation.ts'
import { getPerson, personRefusals } from './manage-people.ts'
import type { PersonRow } from './people-contract.ts'
import { agencyGrants } from './permissions.ts'
import * as people from './person-store.ts'
import { person } from './schema.ts'

type Change = 'suspended' | 'reinstated' | 'unlocked' | 'password-reset'

/** Proves the right, changes the account and writes history, in one transaction. */
const onAccount = (
  context: Context,
  { id, reason }: { id: string; reason?: string },
  action: Change,
  change: (inside: Context, account: people.AccountRow) => Promise<void>,
): Promise<PersonRow> =>
  atomically(context, async (inside) => {
    const within = permit(inside.actor, agencyGrants, 'person.manage')
    const account = await people.findPerson(inside.db, within, id)
    if (account === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(reason !== undefined && !reason.trim(), refusals.REASON_REQUIRED, {}, 'reason')
    refuseIf(action !== 'unlocked' && id === inside.actor.personId, personRefusals.NOT_ONESELF)
    await change(inside, account)
    await record(inside, { action, subject: 'person', id, label: account.person.name, reason })
    return getPerson(inside, id)
  })

/**
 * Suspends a person: they cannot sign in, and every session ends at once. Nobody is ever deleted.
 * @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED, NOT_ONESELF, LAST_ADMINISTRATOR
 */
export const suspendPerson = (context: Context, given: { id: string; reason: string }): Promise<PersonRow> =>
  onAccount(context, given, 'suspended', async (inside, { person: one }) => {
    const { db, actor, now } = inside
    const others = await people.countAdministrators(db, actor.province, today(inside), one.id)
    refuseIf(others === 0, personRefusals.LAST_ADMINISTRATOR)
    await db.update(person).set({ active: false }).where(eq(person.id, one.id))
    await db.update(authUser).set({ disabledAt: now }).where(eq(authUser.id, one.userId))
    await people.endSessions(db, one.userId)
  })

/** Lets a suspended person in again. @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED, NOT_ONESELF */
export const reinstatePerson = (
  context: Context,
  given: { id: string; reason: string },
): Promise<PersonRow> =>
  onAccount(context, given, 'reinstated', async ({ db }, { person: one }) => {
    await db.update(person).set({ active: true }).where(eq(person.id, one.id))
    await db.update(authUser).set({ disabledAt: null }).where(eq(authUser.id, one.userId))
  })

const unlocked = { failedSignIns: 0, lockedUntil: null }

/** Unlocks an account that wrong passwords have locked. @throws Refusal FORBIDDEN, NOT_FOUND */
export const unlockPerson = (context: Context, { id }: { id: string }): Promise<PersonRow> =>
  onAccount(context, { id }, 'unlocked', async ({ db }, { person: one }) => {
    await db.update(authUser).set(unlocked).where(eq(authUser.id, one.userId))
  })

/**
 * Gives a new first password, told here and nowhere else; it has to be changed at first use and every session ends.
 * @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED, NOT_ONESELF
 */
export const resetPassword = async (
  context: Context,
  { hashPassword }: Pick<Installation, 'hashPassword'>,
  given: { id: string; reason: string },
) => {
  permit(context.actor, agencyGrants, 'person.manage')
  const password = makePassword()
  const hash = await hashPassword(password)
  const changed = await onAccount(context, given, 'password-reset', async ({ db }, { person: one }) => {
    await db.update(authAccount).set({ password: hash }).where(eq(authAccount.userId, one.userId))
    await db
      .update(authUser)
      .set({ ...unlocked, mustChangePassword: true })
      .where(eq(authUser.id, one.userId))
    await people.endSessions(db, one.userId)
  })
  return { person: changed, password }
}
