import { text } from '#kernel/text.ts'

/** Prizes, the highest first; which of them there are in a year is said by the regime of the year. */
export const prizes = {
  gold: text('Giải Vàng Chất lượng Quốc gia', 'Gold'),
  silver: text('Giải Bạc Chất lượng Quốc gia', 'Silver'),
  award: text('Giải thưởng Chất lượng Quốc gia', 'National Quality Award'),
} as const
export type Prize = keyof typeof prizes

/** What the National Council can say of an entry. */
export const nationalResults = { ...prizes, 'no-prize': text('Không đạt giải', 'No prize') } as const
