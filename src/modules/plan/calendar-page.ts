import { Hono } from 'hono'
import { yearOf } from '#kernel/period.ts'
import type { Database } from '#platform/database/database.ts'
import { calendarFeed } from './calendar.ts'

/** The feed of due dates at `/lich/<province>.ics?year=2026`, for calendars on phones and desks. */
export const calendarPage = ({ db, clock }: { db: Database; clock: () => Date }): Hono =>
  new Hono().get('/lich/:file{.+\\.ics}', async (c) => {
    const now = clock()
    const asked = c.req.query('year') ?? String(yearOf(now.toISOString()))
    const year = /^\d{4}$/.test(asked) ? Number(asked) : undefined
    const province = c.req.param('file').slice(0, -'.ics'.length)
    const feed = year === undefined ? undefined : await calendarFeed(db, province, { year, now })
    if (feed === undefined) return c.text('Không có lịch này.', 404)
    return c.body(feed, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="lich-${province}-${year}.ics"`,
      'cache-control': 'public, max-age=3600',
    })
  })
