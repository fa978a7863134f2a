import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

const lists = () => import('./lists.tsx')
const records = () => import('./records.tsx')

/** The pages of what the portal shows. */
export const publicationsPages: ModulePages = {
  pages: [
    {
      path: paths.publications,
      component: lazyRouteComponent(lists, 'PublicationList'),
      nav: {
        label: text('Nội dung công khai', 'Publications'),
        group: 'results',
        right: 'publication.read',
        order: 80,
      },
    },
    { path: paths.propose, component: lazyRouteComponent(() => import('./propose.tsx'), 'Propose') },
    { path: paths.review, component: lazyRouteComponent(() => import('./review.tsx'), 'Review') },
    {
      path: paths.boundaries,
      component: lazyRouteComponent(() => import('./boundaries.tsx'), 'LoadBoundaries'),
    },
    {
      path: `${paths.publications}/$id`,
      component: lazyRouteComponent(records, 'PublicationRecord'),
    },
    {
      path: paths.agreements,
      component: lazyRouteComponent(lists, 'AgreementList'),
      nav: {
        label: text('Đồng ý giới thiệu', 'Agreements to be shown'),
        group: 'results',
        right: 'agreement.read',
        order: 81,
      },
    },
    {
      path: `${paths.agreements}/$id`,
      component: lazyRouteComponent(records, 'AgreementRecord'),
    },
  ],
  records: { publication: paths.publications, 'publication.agreement': paths.agreements },
}
