import { text } from '#kernel/text.ts'
import { formatIndicator } from './indicator-text.ts'
import { indicators } from './indicators.ts'
import { indicatorsOfEnterprise } from './indicators-of-enterprises.ts'
import type { EnterprisePanel } from './panel.ts'

/** The indicators that a first look at an enterprise needs; its own page has all of them. */
const foremost = [
  'addedPerWorker',
  'outputPerWorker',
  'addedPerAssets',
  'profitPerOutput',
  'addedPerOutput',
] as const
const latest = 4

/** Productivity of an enterprise over its last years, on its page and in its workspace. */
export const indicatorPanel: EnterprisePanel = {
  name: 'enterprise-indicators',
  title: text('Năng suất qua các năm', 'Productivity over the years'),
  empty: text(
    'Chưa có số liệu hằng năm. Nhập giá trị sản xuất, vật tư mua ngoài, lao động của từng năm để tính năng suất.',
    'No yearly figures yet. Enter output, purchases and workers of each year to see productivity.',
  ),
  load: async (context, id) => {
    const { years } = await indicatorsOfEnterprise(context, { id })
    const shown = years.slice(-latest)
    const rows = foremost.filter((name) => shown.some(({ values }) => values[name] !== undefined))
    return {
      headings: [text('Chỉ tiêu', 'Indicator'), ...shown.map(({ year }) => text(`${year}`, `${year}`))],
      rows: rows.map((name) => ({
        id: name,
        path: null,
        cells: [
          indicators[name].label,
          ...shown.map(({ values }) => {
            const value = formatIndicator(name, values[name] ?? null)
            return text(value, value)
          }),
        ],
        state: null,
      })),
      total: rows.length === 0 ? 0 : Object.keys(indicators).length,
      path: `/enterprises/${id}/indicators`,
      begin: null,
    }
  },
}
