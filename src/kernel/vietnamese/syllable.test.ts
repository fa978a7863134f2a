import { expect, test } from 'vitest'
import { isVietnameseSyllable } from './syllable.ts'

test.each('nghiêng Quốc QUYỀN giếng gì khuya thuở Huỳnh xoong ngoằn Đạo uỷ ủy Ý'.split(' '))(
  '%s is a syllable',
  (word) => {
    expect(isVietnameseSyllable(word)).toBe(true)
  },
)

test.each(['Müller', 'ChÝ', 'hàt', 'bcd', 'jà', 'òá', '', 'a1', 'Café'])('%j is none', (word) => {
  expect(isVietnameseSyllable(word)).toBe(false)
})
