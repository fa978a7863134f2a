import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'

/** The pages of difficulties. */
export const difficultiesPages: ModulePages = {
  pages: [
    {
      path: '/difficulties',
      component: lazyRouteComponent(() => import('./list.tsx'), 'DifficultyList'),
      nav: {
        label: text('Khó khăn, vướng mắc', 'Difficulties'),
        group: 'work',
        right: 'difficulty.read',
        order: 90,
      },
    },
    {
      path: '/difficulties/$id',
      component: lazyRouteComponent(() => import('./record.tsx'), 'DifficultyRecord'),
    },
  ],
  records: { 'work.difficulty': '/difficulties' },
}
