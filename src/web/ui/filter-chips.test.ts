import { expect, test } from 'vitest'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { filterChips, referredNames } from './filter-chips.ts'

const register = defineRegister({
  name: 'supports',
  title: text('Hỗ trợ', 'Support'),
  columns: {
    size: {
      label: text('Quy mô', 'Size'),
      type: 'choice',
      choices: { small: text('Nhỏ', 'Small'), large: text('Lớn', 'Large') },
      filterable: true,
    },
    year: { label: text('Năm', 'Year'), type: 'year', filterable: true },
    on: { label: text('Ngày', 'Date'), type: 'date', filterable: true },
    cost: { label: text('Số tiền', 'Amount'), type: 'money', filterable: true },
    ocop: { label: text('OCOP', 'OCOP'), type: 'boolean', filterable: true },
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      filterable: true,
    },
    product: { label: text('Sản phẩm', 'Product'), type: 'text', filterable: true },
  },
})

const words = (filter: Record<string, string>, locale: 'vi' | 'en' = 'vi') =>
  filterChips(register, { filter }, locale).map((chip) => chip.words)

test('conditions read as people say them, in both languages', () => {
  expect(words({ size: 'small,large' })).toEqual(['Quy mô: Nhỏ, Lớn'])
  expect(words({ size: 'small' }, 'en')).toEqual(['Size: Small'])
  expect(words({ ocop: 'false' })).toEqual(['OCOP: Không'])
  expect(words({ product: 'tôm' })).toEqual(['Sản phẩm: «tôm»'])
})

test('ranges name the ends they have', () => {
  expect(words({ year: '2024..2026' })).toEqual(['Năm: 2024 – 2026'])
  expect(words({ year: '2026' })).toEqual(['Năm: 2026'])
  expect(words({ on: '2026-11-01..' })).toEqual(['Ngày: từ 01/11/2026'])
  expect(words({ cost: '..1500000' }, 'en')).toEqual(['Amount: up to 1.500.000'])
})

test('a chip knows the filter that is left without it', () => {
  const [first] = filterChips(register, { filter: { year: '2026', ocop: 'true' } }, 'vi')
  expect(first?.without).toEqual({ ocop: 'true' })
})

test('a reference is called by the name that the rows carry', () => {
  const filter = { enterprise: 'id-1' }
  const referred = referredNames({ filter }, [{ enterprise: { id: 'id-1', label: 'HTX Tôm Mẫu' } }])
  expect(filterChips(register, { filter }, 'vi', referred)[0]?.words).toBe('Doanh nghiệp: HTX Tôm Mẫu')
  expect(words(filter)).toEqual(['Doanh nghiệp: đã chọn'])
})
