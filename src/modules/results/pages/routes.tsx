import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'

/** The board of targets, and the rows behind each figure. */
export const resultsPages: ModulePages = {
  pages: [
    {
      path: '/targets',
      component: lazyRouteComponent(() => import('./board.tsx'), 'TargetsBoard'),
      nav: { label: text('Chỉ tiêu', 'Targets'), group: 'results', right: 'results.read', order: 10 },
    },
    { path: '/targets/$id', component: lazyRouteComponent(() => import('./target.tsx'), 'TargetPage') },
  ],
}
