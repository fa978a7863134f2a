import { type Column, type ColumnType, no, yes } from '#kernel/register.ts'
import { fill, type Text, text } from '#kernel/text.ts'
import { parseDecimal, parseMoney } from '#kernel/vietnamese/money-words.ts'
import { plainNumber } from '#kernel/vietnamese/number-text.ts'
import { parseDate } from '#kernel/vietnamese/official-date.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { nfc, oneLine } from '#kernel/vietnamese/unicode.ts'
import { type CellValue, cellWords, isoDay } from './cells.ts'

/** What a cell holds as a value of its column, or what is wrong with it and what to do. */
export type Parsed = { readonly value: unknown } | { readonly fault: Text }

const faults = {
  formula: text(
    'Công thức trong ô bị lỗi ({found}). Hãy sửa công thức hoặc gõ giá trị vào ô.',
    'The formula of this cell fails ({found}). Mend it or type the value.',
  ),
  date: text(
    '«{found}» không phải là ngày hợp lệ. Hãy ghi ngày/tháng/năm, ví dụ 30/11/2026.',
    '"{found}" is no valid date. Write day/month/year, for example 30/11/2026.',
  ),
  year: text(
    '«{found}» không phải là năm. Hãy ghi 4 chữ số, ví dụ 2026.',
    '"{found}" is no year. Write 4 digits, for example 2026.',
  ),
  integer: text(
    '«{found}» không phải là số nguyên. Hãy ghi chỉ chữ số, ví dụ 1.234.',
    '"{found}" is no whole number. Write digits only, for example 1.234.',
  ),
  decimal: text(
    '«{found}» không rõ là số nào. Hãy dùng dấu phẩy cho phần thập phân và dấu chấm cho hàng nghìn, ví dụ 1.234,5.',
    '"{found}" could be more than one number. Use a comma for decimals and dots for thousands, as in 1.234,5.',
  ),
  money: text(
    '«{found}» không rõ là bao nhiêu đồng. Hãy ghi số đồng tròn, ví dụ 1.234.567, không ghi «triệu» hay «tỷ».',
    '"{found}" is no clear amount of đồng. Write whole đồng, for example 1.234.567, without "triệu" or "tỷ".',
  ),
  tooLong: text(
    'Số {found} quá dài, Excel không giữ đủ chữ số. Hãy định dạng ô là Văn bản (Text) rồi gõ lại.',
    'The number {found} is too long for Excel to keep. Format the cell as text and type it again.',
  ),
  choice: text(
    '«{found}» không có trong danh sách. Hãy chọn một trong: {choices}.',
    '"{found}" is not in the list. Choose one of: {choices}.',
  ),
  boolean: text(
    '«{found}» không rõ. Hãy ghi Có hoặc Không.',
    '"{found}" is not clear. Write Có (yes) or Không (no).',
  ),
} as const

const formulaError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERR!|SPILL!|CALC!|GETTING_DATA)$/

const wrong = (kind: keyof typeof faults, value: CellValue): Parsed => ({
  fault: fill(faults[kind], { found: cellWords(value).slice(0, 60) }),
})

/** Serial numbers that can only be days: 10/4/1927 to 18/7/2173, so that a year such as 2026 is none. */
const serialDays = { from: 9962, to: 99_913 } as const
const serialEpoch = Date.UTC(1899, 11, 30)
const dayLength = 86_400_000

const parseDateCell = (value: CellValue): Parsed => {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? wrong('date', value) : { value: isoDay(value) }
  if (typeof value === 'number' && value >= serialDays.from && value <= serialDays.to)
    return { value: isoDay(new Date(serialEpoch + Math.floor(value) * dayLength)) }
  const typed = typeof value === 'number' ? plainNumber(value).padStart(8, '0') : cellWords(value)
  const iso = parseDate(typed) ?? parseDate(typed.replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/, ''))
  return iso === undefined ? wrong('date', value) : { value: iso }
}

const parseYear = (value: CellValue): Parsed => {
  const year = Number(cellWords(value))
  return Number.isInteger(year) && year >= 1800 && year <= 2300 ? { value: year } : wrong('year', value)
}

/** A cell that holds a number, or undefined when it holds something else. */
const exact = (value: CellValue): string | undefined =>
  typeof value === 'number' ? plainNumber(value) : undefined

