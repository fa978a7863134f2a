import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'

export const longWorkPages: ModulePages = {
  pages: [
    {
      path: '/long-work',
      component: lazyRouteComponent(() => import('./list.tsx'), 'WorkList'),
      nav: { label: text('Việc đang chạy', 'Works under way'), group: 'home', order: 90 },
    },
  ],
}
