import { sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { levels, recognitions, services } from './body.ts'

/**
 * Levels that conformity assessment bodies have reached (I.3.2.a.5, I.3.2.b.5): a row for each body and level, on the
 * day that it was reached. While the recognition has expired by the day asked about, is suspended, was withdrawn or, from
 * the national level on, is there no more, the row is flagged, its value is 0 and its level null, so that it is seen and not counted as held; dimension `reached` still
 * names the level.
 */
const bodies: Measure = {
  name: 'conformity.bodies',
  label: text('Tổ chức đánh giá sự phù hợp', 'Conformity assessment bodies'),
  shape: 'milestone',
  sources: ['conformity.body'],
  dimensions: {
    reached: { label: text('Mức đã đạt', 'Level reached'), values: levels },
    service: { label: text('Loại hoạt động', 'Service'), values: services },
    recognition: { label: text('Hình thức', 'Recognition'), values: recognitions },
  },
  rows: (province, day) => sql`
    select 'conformity.body' as subject, b.id::text as id, b.name as label, b.agency_id, l.reached_on as on_day,
      extract(year from l.reached_on)::int as year, extract(year from l.reached_on)::int as from_year,
      b.id::text as counted_as, case when l.flag is null then 1 else 0 end::numeric as value, case when l.reached_on <= ${day}::date then 'actual' else 'estimate' end as kind,
      case when l.flag is null then l.level end as level, l.flag as flag,
      jsonb_build_object('reached', l.level, 'service', b.service, 'recognition', b.recognition) as dimensions
    from (
      select c.*, case when c.status <> 'valid' then c.status
        when c.expires < ${day}::date then 'expired' end as flag
      from conformity_body c where c.province = ${province} and c.removed_at is null) b
    cross join lateral (values ('formed'::text, b.formed_on, b.flag),
      ('national', b.national_on, coalesce(b.flag, case when b.recognition is null then 'withdrawn' end)),
      ('international', b.international_on, coalesce(b.flag, case when b.recognition is null then 'withdrawn' end)))
      as l(level, reached_on, flag)
    where l.reached_on is not null`,
}

/** What targets can be measured by conformity assessment. */
export const conformityMeasures: readonly Measure[] = [bodies]