const parseWhole = (kind: 'integer' | 'money', value: CellValue): bigint | Parsed => {
  const plain = exact(value)
  if (plain !== undefined && Math.abs(Number(plain)) > Number.MAX_SAFE_INTEGER) return wrong('tooLong', value)
  if (plain !== undefined) return /^-?\d+$/.test(plain) ? BigInt(plain) : wrong(kind, value)
  const typed = cellWords(value)
  const amount = kind === 'integer' && /\p{L}/u.test(typed) ? undefined : parseMoney(typed)
  return amount ?? wrong(kind, value)
}

const parseInteger = (value: CellValue): Parsed => {
  const whole = parseWhole('integer', value)
  if (typeof whole !== 'bigint') return whole
  return { value: Number.isSafeInteger(Number(whole)) ? Number(whole) : String(whole) }
}

const parseMoneyCell = (value: CellValue): Parsed => {
  const amount = parseWhole('money', value)
  return typeof amount === 'bigint' ? { value: String(amount) } : amount
}

const parseDecimalCell = (value: CellValue, isShownAsPercent: boolean): Parsed => {
  const plain = typeof value === 'number' ? plainNumber(isShownAsPercent ? value * 100 : value) : undefined
  const read = plain ?? parseDecimal(cellWords(value).replace(/\s*%$/, ''))
  return read === undefined ? wrong('decimal', value) : { value: read }
}

const parseText = (value: CellValue, type: ColumnType): Parsed => ({
  value:
    typeof value === 'string' && type === 'long-text'
      ? nfc(value).replace(/\r\n?/g, '\n').trim()
      : cellWords(value),
})

const truths = new Set(['x', 'co', 'yes', 'y', 'true', 'dung', '1', searchKey(yes.vi)])
const untruths = new Set(['khong', 'no', 'n', 'false', 'sai', '0', searchKey(no.vi)])

const parseBoolean = (value: CellValue): Parsed => {
  const typed = searchKey(cellWords(value))
  if (value === true || truths.has(typed) || /^[✓✔☑√]$/u.test(cellWords(value))) return { value: true }
  return value === false || untruths.has(typed) ? { value: false } : wrong('boolean', value)
}

const choiceParser = (choices: Readonly<Record<string, Text>>): ((value: CellValue) => Parsed) => {
  const keys = new Map<string, string>()
  const entries = Object.entries(choices)
  for (const [key, label] of entries)
    for (const spelled of [oneLine(label.vi), oneLine(label.en), key])
      if (!keys.has(spelled)) keys.set(spelled, key)
  for (const spelled of [...keys.keys()]) {
    const [folded, key] = [searchKey(spelled), keys.get(spelled)]
    if (key !== undefined && !keys.has(folded)) keys.set(folded, key)
  }
  const list = { vi: entries.map(([, label]) => label.vi), en: entries.map(([, label]) => label.en) }
  return (value) => {
    const typed = cellWords(value)
    const key = keys.get(typed) ?? keys.get(searchKey(typed))
    if (key !== undefined) return { value: key }
    const places = { found: typed.slice(0, 60) }
    return {
      fault: {
        vi: fill(faults.choice, { ...places, choices: list.vi.join('; ') }).vi,
        en: fill(faults.choice, { ...places, choices: list.en.join('; ') }).en,
      },
    }
  }
}

/**
 * Gives the reader of one column's cells. Cells that are not blank become values as they travel in JSON; a cell shown as a
 * percentage counts in hundredths for a percent column. Choices are told by label in either language or by key, with
 * accents or without; yes and no also as x, ✓, 1 and 0. References come as the text that stands there.
 */
export const cellParser = (column: Column): ((value: CellValue, isShownAsPercent: boolean) => Parsed) => {
  const choice = column.type === 'choice' ? choiceParser(column.choices ?? {}) : undefined
  return (value, isShownAsPercent) => {
    if (typeof value === 'string' && formulaError.test(value)) return wrong('formula', value)
    if (choice) return choice(value)
    switch (column.type) {
      case 'date':
        return parseDateCell(value)
      case 'year':
        return parseYear(value)
      case 'integer':
        return parseInteger(value)
      case 'money':
        return parseMoneyCell(value)
      case 'decimal':
        return parseDecimalCell(value, false)
      case 'percent':
        return parseDecimalCell(value, isShownAsPercent)
      case 'boolean':
        return parseBoolean(value)
      default:
        return parseText(value, column.type)
    }
  }
}
