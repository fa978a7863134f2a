import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'

const path = '/productivity/figures'
const runs = '/productivity/runs'

/** The pages of economic figures and of runs of TFP. */
export const productivityPages: ModulePages = {
  pages: [
    {
      path,
      component: lazyRouteComponent(() => import('./list.tsx'), 'EconomicFigureList'),
      nav: {
        label: text('Số liệu kinh tế', 'Economic figures'),
        group: 'results',
        right: 'productivity.read',
        order: 30,
      },
    },
    {
      path: `${path}/table`,
      component: lazyRouteComponent(() => import('./figure-entry.tsx'), 'EconomicFigureEntry'),
    },
    {
      path: `${path}/$id`,
      component: lazyRouteComponent(() => import('./record.tsx'), 'EconomicFigureRecord'),
    },
    {
      path: runs,
      component: lazyRouteComponent(() => import('./run-list.tsx'), 'RunList'),
      nav: {
        label: text('Tính TFP', 'TFP runs'),
        group: 'results',
        right: 'productivity.read',
        order: 31,
      },
    },
    { path: `${runs}/new`, component: lazyRouteComponent(() => import('./first-run.tsx'), 'FirstRun') },
    {
      path: '/productivity/run-comparison',
      component: lazyRouteComponent(() => import('./comparison.tsx'), 'RunComparisonPage'),
    },
    {
      path: `${runs}/$id/assessment`,
      component: lazyRouteComponent(() => import('./assessment-page.tsx'), 'AssessmentPage'),
    },
    { path: `${runs}/$id`, component: lazyRouteComponent(() => import('./run-page.tsx'), 'RunPage') },
  ],
  acts: [
    {
      label: text('Tính TFP từng bước', 'Compute TFP step by step'),
      to: `${runs}/new`,
      right: 'productivity.write',
    },
    {
      label: text('Nhập số liệu kinh tế dạng bảng', 'Enter economic figures in a table'),
      to: `${path}/table`,
      right: 'productivity.write',
    },
  ],
  records: { 'productivity.figure': path, 'productivity.run': runs },
}
