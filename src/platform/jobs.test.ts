import { beforeAll, expect, test } from 'vitest'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import type { Database } from './database/database.ts'
import { type Job, runDueJobs } from './jobs.ts'

let db: Database
beforeAll(async () => {
  db = await freshDatabase()
})

const on = (moment: string) => as(db, someone('Máy', []), new Date(moment))
const counted = (name: string, at = '06:00') => {
  const job = {
    name,
    at,
    runs: 0,
    run: async () => {
      job.runs += 1
    },
  }
  return job satisfies Job
}

test('a job runs once a day, from its hour in Viet Nam on', async () => {
  const job = counted('once')
  expect(await runDueJobs(on('2026-11-22T22:59:00Z'), [job])).toEqual([])
  expect(await runDueJobs(on('2026-11-22T23:00:00Z'), [job])).toEqual(['once'])
  expect(await runDueJobs(on('2026-11-23T10:00:00Z'), [job])).toEqual([])
  expect(await runDueJobs(on('2026-11-24T10:00:00Z'), [job])).toEqual(['once'])
  expect(job.runs).toBe(2)
})

test('of two processes one runs it', async () => {
  const job = counted('shared')
  const context = on('2026-11-23T02:00:00Z')
  await Promise.all([runDueJobs(context, [job]), runDueJobs(context, [job])])
  expect(job.runs).toBe(1)
})

test('one that failed is tried again after half an hour, and does not stop the others', async () => {
  const after = counted('after')
  let tries = 0
  const failing: Job = {
    name: 'failing',
    at: '06:00',
    run: async () => {
      tries += 1
      if (tries === 1) throw new Error('no line')
    },
  }
  expect(await runDueJobs(on('2026-11-23T02:00:00Z'), [failing, after])).toEqual(['after'])
  expect(await runDueJobs(on('2026-11-23T02:10:00Z'), [failing, after])).toEqual([])
  expect(await runDueJobs(on('2026-11-23T02:31:00Z'), [failing, after])).toEqual(['failing'])
})
