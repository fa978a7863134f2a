import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

/** The page of the register of outgoing documents. */
export const outgoingPages: ModulePages = {
  pages: [
    {
      path: paths.outgoing,
      component: lazyRouteComponent(() => import('./outgoing.tsx'), 'Outgoing'),
      nav: {
        label: text('Sổ văn bản đi', 'Outgoing documents'),
        group: 'results',
        right: 'outgoing.read',
        order: 40,
      },
    },
  ],
}
