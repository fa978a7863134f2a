import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { checkCells } from './check-file.ts'
import { cellsOfJoined, type JoinFault, joinSeries, type Segment } from './computation/join-series.ts'
import type { Parameters } from './computation/parameters.ts'
import type { Cells } from './computation/read-table.ts'
import { kindOfLink } from './link-series.ts'
import { plainDecimal } from './list-series.ts'
import { parametersIn } from './open-run.ts'
import { productivityGrants } from './permissions.ts'
import type { CheckedFile } from './run-answers-contract.ts'
import type { SeriesRun, StoredRun } from './run-contract.ts'
import type { RunOrigin } from './run-origin.ts'
import { seriesLabel } from './series-heads.ts'
import * as links from './series-link-store.ts'
import { seriesRefusals } from './series-refusals.ts'
import * as store from './series-store.ts'
import { type LaborConcept, laborConcepts } from './series-tables.ts'
import { keepRun } from './stored-runs.ts'
import { type Territory, territoriesOf } from './territories.ts'
import { type Vintage, vintages, weakestOf } from './vintages.ts'

/** What a run over stored series needs: its cells, its parameters, and where both came from. */
interface Prepared {
  readonly cells: Cells
  readonly parameters: Parameters
  readonly origin: RunOrigin
}

const vintageText = (of: readonly string[]): string => {
  const weakest = weakestOf(of as Vintage[])
  return weakest ? vintages[weakest].vi : ''
}

/** What was taken of the store for a run. */
interface Taken {
  readonly rows: readonly store.SeriesRecord[]
  readonly versions: readonly store.VersionHead[]
  readonly points: readonly store.PointRecord[]
  readonly links: readonly links.LinkRecord[]
  readonly territories: readonly Territory[]
}

const take = async (context: Context, given: SeriesRun): Promise<Taken> => {
  const { db } = context
  const scope = permit(context.actor, productivityGrants, 'productivity.write')
  const territories = await territoriesOf(context)
  if (!territories.some(({ key }) => key === given.territory))
    throw new Refusal(seriesRefusals.SERIES_TERRITORY, {}, 'territory')
  const ids = given.series.map(({ id }) => id)
  const rows = await store.seriesById(db, scope, ids)
  const all = rows.length === 0 ? [] : await store.versionsOf(db, ids)
  const versions = given.series.flatMap(
    ({ id, version }) => all.find((one) => one.seriesId === id && one.number === version) ?? [],
  )
  const found = given.links.length === 0 ? [] : await links.standingLinks(db, scope, given.links)
  const isWhole = versions.length === ids.length && new Set(ids).size === ids.length
  if (!isWhole || found.length !== new Set(given.links).size) throw new Refusal(refusals.NOT_FOUND)
  return { rows, versions, points: await store.pointsOfVersions(db, given.series), links: found, territories }
}

const territoryText = (key: string, territories: readonly Territory[]): Text =>
  territories.find((one) => one.key === key)?.label ?? text(key, key)

const segmentsOf = ({ rows, points }: Taken): Segment[] =>
  rows.map(({ id, columnName, territory, concept }) => ({
    ...{ id, territory, concept, column: columnName },
    figures: new Map(
      points
        .filter(({ seriesId }) => seriesId === id)
        .map(({ year, value, vintage }) => [year, { value: Number(value), vintage }]),
    ),
  }))

const faultRefusal = (faults: readonly JoinFault[], taken: Taken): Refusal => {
  const stale = faults.filter(({ kind }) => kind === 'stale')
  const nameOf = ({ id, territory }: Segment) => {
    const row = taken.rows.find((one) => one.id === id)
    return `«${row ? seriesLabel(row).vi : id}», ${territoryText(territory, taken.territories).vi}`
  }
  const told = (stale.length > 0 ? stale : faults).slice(0, 6)
  const pairs = told.map(({ from, to }) => `${nameOf(from)} → ${nameOf(to)}`).join('; ')
  return new Refusal(
    stale.length > 0 ? seriesRefusals.LINK_STALE : seriesRefusals.SERIES_NOT_LINKED,
    { pairs },
    'links',
  )
}

const originOf = (given: SeriesRun, { rows, versions, links: found, territories }: Taken): RunOrigin => ({
  territory: { key: given.territory, label: territoryText(given.territory, territories) },
  series: rows.map((row) => {
    const version = versions.find(({ seriesId }) => seriesId === row.id)
    return {
      ...{ id: row.id, label: seriesLabel(row), territory: territoryText(row.territory, territories) },
      ...{ version: version?.number ?? 0, from: version?.from ?? null, to: version?.to ?? null },
    }
  }),
  links: found.flatMap(({ id, fromId, toId, year, ratio, reason }) => {
    const [from, to] = [rows.find((one) => one.id === fromId), rows.find((one) => one.id === toId)]
    const kind = from && to && kindOfLink(from, to)
    if (!from || !to || !kind) return []
    const sideText = (row: store.SeriesRecord): Text =>
      kind === 'territory' ? territoryText(row.territory, territories) : seriesLabel(row)
    return [
      {
        id,
        kind,
        label: seriesLabel(to),
        from: sideText(from),
        to: sideText(to),
        year,
        reason,
        ratio: plainDecimal(ratio),
      },
    ]
  }),
  isSample: versions.some(({ isSample }) => isSample),
})

const conceptOf = ({ rows }: Taken, territory: string): string => {
  const concept = rows
    .filter((one) => one.concept !== '' && one.territory === territory)
    .map((one) => one.concept)
    .sort()
    .at(-1)
  return concept ? laborConcepts[concept as LaborConcept].vi : ''
}

/** Joins the chosen series into the cells of a run. @throws Refusal FORBIDDEN, NOT_FOUND, SERIES_TERRITORY, SERIES_NOT_LINKED, LINK_STALE, RUN_PARAMETERS */
const prepare = async (context: Context, given: SeriesRun): Promise<Prepared> => {
  const taken = await take(context, given)
  const chosen = parametersIn(given.parameters)
  const joined = joinSeries(
    segmentsOf(taken),
    taken.links.map(({ id, fromId, toId, year, ratio }) => ({
      ...{ id, year, from: fromId, to: toId, ratio: Number(ratio) },
    })),
    given.territory,
  )
  if (!('columns' in joined)) throw faultRefusal(joined, taken)
  const { columns, linkYear } = joined
  return {
    cells: cellsOfJoined(columns, {
      territory: territoryText(given.territory, taken.territories).vi,
      concept: conceptOf(taken, given.territory),
      weakest: vintageText,
    }),
    parameters: linkYear === undefined ? chosen : { ...chosen, linkYear },
    origin: originOf(given, taken),
  }
}

/**
 * Looks stored series over before they are run, as `checkFile` does a file; nothing is kept.
 * @throws Refusal FORBIDDEN, NOT_FOUND, SERIES_TERRITORY, SERIES_NOT_LINKED, LINK_STALE, RUN_PARAMETERS
 */
export const checkSeriesRun = async (context: Context, given: SeriesRun): Promise<CheckedFile> => {
  const { cells, parameters } = await prepare(context, given)
  return checkCells(cells, parameters)
}

/**
 * Computes TFP from stored series, each in its chosen version, and keeps with the run which series and links it used
 * (tfp.md §5.6). Two territories, base years or concepts are only joined by links that are named.
 * @throws Refusal as `checkSeriesRun`, and RUN_BLOCKED naming what must be mended
 */
export const makeRunOfSeries = async (
  context: Context,
  { title, ...given }: SeriesRun & { title: string },
): Promise<StoredRun> => keepRun(context, { title, ...(await prepare(context, given)) })
