import { describe, expect, test } from 'vitest'
import type { Column } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { cellWords, readCell } from './cell-text.ts'
import * as acts from './change-rows.ts'
import { readBlock, writeBlock } from './clipboard.ts'
import { unreadFaults } from './grid-faults.ts'
import { gridKey } from './grid-keys.ts'
import type { GridColumn, GridRow } from './grid-row.ts'
import { at, moved, nextInOrder, rangeOf } from './selection.ts'
import { begin, change, redo, undo } from './undo.ts'

const column = (name: string, type: Column['type'], more: Partial<GridColumn> = {}): GridColumn => ({
  name,
  column: {
    label: text(name, name),
    type,
    ...(type === 'choice' && { choices: { final: text('Chính thức', 'Final') } }),
  },
  required: false,
  ...more,
})
const columns = [
  column('item', 'text'),
  column('quantity', 'decimal'),
  column('price', 'money'),
  column('sum', 'money', {
    compute: ({ quantity, price }) => String(BigInt(String(quantity || 0)) * BigInt(String(price || 0))),
    total: true,
  }),
]
const row = (key: string, values: GridRow['values'] = {}): GridRow => ({ key, values })
const valuesOf = (rows: readonly GridRow[], name: string) => rows.map(({ values }) => values[name])
const one = (place: number, left: number, right = left) => ({ top: place, bottom: place, left, right })

describe('a block from a spreadsheet', () => {
  test('is read with quoted cells that hold tabs, lines and quotes', () => {
    expect(readBlock('a\t"b\tc"\r\n"d\ne"\t"say ""x"""\r\n')).toEqual([
      ['a', 'b\tc'],
      ['d\ne', 'say "x"'],
    ])
  })
  test('keeps empty cells at its edges, and a quote inside a bare cell', () => {
    expect(readBlock('\ta\t\n5" ống\t\t')).toEqual([
      ['', 'a', ''],
      ['5" ống', '', ''],
    ])
  })
  test('goes out as it comes in', () => {
    const block = [
      ['a\tb', 'x "y"'],
      ['', '1.250.000'],
    ]
    expect(readBlock(writeBlock(block))).toEqual(block)
  })
  test('adds the rows that it needs and leaves computed columns alone', () => {
    const { rows, pasted } = acts.pasteBlock(
      [row('1')],
      columns,
      one(0, 0),
      readBlock('Bàn\t2\t1.250.000\t9\nGhế\t3\t500.000\t9'),
    )
    expect(valuesOf(rows, 'price')).toEqual(['1250000', '500000'])
    expect(valuesOf(rows, 'sum')).toEqual([undefined, undefined])
    expect(pasted).toEqual({ top: 0, bottom: 1, left: 0, right: 3 })
    expect(acts.totalOf(columns[3] as GridColumn, rows)).toBe('4000000')
  })
  test('of one cell fills the whole choice', () => {
    const { rows } = acts.pasteBlock(
      [row('1'), row('2')],
      columns,
      { top: 0, bottom: 1, left: 1, right: 1 },
      [['7,5']],
    )
    expect(valuesOf(rows, 'quantity')).toEqual(['7.5', '7.5'])
  })
  test('never makes more rows than the server takes', () => {
    const long = Array.from({ length: acts.mostRows + 5 }, () => ['x', 'y'])
    expect(acts.pasteBlock([row('1')], columns, one(0, 0), long).rows).toHaveLength(acts.mostRows)
  })
})

describe('a cell', () => {
  const read = (type: Column['type'], typed: string) => readCell(column('x', type).column, typed)
  test.each([
    ['decimal', '1.234,5', '1234.5'],
    ['percent', '7,5%', '7.5'],
    ['money', '1.250.000 đ', '1250000'],
    ['date', '5/3/2026', '2026-03-05'],
    ['choice', 'CHINH THUC', 'final'],
    ['boolean', 'Có', true],
  ] as const)('reads %s as it is written in Viet Nam', (type, typed, value) => {
    expect(read(type, typed)).toBe(value)
  })
  test('keeps a number that could mean two as it was typed, and says so', () => {
    const value = read('decimal', '7.5')
    expect(value).toEqual({ typed: '7.5' })
    expect(cellWords(column('x', 'decimal').column, value, 'vi')).toBe('7.5')
    expect(unreadFaults([row('1', { quantity: value })], columns)).toMatchObject([
      { key: '1', column: 'quantity' },
    ])
  })
})

describe('rows', () => {
  const three = [
    row('1', { item: 'a' }),
    { ...row('2', { item: 'b' }), kept: true as const },
    row('3', { item: 'c' }),
  ]
  test('are filled down from the uppermost of the choice, or from the row above one', () => {
    expect(valuesOf(acts.fillDown(three, columns, { top: 0, bottom: 2, left: 0, right: 0 }), 'item')).toEqual(
      ['a', 'a', 'a'],
    )
    expect(valuesOf(acts.fillDown(three, columns, one(2, 0)), 'item')).toEqual(['a', 'b', 'b'])
  })
  test('that the server holds are never taken out', () => {
    expect(acts.removeRows(three, { top: 0, bottom: 2, left: 0, right: 0 }).map(({ key }) => key)).toEqual([
      '2',
    ])
  })
  test('that are duplicated are new ones', () => {
    const rows = acts.duplicateRows(three, one(1, 0))
    expect(valuesOf(rows, 'item')).toEqual(['a', 'b', 'b', 'c'])
    expect(rows[2]?.kept).toBeUndefined()
  })
  test('move by one and stay at the edge', () => {
    expect(valuesOf(acts.moveRows(three, one(2, 0), -1), 'item')).toEqual(['a', 'c', 'b'])
    expect(valuesOf(acts.moveRows(three, one(2, 0), 1), 'item')).toEqual(['a', 'b', 'c'])
  })
  test('add up exactly, with signs and decimals', () => {
    expect(acts.sumDecimals(['0.1', '0.2', '-1'])).toBe('-0.7')
    expect(acts.sumDecimals([])).toBe('0')
  })
})

test('a choice grows with Shift, stays inside, and Tab goes on in reading order to the end', () => {
  const size = { rows: 2, columns: 3 }
  expect(rangeOf(moved(at(1, 1), 5, -1, size, true))).toEqual({ top: 1, bottom: 1, left: 0, right: 1 })
  expect(nextInOrder(at(0, 2), 1, size)).toEqual(at(1, 0))
  expect(nextInOrder(at(1, 2), 1, size)).toBeUndefined()
  expect(nextInOrder(at(0, 0), -1, size)).toBeUndefined()
})

test('undo and redo go through what was, and a change forgets what was taken back', () => {
  const changed = change(change(begin(1), 2), 3)
  expect(undo(undo(undo(changed))).present).toBe(1)
  expect(redo(undo(changed)).present).toBe(3)
  expect(redo(change(undo(changed), 4)).present).toBe(4)
})

test('keys are those of Excel, and Alt is left to the browser', () => {
  const press = (key: string, more = {}) =>
    gridKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more })
  expect(press('d', { ctrlKey: true })).toEqual({ act: 'fill-down' })
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ act: 'redo' })
  expect(press('ơ')).toEqual({ act: 'type' })
  expect(press('ArrowDown', { shiftKey: true })).toMatchObject({ act: 'move', rows: 1, extend: true })
  expect(press('ArrowDown', { altKey: true })).toBeUndefined()
  expect(press('c', { ctrlKey: true })).toBeUndefined()
})
