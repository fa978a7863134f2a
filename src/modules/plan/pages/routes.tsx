import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'

/** The plan as it is read: at a glance, clause by clause, its annex, calendar, contradictions, duties and versions. */
export const planPages: ModulePages = {
  pages: [
    {
      path: '/plan',
      component: lazyRouteComponent(() => import('./overview.tsx'), 'Overview'),
      nav: { label: text('Kế hoạch', 'The plan'), group: 'plan', right: 'plan.read', order: 10 },
    },
    { path: '/plan/clauses', component: lazyRouteComponent(() => import('./clauses.tsx'), 'Clauses') },
    { path: '/plan/tasks', component: lazyRouteComponent(() => import('./matrix.tsx'), 'Matrix') },
    { path: '/plan/calendar', component: lazyRouteComponent(() => import('./due-dates.tsx'), 'DueDates') },
    {
      path: '/plan/contradictions',
      component: lazyRouteComponent(() => import('./contradictions.tsx'), 'Contradictions'),
    },
    { path: '/plan/duties', component: lazyRouteComponent(() => import('./duties.tsx'), 'Duties') },
    { path: '/plan/versions', component: lazyRouteComponent(() => import('./versions.tsx'), 'Versions') },
  ],
}
