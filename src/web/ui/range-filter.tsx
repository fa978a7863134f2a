import type { Column } from '#kernel/register.ts'
import type { Text } from '#kernel/text.ts'
import { useText } from '../locale.tsx'
import { DateField } from './date-field.tsx'
import { MoneyField } from './money-field.tsx'
import { NumberField } from './number-field.tsx'
import type { FieldProps } from './typed-field.tsx'

const join = (from: string, to: string): string => (from === '' && to === '' ? '' : `${from}..${to}`)

interface RangeFilterProps {
  readonly column: Column
  readonly value: string
  readonly onChange: (value: string) => void
  /** Told which end cannot be read, and when it can again. */
  readonly onFault: (end: 'from' | 'to', isFaulty: boolean) => void
}

/** From and to of a date, a year, a number or an amount; either end may stay open. */
export const RangeFilter = ({ column, value, onChange, onFault }: RangeFilterProps) => {
  const t = useText()
  const [from = '', to = ''] = value.includes('..') ? value.split('..') : [value, value]
  const ends = [
    {
      label: t('Từ', 'From'),
      onFault: (fault?: Text) => onFault('from', fault !== undefined),
      value: from,
      onChange: (next: string) => onChange(join(next, to)),
    },
    {
      label: t('Đến', 'To'),
      onFault: (fault?: Text) => onFault('to', fault !== undefined),
      value: to,
      onChange: (next: string) => onChange(join(from, next)),
    },
  ]
  return (
    <fieldset className="range-filter">
      <legend>{t.of(column.label)}</legend>
      {ends.map((end) => (
        <RangeEnd key={end.label} column={column} {...end} />
      ))}
    </fieldset>
  )
}

interface RangeEndProps extends FieldProps {
  readonly column: Column
}

const RangeEnd = ({ column, ...field }: RangeEndProps) => {
  if (column.type === 'date') return <DateField {...field} />
  if (column.type === 'money') return <MoneyField {...field} />
  const kind =
    column.type === 'year' || column.type === 'integer' || column.type === 'percent' ? column.type : 'decimal'
  return <NumberField {...field} kind={kind} />
}
