import { sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { chosenLevels, chosenShares, chosenSpans } from './chosen-figures.ts'
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
 * of a phase is the ratio of its ends, so levels are given and never yearly rates (I.3.2.a.6, I.3.2.b.6). A chosen run
 * stands before published levels of its years, unless those are final at both ends (decision 0029).
 */
export const labourProductivityGrowth: Measure = {
  name: 'productivity.labourProductivityGrowth',
  label: text('Năng suất lao động', 'Labour productivity'),
  shape: 'series',
  sources: ['productivity.figure', 'productivity.run'],
  dimensions,
  rows: (province) => sql`
    with spans as materialized (${chosenSpans(province)}),
    published as materialized (
      select g.id, g.year, g.base_year, g.territory, g.agency_id,
        greatest(g.published_on, e.published_on) as published_on, g.value / e.value as value,
        case when ${kindOfFigure('g.vintage')} = 'final' and ${kindOfFigure('e.vintage')} = 'final'
          then 'final' else 'estimate' end as kind
      from (${figuresInUse(province, 'grdp-constant')}) g
      join (${figuresInUse(province, 'employed')}) e on e.territory = g.territory and e.year = g.year),
    taken as materialized (select s.* from spans s where (
      select count(*) from published p where p.kind = 'final' and p.territory = s.territory
        and p.base_year = s.base_year and p.year in (s.from_year - 1, s.year)) < 2)
    select 'productivity.figure' as subject, p.id::text as id,
      'GRDP ' || p.year || ' / lao động, giá ' || p.base_year || ', ' || p.territory as label, p.agency_id,
      p.published_on as on_day, p.year, p.year as from_year, p.territory || ' · ' || p.base_year as counted_as,
      p.value, p.kind, null::text as level, null::text as flag,
      jsonb_build_object('territory', p.territory, 'base', p.base_year::text) as dimensions
    from published p
    where not exists (select 1 from taken t where t.territory = p.territory and t.base_year = p.base_year
      and p.year between t.from_year - 1 and t.year)
    union all ${chosenLevels}`,
}

/**
 * Shares of TFP in growth, for single years and for periods: published as final, else of a chosen run, else published. Where GRDP is known not to have grown over the
 * span there is no share: the value is null and the flag says so (I.3.2.a.7, I.3.2.b.7).
 */
export const tfpShare: Measure = {
  name: 'productivity.tfpShare',
  label: text('Tỷ trọng đóng góp của TFP', 'TFP share of growth'),
  shape: 'series',
  sources: ['productivity.figure', 'productivity.run'],
  dimensions: { territory: dimensions.territory },
  rows: (province) => sql`
    with spans as materialized (${chosenSpans(province)}),
    published as materialized (${figuresInUse(province, 'tfp-share')}),
    taken as materialized (${chosenShares}),
    grdp as materialized (${figuresInUse(province, 'grdp-constant')})
    select 'productivity.figure' as subject, s.id::text as id,
      'TFP ' || case when s.from_year = s.year then '' else s.from_year || '–' end || s.year || ', ' || s.territory as label,
      s.agency_id, s.published_on as on_day, s.year, s.from_year, s.territory as counted_as,
      case when shrunk.yes then null else s.value end as value, ${kindOfFigure('s.vintage')} as kind,
      null::text as level, case when shrunk.yes then 'no-growth' end as flag,
      jsonb_build_object('territory', s.territory) as dimensions
    from published s
    cross join lateral (select exists (
      select 1 from grdp before join grdp after on after.territory = before.territory and after.base_year = before.base_year
      where before.territory = s.territory and before.year = s.from_year - 1 and after.year = s.year
        and after.value <= before.value) as yes) shrunk
    where not exists (select 1 from taken t
      where t.territory = s.territory and t.from_year = s.from_year and t.year = s.year)
    union all select 'productivity.run', t.run_id::text, t.label, t.agency_id, t.chosen_on, t.year, t.from_year, t.territory,
      t.value, t.kind, null, case when t.value is null then 'no-growth' end,
      jsonb_build_object('territory', t.territory) from taken t`,
}

export const productivityMeasures: readonly Measure[] = [labourProductivityGrowth, tfpShare]
