import { eq } from 'drizzle-orm'
import { addMonths } from '#kernel/period.ts'
import { personOf } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { person } from '#modules/agencies/schema.ts'
import type { Holding } from '#modules/registers/holding.ts'
import type { Context } from '#platform/context.ts'
import type { HeldKind } from './contract.ts'
import { personalKind } from './kinds.ts'

/**
 * What is held about the holder of an e-mail address, kind by kind, with purpose, lawful basis and the day until which it is
 * kept. The caller has proven that the address is that of whoever asks.
 */
export const heldAbout = async (
  context: Context,
  holdings: readonly Holding[],
  email: string,
): Promise<HeldKind[]> => {
  const address = email.trim().toLowerCase()
  const kinds = new Map<string, HeldKind>()
  for (const { kind, title, heldOf } of holdings) {
    const { years, ...words } = personalKind(kind)
    const rows = (await heldOf(context, address)).map(({ id, fields, since }) => ({
      id,
      title,
      fields: [...fields],
      keptUntil: since === null || years === null ? null : addMonths(since, 12 * years),
    }))
    const known = kinds.get(kind)
    if (rows.length > 0) kinds.set(kind, { ...words, years, kind, rows: [...(known?.rows ?? []), ...rows] })
  }
  return [...kinds.values()]
}

/** The e-mail address of the signed-in person's account. @throws Refusal NOT_SIGNED_IN, PEOPLE_ONLY */
export const ownEmail = async ({ db, actor }: Context): Promise<string> => {
  const [found] = await db
    .select({ email: person.email })
    .from(person)
    .where(eq(person.id, personOf(actor)))
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found.email
}
