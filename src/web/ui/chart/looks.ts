import { formatNumber } from '#kernel/vietnamese/money-words.ts'

/**
 * Told apart by colour-blind people and, since they also differ in lightness, in greyscale; each has a marker, a dash
 * and a pattern of its own besides.
 */
const looks = [
  { color: '#0b4a7f', symbol: 'circle', dash: 'solid', decal: { symbol: 'none' } },
  {
    color: '#d97706',
    symbol: 'rect',
    dash: [8, 4],
    decal: { rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 6] },
  },
  {
    color: '#5aa9d6',
    symbol: 'triangle',
    dash: [2, 3],
    decal: { symbol: 'circle', symbolSize: 0.5, dashArrayX: [6, 6], dashArrayY: [6, 6] },
  },
  {
    color: '#7a3b69',
    symbol: 'diamond',
    dash: [10, 3, 2, 3],
    decal: { rotation: -Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 4] },
  },
  {
    color: '#3f7d4e',
    symbol: 'emptyCircle',
    dash: [4, 4],
    decal: { dashArrayX: [1, 0], dashArrayY: [3, 5] },
  },
] as const

export const ink = '#1b2733'
export const font = 'Be Vietnam Pro, Arial, sans-serif'
/** How the series at a place looks. */
export const lookOf = (at: number) => looks[at % looks.length] ?? looks[0]
/** A number the Vietnamese way. */
export const number = (value: unknown): string => formatNumber(Number(value))

export const axisText = { color: ink, fontSize: 13, fontFamily: font }
