import { type FieldProps, TypedField } from './typed-field.tsx'
import { readings } from './typed-text.ts'

interface NumberFieldProps extends FieldProps {
  readonly kind?: 'decimal' | 'percent' | 'integer' | 'year'
}

/** A number: value as a plain decimal (`'7.5'`), typed with a decimal comma. Text that is not clear is refused. */
export const NumberField = ({ kind = 'decimal', ...props }: NumberFieldProps) => (
  <TypedField
    {...props}
    {...readings[kind]}
    inputMode={kind === 'decimal' || kind === 'percent' ? 'decimal' : 'numeric'}
    alignRight={kind !== 'year'}
    rightSection={() => (kind === 'percent' ? <span className="unit">%</span> : null)}
  />
)
