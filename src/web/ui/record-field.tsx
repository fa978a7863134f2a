import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Text } from '#kernel/text.ts'
import { useText } from '../locale.tsx'
import { DateField } from './date-field.tsx'
import type { FieldValue, FormField } from './form-values.ts'
import { MoneyField } from './money-field.tsx'
import { NumberField } from './number-field.tsx'
import { ReferenceField } from './reference-field.tsx'

interface RecordFieldProps {
  readonly id: string
  readonly field: FormField
  readonly value: FieldValue
  readonly error: string | undefined
  readonly onChange: (value: FieldValue) => void
  readonly onFault: (fault: Text | undefined) => void
}

const asText = (value: FieldValue): string => (typeof value === 'string' ? value : '')

/** The field that fits the type of a column. */
export const RecordField = ({ id, field, value, error, onChange, onFault }: RecordFieldProps) => {
  const t = useText()
  const { column, required } = field
  const example = column.example && !column.choices ? `${t('Ví dụ', 'E.g.')} ${column.example}` : undefined
  const hint = column.hint ? t.of(column.hint) : example
  const shared = { id, label: t.of(column.label), error, hint, required }
  const typed = { ...shared, value: asText(value), onChange, onFault }
  switch (column.type) {
    case 'date':
      return <DateField {...typed} />
    case 'money':
      return <MoneyField {...typed} />
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'year':
      return <NumberField {...typed} kind={column.type} />
    case 'reference':
      return (
        <ReferenceField
          {...shared}
          of={column.of ?? ''}
          value={typeof value === 'object' ? value : undefined}
          onChange={onChange}
        />
      )
    case 'boolean':
      return (
        <Checkbox
          id={id}
          label={shared.label}
          description={hint}
          error={error}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    default:
      return <WordsField {...shared} column={column} value={asText(value)} onChange={onChange} />
  }
}

interface WordsFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly required: boolean
  readonly column: FormField['column']
  readonly value: string
  readonly onChange: (value: string) => void
}

const WordsField = ({ hint, required, column, onChange, ...rest }: WordsFieldProps) => {
  const t = useText()
  const shared = { ...rest, description: hint, withAsterisk: required, 'aria-required': required }
  const change = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value)
  if (column.type === 'long-text') return <Textarea {...shared} onChange={change} autosize minRows={3} />
  if (column.type === 'choice') {
    const none = {
      value: '',
      label: required ? t('— Hãy chọn —', '— Choose —') : t('— Chưa ghi —', '— Not given —'),
    }
    const choices = Object.entries(column.choices ?? {}).map(([key, choice]) => ({
      value: key,
      label: t.of(choice),
    }))
    return <NativeSelect {...shared} onChange={change} data={[none, ...choices]} />
  }
  return <TextInput {...shared} onChange={change} autoComplete="off" />
}
