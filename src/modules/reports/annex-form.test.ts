import { expect, test } from 'vitest'
import { annexForm } from './annex-form.ts'

test('enterprises say their year in a review and not in the report of one year', () => {
  const columns = (from: number) => Object.keys(annexForm('enterprises', { from, to: 2025 }).columns)
  expect(columns(2021)).toContain('year')
  expect(columns(2025)).not.toContain('year')
})
