import { lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

const lists = () => import('./lists.tsx')
const parts = () => import('./part-records.tsx')
const begun = () => import('./begun-panel.tsx')
const norms = () => import('./norm-records.tsx')

/** The pages of support. */
export const supportPages: ModulePages = {
  pages: [
    {
      path: paths.projects,
      component: lazyRouteComponent(() => import('./projects.tsx'), 'ProjectList'),
      nav: {
        label: text('Hỗ trợ doanh nghiệp', 'Support projects'),
        group: 'work',
        right: 'support.read',
        order: 40,
      },
    },
    {
      path: `${paths.projects}/$id`,
      component: lazyRouteComponent(() => import('./project.tsx'), 'ProjectRecord'),
    },
    { path: paths.effects, component: lazyRouteComponent(() => import('./effects.tsx'), 'EffectsPage') },
    { path: paths.begin, component: lazyRouteComponent(() => import('./begin.tsx'), 'BeginPage') },
    { path: paths.milestones, component: lazyRouteComponent(lists, 'MilestoneList') },
    { path: `${paths.milestones}/$id`, component: lazyRouteComponent(parts, 'MilestoneRecord') },
    { path: paths.costs, component: lazyRouteComponent(lists, 'CostList') },
    { path: `${paths.costs}/$id`, component: lazyRouteComponent(parts, 'CostRecord') },
    { path: paths.followUps, component: lazyRouteComponent(lists, 'FollowUpList') },
    { path: `${paths.followUps}/$id`, component: lazyRouteComponent(parts, 'FollowUpRecord') },
    {
      path: paths.norms,
      component: lazyRouteComponent(lists, 'NormList'),
      nav: {
        label: text('Định mức hỗ trợ', 'Norms of support'),
        group: 'money',
        right: 'supportNorm.read',
        order: 40,
      },
    },
    { path: `${paths.norms}/$id`, component: lazyRouteComponent(norms, 'NormRecord') },
    {
      path: paths.ceilings,
      component: lazyRouteComponent(lists, 'CeilingList'),
      nav: {
        label: text('Dự toán hỗ trợ', 'Budget for support'),
        group: 'money',
        right: 'supportNorm.read',
        order: 41,
      },
    },
    { path: `${paths.ceilings}/$id`, component: lazyRouteComponent(norms, 'CeilingRecord') },
  ],
  references: {
    'support-project': {
      path: paths.projects,
      find: async (q) => {
        const { rows } = await client.support.projects.list({ q, size: 20 })
        return rows.map(({ id, enterprise, solution, year }) => ({
          id,
          label: `${enterprise.label} – ${solution.label}, ${year}`,
        }))
      },
    },
  },
  beside: {
    need: lazy(async () => ({ default: (await begun()).BegunFromNeed })),
    'selection.round': lazy(async () => ({ default: (await begun()).BegunFromRound })),
  },
  records: {
    'support.project': paths.projects,
    'support.milestone': paths.milestones,
    'support.cost': paths.costs,
    'support.follow-up': paths.followUps,
    'support.norm': paths.norms,
    'support.ceiling': paths.ceilings,
  },
}
