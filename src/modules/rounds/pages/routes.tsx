import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'
import './rounds.css'

/** The pages of rounds, agency reports and the leaders. */
export const roundsPages: ModulePages = {
  pages: [
    {
      path: paths.leaders,
      component: lazyRouteComponent(() => import('./leaders.tsx'), 'Leaders'),
      nav: { label: text('Điều hành', 'Leaders'), group: 'home', right: 'round.lead', order: 5 },
    },
    {
      path: paths.rounds,
      component: lazyRouteComponent(() => import('./round-list.tsx'), 'RoundList'),
      nav: {
        label: text('Báo cáo đơn vị', 'Agency reports'),
        group: 'results',
        right: 'round.read',
        order: 20,
      },
    },
    { path: paths.demand, component: lazyRouteComponent(() => import('./demand.tsx'), 'OpenDemand') },
    {
      path: paths.review('$review'),
      component: lazyRouteComponent(() => import('./open-review.tsx'), 'OpenReview'),
    },
    { path: paths.round('$id'), component: lazyRouteComponent(() => import('./board.tsx'), 'RoundBoard') },
    {
      path: paths.settings('$id'),
      component: lazyRouteComponent(() => import('./round-settings.tsx'), 'RoundSettings'),
    },
    {
      path: paths.report('$id'),
      component: lazyRouteComponent(() => import('./report.tsx'), 'ReportTaskList'),
    },
    {
      path: paths.section('$id', '$section'),
      component: lazyRouteComponent(() => import('./section.tsx'), 'SectionPage'),
    },
    {
      path: paths.submissions('$id'),
      component: lazyRouteComponent(() => import('./submissions.tsx'), 'Submissions'),
    },
  ],
  records: { 'agency-report': paths.rounds },
  acts: [
    { label: text('Mở đợt báo cáo', 'Open a round of reports'), to: paths.rounds, right: 'round.run' },
    {
      label: text('Yêu cầu báo cáo đột xuất', 'Demand reports on request'),
      to: paths.demand,
      right: 'round.run',
    },
  ],
}
