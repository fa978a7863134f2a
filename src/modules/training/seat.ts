import { record } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import * as store from './registration-store.ts'

/**
 * What a registration that joins the queue now gets: a seat, or a place on the waiting list. The course is locked, so
 * that two who ask at once cannot take the same seat.
 */
export const seatNow = async ({ db }: Context, courseId: string): Promise<'registered' | 'waiting'> => {
  const free = await store.lockFreeSeats(db, courseId)
  return free > 0 && (await store.nextWaiting(db, courseId, 1)).length === 0 ? 'registered' : 'waiting'
}

/** Gives free seats to those who wait, in the order in which they came; a letter tells them (`seat-letter.ts`). */
export const seatWaiting = async (context: Context, courseId: string): Promise<void> => {
  const { db, now } = context
  const free = await store.lockFreeSeats(db, courseId)
  if (free <= 0) return
  for (const before of await store.nextWaiting(db, courseId, free)) {
    const change = {
      state: 'registered',
      seatLetterDue: before.email !== null,
      version: before.version + 1,
      updatedAt: now,
    } as const
    await store.changeRegistration(db, before.id, change)
    const after = { ...before, ...change }
    await record(context, {
      action: 'seated',
      subject: 'training.registration',
      id: before.id,
      label: before.name,
      before,
      after,
    })
  }
}
