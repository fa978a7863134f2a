import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { solutionName } from '#modules/catalogue/rules.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'

const path = '/solutions'
const milestonePath = '/solution-milestones'

/** The pages of the catalogue. */
export const cataloguePages: ModulePages = {
  pages: [
    {
      path,
      component: lazyRouteComponent(() => import('./list.tsx'), 'SolutionList'),
      nav: {
        label: text('Danh mục giải pháp', 'Solutions'),
        group: 'registers',
        right: 'catalogue.read',
        order: 20,
      },
    },
    { path: `${path}/$id`, component: lazyRouteComponent(() => import('./record.tsx'), 'SolutionRecord') },
    {
      path: milestonePath,
      component: lazyRouteComponent(() => import('./milestones.tsx'), 'MilestoneList'),
      nav: {
        label: text('Mốc theo nhóm giải pháp', 'Milestones by family'),
        group: 'registers',
        right: 'catalogue.write',
        order: 21,
      },
    },
    {
      path: `${milestonePath}/$id`,
      component: lazyRouteComponent(() => import('./milestones.tsx'), 'MilestoneRecord'),
    },
  ],
  records: { 'catalogue.solution': path },
  references: {
    solution: {
      path,
      find: async (q) => {
        const { rows } = await client.catalogue.solutions.list({ q, size: 20 })
        return rows.map((row) => ({ id: row.id, label: solutionName(row), detail: row.name }))
      },
    },
  },
}
