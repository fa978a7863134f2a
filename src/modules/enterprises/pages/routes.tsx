import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePage, ModulePages } from '#web/module-pages.ts'
import { placeLabel } from './place-label.ts'

const path = '/enterprises'

const belonging = (
  at: string,
  list: 'ProductList' | 'CertificateList' | 'StandardList' | 'FigureList',
  record: 'ProductRecord' | 'CertificateRecord' | 'StandardRecord' | 'FigureRecord',
  nav: NonNullable<ModulePage['nav']>,
): ModulePage[] => [
  { path: at, component: lazyRouteComponent(() => import('./belonging-pages.tsx'), list), nav },
  { path: `${at}/$id`, component: lazyRouteComponent(() => import('./belonging-pages.tsx'), record) },
]

/** The pages of the register of enterprises and of what belongs to them. */
export const enterprisesPages: ModulePages = {
  pages: [
    {
      path,
      component: lazyRouteComponent(() => import('./list.tsx'), 'EnterpriseList'),
      nav: {
        label: text('Doanh nghiệp', 'Enterprises'),
        group: 'registers',
        right: 'enterprise.read',
        order: 10,
      },
    },
    { path: `${path}/$id`, component: lazyRouteComponent(() => import('./record.tsx'), 'EnterpriseRecord') },
    {
      path: `${path}/$id/indicators`,
      component: lazyRouteComponent(() => import('./indicators.tsx'), 'IndicatorsPage'),
    },
    {
      path: '/enterprise-productivity',
      component: lazyRouteComponent(() => import('./distribution.tsx'), 'DistributionPage'),
      nav: {
        label: text('Năng suất doanh nghiệp', 'Productivity of enterprises'),
        group: 'results',
        right: 'enterpriseFigure.read',
        order: 32,
      },
    },
    {
      path: '/enterprise-duplicates',
      component: lazyRouteComponent(() => import('./duplicates.tsx'), 'DuplicateList'),
    },
    {
      path: '/enterprise-duplicates/compare',
      component: lazyRouteComponent(() => import('./compare.tsx'), 'CompareTwins'),
    },
    ...belonging('/enterprise-products', 'ProductList', 'ProductRecord', {
      label: text('Sản phẩm, OCOP', 'Products, OCOP'),
      group: 'registers',
      right: 'enterprise.read',
      order: 11,
    }),
    ...belonging('/enterprise-certificates', 'CertificateList', 'CertificateRecord', {
      label: text('Chứng nhận của doanh nghiệp', 'Certificates held'),
      group: 'registers',
      right: 'enterprise.read',
      order: 12,
    }),
    ...belonging('/enterprise-standards', 'StandardList', 'StandardRecord', {
      label: text('Tiêu chuẩn cơ sở', 'Own standards'),
      group: 'registers',
      right: 'enterprise.read',
      order: 13,
    }),
    ...belonging('/enterprise-figures', 'FigureList', 'FigureRecord', {
      label: text('Số liệu hằng năm', 'Yearly figures'),
      group: 'registers',
      right: 'enterpriseFigure.read',
      order: 14,
    }),
  ],
  acts: [
    { label: text('Thêm doanh nghiệp', 'Add an enterprise'), to: `${path}/new`, right: 'enterprise.write' },
  ],
  records: {
    enterprise: path,
    'enterprise.product': '/enterprise-products',
    'enterprise.certificate': '/enterprise-certificates',
    'enterprise.standard': '/enterprise-standards',
    'enterprise.figure': '/enterprise-figures',
  },
  references: {
    enterprise: {
      path,
      find: async (q) => {
        const { rows } = await client.enterprises.list({ q, size: 20 })
        return rows.map(({ id, name, taxCode }) => ({ id, label: name, detail: taxCode }))
      },
    },
    vsic: {
      find: async (q) => {
        const { searchVsic, vsicId, vsicLabel } = await import('#modules/enterprises/vsic.ts')
        return searchVsic(q).map((activity) => ({ id: vsicId(activity), label: vsicLabel(activity).vi }))
      },
    },
    place: {
      find: async (q) => {
        const places = await client.agencies.places({ q, level: 'commune' })
        return places.map((place) => ({ id: `${place.code}@${place.from}`, ...placeLabel(place) }))
      },
    },
  },
}
