import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

/** The pages of the National Quality Award and of commendations. */
export const awardsPages: ModulePages = {
  pages: [
    {
      path: paths.entries,
      component: lazyRouteComponent(() => import('./list.tsx'), 'EntryList'),
      nav: {
        label: text('Giải thưởng Chất lượng Quốc gia', 'National Quality Award'),
        group: 'work',
        right: 'awards.read',
        order: 50,
      },
    },
    {
      path: `${paths.entries}/$id`,
      component: lazyRouteComponent(() => import('./record.tsx'), 'EntryRecord'),
    },
    { path: paths.enter, component: lazyRouteComponent(() => import('./enter.tsx'), 'EnterPage') },
    {
      path: paths.rounds,
      component: lazyRouteComponent(() => import('./round-list.tsx'), 'RoundList'),
    },
    {
      path: `${paths.rounds}/$id`,
      component: lazyRouteComponent(() => import('./round-record.tsx'), 'RoundRecord'),
    },
    {
      path: paths.commendations,
      component: lazyRouteComponent(() => import('./commendation-list.tsx'), 'CommendationList'),
      nav: {
        label: text('Khen thưởng', 'Commendations'),
        group: 'work',
        right: 'commendation.read',
        order: 55,
      },
    },
    {
      path: `${paths.commendations}/$id`,
      component: lazyRouteComponent(() => import('./commendation-record.tsx'), 'CommendationRecord'),
    },
  ],
  records: {
    'awards.entry': paths.entries,
    'awards.round': paths.rounds,
    'awards.commendation': paths.commendations,
  },
  references: {
    person: {
      find: async (q) => {
        const found = await client.awards.rounds.people({ q })
        return found.map(({ id, name, position }) => ({ id, label: name, detail: position }))
      },
    },
  },
}
