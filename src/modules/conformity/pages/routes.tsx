import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'

/** The pages of conformity assessment. */
export const conformityPages: ModulePages = {
  home: { right: 'conformity.amend', path: '/conformity/my-body' },
  pages: [
    {
      path: '/conformity/bodies',
      component: lazyRouteComponent(() => import('./list.tsx'), 'BodyList'),
      nav: {
        label: text('Tổ chức đánh giá sự phù hợp', 'Conformity bodies'),
        group: 'work',
        right: 'conformity.read',
        order: 60,
      },
    },
    {
      path: '/conformity/my-body',
      component: lazyRouteComponent(() => import('./my-body.tsx'), 'MyBody'),
      nav: {
        label: text('Trang của tổ chức', 'My conformity body'),
        group: 'home',
        right: 'conformity.amend',
        order: 1,
      },
    },
    {
      path: '/conformity/bodies/$id',
      component: lazyRouteComponent(() => import('./record.tsx'), 'BodyRecord'),
    },
  ],
  records: { 'conformity.body': '/conformity/bodies' },
  references: {
    'conformity-body': {
      path: '/conformity/bodies',
      find: async (q) => {
        const { rows } = await client.conformity.bodies.list({ q, size: 20 })
        return rows.map(({ id, name, number }) => ({ id, label: name, detail: number }))
      },
    },
  },
}
