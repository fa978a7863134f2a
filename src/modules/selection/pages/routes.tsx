import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'

const findRounds = async (q: string) => {
  const words = searchKey(q)
  const rounds = await client.selection.rounds()
  return rounds
    .filter(({ title }) => searchKey(title).includes(words))
    .map(({ id, title, year }) => ({ id, label: title, detail: String(year) }))
}

/** The pages of selection. */
export const selectionPages: ModulePages = {
  pages: [
    {
      path: '/selection',
      component: lazyRouteComponent(() => import('./rounds.tsx'), 'Rounds'),
      nav: { label: text('Xét chọn', 'Selection'), group: 'work', right: 'selection.result.read', order: 36 },
    },
    { path: '/selection/new', component: lazyRouteComponent(() => import('./round-form.tsx'), 'NewRound') },
    { path: '/selection/$id', component: lazyRouteComponent(() => import('./round.tsx'), 'RoundPage') },
    {
      path: '/selection/$id/edit',
      component: lazyRouteComponent(() => import('./round-form.tsx'), 'EditRound'),
    },
    {
      path: '/selection/$id/ballot',
      component: lazyRouteComponent(() => import('./ballot.tsx'), 'BallotPage'),
    },
  ],
  references: {
    councilPerson: { find: (q) => client.selection.people({ q }) },
    'selection-round': { find: findRounds },
  },
  records: { 'selection.round': '/selection' },
}
