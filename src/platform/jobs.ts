import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { dayOf, vietnamZone } from '#kernel/period.ts'
import type { Context } from './context.ts'
import { jobRun } from './jobs-schema.ts'
import { log } from './log.ts'

/** Something that the program does by itself once a day. It must be safe to do twice: a cut may come in the middle. */
export interface Job {
  readonly name: string
  /** From when on, `HH:MM` in Viet Nam; a program that was off then catches up. */
  readonly at: string
  readonly run: (context: Context) => Promise<void>
}

const timeIn = new Intl.DateTimeFormat('en-GB', {
  timeZone: vietnamZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const abandonedAfter = 30 * 60_000

/** Claims a job for a day: it was never begun, failed, or its runner died half an hour ago. */
const claim = async ({ db, actor, now }: Context, { name }: Job): Promise<boolean> => {
  const row = { province: actor.province, name, day: dayOf(now), startedAt: now }
  const claimed = await db
    .insert(jobRun)
    .values(row)
    .onConflictDoUpdate({
      target: [jobRun.province, jobRun.name, jobRun.day],
      set: { startedAt: now, fault: null },
      setWhere: and(isNull(jobRun.endedAt), lt(jobRun.startedAt, new Date(now.getTime() - abandonedAfter))),
    })
    .returning({ name: jobRun.name })
  return claimed.length > 0
}

const close = async ({ db, actor }: Context, { name }: Job, day: string, fault: string | null, at: Date) => {
  await db
    .update(jobRun)
    .set({ fault, endedAt: fault === null ? at : sql`null` })
    .where(and(eq(jobRun.province, actor.province), eq(jobRun.name, name), eq(jobRun.day, day)))
}

/**
 * Runs every job whose time has come today and that has not run yet, one after the other. A job that fails is noted and
 * tried again half an hour later; the others run all the same.
 * @returns the names of those that ran
 */
export const runDueJobs = async (context: Context, jobs: readonly Job[]): Promise<string[]> => {
  const time = timeIn.format(context.now)
  const ran: string[] = []
  for (const job of jobs) {
    if (time < job.at || !(await claim(context, job))) continue
    try {
      await job.run(context)
      await close(context, job, dayOf(context.now), null, context.now)
      ran.push(job.name)
    } catch (error) {
      log.error({ err: error, job: job.name }, 'a job failed')
      const message = error instanceof Error ? error.message : String(error)
      await close(context, job, dayOf(context.now), message.slice(0, 500), context.now)
    }
  }
  return ran
}

const everyMinute = 60_000

/** Looks every minute for jobs that are due, in every province. @returns how to stop, once the one at work is done */
export const startClockwork = (
  contextsNow: () => Promise<readonly Context[]>,
  jobs: readonly Job[],
): (() => Promise<void>) => {
  let working: Promise<unknown> = Promise.resolve()
  let busy = false
  const tick = () => {
    if (busy) return
    busy = true
    working = contextsNow()
      .then(async (contexts) => {
        for (const context of contexts) await runDueJobs(context, jobs)
      })
      .catch((error: unknown) => log.error({ err: error }, 'the clockwork failed'))
      .finally(() => {
        busy = false
      })
  }
  const timer = setInterval(tick, everyMinute)
  timer.unref()
  tick()
  return async () => {
    clearInterval(timer)
    await working
  }
}
