import { type Locale, type Text, text } from './text.ts'
import { groupThousands, vietnameseDecimal } from './vietnamese/number-text.ts'

export type ColumnType =
  | 'text'
  | 'long-text'
  | 'date'
  | 'year'
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'money'
  | 'choice'
  | 'boolean'
  | 'reference'

/**
 * One column of a register. Values travel as JSON: text, choice keys and years as they are; dates `YYYY-MM-DD`;
 * money in đồng, and integers beyond 2^53, as digit strings; decimals and percents as strings with a point
 * (`'7.5'` percent is seven and a half per cent); booleans true or false; a reference as its id or `{ id, label }`.
 */
export interface Column {
  readonly label: Text
  readonly type: ColumnType
  readonly choices?: Readonly<Record<string, Text>>
  /** What a reference points at, e.g. 'enterprise'. */
  readonly of?: string
  /** Shown in the list at first. */
  readonly listed?: boolean
  readonly sortable?: boolean
  readonly filterable?: boolean
  /** How it takes part in an Excel import; a key is required and tells rows apart. */
  readonly import?: 'required' | 'optional' | 'key'
  readonly example?: string
  readonly hint?: Text
  /** Other headings that an imported sheet may use. */
  readonly headings?: readonly string[]
}

/** The one description of a register, from which its list, form, Excel export and Excel import are made. */
export interface Register<K extends string = string> {
  readonly name: string
  readonly title: Text
  readonly columns: Readonly<Record<K, Column>>
}

/** Declares a register and keeps the names of its columns as literal types. */
export const defineRegister = <const K extends string>(register: Register<K>): Register<K> => register

/** How a yes and a no read. */
export const yes = text('Có', 'Yes')
export const no = text('Không', 'No')

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value

const referenceText = (value: unknown, locale: Locale): string => {
  if (typeof value !== 'object' || value === null) return String(value)
  const label = 'label' in value ? value.label : 'name' in value ? value.name : ''
  return isText(label) ? label[locale] : String(label ?? '')
}

const dateText = (value: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? []
  return year === undefined ? value : `${day}/${month}/${year}`
}

/**
 * How a value reads on screen and on paper. An absent value reads as the empty string. Dates are dd/MM/yyyy and
 * numbers are grouped the Vietnamese way (`1.234.567,5`) in both languages, because the papers they are compared
 * with are; labels of choices and yes and no follow the locale. A value of the wrong shape is shown as it is.
 */
export const cellText = (column: Column, value: unknown, locale: Locale): string => {
  if (value === undefined || value === null || value === '') return ''
  switch (column.type) {
    case 'date':
      return dateText(String(value))
    case 'integer':
    case 'money':
      return groupThousands(String(value))
    case 'decimal':
      return vietnameseDecimal(String(value))
    case 'percent':
      return `${vietnameseDecimal(String(value))}%`
    case 'choice':
      return column.choices?.[String(value)]?.[locale] ?? String(value)
    case 'boolean':
      return value === true ? yes[locale] : value === false ? no[locale] : String(value)
    case 'reference':
      return referenceText(value, locale)
    default:
      return isText(value) ? value[locale] : String(value)
  }
}
