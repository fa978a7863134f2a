import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

/** Other systems and their keys. */
export const integrationsPages: ModulePages = {
  pages: [
    {
      path: paths.integrations,
      component: lazyRouteComponent(() => import('./integration-list.tsx'), 'IntegrationList'),
      nav: {
        label: text('Khóa API', 'API keys'),
        group: 'administration',
        right: 'integration.read',
        order: 40,
      },
    },
    {
      path: `${paths.integrations}/new`,
      component: lazyRouteComponent(() => import('./new-integration.tsx'), 'NewIntegration'),
    },
    {
      path: `${paths.integrations}/$id`,
      component: lazyRouteComponent(() => import('./integration-record.tsx'), 'IntegrationRecord'),
    },
  ],
  records: { integration: paths.integrations },
}
