import { type SQL, sql } from 'drizzle-orm'
import { type Text, text } from '#kernel/text.ts'
import { enterpriseKinds } from '#modules/enterprises/contract.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { entrantKinds, entryResults } from './contract.ts'
import { winningResults } from './rules.ts'

/**
 * Entries of the award by award year, one enterprise once. They count on the day of the decision; an entry without one
 * counts on the day of registration, or from the first day of the award year.
 */
const entriesWhere = (name: string, label: Text, condition: SQL): Measure => ({
  name,
  label,
  shape: 'count',
  sources: ['awards.entry', 'enterprise'],
  dimensions: {
    result: { label: text('Kết quả', 'Result'), values: entryResults },
    entrant: { label: text('Loại hình dự giải', 'Entrant'), values: entrantKinds },
    kind: { label: text('Loại hình', 'Kind of enterprise'), values: enterpriseKinds },
  },
  rows: (province, day) => sql`
    select 'awards.entry' as subject, a.id::text as id, e.name || ' – ' || a.award_year as label,
      a.agency_id, c.on_day as on_day,
      a.award_year as year, a.award_year as from_year, a.enterprise_id::text as counted_as,
      1::numeric as value, case when c.on_day <= ${day}::date then 'actual' else 'estimate' end as kind, null::text as level, null::text as flag,
      jsonb_build_object('result', a.result, 'entrant', a.entrant, 'kind', e.kind) as dimensions
    from award_entry a join enterprise e on e.id = a.enterprise_id
      cross join lateral (select coalesce(a.decision_date, a.registered_on, make_date(a.award_year, 1, 1)) as on_day) c
    where a.province = ${province} and a.removed_at is null and ${condition}`,
})

const won = sql.join(
  winningResults.map((result) => sql`${result}`),
  sql`, `,
)

/** What targets can be measured by the award: taking part, winning, winning gold. */
export const awardsMeasures: readonly Measure[] = [
  entriesWhere('awards.entrants', text('Doanh nghiệp dự giải', 'Enterprises taking part'), sql`true`),
  entriesWhere('awards.winners', text('Doanh nghiệp đạt giải', 'Winners'), sql`a.result in (${won})`),
  entriesWhere('awards.gold', text('Doanh nghiệp đạt Giải Vàng', 'Winners of gold'), sql`a.result = 'gold'`),
]
