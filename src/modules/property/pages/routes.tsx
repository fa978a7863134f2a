import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'

const path = '/properties'

/** The pages of intellectual property. */
export const propertyPages: ModulePages = {
  pages: [
    {
      path,
      component: lazyRouteComponent(() => import('./list.tsx'), 'PropertyList'),
      nav: {
        label: text('Tài sản trí tuệ', 'Intellectual property'),
        group: 'work',
        right: 'property.read',
        order: 41,
      },
    },
    { path: `${path}/$id`, component: lazyRouteComponent(() => import('./record.tsx'), 'PropertyRecord') },
  ],
  records: { property: path },
}
