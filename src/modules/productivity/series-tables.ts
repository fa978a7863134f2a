import { type Text, text } from '#kernel/text.ts'
import {
  baseOf,
  type ColumnMeaning,
  columnOf,
  type Income,
  type InvestmentKind,
  incomeLetters,
  investmentKinds,
  meaningOf,
  type Part,
  sectors,
} from './computation/column-name.ts'

/** The tables in which series are entered: by year downwards, as the sheets of tfp.md §5.1 have them. */
export const seriesTables = {
  output: text('GRDP', 'GRDP'),
  labor: text('Lao động', 'Employed persons'),
  investment: text('Vốn đầu tư', 'Investment'),
  income: text('Thu nhập, tỷ phần', 'Income and shares'),
} as const satisfies Record<string, Text>
export type SeriesTable = keyof typeof seriesTables

/** How employed persons are counted; figures of two concepts are two series. */
export const laborConcepts = {
  'icls13-average': text('ICLS 13, bình quân năm', 'ICLS 13, average of the year'),
  'icls13-july': text('ICLS 13, ngày 01/7', 'ICLS 13, 1 July'),
  'icls19-average': text('ICLS 19, bình quân năm', 'ICLS 19, average of the year'),
  'icls19-july': text('ICLS 19, ngày 01/7', 'ICLS 19, 1 July'),
} as const satisfies Record<string, Text>
export type LaborConcept = keyof typeof laborConcepts

const tableOfMeaning: Readonly<Record<ColumnMeaning['of'], SeriesTable>> = {
  output: 'output',
  'current-output': 'output',
  population: 'output',
  'output-per-head': 'output',
  labor: 'labor',
  investment: 'investment',
  'current-investment': 'investment',
  'investment-kind': 'investment',
  'investment-index': 'investment',
  'labor-share': 'income',
  income: 'income',
}

/** The table in which a column stands; undefined for a name that is not one of ours. */
export const tableOfColumn = (name: string): SeriesTable | undefined => {
  const meaning = meaningOf(name)
  return meaning && tableOfMeaning[meaning.of]
}

const parts: readonly Part[] = [...sectors, 'productTaxes', 'total']
const sectorsAndTotal: readonly Part[] = [...sectors, 'total']

const meanings: Readonly<Record<SeriesTable, (base: number) => ColumnMeaning[]>> = {
  output: (base) => [
    ...parts.map((part): ColumnMeaning => ({ of: 'output', base, part })),
    ...parts.map((part): ColumnMeaning => ({ of: 'current-output', part })),
    { of: 'population' },
    { of: 'output-per-head' },
  ],
  labor: () => sectorsAndTotal.map((part) => ({ of: 'labor', part })),
  investment: (base) => [
    ...sectorsAndTotal.map((part): ColumnMeaning => ({ of: 'current-investment', part })),
    ...(Object.keys(investmentKinds) as InvestmentKind[]).map(
      (kind): ColumnMeaning => ({ of: 'investment-kind', kind }),
    ),
    { of: 'investment-index', base },
    ...sectorsAndTotal.map((part): ColumnMeaning => ({ of: 'investment', base, part })),
  ],
  income: () => [
    ...sectorsAndTotal.map((part): ColumnMeaning => ({ of: 'labor-share', part })),
    ...(Object.keys(incomeLetters) as Income[]).map((income): ColumnMeaning => ({ of: 'income', income })),
  ],
}

/** The columns of a table, for figures at constant prices those of one base year. */
export const columnsOfTable = (table: SeriesTable, base: number): string[] =>
  meanings[table](base).map(columnOf)

/** The place of a column among all of them, table by table, so that lines stand as in the sheets. */
export const placeOfColumn = (name: string): number => {
  const tables = Object.keys(seriesTables) as SeriesTable[]
  const base = baseOf(name) ?? 0
  return tables.flatMap((table) => columnsOfTable(table, base)).indexOf(name)
}
