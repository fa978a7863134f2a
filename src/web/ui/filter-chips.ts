import type { ListQuery } from '#kernel/contract.ts'
import { type Column, cellText, type Register } from '#kernel/register.ts'
import type { Locale } from '#kernel/text.ts'
import { labelOf } from './register-api.ts'

/** A condition that a list stands under, in words, with the filter that is left when it is taken away. */
export interface FilterChip {
  readonly name: string
  readonly words: string
  readonly without: Record<string, string>
}

const rangeWords = (column: Column, value: string, locale: Locale): string => {
  const [from = '', to = ''] = value.includes('..') ? value.split('..') : [value, value]
  const show = (end: string) => cellText(column, end, locale)
  if (from === to) return show(from)
  if (to === '') return `${locale === 'vi' ? 'từ' : 'from'} ${show(from)}`
  if (from === '') return `${locale === 'vi' ? 'đến' : 'up to'} ${show(to)}`
  return `${show(from)} – ${show(to)}`
}

const valueWords = (column: Column, value: string, locale: Locale, referred: string | undefined): string => {
  switch (column.type) {
    case 'choice':
      return value
        .split(',')
        .map((key) => cellText(column, key, locale))
        .join(', ')
    case 'boolean':
      return cellText(column, value === 'true', locale)
    case 'date':
    case 'year':
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
      return rangeWords(column, value, locale)
    case 'reference':
      return referred ?? (locale === 'vi' ? 'đã chọn' : 'chosen')
    default:
      return `«${value}»`
  }
}

/** The conditions of a list in words. `referred` gives the names behind ids of references, where they are known. */
export const filterChips = (
  register: Register,
  { filter }: Pick<ListQuery, 'filter'>,
  locale: Locale,
  referred: Readonly<Record<string, string>> = {},
): FilterChip[] =>
  Object.entries(filter).flatMap(([name, value]) => {
    const column = register.columns[name]
    if (column === undefined) return []
    const { [name]: _, ...without } = filter
    const words = `${column.label[locale]}: ${valueWords(column, value, locale, referred[name])}`
    return [{ name, words, without }]
  })

/** Names of the records that a list is filtered by: its own rows carry them. */
export const referredNames = (
  { filter }: Pick<ListQuery, 'filter'>,
  rows: readonly Readonly<Record<string, unknown>>[],
): Record<string, string> =>
  Object.fromEntries(
    Object.keys(filter).flatMap((name) => {
      const label = labelOf(rows[0]?.[name])
      return label === '' ? [] : [[name, label]]
    }),
  )
