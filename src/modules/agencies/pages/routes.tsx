import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

/** Agencies, places, people, delegations and reorganisations; and the door for the first administrator. */
export const agenciesPages: ModulePages = {
  pages: [
    {
      path: '/dat-mat-khau',
      component: lazyRouteComponent(() => import('./first-use.tsx'), 'FirstUse'),
      open: true,
    },
    {
      path: paths.agencies,
      component: lazyRouteComponent(() => import('./agency-list.tsx'), 'AgencyList'),
      nav: {
        label: text('Cơ quan, đơn vị', 'Agencies'),
        group: 'registers',
        right: 'agency.read',
        order: 80,
      },
    },
    {
      path: `${paths.agencies}/$id`,
      component: lazyRouteComponent(() => import('./agency-record.tsx'), 'AgencyRecord'),
    },
    {
      path: paths.places,
      component: lazyRouteComponent(() => import('./place-list.tsx'), 'PlaceList'),
      nav: { label: text('Địa bàn', 'Places'), group: 'registers', right: 'agency.read', order: 90 },
    },
    {
      path: paths.people,
      component: lazyRouteComponent(() => import('./people-list.tsx'), 'PeopleList'),
      nav: {
        label: text('Người dùng', 'People'),
        group: 'administration',
        right: 'person.read',
        order: 10,
      },
    },
    {
      path: `${paths.people}/new`,
      component: lazyRouteComponent(() => import('./new-person.tsx'), 'NewPerson'),
    },
    {
      path: `${paths.people}/$id`,
      component: lazyRouteComponent(() => import('./person-record.tsx'), 'PersonRecord'),
    },
    {
      path: paths.delegations,
      component: lazyRouteComponent(() => import('./delegation-list.tsx'), 'DelegationList'),
      nav: {
        label: text('Ủy quyền', 'Delegations'),
        group: 'administration',
        right: 'agency.read',
        order: 20,
      },
    },
    {
      path: paths.reorganisations,
      component: lazyRouteComponent(() => import('./reorganisation-list.tsx'), 'ReorganisationList'),
      nav: {
        label: text('Sắp xếp cơ quan', 'Reorganisation'),
        group: 'administration',
        right: 'agency.reorganise',
        order: 30,
      },
    },
    {
      path: `${paths.reorganisations}/new`,
      component: lazyRouteComponent(() => import('./new-reorganisation.tsx'), 'NewReorganisation'),
    },
    {
      path: '/bat-dau',
      component: lazyRouteComponent(() => import('./first-administrator.tsx'), 'FirstAdministrator'),
      open: true,
    },
  ],
  records: { agency: paths.agencies },
  references: {
    colleague: { find: (q) => client.agencies.colleagues({ q }) },
  },
}
