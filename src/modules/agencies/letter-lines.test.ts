import { expect, test } from 'vitest'
import { issuerLines, signatureOf } from './letter-lines.ts'

test.each([
  ['Giám đốc', [], 'Giám đốc'],
  ['Giám đốc Sở Khoa học và Công nghệ', [], 'Giám đốc'],
  ['Phó Giám đốc Sở', ['KT. Giám đốc'], 'Phó Giám đốc'],
  ['Phó Chi cục trưởng', ['KT. Chi cục trưởng'], 'Phó Chi cục trưởng'],
  ['Quyền Giám đốc', [], 'Q. Giám đốc'],
  [null, [], 'Giám đốc'],
])('%s signs with the right lines', (position, authority, printed) => {
  expect(signatureOf(position, 'Lê Thị Dũng')).toEqual({ authority, position: printed, name: 'Lê Thị Dũng' })
})

test('a deputy of a People’s Committee signs for the committee and for its chair', () => {
  expect(signatureOf('Phó Chủ tịch UBND tỉnh', 'A', true).authority).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'KT. Chủ tịch',
  ])
})

test('the head of the paper abbreviates the committee and names the province once', () => {
  const lines = { name: 'Sở Mẫu tỉnh Mẫu Sơn', parent: 'Ủy ban nhân dân tỉnh Mẫu Sơn' }
  expect(issuerLines(lines)).toEqual({ name: 'Sở Mẫu', parent: 'UBND tỉnh Mẫu Sơn' })
  expect(issuerLines({ name: 'Sở Mẫu', parent: null })).toEqual({ name: 'Sở Mẫu', parent: null })
})
