import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'

const path = '/productivity/figures'
const runs = '/productivity/runs'
const series = '/productivity/series'

/** The pages of economic figures, of series and of runs of TFP. */
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
    {
      path: series,
      component: lazyRouteComponent(() => import('./series-list.tsx'), 'SeriesList'),
      nav: {
        label: text('Chuỗi số liệu năng suất', 'Series for productivity'),
        group: 'results',
        right: 'productivity.read',
        order: 32,
      },
    },
    {
      path: `${series}/table`,
      component: lazyRouteComponent(() => import('./series-table.tsx'), 'SeriesTableEntry'),
    },
    {
      path: `${series}/import`,
      component: lazyRouteComponent(() => import('./series-import.tsx'), 'SeriesImport'),
    },
    {
      path: `${series}/links`,
      component: lazyRouteComponent(() => import('./series-links.tsx'), 'SeriesLinks'),
    },
    {
      path: `${series}/$id`,
      component: lazyRouteComponent(() => import('./series-record.tsx'), 'SeriesRecord'),
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
      label: text('Nhập chuỗi số liệu năng suất', 'Enter series for productivity'),
      to: `${series}/table`,
      right: 'productivity.write',
    },
    {
      label: text('Nhập số liệu kinh tế dạng bảng', 'Enter economic figures in a table'),
      to: `${path}/table`,
      right: 'productivity.write',
    },
  ],
  records: { 'productivity.figure': path, 'productivity.run': runs, 'productivity.series': series },
}
