import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'

const outreach = (page: 'ReachList' | 'ReachRecord' | 'ShareList' | 'ShareRecord') =>
  lazyRouteComponent(() => import('./outreach.tsx'), page)

/** The pages of articles, of the calendar of communication, and of what was shared with enterprises. */
export const communicationsPages: ModulePages = {
  pages: [
    {
      path: '/communications',
      component: lazyRouteComponent(() => import('./calendar.tsx'), 'Calendar'),
      nav: {
        label: text('Lịch truyền thông', 'Communication'),
        group: 'work',
        right: 'activity.read',
        order: 80,
      },
    },
    {
      path: '/communications/articles',
      component: lazyRouteComponent(() => import('./list.tsx'), 'ArticleList'),
      nav: { label: text('Tin, bài', 'Articles'), group: 'work', right: 'article.read', order: 82 },
    },
    {
      path: '/communications/articles/$id',
      component: lazyRouteComponent(() => import('./record.tsx'), 'ArticleRecord'),
    },
    { path: '/communications/reach', component: outreach('ReachList') },
    { path: '/communications/reach/$id', component: outreach('ReachRecord') },
    {
      path: '/communications/shares',
      component: outreach('ShareList'),
      nav: {
        label: text('Phổ biến đến doanh nghiệp', 'Shared with enterprises'),
        group: 'work',
        right: 'planShare.read',
        order: 84,
      },
    },
    { path: '/communications/shares/$id', component: outreach('ShareRecord') },
  ],
  references: {
    activity: {
      path: '/work/activities',
      find: async (q) =>
        (await client.work.activities.list({ q, size: 20 })).rows.map(({ id, title, startsOn }) => ({
          id,
          label: title,
          detail: startsOn,
        })),
    },
    article: {
      path: '/communications/articles',
      find: async (q) =>
        (await client.communications.articles.list({ q, size: 20 })).rows.map(({ id, title }) => ({
          id,
          label: title,
        })),
    },
  },
  records: {
    'communications.article': '/communications/articles',
    'communications.reach': '/communications/reach',
    'communications.share': '/communications/shares',
  },
}
