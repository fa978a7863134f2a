import { sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { figuresInUse } from './store.ts'

const dimensions = {
  territory: { label: text('Địa bàn', 'Territory') },
  base: { label: text('Năm gốc', 'Base year') },
} as const

const kindOfFigure = (vintage: string) =>
  sql.raw(`case when ${vintage} in ('final', 'rebased') then 'final' else 'estimate' end`)

/**
 * The level of labour productivity by year: GRDP at constant prices over average employed persons, in million đồng
 * a person, where both stand on the same territory; one series for each territory and base year. The average growth
 * of a phase is the ratio of its ends, so levels are given and never yearly rates (I.3.2.a.6, I.3.2.b.6).
 */
export const labourProductivityGrowth: Measure = {
  name: 'productivity.labourProductivityGrowth',
  label: text('Năng suất lao động', 'Labour productivity'),
  shape: 'series',
  sources: ['productivity.figure'],
  dimensions,
  rows: (province) => sql`
    select 'productivity.figure' as subject, g.id::text as id,
      'GRDP ' || g.year || ' / lao động, giá ' || g.base_year || ', ' || g.territory as label, g.agency_id,
      greatest(g.published_on, e.published_on) as on_day, g.year, g.year as from_year,
      g.territory || ' · ' || g.base_year as counted_as, g.value / e.value as value,
      case when ${kindOfFigure('g.vintage')} = 'final' and ${kindOfFigure('e.vintage')} = 'final'
        then 'final' else 'estimate' end as kind,
      null::text as level, null::text as flag,
      jsonb_build_object('territory', g.territory, 'base', g.base_year::text) as dimensions
    from (${figuresInUse(province, 'grdp-constant')}) g
    join (${figuresInUse(province, 'employed')}) e on e.territory = g.territory and e.year = g.year`,
}

/**
 * Published shares of TFP in growth, for single years and for periods. Where GRDP is known not to have grown over the
 * span there is no share: the value is null and the flag says so (I.3.2.a.7, I.3.2.b.7).
 */
export const tfpShare: Measure = {
  name: 'productivity.tfpShare',
  label: text('Tỷ trọng đóng góp của TFP', 'TFP share of growth'),
  shape: 'series',
  sources: ['productivity.figure'],
  dimensions: { territory: dimensions.territory },
  rows: (province) => sql`
    with grdp as materialized (${figuresInUse(province, 'grdp-constant')})
    select 'productivity.figure' as subject, s.id::text as id,
      'TFP ' || case when s.from_year = s.year then '' else s.from_year || '–' end || s.year || ', ' || s.territory as label,
      s.agency_id, s.published_on as on_day, s.year, s.from_year, s.territory as counted_as,
      case when shrunk.yes then null else s.value end as value, ${kindOfFigure('s.vintage')} as kind,
      null::text as level, case when shrunk.yes then 'no-growth' end as flag,
      jsonb_build_object('territory', s.territory) as dimensions
    from (${figuresInUse(province, 'tfp-share')}) s
    cross join lateral (select exists (
      select 1 from grdp before join grdp after on after.territory = before.territory and after.base_year = before.base_year
      where before.territory = s.territory and before.year = s.from_year - 1 and after.year = s.year
        and after.value <= before.value) as yes) shrunk`,
}

export const productivityMeasures: readonly Measure[] = [labourProductivityGrowth, tfpShare]
