import { sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import { enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { checkKinds } from './rules.ts'
import { signedStates } from './workflow.ts'

/** Visits made (A.VIII): a visit counts on the day on which both sides signed its minutes. */
const visits: Measure = {
  name: 'inspections.visits',
  label: text('Cuộc kiểm tra, giám sát', 'Checks made'),
  shape: 'count',
  dimensions: { check: { label: text('Nội dung kiểm tra', 'Kind of check'), values: checkKinds } },
  rows: (province, day) => sql`
    select 'inspections.visit' as subject, v.id::text as id,
      coalesce(${enterpriseName(sql`v.inspected_id`)}, v.about, '') || ', ' || to_char(v.signed_on, 'DD/MM/YYYY') as label,
      v.agency_id, v.signed_on as on_day, extract(year from v.signed_on)::int as year,
      extract(year from v.signed_on)::int as from_year, v.id::text as counted_as, 1::numeric as value,
      case when v.signed_on <= ${day}::date then 'actual' else 'estimate' end as kind, null::text as level,
      null::text as flag, jsonb_build_object('check', v.kind) as dimensions
    from inspection_visit v where v.province = ${province} and v.removed_at is null
      and v.state in (${sql.join(
        signedStates.map((state) => sql`${state}`),
        sql`, `,
      )})`,
}

/** What tasks and targets can be measured by checks. */
export const inspectionMeasures: readonly Measure[] = [visits]
