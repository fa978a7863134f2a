import type { Locale } from '#kernel/text.ts'
import { formatNumber } from '#kernel/vietnamese/money-words.ts'
import { type Chart, type Series, tableOf } from './chart.ts'

const words = {
  vi: { to: 'đến', lowest: 'thấp nhất', highest: 'cao nhất', none: 'chưa có số' },
  en: { to: 'to', lowest: 'lowest', highest: 'highest', none: 'no figures' },
} as const

/** A row of numbers in a sentence: from where to where it goes, and its ends where these lie in between. */
const sayRow = ({ name, values }: Series, categories: readonly string[], locale: Locale): string => {
  const t = words[locale]
  const known = values.flatMap((value, at) =>
    value === null ? [] : [{ value, text: `${formatNumber(value)} (${categories[at]})` }],
  )
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return `${name}: ${t.none}`
  if (known.length === 1) return `${name}: ${first.text}`
  const sorted = known.toSorted((a, b) => a.value - b.value)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  const ends = [
    ...(lowest && lowest.value < Math.min(first.value, last.value) ? [`${t.lowest} ${lowest.text}`] : []),
    ...(highest && highest.value > Math.max(first.value, last.value) ? [`${t.highest} ${highest.text}`] : []),
  ]
  return [`${name}: ${first.text} ${t.to} ${last.text}`, ...ends].join(', ')
}

/** What a chart shows, in words, for those who do not see it; every number stands in its table besides. */
export const describeChart = (chart: Chart, locale: Locale): string => {
  const unit = 'unit' in chart ? ` (${chart.unit})` : ''
  if ('series' in chart)
    return `${chart.series.map((one) => sayRow(one, chart.categories, locale)).join('. ')}${unit}.`
  const { head, rows } = tableOf(chart)
  const said = rows.map(([name, ...cells]) => {
    const each = cells.map((cell, at) => (cells.length === 1 ? cell : `${head[at + 1]} ${cell}`))
    return `${name}: ${each.join(', ')}`
  })
  return `${said.join('; ')}${unit}.`
}
