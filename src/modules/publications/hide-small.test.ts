import { expect, test } from 'vitest'
import { hideSmall } from './hide-small.ts'

const hidden = (counts: Record<string, number>) =>
  Object.fromEntries(hideSmall(new Map(Object.entries(counts))).map(({ key, count }) => [key, count]))

test('small counts are hidden, and zeros are not', () => {
  expect(hidden({ a: 1, b: 2, c: 0, d: 9 })).toEqual({ a: null, b: null, c: 0, d: 9 })
})

test('a single hidden count takes the next smallest with it, so that no total gives it away', () => {
  expect(hidden({ a: 2, b: 5, c: 9 })).toEqual({ a: null, b: null, c: 9 })
  expect(hidden({ a: 3, b: 5 })).toEqual({ a: 3, b: 5 })
})
