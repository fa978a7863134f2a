import { describe, expect, test } from 'vitest'
import { examplePlan } from '#test/example-plan.ts'
import type { Agencies } from './document.ts'
import { previewOf } from './preview.ts'
import { carryOut, faultsOf, type Order } from './reorganisation.ts'
import { findVersionOn, heirsOf, holdersOf, nameOn } from './rules.ts'

const document: Agencies = examplePlan().agencies
const names = (name: string) => ({
  ...{ name, shortName: name, kind: 'department' as const, parent: 'ubnd-tinh', area: undefined },
  ...{ symbol: 'SM', placeName: 'Mẫu Sơn' },
})
const order = (given: Partial<Order>): Order => ({
  key: 'thu',
  kind: 'merge',
  on: '2027-03-01',
  basis: { document: 'Quyết định 09/QĐ-UBND', date: '2027-02-10' },
  verified: true,
  note: undefined,
  from: [],
  livesOn: false,
  shares: [],
  ...given,
})
const share = (to: string, more: Partial<Order['shares'][number]> = {}) => ({
  ...{ to, isNew: false, names: undefined, duties: 'all' as const },
  ...more,
})
const warned = (given: Order, today = '2026-11-23') =>
  previewOf(document, given, today).warnings.map(({ vi }) => vi)

describe('a merger into a new agency', () => {
  const merger = order({
    from: ['so-nong-nghiep', 'so-cong-thuong'],
    shares: [share('so-kinh-te', { isNew: true, names: names('Sở Kinh tế') })],
  })
  const after = carryOut(document, merger)

  test('ends both on the eve, begins the new one, and passes every duty on', () => {
    expect(faultsOf(document, merger)).toEqual([])
    expect(heirsOf(after, 'so-nong-nghiep', '2027-03-01')).toEqual(['so-kinh-te'])
    expect(heirsOf(after, 'so-nong-nghiep', '2027-02-28')).toEqual(['so-nong-nghiep'])
    expect(holdersOf(after, 'propose', '2027-03-01')).toContain('so-kinh-te')
    expect(holdersOf(after, 'propose', '2027-03-01')).not.toContain('so-cong-thuong')
  })

  test('changes nothing before its day', () => {
    expect(holdersOf(after, 'propose', '2027-02-28')).toEqual(holdersOf(document, 'propose', '2027-02-28'))
    expect(nameOn(after, 'so-cong-thuong', '2027-02-28')).toBe('Sở Công Thương')
  })

  test('is told beforehand: who ends, who begins, which duties change hands', () => {
    const preview = previewOf(document, merger, '2026-11-23')
    expect(preview.endings).toEqual([
      { name: 'Sở Nông nghiệp', lastDay: '2027-02-28' },
      { name: 'Sở Công Thương', lastDay: '2027-02-28' },
    ])
    expect(preview.beginnings).toEqual([{ name: 'Sở Kinh tế', was: null, from: '2027-03-01', isNew: true }])
    expect(preview.duties.find(({ duty }) => duty === 'report')).toEqual({
      duty: 'report',
      from: ['Sở Công Thương', 'Sở Nông nghiệp'],
      to: ['Sở Kinh tế'],
    })
    expect(preview.warnings).toEqual([])
  })
})

test('units below an agency that is merged away go on below its one heir', () => {
  const given = order({ from: ['so-khcn'], shares: [share('so-cong-thuong')], on: '2027-01-01' })
  expect(previewOf(document, given, '2026-11-23').units).toEqual([
    'Chi cục Tiêu chuẩn',
    'Trung tâm Kỹ thuật Mẫu Sơn',
  ])
  const after = carryOut(document, given)
  const unit = after.agencies.find(({ key }) => key === 'trung-tam-ky-thuat')
  expect(unit && findVersionOn(unit, '2026-12-31')?.parent).toBe('so-khcn')
  expect(unit && findVersionOn(unit, '2027-01-01')?.parent).toBe('so-cong-thuong')
  expect(holdersOf(after, 'focal', '2027-01-01')).toEqual(['so-cong-thuong'])
})

