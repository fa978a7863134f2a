import { formatNumber } from '#kernel/vietnamese/money-words.ts'

/** One row of numbers along the categories; null where there is none. */
export interface Series {
  readonly name: string
  readonly values: readonly (number | null)[]
  /** Drawn as a thin dashed line: what is to be reached. */
  readonly goal?: true
  /** Drawn as a line over bars: what the bars make together. */
  readonly over?: true
}

/** A span within which a value lies, with the value itself. */
export interface Span {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** What a picture shows, in numbers only; its table and its drawing are made from the same. */
export type Chart =
  | {
      readonly kind: 'lines' | 'bars' | 'stacked-bars'
      readonly unit: string
      readonly of: string
      readonly categories: readonly string[]
      readonly series: readonly Series[]
    }
  | {
      readonly kind: 'ranges'
      readonly unit: string
      readonly of: string
      readonly categories: readonly string[]
      readonly spans: readonly (Span | null)[]
      /** What is to be reached, along the categories. */
      readonly goals?: readonly Series[]
      readonly words: { readonly low: string; readonly middle: string; readonly high: string }
      /** Drawn across, where names are long; spans that there are not take no room. */
      readonly across?: true
    }
  | {
      /** Steps from a beginning to an end, each from where the one before it stopped. */
      readonly kind: 'waterfall'
      readonly unit: string
      readonly of: string
      readonly value: string
      readonly steps: readonly { readonly name: string; readonly value: number }[]
      /** What all steps come to. */
      readonly whole: string
    }
  | {
      /** Two values of each, joined by a line. */
      readonly kind: 'dumbbells'
      readonly unit: string
      readonly of: string
      readonly pairs: readonly { readonly name: string; readonly before: number; readonly after: number }[]
      readonly words: { readonly before: string; readonly after: string }
    }
  | {
      readonly kind: 'scatter'
      readonly of: string
      readonly x: string
      readonly y: string
      readonly points: readonly { readonly name: string; readonly x: number; readonly y: number }[]
    }
  | {
      readonly kind: 'flow'
      readonly unit: string
      readonly words: { readonly from: string; readonly to: string; readonly value: string }
      readonly links: readonly { readonly from: string; readonly to: string; readonly value: number }[]
    }

/** The numbers of a chart as a table: the first cell of a row names it. */
export interface ChartTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? '—' : formatNumber(value)

/** What the steps of a waterfall come to, to the places that are shown. */
export const wholeOf = (steps: readonly { readonly value: number }[]): number =>
  Math.round(steps.reduce((sum, { value }) => sum + value, 0) * 100) / 100

/** The same numbers in words, for everybody who does not see the picture or wants them exactly. */
export const tableOf = (chart: Chart): ChartTable => {
  switch (chart.kind) {
    case 'ranges':
      return {
        head: [
          ...[chart.of, chart.words.low, chart.words.middle, chart.words.high],
          ...(chart.goals ?? []).map(({ name }) => name),
        ],
        rows: chart.categories.map((category, at) => {
          const span = chart.spans[at]
          const goals = (chart.goals ?? []).map(({ values }) => shown(values[at]))
          return [category, shown(span?.low), shown(span?.middle), shown(span?.high), ...goals]
        }),
      }
    case 'waterfall':
      return {
        head: [chart.of, chart.value],
        rows: [...chart.steps, { name: chart.whole, value: wholeOf(chart.steps) }].map(({ name, value }) => [
          name,
          shown(value),
        ]),
      }
    case 'dumbbells':
      return {
        head: [chart.of, chart.words.before, chart.words.after],
        rows: chart.pairs.map(({ name, before, after }) => [name, shown(before), shown(after)]),
      }
    case 'scatter':
      return {
        head: [chart.of, chart.x, chart.y],
        rows: chart.points.map(({ name, x, y }) => [name, shown(x), shown(y)]),
      }
    case 'flow':
      return {
        head: [chart.words.from, chart.words.to, chart.words.value],
        rows: chart.links.map(({ from, to, value }) => [from, to, shown(value)]),
      }
    default:
      return {
        head: [chart.of, ...chart.series.map(({ name }) => name)],
        rows: chart.categories.map((category, at) => [
          category,
          ...chart.series.map(({ values }) => shown(values[at])),
        ]),
      }
  }
}
