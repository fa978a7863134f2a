import { eq } from 'drizzle-orm'
import { type CalendarDate, yearOf } from '#kernel/period.ts'
import { type Context, today } from '#platform/context.ts'
import * as store from './facts-store.ts'
import { enterprise } from './schema.ts'
import { type SizeClass, type Sizing, sizeOn } from './size-class.ts'
import { activityFieldOf, readVsic } from './vsic.ts'

/** The size class of an enterprise on a day, from its row and its figures. */
export const sizingOf = (day: CalendarDate, facts: store.SizeFacts): Sizing =>
  sizeOn(day, {
    kind: facts.kind,
    field: activityFieldOf(facts.vsic === null ? undefined : readVsic(facts.vsic)),
    stated: facts.statedSize as SizeClass,
    figures: facts.figures,
  })

/**
 * Writes what rows of an enterprise follow from others: key and OCOP products in force today and exports from its
 * products, and the size class from its yearly figures (I.2.b, Decree 80/2021). History keeps the causes, not these.
 */
export const deriveFacts = async (context: Context, ids: readonly string[]): Promise<void> => {
  const day = today(context)
  await store.deriveFromProducts(context.db, ids, day)
  for (const facts of await store.sizeFactsOf(context.db, ids)) {
    const { size } = sizingOf(day, facts)
    const whole = facts.figures.map(({ year }) => year).filter((year) => year < yearOf(day))
    const sizeYear = whole.length > 0 ? Math.max(...whole) : null
    if (size === facts.size && sizeYear === facts.sizeYear) continue
    await context.db.update(enterprise).set({ size, sizeYear }).where(eq(enterprise.id, facts.id))
  }
}

const atOnce = 500

/**
 * What a new day changes by itself: OCOP certificates begin and end, and last year's figures become those that size is
 * judged by. Safe to do twice. @returns how many enterprises were looked at
 */
export const deriveForToday = async (context: Context): Promise<number> => {
  const day = today(context)
  const ids = await store.touchedByDay(context.db, context.actor.province, day)
  for (let start = 0; start < ids.length; start += atOnce)
    await deriveFacts(context, ids.slice(start, start + atOnce))
  return ids.length
}
