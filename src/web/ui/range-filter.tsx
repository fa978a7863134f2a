import type { Column } from '#kernel/register.ts'
import { useText } from '../locale.tsx'
import { DateField } from './date-field.tsx'
import { MoneyField } from './money-field.tsx'
import { NumberField } from './number-field.tsx'

const join = (from: string, to: string): string => (from === '' && to === '' ? '' : `${from}..${to}`)

interface RangeFilterProps {
  readonly column: Column
  readonly value: string
  readonly onChange: (value: string) => void
}

/** From and to of a date, a year, a number or an amount; either end may stay open. */
export const RangeFilter = ({ column, value, onChange }: RangeFilterProps) => {
  const t = useText()
  const [from = '', to = ''] = value.includes('..') ? value.split('..') : [value, value]
  const ends = [
    { label: t('Từ', 'From'), value: from, onChange: (next: string) => onChange(join(next, to)) },
    { label: t('Đến', 'To'), value: to, onChange: (next: string) => onChange(join(from, next)) },
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

interface RangeEndProps extends RangeFilterProps {
  readonly label: string
}

const RangeEnd = ({ column, ...field }: RangeEndProps) => {
  if (column.type === 'date') return <DateField {...field} />
  if (column.type === 'money') return <MoneyField {...field} />
  const kind =
    column.type === 'year' || column.type === 'integer' || column.type === 'percent' ? column.type : 'decimal'
  return <NumberField {...field} kind={kind} />
}
