import { expect, test } from 'vitest'
import { entriesWith, withRecent } from './palette-entries.ts'

const entry = (label: string) => ({ id: label, label, to: `/${label}` })

test('the palette finds without accents and leaves out groups that hold nothing', () => {
  const groups = [
    { label: 'Trang', entries: [entry('Doanh nghiệp'), entry('Chỉ tiêu')] },
    { label: 'Việc', entries: [entry('Mở đợt báo cáo')] },
  ]
  expect(entriesWith(groups, 'doanh').map(({ entries }) => entries.map(({ label }) => label))).toEqual([
    ['Doanh nghiệp'],
  ])
  expect(entriesWith(groups, '')).toEqual(groups)
})

test('what was opened again stands first and once', () => {
  const recent = [entry('a'), entry('b')]
  expect(withRecent(recent, entry('b')).map(({ label }) => label)).toEqual(['b', 'a'])
  const many = Array.from({ length: 20 }, (_, n) => entry(String(n))).reduce(withRecent, [])
  expect(many).toHaveLength(8)
})
