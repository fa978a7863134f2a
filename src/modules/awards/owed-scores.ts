import type { Database } from '#platform/database/database.ts'
import * as council from './council-store.ts'
import type { EntryRecord } from './store.ts'

/** The states of an entry in which the members of its council score it. */
export const statesOfScoring: readonly string[] = ['dossier-review', 'site-visit']

/** Says of some entries that are being scored whether a member owes a score: not tied, nor handed in for the stage. */
export const owedScores = async (
  db: Database,
  ids: readonly string[],
): Promise<(entry: EntryRecord, personId: string) => boolean> => {
  if (ids.length === 0) return () => false
  const ties = await council.declarationsOn(db, ids)
  const done = await council.handedIn(db, ids)
  const settled = new Set([
    ...ties
      .filter(({ tied }) => tied)
      .flatMap(({ entryId, personId }) => [`${entryId} ${personId} dossier`, `${entryId} ${personId} site`]),
    ...done.map(({ entryId, personId, stage }) => `${entryId} ${personId} ${stage}`),
  ])
  return ({ id, state }, personId) =>
    !settled.has(`${id} ${personId} ${state === 'site-visit' ? 'site' : 'dossier'}`)
}
