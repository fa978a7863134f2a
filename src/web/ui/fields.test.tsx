import { MantineProvider } from '@mantine/core'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LocaleProvider } from '../locale.tsx'
import { DateField } from './date-field.tsx'
import { MoneyField } from './money-field.tsx'
import { NumberField } from './number-field.tsx'
import { totalWords } from './pager.tsx'
import { StatusBadge } from './status.tsx'
import { dateText, momentText } from './text-date.tsx'

const html = (element: ReactElement, locale: 'vi' | 'en' = 'vi') =>
  renderToStaticMarkup(
    <MantineProvider>
      <LocaleProvider initial={locale}>{element}</LocaleProvider>
    </MantineProvider>,
  )
const field = { label: 'Mục', onChange: () => undefined }

test('a date is shown as day, month, year', () => {
  expect(html(<DateField {...field} value="2026-03-05" />)).toContain('value="05/03/2026"')
})

test('a date that is not in the calendar is shown as it is, not moved', () => {
  expect(html(<DateField {...field} value="2026-02-31" />)).toContain('value="2026-02-31"')
})

test('money is grouped by dots and said in words', () => {
  const shown = html(<MoneyField {...field} value="1250000" />)
  expect(shown).toContain('value="1.250.000"')
  expect(shown).toContain('Một triệu hai trăm năm mươi nghìn đồng')
})

test('a number has a decimal comma, a year has no dot', () => {
  expect(html(<NumberField {...field} kind="percent" value="7.5" />)).toContain('value="7,5"')
  expect(html(<NumberField {...field} kind="year" value="2026" />)).toContain('value="2026"')
})

test('a required field says so to those who hear it', () => {
  expect(html(<DateField {...field} value="" required />)).toContain('aria-required="true"')
})

test('a status is a word in the language of the screen', () => {
  const label = { vi: 'Đã duyệt', en: 'Approved' }
  expect(html(<StatusBadge label={label} tone="good" />)).toContain('Đã duyệt')
  expect(html(<StatusBadge label={label} tone="good" />, 'en')).toContain('Approved')
})

test('moments follow the clock of Viet Nam', () => {
  expect(momentText('2026-11-22T17:30:00.000Z')).toBe('23/11/2026 00:30')
  expect(dateText('2026-11-03')).toBe('03/11/2026')
  expect(dateText(null)).toBe('')
})

test('a list that is too long to count says more than', () => {
  expect(totalWords(1234, 'vi')).toBe('1.234 dòng')
  expect(totalWords(1, 'en')).toBe('1 row')
  expect(totalWords(10_001, 'vi')).toBe('hơn 10.000 dòng')
})
