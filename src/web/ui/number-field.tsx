import { text } from '#kernel/text.ts'
import { formatNumber, parseDecimal } from '#kernel/vietnamese/money-words.ts'
import { type FieldProps, TypedField } from './typed-field.tsx'

const decimalFault = text(
  'Số chưa rõ. Dùng dấu phẩy cho phần thập phân, ví dụ 7,5; dấu chấm chỉ để ngăn hàng nghìn.',
  'The number is not clear. Use a comma for decimals, e.g. 7,5; dots only part the thousands.',
)
const integerFault = text('Hãy ghi một số nguyên, ví dụ 250.', 'Write a whole number, e.g. 250.')
const yearFault = text('Hãy ghi năm đủ bốn chữ số, ví dụ 2026.', 'Write the year in four digits, e.g. 2026.')

const whole = (typed: string): string | undefined => {
  const plain = parseDecimal(typed)
  return plain !== undefined && /^-?\d+$/.test(plain) ? plain : undefined
}
const year = (typed: string): string | undefined => (/^\d{4}$/.test(typed.trim()) ? typed.trim() : undefined)

interface NumberFieldProps extends FieldProps {
  readonly kind?: 'decimal' | 'percent' | 'integer' | 'year'
}

/** A number: value as a plain decimal (`'7.5'`), typed with a decimal comma. Text that is not clear is refused. */
export const NumberField = ({ kind = 'decimal', ...props }: NumberFieldProps) => (
  <TypedField
    {...props}
    parse={kind === 'year' ? year : kind === 'integer' ? whole : parseDecimal}
    show={kind === 'year' ? (value) => value : formatNumber}
    fault={kind === 'year' ? yearFault : kind === 'integer' ? integerFault : decimalFault}
    inputMode={kind === 'decimal' || kind === 'percent' ? 'decimal' : 'numeric'}
    alignRight={kind !== 'year'}
    rightSection={() => (kind === 'percent' ? <span className="unit">%</span> : null)}
  />
)
