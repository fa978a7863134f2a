import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'

const plans = '/inspections/plans'
const visits = '/inspections/visits'
const findings = '/inspections/findings'

/** The pages of checks; the checklist stands alone, so that it opens without a line. */
export const inspectionsPages: ModulePages = {
  pages: [
    {
      path: visits,
      component: lazyRouteComponent(() => import('./visits.tsx'), 'VisitList'),
      nav: { label: text('Kiểm tra', 'Checks'), group: 'work', right: 'inspection.read', order: 60 },
    },
    { path: `${visits}/$id`, component: lazyRouteComponent(() => import('./visits.tsx'), 'VisitRecord') },
    { path: plans, component: lazyRouteComponent(() => import('./plans.tsx'), 'PlanList') },
    { path: `${plans}/$id`, component: lazyRouteComponent(() => import('./plans.tsx'), 'PlanRecord') },
    { path: findings, component: lazyRouteComponent(() => import('./findings.tsx'), 'FindingList') },
    {
      path: `${findings}/$id`,
      component: lazyRouteComponent(() => import('./findings.tsx'), 'FindingRecord'),
    },
    {
      path: '/inspections/fieldwork/$id',
      component: lazyRouteComponent(() => import('./fieldwork.tsx'), 'FieldworkPage'),
      open: true,
    },
  ],
  references: {
    'inspection-person': { find: (q) => client.inspections.visits.people({ q }) },
    'inspection-visit': { path: visits, find: (q) => client.inspections.visits.choices({ q }) },
  },
  records: {
    'inspections.plan': plans,
    'inspections.visit': visits,
    'inspections.finding': findings,
  },
}
