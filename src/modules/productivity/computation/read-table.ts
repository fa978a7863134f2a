import { text } from '#kernel/text.ts'
import { type Doubt, ObservationFault, type Place } from './doubt.ts'
import { type DecimalStyle, decide, evidentStyle, readingsOf } from './read-decimal.ts'
import { type Series, seriesOf } from './series.ts'

/** The cells of a file, the heading first; numbers come as numbers, text as text. */
export type Cells = readonly (readonly (string | number | null)[])[]

/** One line of a table below its heading. */
export interface Line {
  readonly line: number
  readonly cells: ReadonlyMap<string, string | number>
}

/** A table whose heading is read: the names of its columns, and its lines that hold something. */
export interface Table {
  readonly names: readonly string[]
  readonly lines: readonly Line[]
}

const noDamage = text('', '')

/** Reads the heading (small letters, no spaces around) and leaves out empty lines. @throws ObservationFault for a heading twice */
export const tableOf = ([heading = [], ...body]: Cells): Table => {
  const names = heading.map((name) =>
    String(name ?? '')
      .trim()
      .toLowerCase(),
  )
  const twice = names.find((name, n) => name !== '' && names.indexOf(name) !== n)
  if (twice !== undefined)
    throw new ObservationFault([
      unreadable(
        { line: 1, column: twice },
        `Cột «${twice}» đứng hai lần.`,
        `Column "${twice}" stands twice.`,
      ),
    ])
  const lines = body.flatMap((row, n) => {
    const cells = row.flatMap((cell, at): [string, string | number][] =>
      cell === null || String(cell).trim() === '' || !names[at] ? [] : [[names[at], cell]],
    )
    return cells.length === 0 ? [] : [{ line: n + 2, cells: new Map(cells) }]
  })
  return { names, lines }
}

/** A place that cannot be read as it should; nothing is computed. */
export const unreadable = (place: Place, vi: string, en: string): Doubt => ({
  rule: 'V08',
  weight: 'blocks',
  places: [place],
  found: text(vi, en),
  advice: text('Hãy sửa ô này trong tệp rồi chạy lại.', 'Mend it in the file and run again.'),
  damage: noDamage,
})

const readAsOther = (places: readonly Place[], shown: string): Doubt => ({
  rule: 'V08',
  weight: 'tells',
  places,
  found: text(
    `Số viết kiểu Việt Nam được đọc là: ${shown}.`,
    `Numbers with a decimal comma were read as: ${shown}.`,
  ),
  advice: text(
    'Hãy so lại; nên dùng một cách viết số trong cả tệp.',
    'Please compare; keep to one way of writing numbers.',
  ),
  damage: text(
    'Đọc sai dấu thập phân làm số liệu lệch hàng nghìn lần.',
    'Read the other way they would be off by thousands.',
  ),
})

/** The styles of writing decimals that are evident in the figures of a table. */
const evidentIn = (lines: readonly Line[], names: readonly string[]): ReadonlySet<DecimalStyle> =>
  new Set(
    lines.flatMap(({ cells }) =>
      names.flatMap((name) => {
        const cell = cells.get(name)
        return typeof cell === 'string' ? (evidentStyle(readingsOf(cell)) ?? []) : []
      }),
    ),
  )

/** The year of a line. @returns a doubt where it is none */
const yearIn = ({ line, cells }: Line, name: string): number | Doubt => {
  const cell = cells.get(name)
  const year = Number(String(cell ?? '').trim())
  if (Number.isInteger(year) && year >= 1900 && year <= 2200) return year
  return cell === undefined
    ? unreadable({ line, column: name }, 'Thiếu năm.', 'The year is missing.')
    : unreadable({ line, column: name }, `«${cell}» không phải là một năm.`, `"${cell}" is not a year.`)
}

const figureIn = (
  { line, cells }: Line,
  place: Place,
  evident: ReadonlySet<DecimalStyle>,
): { value: number; style: string } | Doubt | undefined => {
  const cell = cells.get(place.column ?? '')
  if (cell === undefined || typeof cell === 'number')
    return cell === undefined ? cell : { value: cell, style: 'point' }
  const decided = decide(cell, evident)
  if (decided === 'not a number')
    return unreadable({ line, ...place }, `«${cell}» không phải là số.`, `"${cell}" is not a number.`)
  if (decided === 'ambiguous')
    return unreadable(
      { line, ...place },
      `«${cell}» có thể là hai số khác nhau vì tệp dùng lẫn dấu chấm và dấu phẩy thập phân.`,
      `"${cell}" can be two different numbers, because the file mixes decimal points and commas.`,
    )
  return decided
}

/** Figures by column and year, the lines of the years, and what a person must know of the reading. */
export interface Figures {
  readonly rows: readonly { readonly year: number; readonly line: number }[]
  readonly columns: ReadonlyMap<string, Series>
  readonly doubts: readonly Doubt[]
}

/**
 * Reads columns of figures by year (rule V08): each cell as a number with point or comma, as the file shows; what was read with a
 * comma beside points is told. @throws ObservationFault naming every cell that is no number, is two, or has no year
 */
export const readFigures = (table: Table, yearName: string, names: readonly string[]): Figures => {
  const evident = evidentIn(table.lines, names)
  const faults: Doubt[] = []
  const others: [Place, string][] = []
  const rows: { year: number; line: number }[] = []
  const entries = new Map<string, [number, number][]>(names.map((name) => [name, []]))
  for (const line of table.lines) {
    const year = yearIn(line, yearName)
    if (typeof year !== 'number') {
      faults.push(year)
      continue
    }
    rows.push({ year, line: line.line })
    for (const name of names) {
      const place = { line: line.line, year, column: name }
      const figure = figureIn(line, place, evident)
      if (figure === undefined) continue
      if ('rule' in figure) faults.push(figure)
      else {
        entries.get(name)?.push([year, figure.value])
        if (figure.style === 'comma') others.push([place, `${line.cells.get(name)} = ${figure.value}`])
      }
    }
  }
  if (faults.length > 0) throw new ObservationFault(faults)
  const told =
    others.length === 0
      ? []
      : [
          readAsOther(
            others.map(([place]) => place),
            shownOf(others),
          ),
        ]
  return {
    rows,
    columns: new Map([...entries].map(([name, pairs]) => [name, seriesOf(pairs)])),
    doubts: told,
  }
}

const shownOf = (others: readonly (readonly [Place, string])[]): string =>
  `${others
    .slice(0, 4)
    .map(([, words]) => words)
    .join('; ')}${others.length > 4 ? '; …' : ''}`
