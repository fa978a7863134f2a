import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

const lists = () => import('./list.tsx')

/** The pages of intellectual property. */
export const propertyPages: ModulePages = {
  pages: [
    {
      path: paths.properties,
      component: lazyRouteComponent(lists, 'PropertyList'),
      nav: {
        label: text('Tài sản trí tuệ', 'Intellectual property'),
        group: 'work',
        right: 'property.read',
        order: 41,
      },
    },
    {
      path: `${paths.properties}/$id`,
      component: lazyRouteComponent(() => import('./record.tsx'), 'PropertyRecord'),
    },
    {
      path: paths.dues,
      component: lazyRouteComponent(lists, 'DueList'),
      nav: {
        label: text('Phí sở hữu trí tuệ', 'Fees for property'),
        group: 'money',
        right: 'property.read',
        order: 42,
      },
    },
    {
      path: `${paths.dues}/$id`,
      component: lazyRouteComponent(() => import('./due-record.tsx'), 'DueRecord'),
    },
  ],
  references: {
    property: {
      path: paths.properties,
      find: async (q) => {
        const { rows } = await client.properties.list({ q, size: 20 })
        return rows.map(({ id, name, enterprise }) => ({ id, label: name, detail: enterprise.label }))
      },
    },
  },
  records: { property: paths.properties, 'property.due': paths.dues },
}
