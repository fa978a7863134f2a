import { sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { activityKinds } from './activity-register.ts'
import { workActivity } from './schema.ts'

/** Activities held, by kind (II.2, annex II); a row with a quantity counts as many. */
export const activitiesMeasure: Measure = {
  name: 'work.activities',
  label: text('Hoạt động thông tin, truyền thông', 'Communication activities'),
  shape: 'count',
  sources: ['work.activity'],
  dimensions: { activity: { label: text('Loại hoạt động', 'Kind of activity'), values: activityKinds } },
  rows: (province, day) => sql`
    select 'work.activity' as subject, a.id::text as id, a.title as label, a.agency_id, a.ends_on as on_day,
      extract(year from a.ends_on)::int as year, extract(year from a.ends_on)::int as from_year,
      a.id::text as counted_as, a.quantity::numeric as value, case when a.ends_on <= ${day}::date then 'actual' else 'estimate' end as kind, null::text as level,
      null::text as flag, jsonb_build_object('activity', a.kind) as dimensions
    from ${workActivity} a where a.province = ${province} and a.removed_at is null`,
}

export const workMeasures: readonly Measure[] = [activitiesMeasure]
