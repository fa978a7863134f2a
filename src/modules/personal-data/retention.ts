import { and, eq } from 'drizzle-orm'
import { addMonths, type CalendarDate } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import type { Holding } from '#modules/registers/holding.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type { Retention } from './contract.ts'
import { personalRules } from './kinds.ts'
import { personalDataGrants } from './permissions.ts'
import { personalDataRefusals } from './rules.ts'
import { personalHold } from './schema.ts'

const atOnce = 100

const heldBack = async ({ db, actor }: Context) => {
  const rows = await db.select().from(personalHold).where(eq(personalHold.province, actor.province))
  return new Map(
    rows.map(({ kind, reason, personName, at }) => [kind, { reason, personName, at: at.toISOString() }]),
  )
}

/** The day before which the time to keep must have begun for it to be over on a day. */
const limitOn = (day: CalendarDate, years: number): CalendarDate => addMonths(day, -12 * years)

const countOf = async (
  context: Context,
  holdings: readonly Holding[],
  kind: string,
  before: CalendarDate,
) => {
  let total = 0
  for (const holding of holdings) if (holding.kind === kind) total += await holding.countDue(context, before)
  return total
}

/** What is erased next, by kind and count, and what is held back. @throws Refusal FORBIDDEN without `personalRetention.read` */
export const listRetention = async (context: Context, holdings: readonly Holding[]) => {
  permit(context.actor, personalDataGrants, 'personalRetention.read')
  const back = await heldBack(context)
  const { verified, source, kinds } = personalRules()
  const rows: Retention[] = []
  for (const [kind, words] of Object.entries(kinds)) {
    const count = (day: CalendarDate) =>
      words.years === null ? 0 : countOf(context, holdings, kind, limitOn(day, words.years))
    const dueNow = await count(today(context))
    const dueWithinYear = await count(addMonths(today(context), 12))
    rows.push({ ...words, kind, dueNow, dueWithinYear, hold: back.get(kind) ?? null })
  }
  const mayHold = holds(context.actor, personalDataGrants, 'personalRetention.hold')
  return { verified, source, mayHold, kinds: rows }
}

/** Holds the erasure of a kind for a reason; without one, lets it go on. @throws Refusal FORBIDDEN, KIND_UNKNOWN */
export const holdKind = async (
  context: Context,
  holdings: readonly Holding[],
  { kind, reason }: { kind: string; reason: string },
) => {
  const { province } = permit(context.actor, personalDataGrants, 'personalRetention.hold')
  refuseIf(!Object.hasOwn(personalRules().kinds, kind), personalDataRefusals.KIND_UNKNOWN, {}, 'kind')
  await atomically(context, async (inside) => {
    const { db, actor, now } = inside
    await db.delete(personalHold).where(and(eq(personalHold.province, province), eq(personalHold.kind, kind)))
    if (reason !== '')
      await db.insert(personalHold).values({ province, kind, reason, personName: actor.name, at: now })
    const action = reason === '' ? 'erasure-resumed' : 'erasure-held'
    await record(inside, { action, subject: 'personal-data-kind', id: kind, label: kind, reason })
  })
  return listRetention(context, holdings)
}

/**
 * Erases, after the time to keep, who a record is about: in the row, its evidence and its history; the row and what is
 * counted of it stay. Kinds that are held back are left alone. Safe to do twice. @returns how many rows
 */
export const erasePastRetention = async (context: Context, holdings: readonly Holding[]): Promise<number> => {
  const back = await heldBack(context)
  const { kinds } = personalRules()
  let erased = 0
  for (const { kind, eraseDue } of holdings) {
    const years = kinds[kind]?.years ?? null
    if (years === null || back.has(kind)) continue
    const before = limitOn(today(context), years)
    for (let rows = -1; rows !== 0; erased += rows) rows = await eraseDue(context, before, atOnce)
  }
  return erased
}
