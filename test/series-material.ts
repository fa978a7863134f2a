import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { saveSeries } from '#modules/productivity/save-series.ts'
import type { SeriesChange, SeriesRow } from '#modules/productivity/series-contract.ts'
import { tableOfColumn } from '#modules/productivity/series-tables.ts'
import type { Context } from '#platform/context.ts'

/** The territory of the fictional province. */
export const territory = '99@2020-01-01'

const synthetic = fileURLToPath(
  new URL('../src/modules/productivity/computation/cases/synthetic-a.csv', import.meta.url),
)

/** The case of synthetic figures by column and year. */
export const syntheticLines = (): Map<string, [number, string][]> => {
  const [heading = [], ...lines] = readFileSync(synthetic, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  return new Map(
    heading
      .slice(1)
      .map((name, at) => [
        name.trim(),
        lines.map((cells): [number, string] => [Number(cells[0]), (cells[at + 1] ?? '').trim()]),
      ]),
  )
}

export const standingIn = {
  vintage: 'final' as SeriesRow['vintage'],
  source: 'Niên giám mẫu, bảng 1',
}

/** A table with some columns of the synthetic case, for the fictional territory unless another is said. */
export const tableOf = (
  columns: ReadonlyMap<string, readonly (readonly [number, string])[]>,
  more: Partial<SeriesChange> = {},
): SeriesChange => {
  const years = [...new Set([...columns.values()].flatMap((points) => points.map(([year]) => year)))]
  return {
    ...{ territory, concept: '', columns: [...columns.keys()], read: {}, reason: '' },
    rows: years.map((year) => ({
      ...{ year, ...standingIn },
      values: Object.fromEntries(
        [...columns].flatMap(([name, points]) => {
          const value = points.find(([at]) => at === year)?.[1]
          return value === undefined ? [] : [[name, value]]
        }),
      ),
    })),
    ...more,
  }
}

/** The synthetic case as stored series: GRDP, employed persons by ICLS 13, investment and shares. */
export const storeSynthetic = async (context: Context, more: Partial<SeriesChange> = {}): Promise<void> => {
  const lines = syntheticLines()
  for (const table of ['output', 'labor', 'investment', 'income'] as const) {
    const own = new Map([...lines].filter(([name]) => tableOfColumn(name) === table))
    const concept = table === 'labor' ? ('icls13-average' as const) : ('' as const)
    await saveSeries(context, tableOf(own, { concept, ...more }))
  }
}
