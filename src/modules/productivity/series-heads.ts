import type { Text } from '#kernel/text.ts'
import { text } from '#kernel/text.ts'
import type { Database } from '#platform/database/database.ts'
import { columnUnit, columnWords } from './column-words.ts'
import type { SeriesHead } from './series-contract.ts'
import type { SeriesRecord } from './series-store.ts'
import * as store from './series-store.ts'
import { type LaborConcept, laborConcepts, placeOfColumn, tableOfColumn } from './series-tables.ts'
import type { Vintage } from './vintages.ts'

/** How a series is called without its territory. */
export const seriesLabel = ({ columnName, concept }: Pick<SeriesRecord, 'columnName' | 'concept'>): Text => {
  const of = columnWords(columnName) ?? text(columnName, columnName)
  if (concept === '') return of
  const counted = laborConcepts[concept as LaborConcept]
  return text(`${of.vi} (${counted.vi})`, `${of.en} (${counted.en})`)
}

export const unitOf = (columnName: string): string => columnUnit(columnName).vi

const inTableOrder = (a: SeriesRecord, b: SeriesRecord): number =>
  a.territory.localeCompare(b.territory) ||
  placeOfColumn(a.columnName) - placeOfColumn(b.columnName) ||
  (a.baseYear ?? 0) - (b.baseYear ?? 0) ||
  a.concept.localeCompare(b.concept)

/** Series as lists show them, each with its versions. */
export const headsOf = async (db: Database, rows: readonly SeriesRecord[]): Promise<SeriesHead[]> => {
  const versions =
    rows.length === 0
      ? []
      : await store.versionsOf(
          db,
          rows.map(({ id }) => id),
        )
  const bySeries = Map.groupBy(versions, ({ seriesId }) => seriesId)
  return [...rows].sort(inTableOrder).map((row) => ({
    ...{ id: row.id, territory: row.territory, column: row.columnName, concept: row.concept },
    table: tableOfColumn(row.columnName) ?? 'output',
    label: seriesLabel(row),
    baseYear: row.baseYear,
    unit: row.unit,
    versions: (bySeries.get(row.id) ?? []).map(({ seriesId: _, madeAt, lastVintage, ...one }) => ({
      ...one,
      lastVintage: lastVintage as Vintage | null,
      madeAt: madeAt.toISOString(),
    })),
  }))
}
