import { expect, test } from 'vitest'
import type { SubmittedSection } from './agency-report-shapes.ts'
import { differenceOf } from './difference.ts'

test('two submissions differ by section, tables included, and by figure', () => {
  const heading = { vi: 'Kết quả', en: 'Results' }
  const written = (text: string, amount: string): SubmittedSection => ({
    id: 'I',
    heading,
    content: {
      text,
      budget: [],
      needs: [{ content: 'Tư vấn ISO', enterprises: 'HTX Mẫu', amount, source: 'NSNN', priority: 'high' }],
    },
  })
  const figure = (actual: string) => [
    {
      sectionId: 'I',
      lines: [],
      figures: [
        {
          id: 'classes',
          label: { vi: 'Lớp', en: 'Classes' },
          unit: heading,
          actual,
          estimate: null,
          rows: [],
        },
      ],
    },
  ]
  const difference = differenceOf(
    { number: 1, content: [written('Như trước', '50000000')], figures: figure('2') },
    { number: 2, content: [written('Như trước', '70000000')], figures: figure('3') },
  )
  expect(difference.sections[0]?.changed).toBe(true)
  expect(difference.sections[0]?.runs).toContainEqual({ kind: 'added', words: '70000000' })
  expect(difference.figures).toEqual([
    { id: 'classes', label: { vi: 'Lớp', en: 'Classes' }, before: '2', after: '3' },
  ])
})
