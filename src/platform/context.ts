import type { Actor } from '#kernel/actor.ts'
import { type CalendarDate, dayOf } from '#kernel/period.ts'
import { type Database, transaction } from './database/database.ts'
import type { Files } from './files.ts'

/** What every verb is given: the database, who acts, the moment, and the file store. */
export interface Context {
  readonly db: Database
  readonly actor: Actor
  readonly now: Date
  readonly files: Files
}

/** The day of the verb in Viet Nam. */
export const today = (context: Context): CalendarDate => dayOf(context.now)

/** Runs the work in one transaction: the change and its history are kept together or not at all. */
export const atomically = <C extends Context, T>(context: C, work: (within: C) => Promise<T>): Promise<T> =>
  transaction(context.db, (db) => work({ ...context, db }))
