import { text } from '#kernel/text.ts'
import type { SeriesLink } from '#modules/productivity/series-link-contract.ts'

/** What a link crosses, as a badge. */
export const linkKindLooks = {
  territory: { label: text('Đổi địa bàn', 'Territory'), tone: 'active' },
  'base-year': { label: text('Đổi năm gốc', 'Base year'), tone: 'active' },
  concept: { label: text('Đổi khung lao động', 'Concept'), tone: 'active' },
} as const

/** One end of a link in words. */
export const sideText = ({ label, territory }: SeriesLink['from'], locale: 'vi' | 'en'): string =>
  `${label[locale]}, ${territory[locale]}`
