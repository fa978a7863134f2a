import { expect, test } from 'vitest'
import type { Target } from './targets-and-tasks.ts'
import { goalText } from './wording.ts'

test('a level that names what is counted does not name it twice', () => {
  const target = {
    goal: { reached: 'formed', count: 1 },
    unit: { vi: 'tổ chức', en: 'bodies' },
    levels: [{ id: 'formed', label: { vi: 'Đã hình thành tổ chức', en: 'Body formed' } }],
  } as unknown as Target
  expect(goalText(target)).toEqual({ vi: '1 tổ chức: Đã hình thành', en: '1 bodies: Body formed' })
})
