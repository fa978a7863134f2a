import { text } from '#kernel/text.ts'
import { columnOf } from './column-name.ts'
import type { Doubt } from './doubt.ts'
import { lineOf, type Observations, yearsSeen } from './observations.ts'
import type { Parameters } from './parameters.ts'
import type { Series } from './series.ts'

const gaps = (years: readonly number[]): number[] =>
  years.slice(1).flatMap((year, n) => {
    const before = years[n] ?? year
    return Array.from({ length: Math.max(0, year - before - 1) }, (_, i) => before + 1 + i)
  })

const missing = (places: Doubt['places'], vi: string, en: string): Doubt => ({
  rule: 'V01',
  weight: 'blocks',
  places,
  found: text(vi, en),
  advice: text(
    'Hãy bổ sung số liệu; chỉ nội suy (theo đường thẳng của logarit) khi chủ động yêu cầu, và kết quả sẽ ghi rõ «nội suy».',
    'Add the figures; they are interpolated (on a straight line of logarithms) only on request, and the outcome says so.',
  ),
  damage: text(
    'Nếu bỏ qua, tăng trưởng của hai năm bị tính thành của một năm và vốn thiếu một năm đầu tư.',
    'Passed over, two years of growth would count as one and the stock would lack a year of investment.',
  ),
})

/** V01: a year is missing between the first and the last, as a line or in a column that the account needs. */
export const missingYears = (observations: Observations, needed: ReadonlyMap<string, Series>): Doubt[] => {
  const years = yearsSeen(observations)
  const absent = gaps(years)
  const lines = absent.map((year) =>
    missing([{ year }], `Thiếu năm ${year} trong chuỗi số liệu.`, `The year ${year} is missing.`),
  )
  const cells = [...needed].flatMap(([column, values]) => {
    const first = [...values.keys()][0] ?? Number.POSITIVE_INFINITY
    const empty = years.filter((year) => !values.has(year) && (year > first || values.size === 0))
    return empty.length === 0
      ? []
      : [
          missing(
            empty.map((year) => ({ line: lineOf(observations, year), year, column })),
            `Cột ${column} trống ở năm ${empty.join(', ')}.`,
            `Column ${column} is empty in ${empty.join(', ')}.`,
          ),
        ]
  })
  return [...lines, ...cells]
}

/** V09: a year stands in two lines. */
export const duplicateYears = (observations: Observations): Doubt[] =>
  yearsSeen(observations).flatMap((year) => {
    const lines = observations.rows.filter((row) => row.year === year)
    if (lines.length < 2) return []
    const shown = lines.map(({ line }) => line).join(', ')
    return [
      {
        rule: 'V09',
        weight: 'blocks',
        places: lines.map(({ line }) => ({ line, year, column: 'nam' })),
        found: text(
          `Năm ${year} có ${lines.length} dòng (dòng ${shown}).`,
          `The year ${year} stands in lines ${shown}.`,
        ),
        advice: text('Hãy so các dòng và chỉ giữ một.', 'Compare the lines and keep one.'),
        damage: text(
          'Nếu bỏ qua, không biết dòng nào được dùng, và đầu tư có thể bị cộng hai lần.',
          'Passed over, nobody knows which line counts, and investment may count twice.',
        ),
      } satisfies Doubt,
    ]
  })

/** V16: fewer years of investment before the first reported year than let the initial stock fade. */
export const shortInvestment = (
  firstReported: number | undefined,
  investment: Series,
  { depreciation }: Parameters,
  wanted: number,
): Doubt[] => {
  const [first] = investment.keys()
  if (first === undefined || firstReported === undefined || firstReported - first >= wanted) return []
  const years = firstReported - first
  const left = Math.round((1 - depreciation) ** years * 100)
  return [
    {
      rule: 'V16',
      weight: 'asks',
      places: [{ year: first, column: columnOf({ of: 'current-investment', part: 'total' }) }],
      found: text(
        `Chỉ có ${years} năm đầu tư trước năm báo cáo đầu tiên (${firstReported}); nên có ít nhất ${wanted} năm.`,
        `Only ${years} years of investment before the first reported year (${firstReported}); at least ${wanted} are wanted.`,
      ),
      advice: text('Hãy bổ sung đầu tư các năm trước nếu có.', 'Add earlier investment where it exists.'),
      damage: text(
        `Vốn ban đầu là giả định và còn giữ ${left} % ảnh hưởng ở năm ${firstReported}; xem bảng độ nhạy theo K0.`,
        `The initial stock is assumed and still counts for ${left} % of itself in ${firstReported}; see the sensitivity to K0.`,
      ),
    },
  ]
}
