import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'

/** The pages of the National Quality Award. */
export const awardsPages: ModulePages = {
  pages: [
    {
      path: '/awards/entries',
      component: lazyRouteComponent(() => import('./list.tsx'), 'EntryList'),
      nav: {
        label: text('Giải thưởng Chất lượng Quốc gia', 'National Quality Award'),
        group: 'work',
        right: 'awards.read',
        order: 50,
      },
    },
    {
      path: '/awards/entries/$id',
      component: lazyRouteComponent(() => import('./record.tsx'), 'EntryRecord'),
    },
  ],
  records: { 'awards.entry': '/awards/entries' },
}
