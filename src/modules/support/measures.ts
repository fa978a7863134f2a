import { sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import { solutionFamilies } from '#modules/catalogue/rules.ts'
import { enterpriseKinds } from '#modules/enterprises/contract.ts'
import { priorityDimensions, priorityGroups } from '#modules/enterprises/priority.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { countedStates } from './workflow.ts'

const yesAndNo = { yes: text('Có', 'Yes'), no: text('Không', 'No') }

/**
 * Enterprises supported (I.3.2.a.3, I.3.2.b.3, annex IV.1). A project counts for its programme year once its
 * acceptance is signed; the same enterprise with two solutions in a year counts once.
 */
const enterprises: Measure = {
  name: 'support.enterprises',
  label: text('Doanh nghiệp được hỗ trợ', 'Enterprises supported'),
  shape: 'count',
  sources: ['support.project', 'enterprise', 'catalogue.solution'],
  dimensions: {
    family: { label: text('Nhóm giải pháp', 'Solution family'), values: solutionFamilies },
    kind: { label: text('Loại hình', 'Kind of enterprise'), values: enterpriseKinds },
    agency: { label: text('Cơ quan chủ trì', 'Lead agency') },
    ...Object.fromEntries(
      Object.entries(priorityGroups).map(([name, { label }]) => [name, { label, values: yesAndNo }]),
    ),
  },
  rows: (province, day) => sql`
    select 'support.project' as subject, p.id::text as id,
      e.name || ' – ' || s.code || case when s.edition = '' then '' else ':' || s.edition end as label, p.agency_id,
      p.acceptance_date as on_day, p.year as year, p.year as from_year,
      p.enterprise_id::text as counted_as, 1::numeric as value, case when p.acceptance_date <= ${day}::date then 'actual' else 'estimate' end as kind,
      null::text as level, null::text as flag,
      jsonb_build_object('family', s.family, 'kind', e.kind, 'agency', p.agency_id) || ${priorityDimensions} as dimensions
    from support_project p
      join enterprise e on e.id = p.enterprise_id
      join solution s on s.id = p.solution_id
    where p.province = ${province} and p.removed_at is null
      and p.state in (${sql.join(
        countedStates.map((state) => sql`${state}`),
        sql`, `,
      )})`,
}

/** What targets can be measured by support. */
export const supportMeasures: readonly Measure[] = [enterprises]
