import { fileURLToPath } from 'node:url'
import { clockFrom } from '#platform/clock.ts'
import { type OpenDatabase, openServer } from '#platform/database/database.ts'
import { filesIn } from '#platform/files.ts'
import { startPostgres } from '../scripts/temporary-postgres.ts'
import { firstStart } from '../src/first-start.ts'
import { fill } from './fill.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The end of ten years of records. */
export const lastMoment = '2030-11-23T08:00:00+07:00'

/** The moment that the sample year shows. */
export const storyMoment = '2026-11-23T08:00:00+07:00'

/** Says how long a piece of work took, and how much of that this process itself was at work. */
export const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const done = await work()
  const { user, system } = process.cpuUsage(before)
  const ms = (time: number) => `${Math.round(time)} ms`.padStart(10)
  console.log(`${what.padEnd(56)} ${ms(performance.now() - start)}, at work ${ms((user + system) / 1000)}`)
  return done
}

/** Watches how much memory the process holds, and says the most. */
export const mostMemory = (): (() => string) => {
  const start = process.memoryUsage.rss()
  let most = start
  setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50).unref()
  const inMegabytes = (bytes: number) => Math.round(bytes / 1_048_576)
  return () => `at most ${inMegabytes(most)} MB held, ${inMegabytes(start)} MB at the start`
}

/** An installation at the scale of the bars: where it is, and how to let go of it. */
export interface Bench extends OpenDatabase {
  readonly url: string
  readonly dataDir: string
}

/**
 * A database at the scale of the bars: the one that BENCH_URL names (left standing by `bench/stand.ts`), else one of its
 * own, filled now; `filled` false leaves it with the sample year alone.
 */
export const openBench = async (dataDir: string, filled = true): Promise<Bench> => {
  const standing = process.env.BENCH_URL
  if (standing) return { ...(await openServer(standing)), url: standing, dataDir }
  const server = await startPostgres()
  if (server === undefined) throw new Error('no PostgreSQL can be started here')
  const open = await openServer(server.url)
  const close = async () => {
    await open.close()
    server.stop()
  }
  try {
    const parts = { db: open.db, files: filesIn(`${dataDir}/files`), clock: clockFrom(new Date(storyMoment)) }
    const wish = { root, secret: 's'.repeat(32), url: 'http://localhost', sample: true }
    await timed('the sample year', () =>
      firstStart(parts, { ...wish, planFolder: `${root}plans/187-kh-ubnd-2021` }),
    )
    if (filled) await fill(server.url)
  } catch (error) {
    await close()
    throw error
  }
  return { ...open, url: server.url, dataDir, close }
}
