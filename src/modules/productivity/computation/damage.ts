import { spanText } from '#kernel/period.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Effect } from './doubt.ts'

const vi = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, minimumFractionDigits: 1 })
const en = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, minimumFractionDigits: 1 })

/** A decimal in per cent with one place, for words. */
export const percentWords = (value: number): Text =>
  text(`${vi.format(value * 100)} %`, `${en.format(value * 100)} %`)

/** What would come out if nobody looked, in words; `otherwise` where nothing can be computed. */
export const damageWords = (effect: Effect | undefined, otherwise: Text): Text => {
  if (effect === undefined) return otherwise
  const growth = percentWords(effect.tfpGrowth)
  const year = text(
    `Nếu bỏ qua, tốc độ tăng TFP năm ${effect.year} sẽ là ${growth.vi}`,
    `Passed over, TFP of ${effect.year} would grow by ${growth.en}`,
  )
  if (effect.span === null || effect.tfpShare === null) return text(`${year.vi}.`, `${year.en}.`)
  const share = percentWords(effect.tfpShare)
  const span = spanText(effect.span)
  return text(
    `${year.vi}, tỷ trọng TFP giai đoạn ${span} sẽ là ${share.vi}.`,
    `${year.en}, and the TFP share of ${span} would be ${share.en}.`,
  )
}
