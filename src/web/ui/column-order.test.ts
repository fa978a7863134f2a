import { expect, test } from 'vitest'
import { inChosenOrder, movedColumn } from './column-order.ts'

const all = ['name', 'year', 'state', 'note']

test('columns stand in the chosen order behind the one that opens a record', () => {
  expect(inChosenOrder(all, ['state', 'name', 'year'])).toEqual(['name', 'state', 'year'])
})

test('a column that the register no longer has is left out', () => {
  expect(inChosenOrder(all, ['gone', 'note'])).toEqual(['name', 'note'])
})

test('a column moves by one place and never to the front', () => {
  expect(movedColumn(['name', 'year', 'state'], 'state', -1)).toEqual(['name', 'state', 'year'])
  expect(movedColumn(['name', 'year', 'state'], 'year', -1)).toEqual(['name', 'year', 'state'])
  expect(movedColumn(['name', 'year', 'state'], 'state', 1)).toEqual(['name', 'year', 'state'])
})
