import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePage, ModulePages, NavEntry } from '#web/module-pages.ts'
import { paths } from './paths.ts'

type Lists = typeof import('./lists.tsx')
type Records = typeof import('./records.tsx')

const register = (path: string, list: keyof Lists, record: keyof Records, nav?: NavEntry): ModulePage[] => [
  { path, component: lazyRouteComponent(() => import('./lists.tsx'), list), ...(nav && { nav }) },
  { path: `${path}/$id`, component: lazyRouteComponent(() => import('./records.tsx'), record) },
]

/** The pages of innovation. */
export const innovationPages: ModulePages = {
  pages: [
    ...register(paths.projects, 'ProjectList', 'ProjectRecord', {
      label: text('Đổi mới sáng tạo', 'Innovation'),
      group: 'work',
      right: 'innovation.read',
      order: 65,
    }),
    ...register(paths.calls, 'CallList', 'CallRecord'),
    ...register(paths.reviews, 'ReviewList', 'ReviewRecord'),
    ...register(paths.progress, 'ProgressList', 'ProgressRecord'),
    ...register(paths.uses, 'UseList', 'UseRecord'),
  ],
  records: {
    'innovation.project': paths.projects,
    'innovation.call': paths.calls,
    'innovation.review': paths.reviews,
    'innovation.progress': paths.progress,
    'innovation.use': paths.uses,
  },
  references: {
    'innovation-project': {
      path: paths.projects,
      find: async (q) => {
        const { rows } = await client.innovation.projects.list({ q, size: 20 })
        return rows.map(({ id, title, enterprise }) => ({ id, label: title, detail: enterprise.label }))
      },
    },
    'innovation-call': {
      path: paths.calls,
      find: async (q) => {
        const { rows } = await client.innovation.calls.list({ q, size: 20 })
        return rows.map(({ id, title, year }) => ({ id, label: title, detail: String(year) }))
      },
    },
  },
}
