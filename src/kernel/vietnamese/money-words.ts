import { capital } from './first-letter.ts'
import { groupThousands, plainNumber, vietnameseDecimal } from './number-text.ts'

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const digit = (n: number): string => digits[n] ?? ''

/** The unit after a ten: hai mươi mốt, ba mươi tư, mười lăm. */
const unitAfterTen = (unit: number, ten: number): string => {
  if (unit === 1 && ten > 1) return 'mốt'
  if (unit === 4 && ten > 1) return 'tư'
  return unit === 5 ? 'lăm' : digit(unit)
}

/** 0 to 999 in words; a group that follows a larger one names its hundreds even when there are none. */
const hundreds = (n: number, follows: boolean): string[] => {
  const [hundred, ten, unit] = [Math.trunc(n / 100), Math.trunc(n / 10) % 10, n % 10]
  const words: string[] = []
  if (hundred > 0 || follows) words.push(digit(hundred), 'trăm')
  if (ten === 0 && unit > 0 && words.length > 0) words.push('linh')
  if (ten === 1) words.push('mười')
  if (ten > 1) words.push(digit(ten), 'mươi')
  if (unit > 0) words.push(ten === 0 ? digit(unit) : unitAfterTen(unit, ten))
  return words
}

const scales = ['', 'nghìn', 'triệu'] as const

/** Any whole number above zero in words; above 999 triệu it counts in tỷ, and in tỷ of tỷ. */
const wholeInWords = (n: bigint, follows: boolean): string[] => {
  const words: string[] = []
  const above = n / 1_000_000_000n
  if (above > 0n) words.push(...wholeInWords(above, follows), 'tỷ')
  for (const power of [2, 1, 0] as const) {
    const group = Number((n / 1000n ** BigInt(power)) % 1000n)
    if (group === 0) continue
    words.push(...hundreds(group, follows || words.length > 0))
    if (power > 0) words.push(scales[power])
  }
  return words
}

/**
 * An amount of đồng in words with a capital letter, as payment papers want it:
 * `Một tỷ hai trăm ba mươi tư triệu đồng`, `Không đồng`, `Âm năm đồng`. Any size.
 */
export const moneyInWords = (amount: bigint): string => {
  const words = amount === 0n ? [digit(0)] : wholeInWords(amount < 0n ? -amount : amount, false)
  return capital([...(amount < 0n ? ['âm'] : []), ...words, 'đồng'].join(' '))
}

/** An amount of đồng in digits: `1.234.567`. */
export const formatMoney = (amount: bigint): string => groupThousands(String(amount))

/** Whole digits whose groups of three are parted by one kind of sign: 1.234.567 but not 1.234,567 or 12.34. */
const grouped = /^[1-9]\d{0,2}(?:([.,\s])\d{3})(?:\1\d{3})*$/

/**
 * Reads an amount of đồng as people type and paste it: plain digits, or groups of three parted by dots, by commas or
 * by spaces, with or without `đ`, `₫`, `đồng`, `VND` behind, with `-` before. Zero decimals behind such groups
 * (`1.234.567,00`) are dropped. Anything that could mean two amounts (`1234567.5`, `1.23`, `0.500`) gives undefined.
 */
export const parseMoney = (text: string): bigint | undefined => {
  const typed = text
    .normalize('NFC')
    .trim()
    .replace(/\s*(?:₫|đồng|vnđ|vnd|đ)\.?$/iu, '')
  const [, sign = '', body = ''] = /^([-−]?)\s*(.*)$/su.exec(typed) ?? []
  const whole = body.replace(/^(.*\.\d{3}),0+$|^(.*,\d{3})\.0+$/su, '$1$2')
  if (!/^\d+$/.test(whole) && !grouped.test(whole)) return undefined
  const amount = BigInt(whole.replace(/\D/g, ''))
  return sign === '' ? amount : -amount
}

/** Rounds a plain decimal half away from zero to so many places; other text comes back as it was. */
const rounded = (plain: string, places: number): string => {
  const [, sign = '', whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain) ?? []
  if (whole === undefined) return plain
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'))
  const up = Number(fraction.charAt(places) || '0') >= 5 ? kept + 1n : kept
  const all = String(up).padStart(places + 1, '0')
  const cut = all.length - places
  const shown = places === 0 ? all : `${all.slice(0, cut)}.${all.slice(cut)}`
  return up === 0n ? shown : sign + shown
}

/**
 * A number the Vietnamese way: `1.234,5`. Takes a number or a plain decimal text (`'1234.5'`); `decimals` fixes the
 * places after the comma, rounding half away from zero. Text that is no plain decimal comes back as it was.
 */
export const formatNumber = (value: string | number, decimals?: number): string => {
  const plain = typeof value === 'number' ? plainNumber(value) : value
  return vietnameseDecimal(decimals === undefined ? plain : rounded(plain, decimals))
}

/**
 * Reads a decimal as Vietnamese people write it, comma for the decimals and dots or spaces between thousands, and
 * gives it plain: `'7,5'` → `'7.5'`, `'1.234'` → `'1234'`. English spelling passes only where it cannot be mistaken
 * (`1,234,567`, `1,234.5`). Anything else, as `7.5` and `0.125`, gives undefined rather than a number ten or a
 * thousand times too large.
 */
export const parseDecimal = (text: string): string | undefined => {
  const typed = text.trim().replace('−', '-')
  const [, sign = '', body = ''] = /^(-?)\s*(.*)$/su.exec(typed) ?? []
  const english = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|(?:,\d{3})+\.\d+)$/.test(body)
  const [whole = '', fraction, more] = english ? body.replaceAll(',', '').split('.') : body.split(',')
  if (more !== undefined || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined
  if (!/^\d+$/.test(whole) && (whole.includes(',') || !grouped.test(whole))) return undefined
  const bare = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  const plain = fraction === undefined ? bare : `${bare}.${fraction}`
  return /^[0.]+$/.test(plain) ? plain : sign + plain
}
