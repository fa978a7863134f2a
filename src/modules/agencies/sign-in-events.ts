import { record } from '#modules/audit/service.ts'
import type { SignInEvent } from '#platform/auth.ts'
import type { Context } from '#platform/context.ts'
import { programActor } from './acting.ts'
import { findPersonByUser } from './store.ts'

/**
 * Writes what happened at the door (signed in, wrong password, locked, password changed, second factor) to the history
 * of the person. Addresses that nobody holds are not written down: they may be passwords typed into the wrong field.
 */
export const recordSignIn = async (
  { db, files, now }: Pick<Context, 'db' | 'files' | 'now'>,
  { kind, userId, address }: SignInEvent,
): Promise<void> => {
  const person = await findPersonByUser(db, userId)
  if (person === undefined) return
  const actor = { ...programActor(person.province, person.name), personId: person.id }
  const after = address === undefined ? {} : { address }
  await record(
    { db, files, now, actor },
    { action: kind, subject: 'sign-in', id: person.id, label: person.name, after },
  )
}
