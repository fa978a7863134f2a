import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matches, parseQuery, rank, searchKey } from './search-key.ts'

test.each([
  ['Công ty TNHH Đại Thuỷ', 'cong ty tnhh dai thuy'],
  ['hoà', 'hoa'],
  ['hòa', 'hoa'],
  ['ĐƯỜNG  Đ.3/2', 'duong d 3 2'],
  ['Sở KH&CN', 'so kh cn'],
  ['ﬁnance Ｖiệt', 'finance viet'],
  ['\u00D0à N\u1EB5ng', 'da nang'],
  ['…', ''],
])('%j is found by %j', (text, key) => {
  expect(searchKey(text)).toBe(key)
})

test('NFC and NFD are found alike, and a key is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      const key = searchKey(any)
      expect(searchKey(any.normalize('NFD'))).toBe(key)
      expect(searchKey(key)).toBe(key)
      expect(matches(any, key)).toBe(true)
    }),
  )
})

test('words in any order, phrases in quotes', () => {
  expect(parseQuery('Bạc "thủy  sản" liêu “Hòa Bình” ""')).toEqual({
    words: ['bac', 'lieu'],
    phrases: ['thuy san', 'hoa binh'],
  })
  expect(parseQuery('"chưa đóng')).toEqual({ words: ['chua', 'dong'], phrases: [] })
})

test('search folds accents but phrases hold whole words in order', () => {
  const name = 'Công ty CP Thuỷ sản Bạc Liêu'
  expect(matches(name, 'bac lieu')).toBe(true)
  expect(matches(name, 'lieu thủy')).toBe(true)
  expect(matches(name, 'lie')).toBe(true)
  expect(matches(name, '"thuy san"')).toBe(true)
  expect(matches(name, '"san thuy"')).toBe(false)
  expect(matches(name, '"thuy sa"')).toBe(false)
  expect(matches(name, 'cà mau')).toBe(false)
  expect(matches(name, '')).toBe(true)
})

test('exact accents rank above word starts, and those above the inside of words', () => {
  expect(rank('An Trạch', 'an')).toBe(3)
  expect(rank('Ấn Độ', 'an')).toBe(2)
  expect(rank('Ăn', 'a')).toBe(2)
  expect(rank('Lan', 'an')).toBe(1)
  expect(rank('Bình', 'an')).toBe(0)
  expect(rank('Hoà Bình', 'hòa bình')).toBe(3)
  expect(rank('Hoa Binh', 'hòa bình')).toBe(2)
  expect(rank('Đông Hải', 'đô')).toBe(3)
  expect(rank('Dong Hai', 'đô')).toBe(2)
  expect(rank('Thủy sản', '"thủy sản"')).toBe(3)
})

test('rank is above zero exactly where the text matches', () => {
  const word = fc.constantFrom('hoà', 'hòa', 'Hoa', 'an', 'Ấn', 'Lan', 'bình', '"an lan"', 'đ', '-')
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  fc.assert(fc.property(phrase, phrase, (text, query) => rank(text, query) > 0 === matches(text, query)))
})
