import { expect, test } from 'vitest'
import { type Column, type ColumnType, cellText, defineRegister } from './register.ts'
import { text } from './text.ts'

const label = text('Cột', 'Column')
const column = (type: ColumnType, more: Partial<Column> = {}): Column => ({ label, type, ...more })

test('a register keeps the names of its columns', () => {
  const register = defineRegister({
    name: 'enterprises',
    title: text('Doanh nghiệp', 'Enterprises'),
    columns: { name: column('text'), revenue: column('money') },
  })
  const key: 'name' | 'revenue' = Object.keys(register.columns)[0] as keyof typeof register.columns
  expect(key).toBe('name')
})

test.each([
  ['text', 'Công ty A', 'Công ty A'],
  ['long-text', text('Ghi chú', 'Note'), 'Ghi chú'],
  ['date', '2026-03-05', '05/03/2026'],
  ['date', 'hôm qua', 'hôm qua'],
  ['year', 2026, '2026'],
  ['integer', 1234567, '1.234.567'],
  ['integer', '-1000', '-1.000'],
  ['decimal', '1234.50', '1.234,50'],
  ['decimal', 'nhiều', 'nhiều'],
  ['percent', '7.5', '7,5%'],
  ['money', '2500000000000000000', '2.500.000.000.000.000.000'],
  ['money', '999', '999'],
  ['boolean', true, 'Có'],
  ['boolean', false, 'Không'],
  ['reference', { id: '1', label: 'Sở KH&CN' }, 'Sở KH&CN'],
  ['reference', { id: '1', name: 'Sở Công Thương' }, 'Sở Công Thương'],
  ['reference', { id: '1', label: text('Sở', 'Department') }, 'Sở'],
  ['reference', 'abc', 'abc'],
] satisfies [ColumnType, unknown, string][])('a %s of %j reads %s', (type, value, shown) => {
  expect(cellText(column(type), value, 'vi')).toBe(shown)
})

test('a choice reads as its label in the language of the reader, and an unknown key as itself', () => {
  const size = column('choice', { choices: { small: text('Nhỏ', 'Small') } })
  expect(cellText(size, 'small', 'vi')).toBe('Nhỏ')
  expect(cellText(size, 'small', 'en')).toBe('Small')
  expect(cellText(size, 'huge', 'en')).toBe('huge')
})

test('nothing reads as nothing, but zero and no are values', () => {
  for (const absent of [undefined, null, '']) expect(cellText(column('money'), absent, 'vi')).toBe('')
  expect(cellText(column('money'), '0', 'vi')).toBe('0')
  expect(cellText(column('boolean'), false, 'en')).toBe('No')
})
