import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'

/** The pages of needs. */
export const needsPages: ModulePages = {
  pages: [
    {
      path: '/needs',
      component: lazyRouteComponent(() => import('./list.tsx'), 'NeedList'),
      nav: { label: text('Nhu cầu', 'Needs'), group: 'work', right: 'need.read', order: 35 },
    },
    {
      path: '/needs/summary',
      component: lazyRouteComponent(() => import('./summary.tsx'), 'NeedSummaryPage'),
    },
    { path: '/needs/$id', component: lazyRouteComponent(() => import('./record.tsx'), 'NeedRecord') },
  ],
  references: {
    need: {
      path: '/needs',
      find: async (q) => {
        const { rows } = await client.needs.list({ q, size: 20 })
        return rows.map(({ id, holder, solution, year }) => ({
          id,
          label: holder,
          detail: [solution?.label, year].filter(Boolean).join(', '),
        }))
      },
    },
  },
}
