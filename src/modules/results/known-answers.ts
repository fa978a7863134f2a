import type { CalendarDate } from '#kernel/period.ts'
import { lastChanges } from '#modules/audit/service.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { type Database, isTransaction } from '#platform/database/database.ts'
import { type Ask, answersOf } from './asked-store.ts'
import type { Given } from './judgement.ts'

/** What a measure is asked. */
export interface Question {
  readonly measure: Measure
  readonly asks: readonly Ask[]
}
type Answers = ReadonlyMap<string, Given>

interface Known {
  /** The last numbers of history under the measure's sources when it was asked. */
  readonly version: string
  readonly answers: Promise<Answers>
}

// Days and plans that people look at together; the one asked longest ago is forgotten first.
const mostKnown = 200
const knownOf = new WeakMap<Database, Map<string, Known>>()

const remember = (db: Database): Map<string, Known> => {
  const known = knownOf.get(db) ?? new Map<string, Known>()
  knownOf.set(db, known)
  return known
}

const ask = (
  known: Map<string, Known>,
  key: string,
  version: string,
  count: () => Promise<Answers>,
): Promise<Answers> => {
  const held = known.get(key)
  known.delete(key)
  const fresh = held?.version === version ? held : { version, answers: count() }
  known.set(key, fresh)
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
  fresh.answers.catch(() => {
    if (known.get(key) === fresh) known.delete(key)
  })
  return fresh.answers
}

/**
 * As `answersOf`, for several measures. An answer is kept in memory together with the last numbers of history under the
 * sources of its measure, and given again while these stand; many who ask at once wait for one count.
 *
 * It is never older than what a reader could see for himself. The numbers are read from the database first, on every
 * call, in every process; only then are rows counted, so a kept answer holds at least every change up to its numbers.
 * A change writes its history in its own transaction, and the chain of a province lets a second writer go on only when
 * the first has ended: numbers become visible in their order together with their rows, whatever the order in which
 * transactions began. A reader who sees no greater number has therefore nothing to see that the kept answer lacks. A
 * change that lands while rows are counted may already be in the answer; its greater number then has it counted once
 * more. A number that a rolled-back transaction held is given again, but nobody outside saw it; inside a transaction,
 * where it could be seen, nothing is kept or taken. The day is part of the question, since rows become actual with time.
 */
export const knownAnswers = async (
  db: Database,
  province: string,
  questions: readonly Question[],
  asOf: CalendarDate,
): Promise<Answers[]> => {
  const sources = [...new Set(questions.flatMap(({ measure }) => measure.sources ?? []))]
  const numbers = sources.length > 0 ? await lastChanges(db, province, sources) : new Map<string, number>()
  return Promise.all(
    questions.map(({ measure, asks }) => {
      const count = () => answersOf(db, measure, province, asks, asOf)
      if (measure.sources === undefined || isTransaction(db)) return count()
      const version = measure.sources.map((source) => numbers.get(source)).join(' ')
      const key = JSON.stringify([province, measure.name, asOf, asks])
      return ask(remember(db), key, version, count)
    }),
  )
}
