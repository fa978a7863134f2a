import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney, formatNumber, moneyInWords, parseDecimal, parseMoney } from './money-words.ts'

test.each([
  [0n, 'Không đồng'],
  [5n, 'Năm đồng'],
  [10n, 'Mười đồng'],
  [14n, 'Mười bốn đồng'],
  [15n, 'Mười lăm đồng'],
  [21n, 'Hai mươi mốt đồng'],
  [34n, 'Ba mươi tư đồng'],
  [101n, 'Một trăm linh một đồng'],
  [110n, 'Một trăm mười đồng'],
  [1_005n, 'Một nghìn không trăm linh năm đồng'],
  [1_000_000n, 'Một triệu đồng'],
  [1_000_000_001n, 'Một tỷ không trăm linh một đồng'],
  [1_234_000_000n, 'Một tỷ hai trăm ba mươi tư triệu đồng'],
  [1_005_000_000_000n, 'Một nghìn không trăm linh năm tỷ đồng'],
  [10n ** 15n, 'Một triệu tỷ đồng'],
  [1_001_000_000_000n + 1n, 'Một nghìn không trăm linh một tỷ không trăm linh một đồng'],
  [-2_500_000n, 'Âm hai triệu năm trăm nghìn đồng'],
])('%s reads %s', (amount, words) => {
  expect(moneyInWords(amount)).toBe(words)
})

/** Reads the words back, written from the grammar of the language and not from the code under test. */
const amountOf = (line: string): bigint => {
  const names: Record<string, bigint> = {
    không: 0n,
    một: 1n,
    mốt: 1n,
    hai: 2n,
    ba: 3n,
    bốn: 4n,
    tư: 4n,
    năm: 5n,
    lăm: 5n,
    sáu: 6n,
    bảy: 7n,
    tám: 8n,
    chín: 9n,
  }
  const scale: Record<string, bigint> = { nghìn: 1_000n, triệu: 1_000_000n }
  let [whole, billion, group, unit] = [0n, 0n, 0n, 0n]
  const words = line.toLowerCase().split(' ').slice(0, -1)
  for (const word of words) {
    if (word === 'mười') group += 10n
    else if (word === 'mươi') [group, unit] = [group + unit * 10n, 0n]
    else if (word === 'trăm') [group, unit] = [group + unit * 100n, 0n]
    else if (scale[word]) [whole, group, unit] = [whole + (group + unit) * scale[word], 0n, 0n]
    else if (word === 'tỷ')
      [billion, whole, group, unit] = [(billion + whole + group + unit) * 1_000_000_000n, 0n, 0n, 0n]
    else if (word !== 'linh' && word !== 'âm') unit = names[word] ?? unit
  }
  const amount = billion + whole + group + unit
  return words[0] === 'âm' ? -amount : amount
}

test('any amount is read back from its words', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (amount) => {
      expect(amountOf(moneyInWords(amount))).toBe(amount)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['1.234.567', 1_234_567n],
  ['1,234,567', 1_234_567n],
  ['1 234 567', 1_234_567n],
  ['1\u00A0234\u00A0567', 1_234_567n],
  ['1234567', 1_234_567n],
  ['2.500.000 đ', 2_500_000n],
  ['2.500.000đ', 2_500_000n],
  ['2.500.000 ₫', 2_500_000n],
  ['2.500.000 VNĐ', 2_500_000n],
  ['2.500.000 đồng', 2_500_000n],
  ['1.234.567,00', 1_234_567n],
  ['1,234,567.00', 1_234_567n],
  ['-1.000', -1_000n],
  ['0', 0n],
])('%j is %s đồng', (typed, amount) => {
  expect(parseMoney(typed)).toBe(amount)
})

test.each([
  '',
  'đ',
  '1234567.5',
  '1.23',
  '1,5',
  '0.500',
  '1.234,567',
  '1.234.56',
  '1.234.567,5',
  '12.34.567',
  '2,5 triệu',
  '1e6',
  '--1',
])('%j is no amount', (typed) => {
  expect(parseMoney(typed)).toBeUndefined()
})

test('every amount is read back from its digits', () => {
  fc.assert(fc.property(fc.bigInt(), (amount) => parseMoney(formatMoney(amount)) === amount))
  expect(formatMoney(-1_234_567n)).toBe('-1.234.567')
})

test.each([
  ['1234.5', undefined, '1.234,5'],
  [1234.5, undefined, '1.234,5'],
  [0.1, 2, '0,10'],
  ['2.345', 2, '2,35'],
  ['-2.345', 2, '-2,35'],
  ['-0.004', 2, '0,00'],
  ['999.995', 2, '1.000,00'],
  ['1234567', 0, '1.234.567'],
  [1e21, 0, '1.000.000.000.000.000.000.000'],
  ['không rõ', 2, 'không rõ'],
] satisfies [string | number, number | undefined, string][])(
  '%j to %j places is %s',
  (value, places, shown) => {
    expect(formatNumber(value, places)).toBe(shown)
  },
)

test.each([
  ['7,5', '7.5'],
  ['7', '7'],
  ['1.234', '1234'],
  ['1.234,50', '1234.50'],
  ['1 234,5', '1234.5'],
  ['1,234,567', '1234567'],
  ['1,234.5', '1234.5'],
  ['-7,5', '-7.5'],
  ['−7,5', '-7.5'],
  ['007,5', '7.5'],
  ['-0', '0'],
])('%j is %s', (typed, plain) => {
  expect(parseDecimal(typed)).toBe(plain)
})

test.each([
  '',
  '7.5',
  '0.125',
  '1.23',
  '7,5,5',
  '1,2345,6',
  '1.234.5',
  ',5',
  '5,',
  '1.234,567,8',
  'abc',
  '7%',
])('%j is no decimal, or two', (typed) => {
  expect(parseDecimal(typed)).toBeUndefined()
})

test('every decimal is read back from how it is shown', () => {
  const plain = fc
    .tuple(fc.bigInt(), fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }))
    .map(([whole, fraction]) => (fraction === undefined ? `${whole}` : `${whole}.${fraction}`))
  fc.assert(fc.property(plain, (value) => parseDecimal(formatNumber(value)) === value))
})
