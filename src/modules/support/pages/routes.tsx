import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'

/** The pages of support. */
export const supportPages: ModulePages = {
  pages: [
    {
      path: '/support/projects',
      component: lazyRouteComponent(() => import('./projects.tsx'), 'ProjectList'),
      nav: {
        label: text('Hỗ trợ doanh nghiệp', 'Support projects'),
        group: 'work',
        right: 'support.read',
        order: 40,
      },
    },
    {
      path: '/support/projects/$id',
      component: lazyRouteComponent(() => import('./project.tsx'), 'ProjectRecord'),
    },
    {
      path: '/support/properties',
      component: lazyRouteComponent(() => import('./properties.tsx'), 'PropertyList'),
      nav: {
        label: text('Tài sản trí tuệ', 'Intellectual property'),
        group: 'work',
        right: 'support.read',
        order: 41,
      },
    },
    {
      path: '/support/properties/$id',
      component: lazyRouteComponent(() => import('./property.tsx'), 'PropertyRecord'),
    },
  ],
  records: { 'support.project': '/support/projects', 'support.property': '/support/properties' },
}
