import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames, compareText } from './name-order.ts'

test('the alphabet is Vietnamese', () => {
  const alphabet = [...'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY']
  expect([...alphabet].reverse().sort(compareText)).toEqual(alphabet)
  expect(['Điều 10', 'Điều 2'].sort(compareText)).toEqual(['Điều 2', 'Điều 10'])
})

test('persons stand by given name, then middle names, then family name', () => {
  const list = [
    'Trần Thị Ấn',
    'Lê Bình',
    'Lê Văn Bình',
    'Trần Văn Bình',
    'Phạm Đình Đức',
    'Nguyễn An Đức',
    'Võ Dũng',
  ]
  expect([...list].sort(compareNames)).toEqual([
    'Trần Thị Ấn',
    'Lê Bình',
    'Lê Văn Bình',
    'Trần Văn Bình',
    'Võ Dũng',
    'Nguyễn An Đức',
    'Phạm Đình Đức',
  ])
})

test('a single word is a given name, and spaces and NFD do not matter', () => {
  expect(compareNames('An', 'Nguyễn Bình')).toBeLessThan(0)
  expect(compareNames('Trần An Bình', 'Lê Văn Bình')).toBeLessThan(0)
  expect(compareNames('Lê  Văn Bình ', 'Lê Văn Bình'.normalize('NFD'))).toBe(0)
})

test('the order is total: opposite when turned around, and transitive', () => {
  const name = fc
    .array(fc.constantFrom('An', 'Ấn', 'Bình', 'Đức', 'Dung', 'Văn', 'Thị'), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0)
      if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0)
        expect(compareNames(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})
