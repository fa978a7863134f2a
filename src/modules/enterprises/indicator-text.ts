import { formatNumber } from '#kernel/vietnamese/money-words.ts'
import { type IndicatorName, indicators } from './indicators.ts'

const million = 1_000_000

/** What a value of an indicator is shown in: million đồng a worker, or times. */
export const shownIndicator = (name: IndicatorName, value: number | null): number | null => {
  if (value === null) return null
  const shown = 'unit' in indicators[name] ? value / million : value
  const places = 'unit' in indicators[name] ? 10 : 1000
  return Math.round(shown * places) / places
}

/** A value of an indicator as it is read; a dash where there is none. */
export const formatIndicator = (name: IndicatorName, value: number | null): string => {
  const shown = shownIndicator(name, value)
  return shown === null ? '—' : formatNumber(shown)
}
