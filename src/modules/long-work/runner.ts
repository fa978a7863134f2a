import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { fill, type Text } from '#kernel/text.ts'
import type { Clock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { Files } from '#platform/files.ts'
import { log } from '#platform/log.ts'
import { bell } from './bell.ts'
import type { LongWorks, Outcome, Running } from './define-long-work.ts'
import { type WorkLimits, workLimits } from './limits.ts'
import { workRefusals, workWords } from './rules.ts'
import * as store from './store.ts'

export interface RunnerParts {
  readonly db: Database
  readonly files: Files
  readonly clock: Clock
  readonly works: LongWorks
  /** Who the starter is today; undefined when the account is no longer active. */
  readonly actorOf: (personId: string) => Promise<Actor | undefined>
}

/** Thrown out of `progress`: the person asked for an end, or the program is about to stop. */
class Stopped extends Error {}

const pulse = 1000
const dayLength = 86_400_000

const textColumns = (words: Text) => ({ wordsVi: words.vi, wordsEn: words.en })

const faultWords = (error: unknown, name: string): Text => {
  if (error instanceof Refusal) return error.text
  const id = Date.now().toString(36)
  log.error({ err: error, id, work: name }, 'a long work failed')
  return fill(workWords.broken, { id })
}

/** Runs one work from its claim to its end. */
const runOne = async (parts: RunnerParts, row: store.WorkRow, limits: WorkLimits, leaving: () => boolean) => {
  const { db, files, clock } = parts
  const held = { id: row.id, runner: row.runner ?? '' }
  let told: Partial<store.WorkRow> = {}
  let done = 0
  let wanted = true
  const progress: Running['progress'] = (at, total, words) => {
    done = Math.max(done, Math.floor(at))
    told = { ...told, done, ...(total === undefined ? {} : { total }), ...(words ? textColumns(words) : {}) }
    if (!wanted || leaving()) throw new Stopped()
  }
  let beating = false
  const beat = () => {
    // Of the embedded database's one connection: while a transaction has it, one question waits and no more.
    if (beating) return
    beating = true
    void store
      .keepAlive(db, held, told)
      .then((goesOn) => {
        wanted = goesOn
      })
      .catch((error: unknown) => log.error({ err: error, work: row.name }, 'a long work could not tell'))
      .finally(() => {
        beating = false
      })
  }
  const heart = setInterval(beat, pulse)
  bell.on('rung', beat)
  const end = (values: Partial<store.WorkRow>) =>
    store.letGo(db, held, {
      ...told,
      ...{ endedAt: clock(), fileUntil: new Date(clock().getTime() + limits.fileDays * dayLength) },
      ...values,
    })
  try {
    const { outcome, kept, scope } = await attempt(parts, row, progress)
    await end({
      ...{ state: 'done', ...textColumns(outcome.words), path: outcome.path ?? null, scope, ...kept },
    })
  } catch (error) {
    await files.passing.drop(`${row.id}.made`)
    if (!(error instanceof Stopped))
      await end({ state: 'failed', ...textColumns(faultWords(error, row.name)) })
    else if (leaving() && wanted)
      await store.letGo(db, held, { state: 'waiting', tries: row.tries - 1, ...textColumns(workWords.again) })
    else await end({ state: 'cancelled', ...textColumns(workWords.cancelled) })
  } finally {
    clearInterval(heart)
    bell.off('rung', beat)
  }
}

const attempt = async (parts: RunnerParts, row: store.WorkRow, progress: Running['progress']) => {
  const { db, files, clock, works, actorOf } = parts
  const work = works.get(row.name)
  if (work === undefined) throw new Error(`no long work is called ${row.name}`)
  const actor = await actorOf(row.personId)
  if (actor === undefined) throw new Refusal({ code: 'NOBODY', status: 403, text: workWords.nobody })
  const context: Context = { db, files, actor, now: clock() }
  const input = work.input.parse(row.input)
  const scope = await work.prove(context, input)
  const given = async () => {
    const content = await files.passing.open(`${row.id}.given`)
    if (content === undefined) throw new Refusal(workRefusals.FILE_NEEDED)
    return new File([content], row.givenName ?? '')
  }
  const outcome = await work.run(context, input, { id: row.id, given, progress })
  return { outcome, scope, kept: await keepFile(files, row.id, outcome) }
}

const keepFile = async (files: Files, id: string, { file }: Outcome): Promise<Partial<store.WorkRow>> =>
  file === undefined
    ? {}
    : {
        size: await files.passing.write(`${id}.made`, file.content),
        fileName: file.name.normalize('NFC'),
        mediaType: file.mediaType,
      }

const lookEvery = 5000

/**
 * Runs the works of the queue, so many at once, each with the rights that its starter has when it begins. Works that a
 * dead process left behind are begun anew.
 * @returns how to stop: works under way go back into the queue and begin anew with the next start
 */
export const startLongWorks = (parts: RunnerParts): (() => Promise<void>) => {
  const runner = newId()
  const running = new Set<Promise<void>>()
  let leaving = false
  let looking: Promise<void> | undefined
  let again = false
  const lookAgain = async () => {
    const limits = await workLimits(parts.db)
    while (!leaving) {
      const row = await store.claimNext(parts.db, runner, limits.atOnce, parts.clock())
      if (row === undefined) return
      const one = runOne(parts, row, limits, () => leaving)
        .catch((error: unknown) => log.error({ err: error }, 'a long work was lost'))
        .finally(() => {
          running.delete(one)
          look()
        })
      running.add(one)
    }
  }
  const look = () => {
    if (leaving) return
    if (looking) {
      again = true
      return
    }
    looking = lookAgain()
      .catch((error: unknown) => log.error({ err: error }, 'the queue of long works failed'))
      .finally(() => {
        looking = undefined
        if (again) {
          again = false
          look()
        }
      })
  }
  const timer = setInterval(look, lookEvery)
  timer.unref()
  bell.on('rung', look)
  look()
  return async () => {
    leaving = true
    clearInterval(timer)
    bell.off('rung', look)
    await looking
    await Promise.all(running)
  }
}
