import { expect, test } from 'vitest'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { parseSearch, writeSearch } from '../search-params.ts'
import { nextSort, readListQuery, wholeList, writeListQuery } from './list-search.ts'

const label = text('Cột', 'Column')
const register = defineRegister({
  name: 'courses',
  title: text('Lớp đào tạo', 'Courses'),
  columns: {
    name: { label, type: 'text', sortable: true },
    size: { label, type: 'choice', choices: { small: label, large: label }, filterable: true },
    year: { label, type: 'year', filterable: true },
    from: { label, type: 'date', filterable: true },
    ocop: { label, type: 'boolean', filterable: true },
    cost: { label, type: 'money', filterable: true },
    note: { label, type: 'text' },
  },
})

const read = (address: string) => readListQuery(register, parseSearch(address))

test('a list without questions has a short address', () => {
  expect(writeListQuery(wholeList)).toEqual({})
  expect(writeSearch(writeListQuery(wholeList))).toBe('')
  expect(read('')).toEqual(wholeList)
})

test('what a list is asked survives its address, accents and all', () => {
  const query = {
    q: 'tôm & lúa',
    filter: { size: 'small,large', year: '2024..2026', ocop: 'true', from: '2026-01-01..' },
    sort: '-name',
    page: 3,
    size: 100,
    removed: true,
  }
  const address = writeSearch(writeListQuery(query))
  expect(read(address)).toEqual(query)
  expect(address).toContain('filter[size]=small,large')
})

test.each([
  ['filter[size]=huge', 'a choice that does not exist'],
  ['filter[year]=hai', 'a year that is no number'],
  ['filter[year]=..', 'a range without ends'],
  ['filter[from]=31/12/2026', 'a date that is not written the ISO way'],
  ['filter[ocop]=có', 'a yes in words'],
  ['filter[note]=x', 'a column that does not filter'],
  ['filter[nothing]=x', 'a column that does not exist'],
  ['sort=note', 'an order by a column that does not sort'],
  ['page=0', 'a page before the first'],
  ['page=2e9', 'a page that is no number'],
  ['size=7', 'a page size that is not offered'],
])('%s is left out: %s', (address) => {
  expect(read(`?${address}`)).toEqual(wholeList)
})

test('a column named like a part of the question does not meet it', () => {
  expect(read('?size=100&filter[size]=small')).toEqual({ ...wholeList, size: 100, filter: { size: 'small' } })
})

test('a heading sorts up, then down, then not at all', () => {
  expect(nextSort('', 'name')).toBe('name')
  expect(nextSort('name', 'name')).toBe('-name')
  expect(nextSort('-name', 'name')).toBe('')
  expect(nextSort('-year', 'name')).toBe('name')
})
