import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { matches } from '#kernel/vietnamese/search-key.ts'
import { client } from '#web/client.ts'
import type { ModulePages, ReferenceSource } from '#web/module-pages.ts'

/** The entries of a list of the plan, for pickers. */
const entriesOf = (list: 'fundingSources' | 'linkedProgrammes'): ReferenceSource => ({
  find: async (q) => {
    const plan = await client.plan.overview({})
    return plan[list]
      .map(({ id, label }) => ({ id, label: label.vi }))
      .filter(({ label }) => matches(label, q))
  },
})

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
  references: {
    'funding-source': entriesOf('fundingSources'),
    'linked-programme': entriesOf('linkedProgrammes'),
  },
}
