import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePage, ModulePages, NavEntry } from '#web/module-pages.ts'
import { paths } from './paths.ts'

const list = (name: keyof typeof import('./lists.tsx')) =>
  lazyRouteComponent(() => import('./lists.tsx'), name)
const record = (name: keyof typeof import('./part-records.tsx')) =>
  lazyRouteComponent(() => import('./part-records.tsx'), name)

const register = (
  path: string,
  lists: keyof typeof import('./lists.tsx'),
  records: keyof typeof import('./part-records.tsx'),
  nav?: NavEntry,
): ModulePage[] => [
  { path, component: list(lists), ...(nav && { nav }) },
  { path: `${path}/$id`, component: record(records) },
]

/** The pages of conformity assessment. */
export const conformityPages: ModulePages = {
  home: { right: 'conformity.amend', path: '/conformity/my-body' },
  pages: [
    {
      path: paths.bodies,
      component: list('BodyList'),
      nav: {
        label: text('Tổ chức đánh giá sự phù hợp', 'Conformity bodies'),
        group: 'work',
        right: 'conformity.read',
        order: 60,
      },
    },
    {
      path: '/conformity/my-body',
      component: lazyRouteComponent(() => import('./my-body.tsx'), 'MyBody'),
      nav: {
        label: text('Trang của tổ chức', 'My conformity body'),
        group: 'home',
        right: 'conformity.amend',
        order: 1,
      },
    },
    {
      path: `${paths.bodies}/$id`,
      component: lazyRouteComponent(() => import('./record.tsx'), 'BodyRecord'),
    },
    ...register(paths.recognitions, 'RecognitionList', 'RecognitionRecord'),
    ...register(paths.scope, 'ScopeList', 'ScopeRecord'),
    ...register(paths.agreements, 'AgreementList', 'AgreementRecord'),
    ...register(paths.equipment, 'EquipmentList', 'EquipmentRecord', {
      label: text('Thiết bị, hiệu chuẩn', 'Equipment'),
      group: 'work',
      right: 'conformity.read',
      order: 61,
    }),
    ...register(paths.calibrations, 'CalibrationList', 'CalibrationRecord'),
    ...register(paths.capability, 'CapabilityList', 'CapabilityRecord'),
    ...register(paths.milestones, 'MilestoneList', 'MilestoneRecord'),
    ...register(paths.drafts, 'DraftList', 'DraftRecord', {
      label: text('Xây dựng tiêu chuẩn, quy chuẩn', 'Standards being built'),
      group: 'work',
      right: 'draft.read',
      order: 62,
    }),
    ...register(paths.comments, 'CommentList', 'CommentRecord'),
    {
      path: paths.expiring,
      component: lazyRouteComponent(() => import('./expiring.tsx'), 'ExpiringPage'),
      nav: {
        label: text('Theo dõi hiệu lực', 'What runs out'),
        group: 'work',
        right: 'conformity.read',
        order: 63,
      },
    },
  ],
  records: {
    'conformity.body': paths.bodies,
    'conformity.recognition': paths.recognitions,
    'conformity.scope': paths.scope,
    'conformity.agreement': paths.agreements,
    'conformity.equipment': paths.equipment,
    'conformity.calibration': paths.calibrations,
    'conformity.capability': paths.capability,
    'conformity.milestone': paths.milestones,
    'conformity.draft': paths.drafts,
    'conformity.comment': paths.comments,
  },
  references: {
    'conformity-body': {
      path: paths.bodies,
      find: async (q) => {
        const { rows } = await client.conformity.bodies.list({ q, size: 20 })
        return rows.map(({ id, name, number }) => ({ id, label: name, detail: number }))
      },
    },
    'conformity-recognition': {
      path: paths.recognitions,
      find: async (q) => {
        const { rows } = await client.conformity.recognitions.list({ q, size: 20 })
        return rows.map(({ id, number, body }) => ({ id, label: number, detail: body.label }))
      },
    },
    'conformity-agreement': {
      path: paths.agreements,
      find: async (q) => {
        const { rows } = await client.conformity.agreements.list({ q, size: 20 })
        return rows.map(({ id, name, body }) => ({ id, label: name, detail: body.label }))
      },
    },
    'conformity-equipment': {
      path: paths.equipment,
      find: async (q) => {
        const { rows } = await client.conformity.equipment.list({ q, size: 20 })
        return rows.map(({ id, name, serial, body }) => ({
          id,
          label: `${name} (${serial})`,
          detail: body.label,
        }))
      },
    },
    'conformity-capability': {
      path: paths.capability,
      find: async (q) => {
        const { rows } = await client.conformity.capability.list({ q, size: 20 })
        return rows.map(({ id, title, body }) => ({ id, label: title, detail: body.label }))
      },
    },
    'conformity-draft': {
      path: paths.drafts,
      find: async (q) => {
        const { rows } = await client.conformity.drafts.list({ q, size: 20 })
        return rows.map(({ id, title, symbol }) => ({ id, label: title, detail: symbol }))
      },
    },
  },
}
