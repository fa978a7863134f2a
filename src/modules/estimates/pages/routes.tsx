import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

const calls = () => import('./calls.tsx')
const norms = () => import('./norms.tsx')
const proposals = () => import('./proposals.tsx')

const includes = (label: string, words: string): boolean =>
  label.toLocaleLowerCase('vi').includes(words.toLocaleLowerCase('vi'))

/** The pages of estimates. */
export const estimatesPages: ModulePages = {
  pages: [
    {
      path: paths.calls,
      component: lazyRouteComponent(calls, 'CallList'),
      nav: {
        label: text('Đợt lập dự toán', 'Calls for estimates'),
        group: 'money',
        right: 'estimate.call.read',
        order: 10,
      },
    },
    { path: `${paths.calls}/$id`, component: lazyRouteComponent(calls, 'CallRecord') },
    {
      path: paths.proposals,
      component: lazyRouteComponent(proposals, 'ProposalList'),
      nav: {
        label: text('Đề xuất dự toán', 'Proposals'),
        group: 'money',
        right: 'estimate.read',
        order: 12,
      },
    },
    { path: `${paths.proposals}/$id`, component: lazyRouteComponent(proposals, 'ProposalRecord') },
    { path: paths.ceilings, component: lazyRouteComponent(calls, 'CeilingList') },
    { path: `${paths.ceilings}/$id`, component: lazyRouteComponent(calls, 'CeilingRecord') },
    {
      path: paths.norms,
      component: lazyRouteComponent(norms, 'NormList'),
      nav: {
        label: text('Định mức chi', 'Norms of spending'),
        group: 'money',
        right: 'estimateNorm.read',
        order: 39,
      },
    },
    { path: `${paths.norms}/$id`, component: lazyRouteComponent(norms, 'NormRecord') },
    {
      path: '/estimates/$call/consolidation',
      component: lazyRouteComponent(() => import('./consolidation.tsx'), 'ConsolidationPage'),
    },
    { path: '/estimates/items/$id', component: lazyRouteComponent(() => import('./item.tsx'), 'ItemPage') },
  ],
  references: {
    'estimate-call': {
      path: paths.calls,
      find: async (q) => {
        const { rows } = await client.estimates.calls.list({ q, size: 20 })
        return rows.map(({ id, title, year }) => ({ id, label: title, detail: String(year) }))
      },
    },
    'estimate-task': {
      find: async (q) => (await client.estimates.tasks()).filter(({ label }) => includes(label, q)),
    },
    'estimate-source': {
      find: async (q) =>
        (await client.estimates.sources())
          .map(({ id, label }) => ({ id, label: label.vi }))
          .filter(({ label }) => includes(label, q)),
    },
    'estimate-norm': {
      path: paths.norms,
      find: async (q) => {
        const { rows } = await client.estimates.norms.list({ q, size: 20, filter: { state: 'approved' } })
        return rows.map(({ id, code, name, source }) => ({ id, label: `${code} ${name}`, detail: source }))
      },
    },
    need: {
      path: '/needs',
      find: async (q) => {
        const { rows } = await client.needs.list({ q, size: 20 })
        return rows.map(({ id, holder, topic, solution, year }) => ({
          id,
          label: holder,
          detail: [solution?.label ?? topic, year].filter(Boolean).join(', '),
        }))
      },
    },
  },
  records: {
    'estimates.call': paths.calls,
    'estimates.ceiling': paths.ceilings,
    'estimates.norm': paths.norms,
    'estimates.proposal': paths.proposals,
    'estimates.item': '/estimates/items',
  },
  acts: [
    {
      label: text('Lập đề xuất dự toán', 'Propose an estimate'),
      to: `${paths.proposals}/new`,
      right: 'estimate.propose',
    },
  ],
}
