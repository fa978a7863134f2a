import { yearOf } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { yearFigureSheets } from '#modules/enterprises/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type { SheetOfCells } from '#platform/spreadsheet/cells.ts'
import { readWorkbook } from '#platform/spreadsheet/read-workbook.ts'
import { doubtsIn, type Gathered, gatheredOf, type WantedLines } from './gathered-series.ts'
import { markedWorkbook } from './marked-workbook.ts'
import { shownDoubts } from './open-run.ts'
import { productivityGrants } from './permissions.ts'
import { readParameterSheet } from './read-parameter-sheet.ts'
import { type ReadSheet, readSeriesSheet } from './read-series-sheet.ts'
import { proveReasoned, proveTerritory } from './save-series.ts'
import type { SeriesPoint } from './series-contract.ts'
import { seriesLabel } from './series-heads.ts'
import { sheetNames, tableSheets } from './series-sheets.ts'
import type { WorkbookFault, WorkbookReport } from './series-workbook-contract.ts'
import { writeVersions } from './write-versions.ts'

interface GivenWorkbook {
  readonly territory: string
  readonly file: File
}

/** Everything that a workbook says. */
interface Look {
  readonly sheets: readonly SheetOfCells[]
  readonly read: ReadonlyMap<string, ReadSheet>
  readonly parameters: string
  readonly faults: readonly WorkbookFault[]
}

const lookAt = async (context: Context, { file }: GivenWorkbook): Promise<Look> => {
  const sheets = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
  const thisYear = yearOf(today(context))
  const read = new Map(
    tableSheets.flatMap((table): [string, ReadSheet][] => {
      const sheet = sheets.find(({ name }) => name === sheetNames[table])
      return sheet ? [[sheetNames[table], readSeriesSheet(table, sheet, thisYear)]] : []
    }),
  )
  const settings = readParameterSheet(sheets.find(({ name }) => name === sheetNames.parameters))
  const faults = [...[...read.values()].flatMap((one) => one.faults), ...settings.faults]
  return { sheets, read, parameters: settings.parameters, faults }
}

/** Figures of a line once those of the workbook stand over what stood; years that the workbook does not have stay. */
const merged = (standing: readonly SeriesPoint[], given: readonly SeriesPoint[]): SeriesPoint[] =>
  [...standing.filter(({ year }) => !given.some((one) => one.year === year)), ...given].sort(
    (a, b) => a.year - b.year,
  )

const pointsIn = (gathered: readonly Gathered[], column: string, concept: string): readonly SeriesPoint[] =>
  gathered.find((one) => one.columnName === column && one.concept === concept)?.points ?? []

const linesIn = (look: Look): [string, string, readonly SeriesPoint[]][] =>
  [...look.read.values()].flatMap(({ lines }) =>
    [...lines].flatMap(([concept, columns]) =>
      [...columns].map(([column, points]): [string, string, readonly SeriesPoint[]] => [
        concept,
        column,
        points,
      ]),
    ),
  )

const wantedOf = (look: Look, territory: string, gathered: readonly Gathered[]): WantedLines[] =>
  [...Map.groupBy(linesIn(look), ([concept]) => concept)].map(([concept, lines]) => ({
    territory,
    concept,
    lines: new Map(
      lines.map(([, column, points]) => [column, merged(pointsIn(gathered, column, concept), points)]),
    ),
  }))

const seriesReport = (look: Look, gathered: readonly Gathered[]): WorkbookReport['series'] =>
  linesIn(look).map(([concept, column, points]) => {
    const standing = pointsIn(gathered, column, concept)
    const was = (year: number) => standing.find((one) => one.year === year)
    const same = points.filter(({ year, value, vintage, source }) => {
      const before = was(year)
      return before?.value === value && before.vintage === vintage && before.source === source
    }).length
    const added = points.filter(({ year }) => was(year) === undefined).length
    return {
      ...{ column, concept, added, same, changed: points.length - added - same },
      label: seriesLabel({ columnName: column, concept }),
    }
  })

const enterpriseReport = async (context: Context, look: Look, file: File, apply: boolean) => {
  const name = sheetNames.enterprises
  const sheet = look.sheets.find((one) => one.name === name)
  if (sheet === undefined || sheet.rows.length < 2) return undefined
  return yearFigureSheets.importSheet(context, { file, sheet: name, apply })
}

const sheetReport = (look: Look): WorkbookReport['sheets'] =>
  Object.values(sheetNames).map((name) => {
    const of = look.read.get(name)
    const lines = of ? [...of.lines.values()].flatMap((columns) => [...columns.values()]) : []
    return {
      name,
      found: look.sheets.some((one) => one.name === name),
      rows: of?.rows ?? 0,
      figures: lines.reduce((sum, points) => sum + points.length, 0),
    }
  })

/**
 * Looks a workbook of series over, or writes what is good of it: each line that changes gets a new version, figures that the workbook does
 * not have stay, cells at fault are left out. Everything is written in one transaction, the sheet of enterprises too.
 * @throws Refusal FORBIDDEN, SERIES_TERRITORY, SERIES_DOUBTFUL when it is to be written; those of the spreadsheet door for what is no workbook
 */
export const importWorkbook = async (
  context: Context,
  given: GivenWorkbook & { reason: string; apply: boolean },
): Promise<WorkbookReport> => {
  const scope = permit(context.actor, productivityGrants, 'productivity.write')
  const { territory, reason, apply } = given
  await proveTerritory(context, territory)
  const look = await lookAt(context, given)
  const gathered = await gatheredOf(context, scope, territory)
  const wanted = wantedOf(look, territory, gathered)
  const doubts = shownDoubts(await doubtsIn(context, wanted))
  if (apply) await proveReasoned(context, wanted, reason)
  return atomically(context, async (within) => {
    if (apply)
      for (const { concept, lines } of wanted)
        await writeVersions(within, scope, {
          ...{ territory, concept, reason, isSample: false, columns: [...lines.keys()] },
          after: (column) => lines.get(column) ?? [],
          read: Object.fromEntries(
            gathered.filter((one) => one.concept === concept).map((one) => [one.columnName, one.number]),
          ),
        })
    const enterprises = await enterpriseReport(within, look, given.file, apply)
    const enterpriseFaults = (enterprises?.faults ?? []).filter(({ severity }) => severity === 'error')
    return {
      sheets: sheetReport(look).map((one) =>
        one.name === sheetNames.enterprises ? { ...one, rows: enterprises?.rows ?? 0 } : one,
      ),
      series: seriesReport(look, gathered),
      enterprises: { created: enterprises?.created ?? 0, updated: enterprises?.updated ?? 0 },
      faults: [
        ...look.faults,
        ...enterpriseFaults.map(({ cell, message }) => ({
          ...{ sheet: sheetNames.enterprises, cell, message },
        })),
      ],
      doubts,
      parameters: look.parameters,
      written: apply,
    }
  })
}

/** The workbook as it came, its faulty cells marked and told, to be mended and loaded again. @throws Refusal as `importWorkbook` */
export const failedCells = async (context: Context, given: GivenWorkbook): Promise<File> => {
  const { faults } = await importWorkbook(context, { ...given, reason: '', apply: false })
  const sheets = await readWorkbook(new Uint8Array(await given.file.arrayBuffer()))
  return markedWorkbook(given.file.name, sheets, faults)
}
