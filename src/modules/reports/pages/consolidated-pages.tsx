import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { consolidatedPaths as paths } from './consolidated-paths.ts'

/** The pages of the consolidated report and of the register of outgoing documents. */
export const consolidatedPages: ModulePages = {
  pages: [
    {
      path: paths.list,
      component: lazyRouteComponent(() => import('./consolidated-list.tsx'), 'ConsolidatedList'),
      nav: {
        label: text('Báo cáo tổng hợp', 'Consolidated report'),
        group: 'results',
        right: 'consolidated.read',
        order: 30,
      },
    },
    {
      path: paths.report('$id'),
      component: lazyRouteComponent(() => import('./consolidated.tsx'), 'Consolidated'),
    },
    {
      path: paths.section('$id', '$section'),
      component: lazyRouteComponent(() => import('./consolidated-section.tsx'), 'ConsolidatedSection'),
    },
    {
      path: paths.letterhead('$id'),
      component: lazyRouteComponent(() => import('./consolidated-letterhead.tsx'), 'ConsolidatedLetterhead'),
    },
    {
      path: paths.changes('$id'),
      component: lazyRouteComponent(() => import('./consolidated-changes.tsx'), 'ConsolidatedChanges'),
    },
    {
      path: paths.trace('$id'),
      component: lazyRouteComponent(() => import('./consolidated-trace.tsx'), 'ConsolidatedTrace'),
    },
    {
      path: paths.outgoing,
      component: lazyRouteComponent(() => import('./outgoing.tsx'), 'Outgoing'),
      nav: {
        label: text('Sổ văn bản đi', 'Outgoing documents'),
        group: 'results',
        right: 'outgoing.read',
        order: 40,
      },
    },
  ],
}
