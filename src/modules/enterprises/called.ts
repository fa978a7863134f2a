import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { namesOf } from './store.ts'

interface Asked {
  readonly ids: Set<string>
  readonly names: Promise<ReadonlyMap<string, string>>
}

const waiting = new WeakMap<Database, Asked>()

const ask = (db: Database): Asked => {
  const ids = new Set<string>()
  // What is asked in the same turn, such as the labels of all rows of a sheet, goes out as one statement.
  const names = Promise.resolve().then(() => {
    waiting.delete(db)
    return namesOf(db, [...ids])
  })
  const asked = { ids, names }
  waiting.set(db, asked)
  return asked
}

/** How an enterprise is called, for the history of registers that refer to it; empty when there is none. */
export const enterpriseCalled = async ({ db }: Context, id: unknown): Promise<string> => {
  const asked = waiting.get(db) ?? ask(db)
  asked.ids.add(String(id))
  return (await asked.names).get(String(id)) ?? ''
}
