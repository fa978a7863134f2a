import type { EChartsCoreOption } from 'echarts/core'
import { type Chart, type Series, type Span, wholeOf } from './chart.ts'
import { drawDumbbell, drawSpan, drawSpanAcross, drawStep } from './draw-shapes.ts'
import { flowSeries } from './flow-series.ts'
import { axisText, font, ink, lookOf, number } from './looks.ts'

const line = { lineStyle: { color: '#7b8794' } }

/** What every drawing shares: no movement, room for names, Vietnamese numbers. */
const frame = (narrow: boolean) => ({
  animation: false,
  textStyle: { fontFamily: font, fontSize: 13, color: ink },
  grid: { left: 8, right: 16, top: 64, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
  legend: { top: 0, left: 0, itemGap: narrow ? 8 : 16, textStyle: axisText, type: 'plain' },
})

const valueAxis = (name: string) => ({
  type: 'value',
  name,
  nameLocation: 'end',
  nameTextStyle: { ...axisText, align: 'left', padding: [0, 0, 0, 4] },
  axisLabel: { ...axisText, formatter: number },
  splitLine: { lineStyle: { color: '#e1e7ed' } },
})

const categoryAxis = (categories: readonly string[]) => ({
  type: 'category',
  data: [...categories],
  axisLabel: { ...axisText, hideOverlap: true },
  axisLine: line,
  axisTick: { alignWithLabel: true },
})

const goalLine = ({ name, values }: Series) => ({
  type: 'line',
  name,
  data: [...values],
  // A goal of a single category would be a line without length.
  symbol: values.filter((value) => value !== null).length > 1 ? 'none' : 'rect',
  symbolSize: [40, 3],
  connectNulls: true,
  lineStyle: { color: ink, width: 2, type: 'dashed' },
  itemStyle: { color: ink },
})

const lineOver = ({ name, values }: Series) => ({
  type: 'line',
  name,
  data: [...values],
  symbol: 'circle',
  symbolSize: 8,
  z: 3,
  lineStyle: { color: ink, width: 2 },
  itemStyle: { color: ink },
})

/** Beyond so many categories the numbers at the points would run into each other. */
const mostLabels = 8

const seriesOf = (kind: 'lines' | 'bars' | 'stacked-bars', series: readonly Series[]) =>
  series.map((one, at) => {
    const { color, symbol, dash, decal } = lookOf(at)
    if (one.goal) return goalLine(one)
    if (one.over) return lineOver(one)
    const label = {
      show: series.length <= 2 && one.values.length <= mostLabels,
      color: ink,
      fontFamily: font,
      formatter: ({ value }: { value: unknown }) => number(value),
    }
    const shared = { name: one.name, data: [...one.values], itemStyle: { color } }
    return kind === 'lines'
      ? {
          ...shared,
          type: 'line',
          symbol,
          symbolSize: 9,
          lineStyle: { color, width: 2.5, type: dash === 'solid' ? dash : [...dash] },
          label: { ...label, position: 'top' },
        }
      : {
          ...shared,
          type: 'bar',
          barMaxWidth: 48,
          itemStyle: {
            color,
            borderColor: '#fff',
            borderWidth: kind === 'bars' ? 0 : 1,
            decal: { color: 'rgba(255,255,255,0.65)', ...decal },
          },
          label: {
            ...label,
            position: kind === 'bars' ? 'top' : 'inside',
            show: kind === 'bars' && label.show,
          },
          ...(kind === 'stacked-bars' && { stack: 'all' }),
        }
  })

const spanRow = (span: Span | null, at: number) =>
  span === null ? [] : [[at, span.low, span.middle, span.high]]

/** Each step as place, where it begins and ends, and whether it is the whole. */
const stepRows = (steps: readonly { readonly value: number }[]) => {
  let level = 0
  const rows = steps.map(({ value }, at) => {
    const from = level
    level += value
    return [at, from, level, 0]
  })
  return [...rows, [steps.length, 0, wholeOf(steps), 1]]
}

type Ranges = Extract<Chart, { kind: 'ranges' }>

const namesAcross = (names: readonly string[], width: number) => ({
  ...categoryAxis(names),
  inverse: true,
  // Every name stands: a row without one would say nothing.
  axisLabel: { ...axisText, width: width < 480 ? 110 : 260, overflow: 'break', interval: 0 },
})

const valuesAcross = (unit: string) => ({
  ...valueAxis(''),
  name: unit,
  nameLocation: 'middle',
  nameGap: 28,
  nameTextStyle: axisText,
  scale: true,
})

/** Spans beside their names, one below the other. */
const spansAcross = ({ categories, spans, unit }: Ranges, width: number): EChartsCoreOption => {
  const known = categories.flatMap((name, at) => (spans[at] ? [{ name, span: spans[at] }] : []))
  const base = frame(width < 480)
  return {
    ...base,
    grid: { ...base.grid, top: 8, bottom: 40 },
    xAxis: valuesAcross(unit),
    yAxis: namesAcross(
      known.map(({ name }) => name),
      width,
    ),
    series: [
      {
        type: 'custom',
        renderItem: drawSpanAcross,
        encode: { x: [1, 2, 3], y: 0 },
        data: known.flatMap(({ span }, at) => spanRow(span, at)),
      },
    ],
  }
}

/** What ECharts draws for a chart; the same for screen, paper and file. */
export const chartOption = (chart: Chart, width: number): EChartsCoreOption => {
  const base = frame(width < 480)
  switch (chart.kind) {
    case 'ranges':
      if (chart.across) return spansAcross(chart, width)
      return {
        ...base,
        xAxis: categoryAxis(chart.categories),
        yAxis: valueAxis(chart.unit),
        series: [
          {
            type: 'custom',
            renderItem: drawSpan,
            encode: { x: 0, y: [1, 2, 3] },
            data: chart.spans.flatMap(spanRow),
          },
          ...(chart.goals ?? []).map(goalLine),
        ],
      }
    case 'waterfall':
      return {
        ...base,
        grid: { ...base.grid, top: 36 },
        xAxis: categoryAxis([...chart.steps.map(({ name }) => name), chart.whole]),
        yAxis: valueAxis(chart.unit),
        series: [
          {
            type: 'custom',
            renderItem: drawStep,
            encode: { x: 0, y: [1, 2] },
            data: stepRows(chart.steps),
          },
        ],
      }
    case 'dumbbells':
      return {
        ...base,
        grid: { ...base.grid, top: 8, bottom: 40 },
        xAxis: valuesAcross(chart.unit),
        yAxis: namesAcross(
          chart.pairs.map(({ name }) => name),
          width,
        ),
        series: [
          {
            type: 'custom',
            renderItem: drawDumbbell,
            encode: { x: [1, 2], y: 0 },
            data: chart.pairs.map(({ before, after }, at) => [at, before, after]),
          },
        ],
      }
    case 'scatter':
      return {
        ...base,
        grid: { ...base.grid, bottom: 40 },
        xAxis: { ...valueAxis(''), name: chart.x, nameLocation: 'middle', nameGap: 28 },
        yAxis: valueAxis(chart.y),
        series: [
          {
            type: 'scatter',
            symbolSize: 10,
            itemStyle: { color: lookOf(0).color, borderColor: '#fff' },
            data: chart.points.map(({ name, x, y }) => ({ name, value: [x, y] })),
          },
        ],
      }
    case 'flow':
      return { ...base, series: [flowSeries(chart.links, width)] }
    default:
      return {
        ...base,
        legend: { ...base.legend, show: chart.series.length > 1 },
        grid: { ...base.grid, top: chart.series.length > 1 ? base.grid.top : 36 },
        xAxis: categoryAxis(chart.categories),
        yAxis: valueAxis(chart.unit),
        series: seriesOf(chart.kind, chart.series),
      }
  }
}
