import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { activityPath, taskPath } from './paths.ts'

/** The pages of tasks and activities. */
export const workPages: ModulePages = {
  pages: [
    {
      path: taskPath,
      component: lazyRouteComponent(() => import('./year.tsx'), 'TaskYearPage'),
      nav: { label: text('Nhiệm vụ năm', 'Tasks of the year'), group: 'work', right: 'task.read', order: 10 },
    },
    { path: `${taskPath}/$id`, component: lazyRouteComponent(() => import('./task.tsx'), 'TaskPage') },
    {
      path: activityPath,
      component: lazyRouteComponent(() => import('./activities.tsx'), 'ActivityList'),
      nav: {
        label: text('Hội nghị, truyền thông', 'Activities'),
        group: 'work',
        right: 'activity.read',
        order: 20,
      },
    },
    {
      path: `${activityPath}/$id`,
      component: lazyRouteComponent(() => import('./activities.tsx'), 'ActivityRecord'),
    },
  ],
  records: { 'work.task': taskPath, 'work.activity': activityPath },
  references: { task: { path: taskPath, find: (q) => client.work.choices({ q }) } },
}
