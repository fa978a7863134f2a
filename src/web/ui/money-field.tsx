import { text } from '#kernel/text.ts'
import { formatMoney, moneyInWords, parseMoney } from '#kernel/vietnamese/money-words.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { type FieldProps, TypedField } from './typed-field.tsx'

const fault = text(
  'Số tiền đọc được theo nhiều cách. Hãy ghi cả đồng, ví dụ 1.250.000.',
  'The amount can be read in more than one way. Write whole đồng, e.g. 1.250.000.',
)

const parse = (typed: string): string | undefined => {
  const amount = parseMoney(typed)
  return amount === undefined ? undefined : String(amount)
}

const words = (digits: string): string | undefined =>
  /^-?\d{4,18}$/.test(digits) ? moneyInWords(BigInt(digits)) : undefined

/** An amount of whole đồng: value as digits (`'1250000'`), shown as `1.250.000` and in words. Pasting is safe. */
export const MoneyField = ({ hint, ...props }: FieldProps) => (
  <div>
    <TypedField
      {...props}
      hint={hint}
      parse={parse}
      show={(value) => (/^-?\d+$/.test(value) ? formatMoney(BigInt(value)) : groupThousands(value))}
      fault={fault}
      inputMode="numeric"
      alignRight
      rightSection={() => <span className="unit">đ</span>}
    />
    <p className="in-words" lang="vi" aria-live="polite">
      {words(props.value)}
    </p>
  </div>
)
