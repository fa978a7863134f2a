import { type SQL, sql } from 'drizzle-orm'

/** The spans that are taken from runs, each with what its run came to. */
export const chosenSpans = (province: string): SQL => sql`
  select c.run_id, c.agency_id, c.territory, c.from_year, c.year, c.kind, r.title, r.outcome::jsonb as outcome,
    (r.outcome::jsonb ->> 'base')::int as base_year, (c.chosen_at at time zone 'Asia/Ho_Chi_Minh')::date as chosen_on
  from tfp_choice c join tfp_run r on r.id = c.run_id
  where c.province = ${province} and c.revoked_at is null`

/**
 * Levels of labour productivity of the spans in `taken`, the year before each span among them. A run is a series of its
 * own: its levels never mix with published ones, whose units and concepts may be others.
 */
export const chosenLevels: SQL = sql`
  select * from (select distinct on (t.run_id, t.territory, levels.year)
    'productivity.run' as subject, t.run_id::text as id,
    'NSLĐ ' || levels.year || ', giá ' || t.base_year || ', ' || t.territory || ' – ' || t.title as label, t.agency_id,
    t.chosen_on as on_day, levels.year, levels.year as from_year,
    t.territory || ' · ' || t.base_year || ' · ' || t.title || ' · ' || t.run_id as counted_as,
    levels."laborProductivity" as value, t.kind, null::text as level, null::text as flag,
    jsonb_build_object('territory', t.territory, 'base', t.base_year::text) as dimensions
  from taken t
  cross join lateral jsonb_to_recordset(t.outcome -> 'years') as levels (year int, "laborProductivity" numeric)
  where levels.year between t.from_year - 1 and t.year and levels."laborProductivity" is not null
  order by t.run_id, t.territory, levels.year, t.from_year) chosen`

/** Shares of the spans and of their years, from runs, where none is published as final for the same years. */
export const chosenShares: SQL = sql`
  select s.run_id, s.agency_id, s.territory, s.kind, s.chosen_on, share.from_year, share.year, share.value * 100 as value,
    'TFP ' || case when share.from_year = share.year then '' else share.from_year || '–' end || share.year || ', '
      || s.territory || ' – ' || s.title as label
  from spans s
  cross join lateral (
    select one."from" as from_year, one."to" as year, one."tfpShare" as value
    from jsonb_to_recordset(s.outcome -> 'periods') as one ("from" int, "to" int, "tfpShare" numeric)
    where one."from" = s.from_year and one."to" = s.year and one."from" < one."to"
    union all
    select one.year, one.year, one."tfpShare"
    from jsonb_to_recordset(s.outcome -> 'years') as one (year int, "tfpShare" numeric, "tfpGrowth" numeric)
    where one.year between s.from_year and s.year and one."tfpGrowth" is not null) share
  where not exists (select 1 from published p where p.territory = s.territory and p.from_year = share.from_year
    and p.year = share.year and p.vintage in ('final', 'rebased'))`
