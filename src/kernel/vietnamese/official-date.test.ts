import fc from 'fast-check'
import { expect, test } from 'vitest'
import { officialDate, parseDate, shortDate } from './official-date.ts'

test.each([
  ['2026-01-05', 'ngày 05 tháng 01 năm 2026', '05/01/2026'],
  ['2026-03-05', 'ngày 05 tháng 3 năm 2026', '05/03/2026'],
  ['2026-11-15', 'ngày 15 tháng 11 năm 2026', '15/11/2026'],
  ['2028-02-29', 'ngày 29 tháng 02 năm 2028', '29/02/2028'],
])('%s on a paper is %s', (iso, line, short) => {
  expect(officialDate(iso)).toBe(line)
  expect(shortDate(iso)).toBe(short)
})

test.each(['2026-02-29', '2026-13-01', '05/03/2026', ''])('%j is refused as a date', (wrong) => {
  expect(() => officialDate(wrong)).toThrow(RangeError)
  expect(() => shortDate(wrong)).toThrow(RangeError)
})

test.each([
  ['30/11/2026', '2026-11-30'],
  ['1/2/2026', '2026-02-01'],
  ['01-02-2026', '2026-02-01'],
  ['1.2.2026', '2026-02-01'],
  [' 1 / 2 / 2026 ', '2026-02-01'],
  ['01022026', '2026-02-01'],
  ['2026-02-01', '2026-02-01'],
  ['29/02/2028', '2028-02-29'],
])('%j is read as %s', (typed, iso) => {
  expect(parseDate(typed)).toBe(iso)
})

test.each([
  '31/02/2026',
  '29/02/2026',
  '11/30/2026',
  '1/2-2026',
  '1/2/26',
  '2026/02/01',
  '20260201',
  '00/01/2026',
  '1/1/0202',
  '2026-02-30',
  'hôm nay',
  '',
])('%j is not a date', (typed) => {
  expect(parseDate(typed)).toBeUndefined()
})

test('every day is read back from its short form', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(fc.property(day, (iso) => parseDate(shortDate(iso)) === iso))
})
