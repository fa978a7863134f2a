import { describe, expect, test } from 'vitest'
import { type Chart, tableOf } from './chart.ts'
import { drawChart } from './draw-chart.ts'

const size = { width: 640, height: 320 }
const years = ['2024', '2025']
const words = { low: 'Thấp', middle: 'Giữa', high: 'Cao' }
const charts: Chart[] = [
  ...(['lines', 'bars', 'stacked-bars'] as const).map((kind) => ({
    kind,
    unit: 'khóa',
    of: 'Năm',
    categories: years,
    series: [
      { name: 'Sổ tay', values: [2, null] },
      { name: 'Nhãn hiệu', values: [1.5, 3] },
      { name: 'Mục tiêu', values: [2, 2], goal: true as const },
    ],
  })),
  {
    kind: 'ranges',
    unit: '%',
    of: 'Năm',
    categories: years,
    spans: [{ low: -5, middle: 20, high: 41 }, null],
    words,
  },
  {
    kind: 'scatter',
    of: 'Doanh nghiệp',
    x: 'Lao động',
    y: 'Doanh thu',
    points: [{ name: 'Tôm Mẫu', x: 12, y: 3 }],
  },
  {
    kind: 'flow',
    unit: 'đồng',
    words: { from: 'Nguồn', to: 'Việc', value: 'Số tiền' },
    links: [{ from: 'Ngân sách tỉnh', to: 'Đào tạo', value: 1_250_000 }],
  },
]

describe('a chart', () => {
  test.each(charts.map((chart) => [chart.kind, chart] as const))(
    'of %s is drawn as SVG without a browser, with its words',
    (_, chart) => {
      const svg = drawChart(chart, size)
      expect(svg).toMatch(/^<svg /)
      expect(svg).not.toContain('NaN')
      const named = chart.kind === 'flow' ? 'Ngân sách tỉnh' : chart.kind === 'scatter' ? 'Lao động' : '2024'
      expect(svg).toContain(named)
    },
  )

  test('gives its numbers as a table, the Vietnamese way, with a dash where there is none', () => {
    expect(tableOf(charts[0] as Chart)).toEqual({
      head: ['Năm', 'Sổ tay', 'Nhãn hiệu', 'Mục tiêu'],
      rows: [
        ['2024', '2', '1,5', '2'],
        ['2025', '—', '3', '2'],
      ],
    })
    expect(tableOf(charts[3] as Chart).rows).toEqual([
      ['2024', '-5', '20', '41'],
      ['2025', '—', '—', '—'],
    ])
    expect(tableOf(charts[5] as Chart).rows).toEqual([['Ngân sách tỉnh', 'Đào tạo', '1.250.000']])
  })

  test('is told apart without colour: bars by pattern, lines by dash', () => {
    expect(drawChart(charts[1] as Chart, size)).toContain('<pattern')
    expect(drawChart(charts[0] as Chart, size)).toContain('stroke-dasharray')
  })
})
