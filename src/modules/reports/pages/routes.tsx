import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'
import './reports.css'

/** The pages of the consolidated report. */
export const reportsPages: ModulePages = {
  pages: [
    {
      path: paths.list,
      component: lazyRouteComponent(() => import('./list.tsx'), 'ReportList'),
      nav: {
        label: text('Báo cáo tổng hợp', 'Consolidated report'),
        group: 'results',
        right: 'report.read',
        order: 30,
      },
    },
    {
      path: paths.report('$id'),
      component: lazyRouteComponent(() => import('./report.tsx'), 'ReportPage'),
    },
    {
      path: paths.section('$id', '$section'),
      component: lazyRouteComponent(() => import('./section.tsx'), 'ReportSection'),
    },
    {
      path: paths.letterhead('$id'),
      component: lazyRouteComponent(() => import('./letterhead.tsx'), 'ReportLetterhead'),
    },
    {
      path: paths.changes('$id'),
      component: lazyRouteComponent(() => import('./changes.tsx'), 'ReportChanges'),
    },
    {
      path: paths.trace('$id'),
      component: lazyRouteComponent(() => import('./trace.tsx'), 'ReportTrace'),
    },
  ],
}
