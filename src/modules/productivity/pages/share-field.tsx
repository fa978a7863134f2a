import { NumberInput } from '@mantine/core'

interface ShareFieldProps {
  readonly label: string
  /** A decimal; it is typed and shown in per cent. */
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min?: number
  readonly max?: number
}

/** A rate or share: typed in per cent with a decimal comma, kept as a decimal. */
export const ShareField = ({ label, value, onChange, min = -50, max = 99 }: ShareFieldProps) => (
  <NumberInput
    label={label}
    value={Math.round(value * 10_000) / 100}
    onChange={(typed) => {
      if (typeof typed === 'number') onChange(Math.round(typed * 100) / 10_000)
    }}
    decimalSeparator=","
    decimalScale={2}
    min={min}
    max={max}
    suffix=" %"
    hideControls
  />
)
