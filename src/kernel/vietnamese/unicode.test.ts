import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasBrokenCharacters, nfc, oneLine } from './unicode.ts'

test('text pasted from macOS (NFD) is composed', () => {
  expect(nfc('Thủy sản Bạc Liêu'.normalize('NFD'))).toBe('Thủy sản Bạc Liêu')
  expect(nfc('Vie\u0302\u0323t')).toBe('Việt')
})

test('look-alikes of Đ become Đ', () => {
  expect(nfc('\u00D0ông H\u0189 \u00F0')).toBe('Đông HĐ đ')
})

test('invisible characters are gone and hoà stays hoà', () => {
  expect(nfc('\uFEFFhoà\u200B bình\u00AD')).toBe('hoà bình')
})

test('half a surrogate pair becomes a visible replacement, and can be asked for', () => {
  expect(nfc('a\uD800b')).toBe('a\uFFFDb')
  expect(hasBrokenCharacters('a\uD800b')).toBe(true)
  expect(hasBrokenCharacters('a\uFFFDb')).toBe(true)
  expect(hasBrokenCharacters('Nhã 😀')).toBe(false)
})

test('one line has single plain spaces only', () => {
  expect(oneLine('  Công\u00A0ty\n TNHH\t A ')).toBe('Công ty TNHH A')
})

test('nfc of any text is composed, well formed, and its own nfc', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      const kept = nfc(any)
      expect(kept).toBe(kept.normalize('NFC'))
      expect(kept.isWellFormed()).toBe(true)
      expect(nfc(kept)).toBe(kept)
    }),
  )
})
