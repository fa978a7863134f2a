import { expect, test } from 'vitest'
import { examplePlan } from '#test/example-plan.ts'
import { issuingAgency, proposeLetterhead } from './letterhead.ts'

const { plan, agencies } = examplePlan()

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
