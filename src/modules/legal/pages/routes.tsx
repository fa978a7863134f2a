import { lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'

/** The pages of the legal library, of reviews and of policy proposals. */
export const legalPages: ModulePages = {
  pages: [
    {
      path: '/legal/documents',
      component: lazyRouteComponent(() => import('./list.tsx'), 'DocumentList'),
      nav: {
        label: text('Thư viện văn bản', 'Legal library'),
        group: 'registers',
        right: 'legalDocument.read',
        order: 40,
      },
    },
    {
      path: '/legal/documents/$id',
      component: lazyRouteComponent(() => import('./record.tsx'), 'DocumentRecord'),
    },
    {
      path: '/legal/links/$id',
      component: lazyRouteComponent(() => import('./link-record.tsx'), 'LinkRecord'),
    },
    { path: '/legal/links', component: lazyRouteComponent(() => import('./link-list.tsx'), 'LinkList') },
    { path: '/legal/rechecks', component: lazyRouteComponent(() => import('./rechecks.tsx'), 'Rechecks') },
    {
      path: '/legal/subscription',
      component: lazyRouteComponent(() => import('./subscription.tsx'), 'Subscription'),
    },
    {
      path: '/legal/reviews',
      component: lazyRouteComponent(() => import('./reviews.tsx'), 'ReviewList'),
      nav: {
        label: text('Rà soát văn bản', 'Review of documents'),
        group: 'work',
        right: 'legalReview.read',
        order: 92,
      },
    },
    {
      path: '/legal/reviews/$id',
      component: lazyRouteComponent(() => import('./reviews.tsx'), 'ReviewRecord'),
    },
    {
      path: '/legal/proposals',
      component: lazyRouteComponent(() => import('./proposals.tsx'), 'ProposalList'),
      nav: {
        label: text('Đề xuất chính sách', 'Policy proposals'),
        group: 'work',
        right: 'policyProposal.read',
        order: 94,
      },
    },
    {
      path: '/legal/proposals/$id',
      component: lazyRouteComponent(() => import('./proposals.tsx'), 'ProposalRecord'),
    },
  ],
  references: {
    legalDocument: {
      path: '/legal/documents',
      find: async (q) => {
        const { rows } = await client.legal.documents.list({ q, size: 20 })
        return rows.map(({ id, number, title }) => ({ id, label: number, detail: title }))
      },
    },
    legalReview: {
      path: '/legal/reviews',
      find: async (q) => {
        const { rows } = await client.legal.reviews.list({ q, size: 20 })
        return rows.map(({ id, document, year, finding }) => ({
          id,
          label: `${document.label} (${year})`,
          detail: finding,
        }))
      },
    },
  },
  records: {
    'legal.document': '/legal/documents',
    'legal.link': '/legal/links',
    'legal.review': '/legal/reviews',
    'legal.proposal': '/legal/proposals',
  },
  beside: {
    'plan.basis': lazy(() =>
      import('./plan-basis.tsx').then(({ PlanBasisLink }) => ({ default: PlanBasisLink })),
    ),
  },
}
