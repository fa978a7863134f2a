import type { Context } from '#platform/context.ts'
import type { Job } from '#platform/jobs.ts'
import { workLimits } from './limits.ts'
import * as store from './store.ts'

const dayLength = 86_400_000

/** Drops files past their day, and works that ended long ago. @returns how many files and works went */
export const clearOldWorks = async (context: Context): Promise<{ files: number; works: number }> => {
  const { db, actor, files, now } = context
  const { listedDays } = await workLimits(db)
  const drop = async (id: string) => {
    await files.passing.drop(`${id}.made`)
    await files.passing.drop(`${id}.given`)
  }
  const old = await store.withOldFiles(db, actor.province, now)
  for (const { id } of old) await drop(id)
  await store.forgetFiles(
    db,
    old.map(({ id }) => id),
  )
  const ended = await store.forgetEnded(db, actor.province, new Date(now.getTime() - listedDays * dayLength))
  for (const { id } of ended) await drop(id)
  return { files: old.length, works: ended.length }
}

/** What the program does about long works by itself. */
export const longWorkJobs: readonly Job[] = [
  {
    name: 'long-work.clear',
    at: '03:00',
    run: async (context) => {
      await clearOldWorks(context)
    },
  },
]
