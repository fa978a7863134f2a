import { text } from '#kernel/text.ts'
import type { Factors } from './accounting.ts'
import { type Doubt, ObservationFault } from './doubt.ts'
import type { Parameters } from './parameters.ts'
import { readFigures, type Table, unreadable } from './read-table.ts'
import { mapSeries, type Series } from './series.ts'

/** Columns of Penn World Table 10.01 that are read; rtfpna is only compared. */
export const pwtColumns = ['rgdpna', 'rnna', 'rkna', 'emp', 'avh', 'hc', 'labsh', 'rtfpna', 'delta'] as const
type PwtColumn = (typeof pwtColumns)[number]

/** Whether a heading is that of a file of Penn World Table. */
export const isPwt = (names: readonly string[]): boolean =>
  ['isocode', 'year', 'rgdpna'].every((name) => names.includes(name))

/** A country of the file with its factors. */
export interface Country {
  readonly isocode: string
  readonly country: string
  readonly factors: Factors
  readonly doubts: readonly Doubt[]
}

const noCapitalServices = (isocode: string): Doubt => ({
  rule: 'V10',
  weight: 'asks',
  places: [{ column: 'rkna' }],
  found: text(
    `${isocode}: cột rkna trống, dùng vốn rnna thay cho dịch vụ vốn.`,
    `${isocode}: rkna is empty, rnna stands in.`,
  ),
  advice: text('Hãy ghi rõ khi trình bày.', 'Say so when you show it.'),
  damage: text(
    'Tăng trưởng vốn có thể lệch khoảng 1 điểm mỗi năm.',
    'Growth of capital may be off by about a point a year.',
  ),
})

const product = (series: readonly Series[]): Series => {
  const [first = new Map(), ...rest] = series
  return mapSeries(first, (value, year) =>
    rest.reduce<number | undefined>((all, one) => {
      const more = one.get(year)
      return all === undefined || more === undefined ? undefined : all * more
    }, value),
  )
}

const fault = (
  isocode: string,
  column: string,
  year: number | undefined,
  words: [string, string],
): Doubt => ({
  ...unreadable(
    { ...(year === undefined ? {} : { year }), column },
    `${isocode}: ${words[0]}`,
    `${isocode}: ${words[1]}`,
  ),
  rule: 'V01',
})

/** V01, V06 and V07 for a country: nothing missing inside, nothing at or below zero, shares between 0 and 1. */
const faultsOf = (isocode: string, named: readonly [string, Series][]): Doubt[] =>
  named.flatMap(([column, series]) => {
    const years = [...series.keys()]
    const [first, last] = [years[0], years.at(-1)]
    if (first === undefined || last === undefined)
      return [fault(isocode, column, undefined, [`cột ${column} trống.`, `${column} is empty.`])]
    const gap = years.find((year, n) => n > 0 && year !== (years[n - 1] ?? 0) + 1)
    const odd = [...series].find(([, value]) => value <= 0 || (column === 'labsh' && value >= 1))
    return [
      ...(gap === undefined
        ? []
        : [
            fault(isocode, column, gap - 1, [
              `cột ${column} thiếu năm ${gap - 1}.`,
              `${column} lacks ${gap - 1}.`,
            ]),
          ]),
      ...(odd === undefined
        ? []
        : [
            {
              ...fault(isocode, column, odd[0], [`${column} là ${odd[1]}.`, `${column} is ${odd[1]}.`]),
              rule: 'V07' as const,
            },
          ]),
    ]
  })

const twiceIn = (isocode: string, rows: readonly { year: number; line: number }[]): Doubt[] => {
  const again = rows.find(({ year }, n) => rows.findIndex((row) => row.year === year) < n)
  if (again === undefined) return []
  const words: [string, string] = [`năm ${again.year} đứng hai lần.`, `${again.year} stands twice.`]
  return [
    { ...fault(isocode, 'year', again.year, words), rule: 'V09', places: [{ ...again, column: 'year' }] },
  ]
}

/** The factors of one country: output rgdpna, capital rkna, labour emp·avh·hc, share labsh. */
const factorsIn = (
  isocode: string,
  columns: ReadonlyMap<string, Series>,
  { laborShare }: Pick<Parameters, 'laborShare'>,
): { factors: Factors; doubts: readonly Doubt[] } => {
  const column = (name: PwtColumn): Series => columns.get(name) ?? new Map()
  const hasServices = column('rkna').size > 0
  const capital = column(hasServices ? 'rkna' : 'rnna')
  const labor = product([column('emp'), column('avh'), column('hc')])
  const share = typeof laborShare === 'number' ? mapSeries(labor, () => laborShare) : column('labsh')
  const faults = faultsOf(isocode, [
    ['rgdpna', column('rgdpna')],
    [hasServices ? 'rkna' : 'rnna', capital],
    ['emp', column('emp')],
    ['avh', column('avh')],
    ['hc', column('hc')],
    ['labsh', share],
  ])
  return {
    factors: { output: column('rgdpna'), capital, labor, laborShare: share },
    doubts: [...faults, ...(hasServices ? [] : [noCapitalServices(isocode)])],
  }
}

/**
 * Reads a file with the columns of Penn World Table 10.01: every country with its factors as PWT makes rtfpna of them (Feenstra,
 * Inklaar, Timmer 2015). @throws ObservationFault naming country, column and year
 */
export const readPwt = (table: Table, parameters: Parameters): readonly Country[] => {
  const codes = [...new Set(table.lines.map(({ cells }) => String(cells.get('isocode') ?? '')))]
  if (codes.length === 0)
    throw new ObservationFault([
      unreadable({ line: 1 }, 'Tệp không có dòng số liệu nào.', 'The file has no rows.'),
    ])
  return codes.map((isocode) => {
    const lines = table.lines.filter(({ cells }) => String(cells.get('isocode') ?? '') === isocode)
    const { rows, columns, doubts } = readFigures({ ...table, lines }, 'year', pwtColumns)
    const made = factorsIn(isocode, columns, parameters)
    const all = [...twiceIn(isocode, rows), ...made.doubts]
    if (all.some(({ weight }) => weight === 'blocks')) throw new ObservationFault(all)
    const country = String(lines[0]?.cells.get('country') ?? isocode)
    return { isocode, country, factors: made.factors, doubts: [...doubts, ...all] }
  })
}
