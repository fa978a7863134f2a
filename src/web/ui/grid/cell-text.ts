import { type Column, cellText, no, yes } from '#kernel/register.ts'
import { type Locale, locales, type Text, text } from '#kernel/text.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { isReadType, readings } from '../typed-text.ts'
import { type CellValue, isUnread } from './grid-row.ts'

const notAChoice = text('Hãy chọn một mục trong danh sách.', 'Choose an entry of the list.')
const notFound = text('Hãy tìm và chọn trong danh sách.', 'Search for it and choose it from the list.')
const notYesNo = text('Hãy ghi Có hoặc Không.', 'Write yes or no.')

const readChoice = ({ choices = {} }: Column, typed: string): CellValue => {
  const key = searchKey(typed)
  const found = Object.entries(choices).find(
    ([name, label]) => name === typed || locales.some((locale) => searchKey(label[locale]) === key),
  )
  return found?.[0] ?? { typed }
}

const readBoolean = (typed: string): CellValue => {
  const key = searchKey(typed)
  const says = (word: Text) => locales.some((locale) => searchKey(word[locale]) === key)
  return says(yes) || key === 'x' ? true : says(no) ? false : { typed }
}

/** Reads what was typed or pasted into a cell; what cannot be read stays as it was typed. */
export const readCell = (column: Column, typed: string): CellValue => {
  const trimmed = typed.normalize('NFC').trim()
  const { type } = column
  if (trimmed === '') return type === 'reference' ? undefined : type === 'boolean' ? false : ''
  if (isReadType(type)) return readings[type].parse(trimmed) ?? { typed: trimmed }
  if (type === 'choice') return readChoice(column, trimmed)
  if (type === 'boolean') return readBoolean(trimmed)
  return type === 'reference' ? { typed: trimmed } : trimmed
}

/** How a cell reads, on screen and when it is copied. */
export const cellWords = (column: Column, value: CellValue, locale: Locale): string =>
  isUnread(value) ? value.typed : cellText(column, value === '' ? undefined : value, locale)

/** What the editor of a cell begins with: numbers as they are typed, without the sign of the unit. */
export const editWords = (column: Column, value: CellValue): string => {
  if (isUnread(value)) return value.typed
  if (typeof value !== 'string') return ''
  return isReadType(column.type) && value !== '' ? readings[column.type].show(value) : value
}

/** What is said of a text that cannot be read; a cell that is empty or readable is the business of the form's rules. */
export const unreadFault = ({ type }: Column): Text => {
  if (isReadType(type)) return readings[type].fault
  return type === 'reference' ? notFound : type === 'boolean' ? notYesNo : notAChoice
}
