import { expect, test } from 'vitest'
import { compare, fraction, fractionOf, plus, rounded, scaled } from './fraction.ts'

test('a third three times is one, which no decimal can say', () => {
  const third = fraction(1n, 3n)
  expect(compare(plus(plus(third, third), third), fraction(1n))).toBe(0)
})

test('decimals are read exactly', () => {
  expect(compare(plus(fractionOf('0.1'), fractionOf('0.2')), fractionOf('0.3'))).toBe(0)
  expect(compare(fractionOf('-1.5'), fraction(-3n, 2n))).toBe(0)
  expect(() => fractionOf('1,5')).toThrow(RangeError)
})

test.each([
  [fraction(1n, 8n), 2, '0.13'],
  [fraction(-1n, 8n), 2, '-0.13'],
  [fraction(-1n, 1000n), 2, '0.00'],
  [fraction(5n, 2n), 0, '3'],
  [scaled(fractionOf('18.5'), 20n, 20n), 2, '18.50'],
])('halves are rounded away from zero', (value, places, shown) => {
  expect(rounded(value, places)).toBe(shown)
})
