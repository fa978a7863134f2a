import type { Dong } from '#kernel/money.ts'
import { type Text, text } from '#kernel/text.ts'
import { groupThousands, vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'

/** What bounds the State's part of a line of cost. */
export const bounds = {
  none: text('Chưa có định mức', 'No norm'),
  ratio: text('Theo tỷ lệ', 'The ratio'),
  item: text('Trần theo hạng mục', 'The cap of the item'),
  year: text('Trần năm của doanh nghiệp', "The enterprise's cap of the year"),
  budget: text('Dự toán còn lại', 'The budget that is left'),
} as const
export type Bound = keyof typeof bounds

/** What an amount is computed from; what is undefined bounds nothing. */
export interface AmountParts {
  readonly eligible: Dong
  /** Per cent, as a decimal with a point. */
  readonly ratio: string
  readonly itemCap?: Dong | undefined
  /** What is left of the enterprise's cap in the year. */
  readonly yearLeft?: Dong | undefined
  /** What is left of the year's budget. */
  readonly budgetLeft?: Dong | undefined
  /** Rounded down to whole đồng (1) or thousands of đồng (1000). */
  readonly rounding: number
}

const places = 4
const scale = 10n ** BigInt(places)

const scaled = (decimal: string): bigint => {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return BigInt(whole) * scale + BigInt(fraction.padEnd(places, '0').slice(0, places))
}

/**
 * What the State pays of a line of cost: the least of ratio × eligible cost, the cap of the item, what is left of the
 * enterprise's cap in the year and what is left of the budget, rounded down (domain.md §2.4). Never below zero.
 */
export const supportOf = (parts: AmountParts): { support: Dong; boundBy: Bound } => {
  const { eligible, ratio, itemCap, yearLeft, budgetLeft, rounding } = parts
  const limits: readonly (readonly [Bound, Dong | undefined])[] = [
    ['ratio', (eligible * scaled(ratio)) / (100n * scale)],
    ['item', itemCap],
    ['year', yearLeft],
    ['budget', budgetLeft],
  ]
  let [boundBy, least]: [Bound, Dong] = ['ratio', eligible]
  for (const [name, limit] of limits)
    if (limit !== undefined && limit < least) [boundBy, least] = [name, limit]
  const unit = BigInt(rounding)
  return { support: least <= 0n ? 0n : least - (least % unit), boundBy }
}

const dong = (amount: Dong): string => `${groupThousands(String(amount))} đồng`

/** How an amount came about, in one sentence. */
export const explainSupport = (
  parts: AmountParts & {
    readonly support: Dong
    readonly boundBy: Bound
    /** The papers by which the budget was given. */
    readonly budgetSource?: string | undefined
  },
): Text => {
  const { eligible, ratio, itemCap, yearLeft, budgetLeft, budgetSource, support, boundBy } = parts
  if (boundBy === 'none')
    return text(
      'Chưa có định mức được phê duyệt cho hạng mục này vào ngày xét, nên ngân sách không hỗ trợ.',
      'No approved norm for this item stands on the day, so the State pays nothing.',
    )
  const by = (word: string) => (budgetSource ? ` (${word} ${budgetSource})` : '')
  const percent = vietnameseDecimal(ratio.includes('.') ? ratio.replace(/\.?0+$/, '') : ratio)
  const limits: readonly (readonly [Dong | undefined, string, string])[] = [
    [itemCap, 'trần hạng mục', 'cap of the item'],
    [yearLeft, 'trần năm của doanh nghiệp còn lại', "left of the enterprise's cap"],
    [budgetLeft, `dự toán còn lại${by('theo')}`, `left of the budget${by('by')}`],
  ]
  const known = limits.flatMap(([amount, vi, en]) =>
    amount === undefined ? [] : [{ vi: `${vi} ${dong(amount)}`, en: `${en} ${dong(amount)}` }],
  )
  return text(
    `${[`${percent}% × ${dong(eligible)}`, ...known.map(({ vi }) => vi)].join('; ')} → ${dong(support)} (${bounds[boundBy].vi.toLowerCase()}).`,
    `${[`${percent}% × ${dong(eligible)}`, ...known.map(({ en }) => en)].join('; ')} → ${dong(support)} (${bounds[boundBy].en.toLowerCase()}).`,
  )
}