describe('a warning comes before', () => {
  test('a duty is left without a holder', () => {
    const words = warned(order({ kind: 'abolish', from: ['so-tai-chinh'] }))
    expect(words).toContainEqual(expect.stringContaining('«Thẩm định dự toán»'))
    expect(words.every((word) => !word.includes('{'))).toBe(true)
  })

  test('a duty of an abolished agency is passed to nobody though others hold it', () => {
    expect(warned(order({ kind: 'abolish', from: ['so-nong-nghiep'] }))).toContainEqual(
      expect.stringMatching(/Đề xuất .* của Sở Nông nghiệp không được chuyển/),
    )
  })

  test('there would be two focal agencies', () => {
    const split = order({
      kind: 'split',
      from: ['so-khcn'],
      shares: [
        share('so-a', { isNew: true, names: names('Sở A') }),
        share('so-b', { isNew: true, names: names('Sở B') }),
      ],
    })
    expect(warned(split)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('2 cơ quan đầu mối'),
        expect.stringContaining('có thể về nhiều nơi'),
        expect.stringContaining('chưa có cơ quan cấp trên mới'),
      ]),
    )
  })

  test('the day has passed, the decision came later, or the name is taken', () => {
    const rename = order({
      kind: 'rename',
      from: ['so-noi-vu'],
      on: '2026-11-01',
      shares: [share('so-noi-vu', { names: names('Sở Tài chính') })],
    })
    expect(warned(rename)).toEqual([
      expect.stringContaining('«Sở Tài chính»'),
      expect.stringContaining('đã qua'),
      expect.stringContaining('ký sau'),
    ])
  })
})

describe('an order is refused', () => {
  const codes = (given: Order) => faultsOf(document, given).map(({ code, field }) => `${code} ${field}`)

  test('when an agency is not there on the day', () => {
    expect(codes(order({ from: ['so-ke-hoach'], shares: [share('so-tai-chinh')] }))).toEqual([
      'NOT_THERE from',
    ])
    expect(codes(order({ from: ['so-noi-vu'], shares: [share('so-thong-tin')] }))).toEqual([
      'RECEIVER_NOT_THERE shares.0.to',
    ])
  })

  test('when a later change of the agency is there already', () => {
    const early = order({ on: '2025-12-01', from: ['so-khcn'], shares: [share('so-noi-vu')] })
    expect(codes(early)).toEqual(['LATER_CHANGE on'])
  })

  test.each([
    ['a merger into two', order({ from: ['so-noi-vu'], shares: [share('so-khcn'), share('so-van-hoa')] })],
    ['a merger into itself', order({ from: ['so-noi-vu'], shares: [share('so-noi-vu')] })],
    [
      'a change of name without a name',
      order({ kind: 'rename', from: ['so-noi-vu'], shares: [share('so-noi-vu')] }),
    ],
    [
      'a transfer of no duty',
      order({ kind: 'transfer', from: ['so-noi-vu'], shares: [share('so-khcn', { duties: [] })] }),
    ],
    ['a split into nothing', order({ kind: 'split', from: ['so-noi-vu'] })],
  ])('when it is %s', (_, given) => {
    expect(codes(given)[0]).toMatch(/^WRONG_SHAPE/)
  })
})

test('a split whose giver lives on hands over the named duties and no more', () => {
  const after = carryOut(
    document,
    order({
      kind: 'split',
      from: ['so-cong-thuong'],
      livesOn: true,
      shares: [share('so-thuong-mai', { isNew: true, names: names('Sở Thương mại'), duties: ['inspect'] })],
    }),
  )
  expect(holdersOf(after, 'inspect', '2027-03-01')).toContain('so-thuong-mai')
  expect(holdersOf(after, 'inspect', '2027-03-01')).not.toContain('so-cong-thuong')
  expect(holdersOf(after, 'report', '2027-03-01')).toContain('so-cong-thuong')
})
