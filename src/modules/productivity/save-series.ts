import { yearOf } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { doubtsIn, type WantedLines } from './gathered-series.ts'
import { plainDecimal, rowsOf } from './list-series.ts'
import { shownDoubts } from './open-run.ts'
import { productivityGrants } from './permissions.ts'
import type { SeriesChange, SeriesPoint, SeriesRow, SeriesTableInput } from './series-contract.ts'
import { seriesRefusals } from './series-refusals.ts'
import { tableOfColumn } from './series-tables.ts'
import { territoriesOf } from './territories.ts'
import { vintageRank } from './vintages.ts'
import { writeVersions } from './write-versions.ts'

/** Proves that a territory is one of the province. @throws Refusal SERIES_TERRITORY */
export const proveTerritory = async (context: Context, territory: string): Promise<void> => {
  const isKnown = (await territoriesOf(context)).some(({ key }) => key === territory)
  refuseIf(!isKnown, seriesRefusals.SERIES_TERRITORY, {}, 'territory')
}

/** Proves the year of a row and its vintage. @throws Refusal SERIES_YEAR_AHEAD, SERIES_FINAL_EARLY at the field */
export const proveYear = (
  { year, vintage }: Pick<SeriesRow, 'year' | 'vintage'>,
  thisYear: number,
  at = '',
): void => {
  refuseIf(year > thisYear, seriesRefusals.SERIES_YEAR_AHEAD, { year }, `${at}year`)
  const isEarly = vintageRank[vintage] === vintageRank.final && year === thisYear
  refuseIf(isEarly, seriesRefusals.SERIES_FINAL_EARLY, { year }, `${at}vintage`)
}

/** Proves a table by itself. @throws Refusal at its territory, column, concept or year */
const proveTable = async (context: Context, given: SeriesTableInput): Promise<void> => {
  await proveTerritory(context, given.territory)
  const named = [...given.columns, ...given.rows.flatMap(({ values }) => Object.keys(values))]
  const unknown = named.find((column) => tableOfColumn(column) === undefined)
  refuseIf(unknown !== undefined, seriesRefusals.SERIES_COLUMN, { column: unknown ?? '' }, 'columns')
  const isOdd = named.some((column) => (tableOfColumn(column) === 'labor') !== (given.concept !== ''))
  refuseIf(isOdd, seriesRefusals.SERIES_CONCEPT, {}, 'concept')
  for (const [n, row] of given.rows.entries()) {
    const isTwice = given.rows.some((other, at) => at < n && other.year === row.year)
    refuseIf(isTwice, seriesRefusals.SERIES_YEAR_TWICE, { year: row.year }, `rows.${n}.year`)
    proveYear(row, yearOf(today(context)), `rows.${n}.`)
  }
}

/**
 * The figures of a line after the change. Where a row says nothing new beside its figures, an unchanged figure keeps the vintage and
 * source that it had, since lines of one table may come from several papers.
 */
const pointsAfter = (
  column: string,
  rows: SeriesTableInput['rows'],
  before: readonly SeriesPoint[],
  shown: SeriesTableInput['rows'],
): SeriesPoint[] =>
  rows
    .flatMap(({ year, vintage, source, values }): SeriesPoint[] => {
      const value = values[column]
      if (value === null || value === undefined) return []
      const plain = plainDecimal(value)
      const was = before.find((one) => one.year === year)
      const row = shown.find((one) => one.year === year)
      const isRowSame = row?.vintage === vintage && row.source === source
      return [was?.value === plain && isRowSame ? was : { year, value: plain, vintage, source }]
    })
    .sort((a, b) => a.year - b.year)

/** Rules whose doubt speaks of figures that are wanting, which is no fault of those that stand. */
const ofWantingFigures: ReadonlySet<string> = new Set(['V01', 'V10', 'V16'])

/** Proves that figures which would stop a computation come with a reason. @throws Refusal SERIES_DOUBTFUL naming the rules */
export const proveReasoned = async (
  context: Context,
  wanted: readonly WantedLines[],
  reason: string,
): Promise<void> => {
  if (reason !== '') return
  const columns = new Set(wanted.flatMap(({ lines }) => [...lines.keys()]))
  const doubts = (await doubtsIn(context, wanted)).filter(
    ({ rule, weight, places }) =>
      weight === 'blocks' &&
      !ofWantingFigures.has(rule) &&
      places.some(({ year, column }) => year !== undefined && columns.has(column ?? '')),
  )
  const rules = [...new Set(doubts.map(({ rule }) => rule))].join(', ')
  refuseIf(rules !== '', seriesRefusals.SERIES_DOUBTFUL, { rules }, 'reason')
}

const linesOf = ({ territory, concept, columns, rows }: SeriesTableInput): WantedLines => ({
  territory,
  concept,
  lines: new Map(columns.map((column) => [column, pointsAfter(column, rows, [], [])])),
})

/**
 * Saves a table of series: every line that changed gets a new version, whose predecessors stay (tfp.md §5.6); the others are left alone.
 * Figures that would stop a computation are kept only with a reason.
 * @throws Refusal FORBIDDEN; SERIES_TERRITORY, SERIES_COLUMN, SERIES_CONCEPT, SERIES_YEAR_TWICE, SERIES_YEAR_AHEAD, SERIES_FINAL_EARLY;
 * SERIES_DOUBTFUL naming the rules; CHANGED_MEANWHILE where a line has a version that was not read
 */
export const saveSeries = async (
  context: Context,
  given: SeriesChange,
): Promise<{ changed: string[]; read: Record<string, number> }> => {
  const scope = permit(context.actor, productivityGrants, 'productivity.write')
  await proveTable(context, given)
  const { territory, concept, columns, rows, reason } = given
  await proveReasoned(context, [linesOf(given)], reason)
  return atomically(context, async (within) => {
    const read = await writeVersions(within, scope, {
      ...{ territory, concept, columns, reason, isSample: false, read: given.read },
      after: (column, standing) => {
        const before = standing.find((one) => one.columnName === column)?.points ?? []
        const shown = rowsOf(new Map(standing.map((one) => [one.columnName, one.points])))
        return pointsAfter(column, rows, before, shown)
      },
    })
    return { changed: columns.filter((column) => (read[column] ?? 0) !== (given.read[column] ?? 0)), read }
  })
}

/**
 * Every doubt about a table before it is saved (the 17 rules of tfp.md §5.2), looked at together with the other series of its territory:
 * what, at which year and column, what harm. Nothing is kept. @throws Refusal FORBIDDEN, and of the table as `saveSeries`
 */
export const checkSeries = async (context: Context, given: SeriesTableInput) => {
  permit(context.actor, productivityGrants, 'productivity.write')
  await proveTable(context, given)
  return { doubts: shownDoubts(await doubtsIn(context, [linesOf(given)])) }
}
