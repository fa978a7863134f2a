import { moneyInWords } from '#kernel/vietnamese/money-words.ts'
import { type FieldProps, TypedField } from './typed-field.tsx'
import { readings } from './typed-text.ts'

const words = (digits: string): string | undefined =>
  /^-?\d{4,18}$/.test(digits) ? moneyInWords(BigInt(digits)) : undefined

/** An amount of whole đồng: value as digits (`'1250000'`), shown as `1.250.000` and in words. Pasting is safe. */
export const MoneyField = ({ hint, ...props }: FieldProps) => (
  <div>
    <TypedField
      {...props}
      hint={hint}
      {...readings.money}
      inputMode="numeric"
      alignRight
      rightSection={() => <span className="unit">đ</span>}
    />
    <p className="in-words" lang="vi" aria-live="polite">
      {words(props.value)}
    </p>
  </div>
)
