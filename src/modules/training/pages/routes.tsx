import { lazyRouteComponent } from '@tanstack/react-router'
import type { Reference } from '#kernel/contract.ts'
import { text } from '#kernel/text.ts'
import { matches } from '#kernel/vietnamese/search-key.ts'
import { client } from '#web/client.ts'
import type { ModulePages, ReferenceSource } from '#web/module-pages.ts'
import { paths } from './paths.ts'

const ofThePlan = (which: 'tasks' | 'sources'): ReferenceSource => ({
  find: async (q) => {
    const choices: Record<typeof which, Reference[]> = await client.training.courses.choices({})
    return choices[which].filter(({ label }) => matches(label, q))
  },
})

/** The pages of courses, attendances and certified experts. */
export const trainingPages: ModulePages = {
  pages: [
    {
      path: paths.courses,
      component: lazyRouteComponent(() => import('./course-list.tsx'), 'CourseList'),
      nav: {
        label: text('Đào tạo, tập huấn', 'Training'),
        group: 'work',
        right: 'trainingCourse.read',
        order: 30,
      },
    },
    {
      path: `${paths.courses}/$id`,
      component: lazyRouteComponent(() => import('./course-record.tsx'), 'CourseRecord'),
    },
    {
      path: paths.attendances,
      component: lazyRouteComponent(() => import('./attendance-list.tsx'), 'AttendanceList'),
      nav: {
        label: text('Lượt tham dự', 'Attendances'),
        group: 'work',
        right: 'trainingAttendance.read',
        order: 31,
      },
    },
    {
      path: `${paths.attendances}/$id`,
      component: lazyRouteComponent(() => import('./attendance-record.tsx'), 'AttendanceRecord'),
    },
    {
      path: paths.certificates,
      component: lazyRouteComponent(() => import('./certificate-list.tsx'), 'CertificateList'),
      nav: {
        label: text('Chuyên gia năng suất', 'Certified experts'),
        group: 'registers',
        right: 'expertCertificate.read',
        order: 30,
      },
    },
    {
      path: `${paths.certificates}/$id`,
      component: lazyRouteComponent(() => import('./certificate-record.tsx'), 'CertificateRecord'),
    },
  ],
  records: {
    'training.course': paths.courses,
    'training.attendance': paths.attendances,
    'training.certificate': paths.certificates,
  },
  references: {
    'training-course': {
      path: paths.courses,
      find: async (q) => {
        const { rows } = await client.training.courses.list({ q, size: 20 })
        return rows.map(({ id, code, title }) => ({ id, label: `${code} · ${title}` }))
      },
    },
    'training-task': ofThePlan('tasks'),
    'training-source': ofThePlan('sources'),
  },
}
