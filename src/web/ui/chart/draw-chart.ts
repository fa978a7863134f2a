import { BarChart, CustomChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Chart } from './chart.ts'
import { chartOption } from './chart-option.ts'

use([
  BarChart,
  CustomChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  SVGRenderer,
])

export interface DrawingSize {
  readonly width: number
  readonly height: number
}

/** Draws a chart as SVG text; it needs no browser, so papers and the portal can draw as well. */
export const drawChart = (chart: Chart, size: DrawingSize): string => {
  const canvas = init(null, null, { renderer: 'svg', ssr: true, ...size })
  canvas.setOption(chartOption(chart, size.width))
  const svg = canvas.renderToSVGString()
  canvas.dispose()
  return svg
}
