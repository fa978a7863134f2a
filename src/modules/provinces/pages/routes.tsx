import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

/** The provinces served, and what they have signed. */
export const provincesPages: ModulePages = {
  pages: [
    {
      path: paths.board,
      component: lazyRouteComponent(() => import('./national-board.tsx'), 'NationalBoardPage'),
      nav: {
        label: text('Báo cáo các tỉnh', 'Reports of provinces'),
        group: 'results',
        right: 'nation.read',
        order: 80,
      },
    },
    {
      path: paths.provinces,
      component: lazyRouteComponent(() => import('./province-list.tsx'), 'ProvinceList'),
      nav: {
        label: text('Các tỉnh', 'Provinces'),
        group: 'administration',
        right: 'province.read',
        order: 50,
      },
    },
  ],
}
