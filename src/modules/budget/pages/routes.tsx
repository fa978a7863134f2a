import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePage, ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

const inMenu = (
  vi: string,
  en: string,
  order: number,
  right = 'budget.read',
): ModulePage['nav'] & object => ({
  label: text(vi, en),
  group: 'money',
  right,
  order,
})

/** The pages of the budget. */
export const budgetPages: ModulePages = {
  pages: [
    {
      path: paths.year,
      component: lazyRouteComponent(() => import('./year.tsx'), 'YearPage'),
      nav: inMenu('Kinh phí trong năm', 'Money of the year', 5),
    },
    {
      path: paths.years,
      component: lazyRouteComponent(() => import('./years.tsx'), 'YearsPage'),
      nav: inMenu('Kinh phí nhiều năm', 'Money of the years', 30),
    },
    { path: paths.amounts, component: lazyRouteComponent(() => import('./amounts.tsx'), 'AmountsPage') },
    {
      path: paths.decisions,
      component: lazyRouteComponent(() => import('./decisions.tsx'), 'DecisionList'),
      nav: inMenu('Phê duyệt, phân bổ', 'Approval and allocation', 15),
    },
    {
      path: `${paths.decisions}/$id`,
      component: lazyRouteComponent(() => import('./decisions.tsx'), 'DecisionRecord'),
    },
    {
      path: paths.commitments,
      component: lazyRouteComponent(() => import('./commitments.tsx'), 'CommitmentList'),
      nav: inMenu('Cam kết, thanh toán', 'Commitments and payments', 20),
    },
    {
      path: `${paths.commitments}/$id`,
      component: lazyRouteComponent(() => import('./commitments.tsx'), 'CommitmentRecord'),
    },
    {
      path: paths.settlements,
      component: lazyRouteComponent(() => import('./settlements.tsx'), 'SettlementList'),
      nav: inMenu('Quyết toán', 'Settlements', 25),
    },
    {
      path: `${paths.settlements}/$id`,
      component: lazyRouteComponent(() => import('./settlements.tsx'), 'SettlementRecord'),
    },
  ],
  references: { 'budget-allocation': { find: (q) => client.budget.allocations({ q }) } },
  records: {
    'budget.decision': paths.decisions,
    'budget.commitment': paths.commitments,
    'budget.settlement': paths.settlements,
  },
  acts: [
    { label: text('Ghi cam kết chi', 'Commit money'), to: `${paths.commitments}/new`, right: 'budget.spend' },
  ],
}
