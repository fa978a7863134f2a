import { spanText, type YearSpan } from '#kernel/period.ts'
import { type Text, text } from '#kernel/text.ts'
import { type Mark, markColumns } from './column-name.ts'
import type { Doubt } from './doubt.ts'
import { lineOf, type Observations } from './observations.ts'

interface Wording {
  readonly rule: 'V13' | 'V17'
  readonly mark: Mark
  readonly found: Text
  readonly advice: Text
  readonly damage: Text
}

const vintages: Wording = {
  rule: 'V13',
  mark: 'vintage',
  found: text('trộn các kỳ số liệu', 'mixes vintages'),
  advice: text(
    'Nên tính lại khi có số chính thức; báo cáo ghi kỳ số liệu của từng năm.',
    'Run again with final figures; the report names the vintage of every year.',
  ),
  damage: text(
    'Số ước tính và sơ bộ còn thay đổi; có tỉnh đã sửa tăng trưởng một năm từ 6,75 % xuống 0,86 %.',
    'Estimates change; one province revised a year from 6.75 % to 0.86 %.',
  ),
}

const territories: Wording = {
  rule: 'V17',
  mark: 'territory',
  found: text('đổi địa bàn', 'changes territory'),
  advice: text(
    'Hãy cộng các tỉnh cũ theo cùng năm gốc rồi mới tính, để cả giai đoạn là một địa bàn.',
    'Sum the old provinces at one base year first, so that the period is of one territory.',
  ),
  damage: text(
    'Nếu bỏ qua, phần địa bàn thêm vào bị tính thành tăng trưởng.',
    'Passed over, the added territory would count as growth.',
  ),
}

const mixed = (observations: Observations, spans: readonly YearSpan[], wording: Wording): Doubt[] =>
  spans.flatMap((span): Doubt[] => {
    const years = [...observations.marks[wording.mark]].filter(
      ([year]) => year >= span.from - 1 && year <= span.to,
    )
    const kinds = [...new Set(years.map(([, word]) => word))]
    if (kinds.length < 2) return []
    const list = kinds.map(
      (kind) =>
        `${kind} (${years
          .filter(([, word]) => word === kind)
          .map(([year]) => year)
          .join(', ')})`,
    )
    return [
      {
        rule: wording.rule,
        weight: 'asks',
        places: years.map(([year]) => ({
          line: lineOf(observations, year),
          year,
          column: markColumns[wording.mark],
        })),
        found: text(
          `Giai đoạn ${spanText(span)} ${wording.found.vi}: ${list.join('; ')}.`,
          `${spanText(span)} ${wording.found.en}: ${list.join('; ')}.`,
        ),
        advice: wording.advice,
        damage: wording.damage,
      },
    ]
  })

/** V13: a period rests on figures of several vintages. */
export const mixedVintages = (observations: Observations, spans: readonly YearSpan[]): Doubt[] =>
  mixed(observations, spans, vintages)

/** V17: the territory changes within a period or from its base year. */
export const mixedTerritories = (observations: Observations, spans: readonly YearSpan[]): Doubt[] =>
  mixed(observations, spans, territories)
