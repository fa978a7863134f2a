import { expect, test } from 'vitest'
import { issuerLines } from '#modules/agencies/issuer-lines.ts'
import { examplePlan } from '#test/example-plan.ts'
import { issuingAgency, proposeLetterhead, signatureOf } from './letterhead.ts'

const { plan, agencies } = examplePlan()

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

test('the issuer and its symbol are those of the day, the addressees those of the due date', () => {
  expect(issuingAgency(agencies, '2025-12-31')).toMatchObject({
    name: 'Sở Khoa học và Công nghệ',
    symbol: 'BC-SKHCN',
  })
  const issuing = issuingAgency(agencies, '2026-01-01')
  expect(issuing).toMatchObject({
    name: 'Sở Khoa học, Công nghệ và Chuyển đổi số',
    parent: 'Ủy ban nhân dân tỉnh Mẫu Sơn',
    symbol: 'BC-SKHCNCĐS',
    place: 'Mẫu Sơn',
  })
  const given = { plan, agencies, years: { from: 2026, to: 2026 }, day: '2026-10-30', issuing }
  expect(proposeLetterhead(given, { name: 'A' })).toMatchObject({
    addressees: ['Ủy ban nhân dân tỉnh Mẫu Sơn', 'Bộ Mẫu'],
    recipients: ['Như trên (b/c)', 'Sở Tài chính (p/h)', 'Các cơ quan, đơn vị có báo cáo'],
    archive: 'VT',
  })
})

test('where nobody or several are focal, the report has no issuer', () => {
  expect(() => issuingAgency(agencies, '2020-06-01')).toThrow(
    expect.objectContaining({ code: 'NO_FOCAL_AGENCY' }),
  )
})

test('the head of the paper abbreviates the committee and names the province once', () => {
  const lines = { name: 'Sở Mẫu tỉnh Mẫu Sơn', parent: 'Ủy ban nhân dân tỉnh Mẫu Sơn' }
  expect(issuerLines(lines)).toEqual({ name: 'Sở Mẫu', parent: 'UBND tỉnh Mẫu Sơn' })
  expect(issuerLines({ name: 'Sở Mẫu', parent: null })).toEqual({ name: 'Sở Mẫu', parent: null })
})
