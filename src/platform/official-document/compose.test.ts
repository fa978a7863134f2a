import { describe, expect, it } from 'vitest'
import { officialDate } from '#kernel/vietnamese/official-date.ts'
import { compose, pointLetter, roman, withoutAcademicTitle } from './compose.ts'
import { OfficialDocument, printable } from './document.ts'
import { exampleReport } from './example.ts'

describe('the lines of an official document', () => {
  it.each([
    ['2026-03-05', 'ngày 05 tháng 3 năm 2026'],
    ['2026-01-05', 'ngày 05 tháng 01 năm 2026'],
    ['2026-02-28', 'ngày 28 tháng 02 năm 2026'],
    ['2026-11-25', 'ngày 25 tháng 11 năm 2026'],
  ])('the day %s reads %s', (iso, words) => expect(officialDate(iso)).toBe(words))

  it.each(['2026-02-30', '2026-13-01', '25/11/2026', ''])('%s is refused as a day', (iso) =>
    expect(() => officialDate(iso)).toThrow(RangeError),
  )

  it.each([
    ['45', 'Số: 45/BC-SKHCN'],
    ['5', 'Số: 05/BC-SKHCN'],
    ['12a', 'Số: 12a/BC-SKHCN'],
    [null, 'Số:      /BC-SKHCN'],
  ])('the number %s prints %s', (number, line) =>
    expect(compose({ ...exampleReport, number }).numberLine).toBe(line),
  )

  it('points follow the Vietnamese alphabet: đ after d, no f, j, w, z', () => {
    const letters = Array.from({ length: 22 }, (_, i) => pointLetter(i + 1)).join('')
    expect(letters).toBe('abcdđeghiklmnopqrstuvx')
    expect([pointLetter(23), pointLetter(24), pointLetter(25)]).toEqual(['y', 'aa', 'ab'])
  })

  it('parts are numbered in Roman, items and points start again below them', () => {
    const heading = (level: 1 | 2 | 3, text: string) => ({ kind: 'heading', level, text }) as const
    const body = [
      heading(1, 'một'),
      heading(2, 'x'),
      heading(3, 'y'),
      heading(1, 'hai'),
      heading(2, 'z'),
      heading(3, 't'),
    ]
    const texts = compose({ ...exampleReport, body }).blocks.map(
      (one) => one.kind === 'text' && one.runs[0]?.text,
    )
    expect(texts).toEqual(['I. MỘT', '1. x', 'a) y', 'II. HAI', '1. z', 'a) t', './.'])
    expect([4, 9, 14, 40].map(roman)).toEqual(['IV', 'IX', 'XIV', 'XL'])
  })

  it('the content closes with ./. in place of its full stop, once', () => {
    const last = (content: string) => {
      const block = compose({ ...exampleReport, body: [{ kind: 'paragraph', content }] }).blocks.at(-1)
      return block?.kind === 'text' ? block.runs.at(-1)?.text : undefined
    }
    expect([last('Trân trọng.'), last('Trân trọng'), last('Trân trọng./.')]).toEqual(
      Array(3).fill('Trân trọng./.'),
    )
  })

  it('grounds, addressees and recipients get their dashes and punctuation', () => {
    const composed = compose({ ...exampleReport, basis: ['Căn cứ A.', 'Căn cứ B;'] })
    expect(composed.basis).toEqual(['Căn cứ A;', 'Căn cứ B.'])
    expect(composed.addressees.map((line) => `${line[0]}${line.at(-1)}`)).toEqual(['-;', '-.'])
    expect(composed.recipients.at(-1)).toBe('- Lưu: VT, TĐC, NVA.')
    expect(compose({ ...exampleReport, addressees: ['Sở A'] }).addressees).toEqual(['Sở A'])
  })

  it('an official letter has no type name and says V/v', () => {
    const letter = compose({ ...exampleReport, typeName: null, symbol: 'SKHCN-TĐC', abstract: 'mời họp' })
    expect(letter).toMatchObject({ typeName: null, letterAbstract: 'V/v mời họp' })
  })

  it('annexes are numbered in Roman when there are two or more, and link to the document', () => {
    const composed = compose(exampleReport)
    expect(composed.annexes.map((one) => one.label)).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III'])
    expect(compose({ ...exampleReport, annexes: exampleReport.annexes.slice(0, 1) }).annexes[0]?.label).toBe(
      'Phụ lục',
    )
    expect(composed.annexes[0]?.linkLine).toBe(
      '(Kèm theo Báo cáo số 45/BC-SKHCN ngày 25 tháng 11 năm 2026 của Sở Khoa học và Công nghệ)',
    )
  })

  it.each(['TS. Nguyễn Văn A', 'PGS.TS Nguyễn Văn A', 'ThS Nguyễn Văn A', 'Tiến sĩ Nguyễn Văn A'])(
    '%s signs without the title',
    (name) => expect(withoutAcademicTitle(name)).toBe('Nguyễn Văn A'),
  )

  it.each(['Tsăn Văn A', 'Đỗ Thị Kỹ', 'Lý Tiến Sĩ', 'Cn'])('%s keeps the whole name', (name) =>
    expect(withoutAcademicTitle(name)).toBe(name),
  )

  it('text becomes NFC without control characters or half surrogates', () => {
    expect(printable('Ho\u0300a\u0000 b\u0007\ud800\r\nx\ty')).toBe('Hòa b\ufffd\nx y')
  })

  it('the shape accepts the example and refuses a wrong date', () => {
    expect(OfficialDocument.safeParse(exampleReport).success).toBe(true)
    expect(OfficialDocument.safeParse({ ...exampleReport, date: '25/11/2026' }).success).toBe(false)
  })
})
