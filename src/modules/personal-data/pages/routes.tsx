import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

/** What is held about oneself; and for those in charge, requests and what is erased next. */
export const personalDataPages: ModulePages = {
  pages: [
    {
      path: paths.mine,
      component: lazyRouteComponent(() => import('./mine.tsx'), 'MyPersonalData'),
    },
    {
      path: paths.office,
      component: lazyRouteComponent(() => import('./office.tsx'), 'PersonalDataOffice'),
      nav: {
        label: text('Dữ liệu cá nhân', 'Personal data'),
        group: 'administration',
        right: 'personalRetention.read',
        order: 70,
      },
    },
  ],
}
