import { type Text, text } from '#kernel/text.ts'
import { formatNumber, parseDecimal, parseMoney } from '#kernel/vietnamese/money-words.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { parseDate } from '#kernel/vietnamese/official-date.ts'
import { dateText } from './text-date.tsx'

/** How a typed text becomes a value, how the value reads, and what is said when the text cannot be read. */
export interface Reading {
  readonly parse: (typed: string) => string | undefined
  readonly show: (value: string) => string
  readonly fault: Text
}

const decimal: Reading = {
  parse: parseDecimal,
  show: formatNumber,
  fault: text(
    'Số chưa rõ. Dùng dấu phẩy cho phần thập phân, ví dụ 7,5; dấu chấm chỉ để ngăn hàng nghìn.',
    'The number is not clear. Use a comma for decimals, e.g. 7,5; dots only part the thousands.',
  ),
}

const whole = (typed: string): string | undefined => {
  const plain = parseDecimal(typed)
  return plain !== undefined && /^-?\d+$/.test(plain) ? plain : undefined
}

/** Column types whose text has to be read. */
export const readings = {
  decimal,
  percent: { ...decimal, parse: (typed) => parseDecimal(typed.replace(/\s*%\s*$/, '')) },
  integer: {
    parse: whole,
    show: formatNumber,
    fault: text('Hãy ghi một số nguyên, ví dụ 250.', 'Write a whole number, e.g. 250.'),
  },
  year: {
    parse: (typed) => (/^\d{4}$/.test(typed.trim()) ? typed.trim() : undefined),
    show: (value) => value,
    fault: text('Hãy ghi năm đủ bốn chữ số, ví dụ 2026.', 'Write the year in four digits, e.g. 2026.'),
  },
  money: {
    parse: (typed) => parseMoney(typed)?.toString(),
    show: groupThousands,
    fault: text(
      'Số tiền đọc được theo nhiều cách. Hãy ghi cả đồng, ví dụ 1.250.000.',
      'The amount can be read in more than one way. Write whole đồng, e.g. 1.250.000.',
    ),
  },
  date: {
    parse: parseDate,
    show: dateText,
    fault: text(
      'Ngày không đúng. Hãy ghi ngày/tháng/năm, ví dụ 25/11/2026.',
      'Not a date. Write day/month/year, e.g. 25/11/2026.',
    ),
  },
} satisfies Record<string, Reading>

export type ReadType = keyof typeof readings
export const isReadType = (type: string): type is ReadType => Object.hasOwn(readings, type)
