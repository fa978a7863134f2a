/**
 * The yearly money cycle at the scale of its bars: `node bench/budget.ts`. 45 agencies × 12 proposals × 12 lines × 10 years;
 * the consolidation screen with 20 people at once (p95 < 200 ms), its Word and Excel (< 3 s), and the storm before a
 * deadline: 45 agencies × 4 people submit within a minute (p95 < 500 ms, no lost update).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { actorCalled } from '#modules/agencies/acting.ts'
import { amountsSheet } from '#modules/budget/all-amounts.ts'
import { paperFile } from '#modules/budget/issue-paper.ts'
import { consolidationOf } from '#modules/estimates/consolidation.ts'
import { ItemsQuery } from '#modules/estimates/item-shapes.ts'
import { proposals } from '#modules/estimates/proposal-shelf.ts'
import { listItems } from '#modules/estimates/read-items.ts'
import { rowsOf } from '#platform/database/database.ts'
import { filesIn } from '#platform/files.ts'
import { fillEstimates } from './fill-estimates.ts'
import { openBench, timed } from './installation.ts'

const users = 20
const turns = 10
const storm = 60_000
const moment = '2030-11-23T02:00:00Z'

const at95 = (times: number[]): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * 0.95))] ?? 0

const measured = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const say = (what: string, times: number[], bar: number) =>
  console.log(
    `${what}: p95 ${at95(times).toFixed(0)} ms of ${times.length} (bar ${bar} ms)${at95(times) < bar ? '' : ' over the bar'}`,
  )

const folder = mkdtempSync(join(tmpdir(), 'nscl-bench-'))
const { db, close } = await openBench(folder, false)
try {
  await timed('filling 10 years of estimates', () => fillEstimates(db))
  const files = filesIn(join(folder, 'files'))
  const as = async (email: string) => {
    const actor = await actorCalled(db, `${email}@mau.example`, moment.slice(0, 10))
    if (actor === undefined) throw new Error(`nobody signs in as ${email}`)
    return { db, files, actor, now: new Date(moment) }
  }
  const officer = await as('chuyenvien.khcn')
  const [call] = await rowsOf<{ id: string }>(
    db,
    sql`select id from estimate_call where title like 'Bench%' and state = 'consolidating' order by year desc limit 1`,
  )
  const id = call?.id ?? ''
  const screen = async () => {
    await consolidationOf(officer, { call: id, by: 'task' })
    await listItems(officer, ItemsQuery.parse({ call: id }))
  }
  await screen()
  const looked: number[] = []
  await Promise.all(
    Array.from({ length: users }, async () => {
      for (let turn = 0; turn < turns; turn++) looked.push(await measured(screen))
    }),
  )
  say(`consolidation screen, ${users} people at once`, looked, 200)
  await timed('its Word', () => paperFile(officer, { id, paper: 'to-finance', kind: 'docx' }))
  await timed('its Excel', () => amountsSheet(officer, { call: id, locale: 'vi' }))

  const waiting = await rowsOf<{ id: string; agency: string }>(
    db,
    sql`select distinct on (agency_id, n) id, agency_id as agency from (
      select p.id, p.agency_id, row_number() over (partition by p.agency_id order by p.id) as n from estimate_proposal p
      join estimate_call c on c.id = p.call_id where c.title like 'Bench%' and c.state = 'open') p where n <= 4`,
  )
  const head = await as('lanhdao.congthuong')
  const outcomes = await Promise.all(
    waiting.map(async ({ id: proposal, agency }, n) => {
      await pause((n * storm) / waiting.length)
      const own = { ...head, actor: { ...head.actor, agencyId: agency, ownAgencies: [agency] } }
      return measured(() => proposals.take(own, { id: proposal, version: 1, action: 'submit' }))
    }),
  )
  say(`storm of ${waiting.length} submissions within a minute`, outcomes, 500)
  const [lost] = await rowsOf<{ count: number }>(
    db,
    sql`select count(*)::int as count from estimate_proposal p where p.state = 'submitted' and p.title like 'Bench%'`,
  )
  console.log(`${lost?.count} of ${waiting.length} stand as submitted`)
} finally {
  await close()
  rmSync(folder, { recursive: true, force: true })
}
