import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'

const path = '/enterprises'

/** The pages of the register of enterprises. */
export const enterprisesPages: ModulePages = {
  pages: [
    {
      path,
      component: lazyRouteComponent(() => import('./list.tsx'), 'EnterpriseList'),
      nav: {
        label: text('Doanh nghiệp', 'Enterprises'),
        group: 'registers',
        right: 'enterprise.read',
        order: 10,
      },
    },
    { path: `${path}/$id`, component: lazyRouteComponent(() => import('./record.tsx'), 'EnterpriseRecord') },
  ],
  acts: [
    { label: text('Thêm doanh nghiệp', 'Add an enterprise'), to: `${path}/new`, right: 'enterprise.write' },
  ],
  records: { enterprise: path },
  references: {
    enterprise: {
      path,
      find: async (q) => {
        const { rows } = await client.enterprises.list({ q, size: 20 })
        return rows.map(({ id, name, taxCode }) => ({ id, label: name, detail: taxCode }))
      },
    },
  },
}
