import { holds, permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { productivityGrants } from './permissions.ts'
import type { SeriesHead, SeriesPoint, SeriesTableInput } from './series-contract.ts'
import { headsOf } from './series-heads.ts'
import * as store from './series-store.ts'
import { columnsOfTable, type SeriesTable } from './series-tables.ts'
import { type Territory, territoriesOf } from './territories.ts'
import type { Vintage } from './vintages.ts'

export const seriesSubjectName = 'productivity.series'

/**
 * The territories and their series with every version; of one territory, or of all. @throws Refusal FORBIDDEN
 */
export const listSeries = async (
  context: Context,
  { territory }: { territory?: string | undefined },
): Promise<{ territories: Omit<Territory, 'madeOf'>[]; rows: SeriesHead[]; actions: 'write'[] }> => {
  const { db, actor } = context
  const scope = permit(actor, productivityGrants, 'productivity.read')
  const territories = (await territoriesOf(context)).map(({ madeOf: _, ...one }) => one)
  const rows = await headsOf(db, await store.readSeries(db, scope, territory))
  return {
    territories,
    rows,
    actions: holds(actor, productivityGrants, 'productivity.write') ? ['write'] : [],
  }
}

/** One series with the figures of every version. @throws Refusal NOT_FOUND, FORBIDDEN */
export const getSeries = async (context: Context, id: string) => {
  const { db, actor } = context
  const scope = permit(actor, productivityGrants, 'productivity.read')
  const [head] = await headsOf(db, await store.seriesById(db, scope, [id]))
  if (head === undefined) throw new Refusal(refusals.NOT_FOUND)
  const territories = await territoriesOf(context)
  const points = await store.pointsOfSeries(db, id)
  return {
    ...head,
    territoryLabel:
      territories.find(({ key }) => key === head.territory)?.label ?? text(head.territory, head.territory),
    points: points.map(({ number, year, value, vintage, source }) => ({
      ...{ number, year, value: plainDecimal(value), vintage: vintage as Vintage, source },
    })),
  }
}

/** A decimal of the database without zeros at its end. */
export const plainDecimal = (value: string): string =>
  value.includes('.') ? value.replace(/\.?0+$/, '') : value

/** A table as it stands, with the number of the version that was read of each line. */
export interface StandingTable extends SeriesTableInput {
  readonly read: Record<string, number>
}

/** Points by year as rows of a table; what stands beside the figures of a year is told once, by the first line that has it. */
export const rowsOf = (lines: ReadonlyMap<string, readonly SeriesPoint[]>): SeriesTableInput['rows'] => {
  const years = [...new Set([...lines.values()].flatMap((points) => points.map(({ year }) => year)))]
  return years
    .sort((a, b) => a - b)
    .map((year) => {
      const here = [...lines].flatMap(([column, points]) => {
        const found = points.find((one) => one.year === year)
        return found ? [{ column, ...found }] : []
      })
      const [first] = here
      return {
        year,
        vintage: first?.vintage ?? 'estimate',
        source: first?.source ?? '',
        values: Object.fromEntries(here.map(({ column, value }) => [column, value])),
      }
    })
}

/**
 * A table of series as it stands: the latest version of each line, by year. @throws Refusal FORBIDDEN
 */
export const standingTable = async (
  { db, actor }: Context,
  asked: { territory: string; table: SeriesTable; base: number; concept: SeriesTableInput['concept'] },
): Promise<StandingTable> => {
  const scope = permit(actor, productivityGrants, 'productivity.read')
  const columns = columnsOfTable(asked.table, asked.base)
  const concept = asked.table === 'labor' ? asked.concept : ''
  const kept = (await store.readSeries(db, scope, asked.territory)).filter(
    (one) => columns.includes(one.columnName) && one.concept === concept,
  )
  const points =
    kept.length === 0
      ? []
      : await store.latestPoints(
          db,
          kept.map(({ id }) => id),
        )
  const pointsOf = Map.groupBy(points, ({ seriesId }) => seriesId)
  const heads = await headsOf(db, kept)
  const lines = new Map(
    kept.map(({ id, columnName }): [string, SeriesPoint[]] => [
      columnName,
      (pointsOf.get(id) ?? []).map(({ year, value, vintage, source }) => ({
        ...{ year, value: plainDecimal(value), vintage: vintage as Vintage, source },
      })),
    ]),
  )
  return {
    territory: asked.territory,
    concept,
    columns,
    rows: rowsOf(lines),
    read: Object.fromEntries(heads.map(({ column, versions }) => [column, versions[0]?.number ?? 0])),
  }
}

/** Series have a history that whoever may read them reads. */
export const seriesSubject = {
  name: seriesSubjectName,
  proveReadable: async (context: Context, id: string) => {
    await getSeries(context, id)
  },
  proveWritable: async (context: Context, id: string) => {
    permit(context.actor, productivityGrants, 'productivity.write')
    await getSeries(context, id)
  },
}
