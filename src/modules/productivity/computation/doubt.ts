import type { YearSpan } from '#kernel/period.ts'
import type { Text } from '#kernel/text.ts'

/** The rules of tfp.md §5.2. */
export type Rule =
  `V${'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | `1${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`}`

/** Whether a doubt stops the computation, asks for a reason, or only tells. */
export type Weight = 'blocks' | 'asks' | 'tells'

/** Where something stands: the line of the file (the heading is line 1), the year and the column. */
export interface Place {
  readonly line?: number
  readonly year?: number
  readonly column?: string
}

/** What would come out if a doubt were passed over, as decimals: computed, not guessed. */
export interface Effect {
  readonly year: number
  readonly tfpGrowth: number
  readonly span: YearSpan | null
  readonly tfpShare: number | null
}

/** Something in the observations that a person must look at: what, where, what to do, and what harm it would do. */
export interface Doubt {
  readonly rule: Rule
  readonly weight: Weight
  readonly places: readonly Place[]
  readonly found: Text
  readonly advice: Text
  readonly damage: Text
  readonly effect?: Effect
}

/** The observations or parameters do not allow a computation: the doubts say why. */
export class ObservationFault extends Error {
  readonly doubts: readonly Doubt[]

  constructor(doubts: readonly Doubt[]) {
    super(doubts.map(sentence).join('\n'))
    this.name = 'ObservationFault'
    this.doubts = doubts
  }
}

const placeText = ({ line, year, column }: Place): string =>
  [
    ...(line === undefined ? [] : [`dòng ${line}`]),
    ...(year === undefined ? [] : [`năm ${year}`]),
    ...(column === undefined ? [] : [`cột ${column}`]),
  ].join(', ')

/** A doubt on one line: rule, places, what was found, what to do, what harm. */
export const sentence = ({ rule, places, found, advice, damage }: Doubt): string => {
  const shown = places.slice(0, 6).map(placeText).filter(Boolean)
  const rest = places.length > shown.length ? ` và ${places.length - shown.length} chỗ khác` : ''
  const where = shown.length === 0 ? '' : ` [${shown.join('; ')}${rest}]`
  return `${rule}${where}: ${found.vi} ${advice.vi} ${damage.vi}`.trim()
}
