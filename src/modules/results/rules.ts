import { type CalendarDate, daysBetween, yearOf } from '#kernel/period.ts'
import { type Locale, type Text, text } from '#kernel/text.ts'
import { groupThousands, vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { Tone } from '#kernel/workflow.ts'
import type { FigureKind } from '#modules/plan/measure.ts'
import type { Goal } from '#modules/plan/targets-and-tasks.ts'

/** Which edition of the rules judged a figure; it is kept with every frozen figure. */
export const ruleVersion = '1'

/** How a target stands. The word is always shown; the tone only repeats it. */
export const states = {
  reached: { label: text('Đạt', 'Reached'), tone: 'good' },
  'not-reached': { label: text('Chưa đạt', 'Not reached'), tone: 'bad' },
  'on-track': { label: text('Đúng tiến độ', 'On track'), tone: 'active' },
  behind: { label: text('Chậm tiến độ', 'Behind'), tone: 'waiting' },
  'not-due': { label: text('Chưa đến kỳ', 'Not yet due'), tone: 'quiet' },
  'no-data': { label: text('Chưa có số liệu', 'No data'), tone: 'quiet' },
  undetermined: { label: text('Không xác định', 'Undetermined'), tone: 'quiet' },
} as const satisfies Record<string, { label: Text; tone: Tone }>
export type State = keyof typeof states

/** How certain a figure is. */
export const kindWords: Readonly<Record<FigureKind, Text>> = {
  actual: text('đến kỳ chốt', 'to cut-off'),
  estimate: text('ước cả năm', 'estimate for the year'),
  final: text('chính thức', 'final'),
}

/** What a reader must know of a figure. */
export const notes = {
  'partial-period': text(
    'Chưa đủ cả giai đoạn, tính cho các năm đã có số liệu',
    'Does not cover the whole phase; for the years with data',
  ),
  'no-growth': text(
    'Kinh tế không tăng trưởng nên tỷ trọng không có nghĩa',
    'There was no growth, so a share has no meaning',
  ),
  'no-base-year': text(
    'Thiếu số liệu năm trước giai đoạn làm gốc so sánh',
    'The year before the phase, from which growth is measured, is missing',
  ),
  'several-series': text(
    'Có nhiều dãy số liệu, đang dùng dãy dài nhất',
    'There are several series; the longest is used',
  ),
  'changed-since-final': text(
    'Số đếm đã khác số được chốt chính thức',
    'The count has changed since it was confirmed as final',
  ),
  'part-exceeds-whole': text(
    'Lớn hơn chỉ tiêu chung mà nó là một phần',
    'Greater than the target of which it is a part',
  ),
  'no-measure': text('Hệ thống chưa có cách đo chỉ tiêu này', 'There is no measure for this target yet'),
  'too-few-entrants': text(
    'Số tham gia theo phụ lục không đủ để đạt mục tiêu',
    'Too few take part, by the annex, for the target to be reached',
  ),
} satisfies Record<string, Text>
export type Note = keyof typeof notes

/** How a forecast was made. */
export const forecastMethods = {
  linear: text('theo nhịp độ từ đầu giai đoạn đến nay', 'at the pace since the phase began'),
  estimate: text('theo nhịp độ, tính cả số ước cả năm', 'at the pace, with the estimate for the year'),
} satisfies Record<string, Text>
export type ForecastMethod = keyof typeof forecastMethods

const strength: readonly FigureKind[] = ['estimate', 'actual', 'final']

/** The least certain of several kinds; a sum is no more certain than its weakest part. */
export const weakest = (kinds: readonly FigureKind[]): FigureKind | undefined =>
  strength.find((kind) => kinds.includes(kind))

/** The share of a span of years that has gone by, by days; the day itself counts as gone. */
export const elapsedShare = (from: number, to: number, asOf: CalendarDate): number => {
  const whole = daysBetween(`${from}-01-01`, `${to + 1}-01-01`)
  const gone = daysBetween(`${from}-01-01`, asOf) + 1
  return Math.min(1, Math.max(0, gone / whole))
}

/** Whether a span of years has not begun, runs, or is over on a day. */
export const standing = (from: number, to: number, asOf: CalendarDate): 'ahead' | 'running' | 'over' => {
  const year = yearOf(asOf)
  return year < from ? 'ahead' : year > to ? 'over' : 'running'
}

/** A goal that is a number, and not a milestone. */
export type Level = Exclude<Goal, { reached: string }>

/** The bare number of a goal. */
export const levelOf = (goal: Level): number =>
  'atLeast' in goal ? goal.atLeast : 'moreThan' in goal ? goal.moreThan : goal.about

/** The least whole count that meets a goal: "trên 250" asks for 251, "ít nhất 10" for 10. */
export const leastCount = (goal: Level): number => {
  if ('atLeast' in goal) return Math.ceil(goal.atLeast)
  if ('moreThan' in goal) return Math.floor(goal.moreThan) + 1
  return Math.ceil(goal.about - goal.tolerance)
}

/** The sign with which a goal is written: ≥, > or ≈. */
export const signOf = (goal: Level): string => ('atLeast' in goal ? '≥' : 'moreThan' in goal ? '>' : '≈')

/**
 * A figure with as few decimals as asked, and more where rounding would put it on the other side of the goal:
 * 7.004 against "trên 7" is shown as 7.004 and never as 7.00.
 */
export const shownDecimals = (
  value: number,
  decimals: number,
  isMet: (figure: number) => boolean,
): number => {
  for (let places = decimals; places < 6; places += 1)
    if (isMet(Number(value.toFixed(places))) === isMet(value)) return places
  return 6
}

/** A wording of the plan in a language; Vietnamese where nobody has written the other. */
export const wordsOf = (wording: { vi: string; en?: string | undefined }, locale: Locale): string =>
  wording[locale] ?? wording.vi

/** A figure in Vietnamese notation with the decimals of its target; nothing for none. */
export const figureText = (value: string | null, decimals: number): string => {
  if (value === null) return ''
  const fixed = Number(value).toFixed(decimals)
  return decimals === 0 ? groupThousands(fixed) : vietnameseDecimal(fixed)
}

/** The goal as it is written: `≥ 10`, `> 7,5`, or how many must come to which level. */
export const goalText = (
  { goal, level }: { goal: Goal; level: { vi: string; en?: string | undefined } | null },
  locale: Locale,
): string =>
  'reached' in goal
    ? `${goal.count} ${level ? wordsOf(level, locale).toLowerCase() : goal.reached}`
    : `${signOf(goal)} ${vietnameseDecimal(String(levelOf(goal)))}`
